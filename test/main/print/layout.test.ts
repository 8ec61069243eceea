import { expect, test } from 'vitest';
import { type Block, type PaperDocument, text } from '#main/print/document.ts';
import { layout } from '#main/print/layout.ts';

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

const twoColumns = (texts: readonly string[]) =>
  layout(document([{ kind: 'columns', gap: 8, texts, font: { face: 'regular', size: 20 } }]), tenPerLetter);

test('a column pair takes the height of its higher side', () => {
  expect(twoColumns(['một hai ba bốn năm sáu', 'bảy']).height).toBe(2 * 28);
});

test('columns stand under one another where a word would have to be cut', () => {
  expect(twoColumns(['một-hai-ba-bốn-năm-sáu', 'bảy']).ops).toMatchObject([
    { text: 'một-hai-ba-bốn-năm-sáu', baseline: 21 },
    { text: 'bảy', baseline: 49 },
  ]);
});

const pair = (value: string) =>
  layout(
    document([{ kind: 'pair', key: 'Email:', value, font: { face: 'bold', size: 20 }, keyDots: 112 }]),
    tenPerLetter,
  ).ops;

test('a value stands beside its label, and under it where a word would have to be cut beside it', () => {
  expect(pair('a@b.vn c@d.vn')).toMatchObject([
    { text: 'Email:', x: 8 },
    { text: 'a@b.vn c@d.vn', x: 120, baseline: 21 },
  ]);
  expect(pair('a-very-long-name@example.vn')).toMatchObject([
    { text: 'Email:', x: 8 },
    { text: 'a-very-long-name@example.vn', x: 32, baseline: 49 },
  ]);
});

const table = (cells: readonly string[]) =>
  layout(
    document([
      {
        kind: 'table',
        size: 20,
        columns: [
          { title: 'Số', align: 'center', dots: 30, grows: false },
          { title: 'Tên', align: 'left', dots: 90, grows: true },
        ],
        rows: [cells],
      },
    ]),
    tenPerLetter,
  ).ops.flatMap((op) => (op.kind === 'text' ? [[op.text, op.x]] : []));

test('a column grows with its longest word, and a table too wide for the paper becomes a list', () => {
  expect(table(['1', 'Tờ khai'])).toEqual([
    ['Số', 13],
    ['Tên', 46],
    ['1', 18],
    ['Tờ khai', 46],
  ]);
  expect(table(['12345678', 'Tờ khai']).slice(1)).toEqual([
    ['Tên', 96],
    ['12345678', 8],
    ['Tờ khai', 96],
  ]);
  expect(table(['123456789012345', 'nghiêng-nghiêng-nghiêng'])).toEqual([
    ['Số: 123456789012345', 8],
    ['Tên: nghiêng-nghiêng-nghiêng', 8],
  ]);
});

test('a QR code too long for the paper is a bug and says so', () => {
  const long = document([{ kind: 'qr', text: 'x'.repeat(1500), widest: 368, align: 'center' }]);
  expect(() => layout(long, tenPerLetter)).toThrow('does not fit');
});
