import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { type PaperDocument, type PaperWidth, space, text } from './document.ts';
import { reprintBlocks } from './reprint-blocks.ts';

/** What a ticket (phiếu) says. `label` is the number as called, e.g. "A042"; `issuedAt` epoch ms; `copy` 1 = the first paper. */
export type TicketPaper = {
  readonly siteName: string;
  readonly serviceName: { readonly vi: string; readonly en: string };
  readonly label: string;
  readonly ahead: number;
  readonly issuedAt: number;
  readonly qrText: string;
  readonly copy: number;
};

/** Width of a letter or digit of the number's font as a part of its size, generously. */
const LETTER_WIDTH = 0.72;

/** The number always stands on one line: as large as may be, smaller where a series of its own makes it longer ("A1-007", "AB001"). */
const labelSize = (label: string, dots: number, largest: number): number =>
  Math.min(largest, Math.floor(dots / (LETTER_WIDTH * label.length)));

/** Lays a queue ticket out for 80 mm (576) or 58 mm (384) paper; the time printed is Vietnam's. */
export const ticketDocument = (ticket: TicketPaper, width: PaperWidth): PaperDocument => {
  const wide = width === 576;
  const body = wide ? 24 : 20;
  const small = wide ? 20 : 18;
  const margin = wide ? 16 : 8;
  return {
    width,
    margin,
    blocks: [
      space(8),
      ...reprintBlocks(ticket.copy, body, 'phiếu'),
      text(ticket.siteName, body, 'bold', 'center'),
      space(12),
      { kind: 'rule', style: 'thin', share: 0.4 },
      space(14),
      text('SỐ THỨ TỰ · YOUR NUMBER', small, 'regular', 'center'),
      space(18),
      text(ticket.label, labelSize(ticket.label, width - 2 * margin, wide ? 168 : 116), 'number', 'center'),
      space(22),
      text(ticket.serviceName.vi, wide ? 30 : 24, 'bold', 'center'),
      text(ticket.serviceName.en, small, 'regular', 'center'),
      space(16),
      { kind: 'rule', style: 'dashed' },
      space(12),
      text(
        ticket.ahead === 0 ? 'Ông/bà là người kế tiếp' : `Còn ${ticket.ahead} người phía trước`,
        body,
        'bold',
        'center',
      ),
      text(ticket.ahead === 0 ? 'You are next' : `${ticket.ahead} ahead of you`, small, 'regular', 'center'),
      space(6),
      { kind: 'qr', text: ticket.qrText, widest: wide ? 264 : 232, align: 'center' },
      text('Vui lòng chờ gọi số trên màn hình', body, 'regular', 'center'),
      text('Please wait until your number is called', small, 'regular', 'center'),
      space(10),
      text(formatDateTime(ticket.issuedAt), small, 'regular', 'center'),
      space(8),
    ],
  };
};
