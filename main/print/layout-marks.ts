import type { Block } from './document.ts';
import type { DrawOp, Measure } from './draw-op.ts';
import { type Place, type Placed, placeLines } from './layout-lines.ts';

const DASH = 8;
const BANNER_PADDING = 10;
const DOTS_PER_MM = 8;

/** A line across, or across the middle `share` of the place; dashes are cut marks. */
export const placeRule = (rule: Extract<Block, { kind: 'rule' }>, place: Place): Placed => {
  const width = Math.round(place.width * (rule.share ?? 1));
  const x = place.x + Math.floor((place.width - width) / 2);
  const height = rule.style === 'thick' ? 3 : rule.style === 'thin' ? 1 : 2;
  if (rule.style !== 'dashed') return { ops: [{ kind: 'rect', x, y: place.y, width, height, ink: 'black' }], height };
  const dashes = Math.floor((width + DASH) / (2 * DASH));
  const ops = Array.from({ length: dashes }, (_, index): DrawOp => ({
    kind: 'rect',
    x: x + index * 2 * DASH,
    y: place.y,
    width: DASH,
    height,
    ink: 'black',
  }));
  return { ops, height };
};

/** White bold lines on a black field: what must not be overlooked. */
export const placeBanner = (banner: Extract<Block, { kind: 'banner' }>, place: Place, measure: Measure): Placed => {
  const inner = { x: place.x + BANNER_PADDING, y: place.y + BANNER_PADDING, width: place.width - 2 * BANNER_PADDING };
  const font = { face: 'bold', size: banner.size } as const;
  const lines = placeLines(banner.lines.join('\n'), font, 'center', inner, measure, 'white');
  const height = lines.height + 2 * BANNER_PADDING;
  return { ops: [{ kind: 'rect', ...place, height, ink: 'black' }, ...lines.ops], height };
};

/** A ruler in millimetres over the whole width: shows a printer set to the wrong paper or with dead dots. */
export const placeRuler = (place: Place, measure: Measure): Placed => {
  const ops: DrawOp[] = [{ kind: 'rect', x: place.x, y: place.y, width: place.width, height: 2, ink: 'black' }];
  for (let mm = 0; mm * DOTS_PER_MM < place.width; mm += 1) {
    const height = mm % 10 === 0 ? 26 : mm % 5 === 0 ? 18 : 10;
    const x = place.x + mm * DOTS_PER_MM;
    ops.push({ kind: 'rect', x, y: place.y, width: 1, height, ink: 'black' });
    const spot = { x: x + 4, y: place.y + 14, width: 6 * DOTS_PER_MM };
    if (mm % 10 !== 0 || spot.x + spot.width > place.x + place.width) continue;
    ops.push(...placeLines(String(mm), { face: 'regular', size: 18 }, 'left', spot, measure).ops);
  }
  return { ops, height: 42 };
};
