import { expect, test } from 'vitest';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import { sampleOf } from '#common/domain/template/papers.ts';
import { paperKinds, type PaperKind } from '#common/domain/template/template.ts';
import type { PaperDocument, PaperWidth } from '#main/print/document.ts';
import { encodeDocument } from '#main/print/encode-document.ts';
import { vietnameseLetters } from '#main/print/paper-letters.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { testPageDocument } from '#main/print/test-page-document.ts';
import { burn, linesOf, readCodes, readWords, realEngine } from '#test/support/paper.ts';

const engine = realEngine();
const widths = [576, 384] as const;
const everyPaper = paperKinds.flatMap((paper) => widths.map((width) => [paper, width] as const));

const paperOf = (paper: PaperKind, width: PaperWidth): PaperDocument =>
  paper === 'test-page'
    ? testPageDocument('Máy in quầy 1', width, '09:15 02/10/2026')
    : templateDocument({ paper, template: builtInTemplates[paper], values: sampleOf(paper, 'usual'), width, copy: 1 });

const printed = (paper: PaperKind, width: PaperWidth) => burn(encodeDocument(paperOf(paper, width), engine), width);

const dossier = 'QR-Code:H29.24-261002-0512';
const codes: Readonly<Record<PaperKind, readonly string[]>> = {
  ticket: ['QR-Code:MC1T01JBXK7R3MZP5QTV9W2N4C8D'],
  receipt: [dossier],
  checklist: ['QR-Code:https://phieu.example.gov.vn/p/tan-dinh/1.001193'],
  supplement: [dossier],
  refusal: [],
  'result-receipt': [dossier],
  'money-receipt': [dossier],
  'payment-request': [
    'QR-Code:00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA53037045405390005802VN62250821H29.24-261002-0512 HO6304CF95',
  ],
  'parcel-label': ['CODE-128:EB123456785VN'],
  'test-page': ['CODE-128:MOTCUA-0123', 'QR-Code:MOTCUA-0123'],
};

test.each(everyPaper)('zbarimg finds exactly the codes of the %s in the bytes of %i dots', (paper, width) => {
  expect(readCodes(printed(paper, width))).toEqual(codes[paper]);
});

/** Words of a paper as a reader would copy them; letters alone, numbers of the ruler and the alphabet of the test page are no words. */
const wordsOf = (paper: PaperKind, width: PaperWidth): readonly string[] =>
  linesOf(paperOf(paper, width), engine)
    .flatMap((line) => line.split(/[\s\u00a0/,.:;()–·•-]+/u))
    .filter((word) => /\p{L}/u.test(word) && [...word].length > 1);

/** Tesseract takes a letter for another here and there; of the words it must read all but one in ten, marks and all. */
const MOST_MISSED = 0.1;

test.each(everyPaper)('tesseract reads the words of the %s in the bytes of %i dots', (paper, width) => {
  const read = readWords(printed(paper, width)).toLowerCase().replaceAll(' ', '');
  const words = wordsOf(paper, width);
  const missed = words.filter((word) => !read.includes(word.normalize('NFC').toLowerCase()));
  expect(missed.length, missed.join(' ')).toBeLessThanOrEqual(Math.max(1, words.length * MOST_MISSED));
});

test.each(widths)(
  'the test page of %i dots shows all letters that Vietnamese adds marks to, in both weights',
  (width) => {
    const letters = linesOf(paperOf('test-page', width), engine).join(' ').split(/\s+/u);
    const counted = vietnameseLetters.map((letter) => letters.filter((each) => each === letter).length);
    expect([vietnameseLetters.filter((letter) => !/[aeiouy]/iu.test(letter)).length, new Set(counted)]).toEqual([
      134,
      new Set([2]),
    ]);
  },
);
