import type { Block, FontFace, TableColumn } from './document.ts';
import type { DrawOp, Measure } from './draw-op.ts';
import { type Place, type Placed, placeLines } from './layout-lines.ts';

const CELL_GAP = 8;
const ROW_GAP = 5;

const columnPlaces = (columns: readonly TableColumn[], place: Place): readonly Place[] => {
  const gaps = CELL_GAP * (columns.length - 1);
  const fixed = columns.reduce((sum, column) => sum + (column.dots ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.dots === undefined ? (column.share ?? 1) : 0), 0);
  const places: Place[] = [];
  let x = place.x;
  for (const column of columns) {
    const width = column.dots ?? Math.floor(((place.width - gaps - fixed) * (column.share ?? 1)) / shares);
    places.push({ x, y: place.y, width });
    x += width + CELL_GAP;
  }
  return places;
};

/** A table with a bold head under a thick line and thin lines between its rows; each cell wraps by itself. */
export const placeTable = (table: Extract<Block, { kind: 'table' }>, place: Place, measure: Measure): Placed => {
  const cells = columnPlaces(table.columns, place);
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
      return [placeLines(texts[index] ?? '', { face, size: table.size }, column.align, { ...cell, y }, measure)];
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
  table.rows.forEach((texts, index) => {
    if (index > 0) line(1);
    row(texts, 'regular');
  });
  line(2);
  return { ops, height: y - place.y };
};
