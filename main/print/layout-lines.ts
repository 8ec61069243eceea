import type { Align, Font } from './document.ts';
import type { DrawOp, Ink, Measure } from './draw-op.ts';
import { lineMetrics } from './line-metrics.ts';
import { balanceText, wrapText } from './wrap-text.ts';

/** The place a block gets: its top left corner and its width, in dots. */
export type Place = { readonly x: number; readonly y: number; readonly width: number };

/** What a block became: its marks and the height it took. */
export type Placed = { readonly ops: readonly DrawOp[]; readonly height: number };

const indent = (align: Align, room: number): number =>
  align === 'left' ? 0 : align === 'right' ? Math.floor(room) : Math.floor(room / 2);

/** Sets a paragraph into a place: wrapped, aligned, one op per line. */
export const placeLines = (
  text: string,
  font: Font,
  align: Align,
  place: Place,
  measure: Measure,
  ink: Ink = 'black',
): Placed => {
  const { height, ascent } = lineMetrics(font);
  const lines = (align === 'center' ? balanceText : wrapText)(text, font, place.width, measure);
  const ops = lines.flatMap((line, index): readonly DrawOp[] => {
    if (line === '') return [];
    const width = measure(line, font);
    const x = place.x + Math.max(0, indent(align, place.width - width));
    return [{ kind: 'text', x, baseline: place.y + index * height + ascent, width, text: line, font, ink }];
  });
  return { ops, height: lines.length * height };
};
