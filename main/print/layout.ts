import { assertNever } from '#common/kit/assert-never.ts';
import type { Block, PaperDocument } from './document.ts';
import type { Measure, Page } from './draw-op.ts';
import { type Place, type Placed, placeLines } from './layout-lines.ts';
import { placeBanner, placeQr, placeRule, placeRuler } from './layout-marks.ts';
import { placeTable } from './layout-table.ts';

const placePair = (pair: Extract<Block, { kind: 'pair' }>, place: Place, measure: Measure): Placed => {
  const key = placeLines(
    pair.key,
    { face: 'regular', size: pair.font.size },
    'left',
    { ...place, width: pair.keyDots },
    measure,
  );
  const value = placeLines(
    pair.value,
    pair.font,
    'left',
    { x: place.x + pair.keyDots, y: place.y, width: place.width - pair.keyDots },
    measure,
  );
  return { ops: [...key.ops, ...value.ops], height: Math.max(key.height, value.height) };
};

const placeColumns = (columns: Extract<Block, { kind: 'columns' }>, place: Place, measure: Measure): Placed => {
  const shares = columns.cells.reduce((sum, cell) => sum + cell.share, 0);
  const room = place.width - columns.gap * (columns.cells.length - 1);
  let x = place.x;
  const placed = columns.cells.map((cell) => {
    const width = Math.floor((room * cell.share) / shares);
    const part = placeStack(cell.blocks, { x, y: place.y, width }, measure);
    x += width + columns.gap;
    return part;
  });
  return { ops: placed.flatMap((part) => part.ops), height: Math.max(0, ...placed.map((part) => part.height)) };
};

const placeBlock = (block: Block, place: Place, measure: Measure): Placed => {
  switch (block.kind) {
    case 'text':
      return placeLines(block.text, block.font, block.align, place, measure);
    case 'pair':
      return placePair(block, place, measure);
    case 'table':
      return placeTable(block, place, measure);
    case 'columns':
      return placeColumns(block, place, measure);
    case 'banner':
      return placeBanner(block, place, measure);
    case 'rule':
      return placeRule(block, place);
    case 'space':
      return { ops: [], height: block.dots };
    case 'qr':
      return placeQr(block, place);
    case 'ruler':
      return placeRuler(place, measure);
    default:
      return assertNever(block);
  }
};

const placeStack = (blocks: readonly Block[], place: Place, measure: Measure): Placed => {
  let y = place.y;
  const ops = blocks.flatMap((block) => {
    const placed = placeBlock(block, { ...place, y }, measure);
    y += placed.height;
    return placed.ops;
  });
  return { ops, height: y - place.y };
};

/** Lays a document out: pure, the same input gives the same marks. Widths come from `measure`; all sizes are dots. */
export const layout = (document: PaperDocument, measure: Measure): Page => {
  const place = { x: document.margin, y: 0, width: document.width - 2 * document.margin };
  const { ops, height } = placeStack(document.blocks, place, measure);
  return { width: document.width, height, ops };
};
