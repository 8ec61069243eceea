import { type PaperDocument, type PaperWidth, space, text } from './document.ts';
import { vietnameseLetters } from './paper-letters.ts';

/** The page of "in thử": every Vietnamese letter, a ruler in millimetres and a QR code that says which printer it was. */
export const testPageDocument = (printerName: string, width: PaperWidth): PaperDocument => ({
  width,
  margin: 8,
  blocks: [
    space(8),
    text('IN THỬ', 30, 'bold', 'center'),
    text(printerName, 22, 'regular', 'center'),
    space(12),
    { kind: 'ruler' },
    space(8),
    text(vietnameseLetters.join(' '), 22),
    space(8),
    { kind: 'qr', text: printerName, widest: 200, align: 'center' },
    { kind: 'rule', style: 'dashed' },
  ],
});
