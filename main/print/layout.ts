import { assertNever } from '#common/kit/assert-never.ts';
import type { Block, PaperDocument } from './document.ts';
import type { Measure, Page } from './draw-op.ts';
import { placeBarcode, placePicture, placeQr } from './layout-codes.ts';
import { type Place, type Placed, placeLines } from './layout-lines.ts';
import { placeBanner, placeRule, placeRuler } from './layout-marks.ts';
import { placeColumns, placePair } from './layout-pairs.ts';
import { placeTable } from './layout-table.ts';

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
    case 'barcode':
      return placeBarcode(block, place);
    case 'picture':
      return placePicture(block, place);
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
