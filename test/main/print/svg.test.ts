import { expect, test } from 'vitest';
import { previewDocument } from '#main/print/encode-document.ts';
import { layout } from '#main/print/layout.ts';
import { svgOfPage } from '#main/print/svg.ts';
import { ticketDocument } from '#main/print/ticket-document.ts';
import { realEngine, sampleTicket } from '#test/support/paper.ts';

const engine = realEngine();

test('the preview holds exactly the marks the printer gets', () => {
  const document = ticketDocument(sampleTicket, 576);
  const page = layout(document, engine.measure);
  const svg = previewDocument(document, engine);
  const texts = [...svg.matchAll(/<text x="(\d+)" y="(\d+)"[^>]*>([^<]*)<\/text>/g)].map(([, x, y, text]) => [
    Number(x),
    Number(y),
    text,
  ]);
  const rects = [...svg.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)].map((match) =>
    match.slice(1).map(Number),
  );
  expect(texts).toEqual(page.ops.flatMap((op) => (op.kind === 'text' ? [[op.x, op.baseline, op.text]] : [])));
  expect(rects).toEqual(page.ops.flatMap((op) => (op.kind === 'rect' ? [[op.x, op.y, op.width, op.height]] : [])));
});

test('text cannot become markup', () => {
  const op = { kind: 'text', x: 0, baseline: 10, width: 5, font: { face: 'regular', size: 10 }, ink: 'black' } as const;
  const svg = svgOfPage({ width: 10, height: 10, ops: [{ ...op, text: '</text><script>&"\'\u0000\ud800' }] });
  expect(svg).toContain('>&lt;/text&gt;&lt;script&gt;&amp;&quot;&#39;\ufffd</text>');
});
