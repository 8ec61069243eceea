import { expect, test } from 'vitest';
import { encodeDocument } from '#main/print/encode-document.ts';
import { ticketDocument } from '#main/print/ticket-document.ts';
import { burn, linesOf, readQr, realEngine, sampleTicket } from '#test/support/paper.ts';

const engine = realEngine();

test('a ticket says where, which number, for what, how many are ahead, what to do and when', () => {
  expect(linesOf(ticketDocument(sampleTicket, 576), engine)).toEqual([
    'Trung tâm Phục vụ hành',
    'chính công phường Tân Định',
    'SỐ THỨ TỰ · YOUR NUMBER',
    'A042',
    'Chứng thực – Hộ tịch',
    'Certification – Civil status',
    'Còn 7 người phía trước',
    '7 ahead of you',
    'Vui lòng chờ gọi số trên màn hình',
    'Please wait until your number is called',
    '09:15 02/10/2026',
  ]);
});

test('the first in the queue reads that nobody is ahead', () => {
  const lines = linesOf(ticketDocument({ ...sampleTicket, ahead: 0 }, 576), engine);
  expect(lines).toContain('Ông/bà là người kế tiếp');
});

test('from the second copy on, the first thing on the paper is that it is printed again', () => {
  const lines = linesOf(ticketDocument({ ...sampleTicket, copy: 3 }, 384), engine);
  expect(lines.slice(0, 2)).toEqual(['IN LẠI lần 2', 'bỏ phiếu cũ nếu đã có']);
});

test.each([576, 384] as const)(
  'the QR code of a ticket of %i dots is read by zbarimg from the printed bytes',
  (width) => {
    const bytes = encodeDocument(ticketDocument({ ...sampleTicket, copy: 2 }, width), engine, 'ab12');
    expect(readQr(burn(bytes, width))).toBe(sampleTicket.qrText);
  },
);

test.each(['A042', 'AB001', 'A1-007', 'A12-007', 'A12b-007', 'AAB1234'])(
  'the number %s stands on one line, on both widths of paper',
  (label) => {
    for (const width of [576, 384] as const) {
      expect(linesOf(ticketDocument({ ...sampleTicket, label }, width), engine)).toContain(label);
    }
  },
);
