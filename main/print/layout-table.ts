import type { Block, Font, FontFace } from './document.ts';
import type { DrawOp, Measure } from './draw-op.ts';
import { type Place, type Placed, placeLines } from './layout-lines.ts';
import { widestWord } from './wrap-text.ts';

const CELL_GAP = 8;
const ROW_GAP = 5;

type Table = Extract<Block, { kind: 'table' }>;

const cellFont = (table: Table, face: FontFace): Font => ({ face, size: table.size });

/** Each column as wide as its longest word at least: a syllable is never cut to keep a column narrow. */
const leastWidths = (table: Table, measure: Measure): readonly number[] =>
  table.columns.map(({ title, dots }, index) =>
    Math.ceil(
      Math.max(
        dots,
        widestWord(title, cellFont(table, 'bold'), measure),
        ...table.rows.map((row) => widestWord(row[index] ?? '', cellFont(table, 'regular'), measure)),
      ),
    ),
  );

/** Where the columns stand: what is left over goes in equal parts to those that grow. Null when they do not fit beside one another. */
const columnPlaces = (table: Table, place: Place, measure: Measure): readonly Place[] | null => {
  const least = leastWidths(table, measure);
  const gaps = CELL_GAP * (table.columns.length - 1);
  const left = place.width - gaps - least.reduce((sum, width) => sum + width, 0);
  if (left < 0) return null;
  const growing = table.columns.filter(({ grows }) => grows).length;
  let x = place.x;
  return table.columns.map(({ grows }, index) => {
    const width = (least[index] ?? 0) + (grows ? Math.floor(left / growing) : 0);
    const cell = { x, y: place.y, width };
    x += width + CELL_GAP;
    return cell;
  });
};

/** A table too wide for its paper, as a list: each row's cells under one another, with the column's title before the value. */
const placeRecords = (table: Table, place: Place, measure: Measure): Placed => {
  const ops: DrawOp[] = [];
  let y = place.y;
  for (const row of table.rows) {
    ops.push({ kind: 'rect', x: place.x, y, width: place.width, height: 1, ink: 'black' });
    y += 1 + ROW_GAP;
    for (const [index, { title }] of table.columns.entries()) {
      const cell = row[index] ?? '';
      if (cell === '') continue;
      const text = title === '' ? cell : `${title.replaceAll('\n', ' ')}: ${cell}`;
      const placed = placeLines(text, cellFont(table, 'regular'), 'left', { ...place, y }, measure);
      ops.push(...placed.ops);
      y += placed.height;
    }
    y += ROW_GAP;
  }
  return { ops, height: y - place.y };
};

/** A table with a bold head under a thick line and thin lines between its rows; each cell wraps by itself. */
export const placeTable = (table: Table, place: Place, measure: Measure): Placed => {
  const cells = columnPlaces(table, place, measure);
  if (cells === null) return placeRecords(table, place, measure);
  const ops: DrawOp[] = [];
  let y = place.y;
  const line = (height: number): void => {
    ops.push({ kind: 'rect', x: place.x, y, width: place.width, height, ink: 'black' });
    y += height;
  };
  const row = (texts: readonly string[], face: FontFace): void => {
    y += ROW_GAP;
    const placed = table.columns.flatMap((column, index) => {
      const cell = cells[index];
      if (cell === undefined) return [];
      return [placeLines(texts[index] ?? '', cellFont(table, face), column.align, { ...cell, y }, measure)];
    });
    ops.push(...placed.flatMap((part) => part.ops));
    y += Math.max(0, ...placed.map((part) => part.height)) + ROW_GAP;
  };
  line(2);
  row(
    table.columns.map((column) => column.title),
    'bold',
  );
  line(2);
  for (const [index, texts] of table.rows.entries()) {
    if (index > 0) line(1);
    row(texts, 'regular');
  }
  line(2);
  return { ops, height: y - place.y };
};
