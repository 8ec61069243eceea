import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type PaperDocument, text } from '#main/print/document.ts';
import type { Page } from '#main/print/draw-op.ts';
import { layout } from '#main/print/layout.ts';
import { receiptDocument } from '#main/print/receipt-document.ts';
import { testPageDocument } from '#main/print/test-page-document.ts';
import { ticketDocument } from '#main/print/ticket-document.ts';
import { realEngine, sampleReceipt } from '#test/support/paper.ts';

const { measure } = realEngine();

const outside = (page: Page, margin: number): readonly unknown[] =>
  page.ops.filter((op) => {
    const right = op.x + op.width;
    const top = op.kind === 'rect' ? op.y : op.baseline - op.font.size;
    const bottom = op.kind === 'rect' ? op.y + op.height : op.baseline;
    return op.x < margin || right > page.width - margin || top < -2 || bottom > page.height;
  });

const words = fc.lorem({ maxCount: 30 });
const names = fc.oneof(words, fc.constantFrom('NGUYỄN THỊ ÁNH TUYẾT', 'Ủy ban nhân dân xã Ea H’Leo', 'A'.repeat(80)));
const tickets = fc.record({
  siteName: names,
  serviceName: fc.record({ vi: names, en: names }),
  label: fc.stringMatching(/^[A-ZĐ]\d{3,4}$/),
  ahead: fc.nat({ max: 500 }),
  issuedAt: fc.integer({ min: 0, max: 4e12 }),
  qrText: fc.uuid(),
  copy: fc.integer({ min: 1, max: 9 }),
});
const widths = fc.constantFrom(576 as const, 384 as const);

test('whatever the names are, nothing of a ticket leaves the paper', () => {
  fc.assert(
    fc.property(tickets, widths, (ticket, width) => {
      const document = ticketDocument(ticket, width);
      expect(outside(layout(document, measure), document.margin)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('whatever the fields are, nothing of a receipt leaves the paper', () => {
  fc.assert(
    fc.property(names, names, fc.array(names, { maxLength: 12 }), widths, (applicant, request, components, width) => {
      const document = receiptDocument(
        {
          ...sampleReceipt,
          applicant,
          request,
          components: components.map((name) => ({ name, originals: 12, certified: 3, photocopies: 0 })),
        },
        width,
      );
      expect(outside(layout(document, measure), document.margin)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each([576, 384] as const)('the test page of %i dots stays on the paper', (width) => {
  const document = testPageDocument('tcp://[2001:db8::1]:9100', width);
  expect(outside(layout(document, measure), document.margin)).toEqual([]);
});

test.each([576, 384] as const)('lines of one text never overlap on %i dots', (width) => {
  const page = layout(receiptDocument(sampleReceipt, width), measure);
  const body = page.ops.flatMap((op) => (op.kind === 'text' && op.x === 8 ? [op] : []));
  const gaps = body.slice(1).map((op, index) => op.baseline - (body[index]?.baseline ?? 0) - op.font.size);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
});

const document = (blocks: readonly Block[]): PaperDocument => ({ width: 384, margin: 8, blocks });
const tenPerLetter = (content: string): number => [...content].length * 10;

test('blocks stand under one another and the page is as high as all of them', () => {
  const page = layout(
    document([
      text('Một', 20),
      { kind: 'space', dots: 10 },
      text('Hai', 20, 'bold', 'right'),
      { kind: 'rule', style: 'thin' },
    ]),
    tenPerLetter,
  );
  expect(page).toEqual({
    width: 384,
    height: 28 + 10 + 28 + 1,
    ops: [
      { kind: 'text', x: 8, baseline: 21, width: 30, text: 'Một', font: { face: 'regular', size: 20 }, ink: 'black' },
      { kind: 'text', x: 346, baseline: 59, width: 30, text: 'Hai', font: { face: 'bold', size: 20 }, ink: 'black' },
      { kind: 'rect', x: 8, y: 66, width: 368, height: 1, ink: 'black' },
    ],
  });
});

test('a column pair takes the height of its higher side', () => {
  const cells = [
    { share: 1, blocks: [text('một hai ba bốn năm sáu', 20)] },
    { share: 1, blocks: [text('bảy', 20)] },
  ];
  expect(layout(document([{ kind: 'columns', gap: 8, cells }]), tenPerLetter).height).toBe(2 * 28);
});

test('a QR code too long for the paper is a bug and says so', () => {
  const long = document([{ kind: 'qr', text: 'x'.repeat(1500), widest: 368, align: 'center' }]);
  expect(() => layout(long, tenPerLetter)).toThrow('does not fit');
});
