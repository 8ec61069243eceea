import { assertNever } from '#common/kit/assert-never.ts';
import type { Font } from './document.ts';

/** Height of a line and the distance from its top to the baseline, in dots. */
export type LineMetrics = { readonly height: number; readonly ascent: number };

/**
 * The room a line takes. Noto Sans needs 1.07 em above the baseline for two marks on a capital (Ấ Ễ Ở) and 0.29 em below;
 * the number face carries capitals and digits only, so its line is just their height.
 */
export const lineMetrics = (font: Font): LineMetrics => {
  switch (font.face) {
    case 'regular':
    case 'bold':
      return { height: Math.ceil(font.size * 1.36), ascent: Math.round(font.size * 1.07) };
    case 'number':
      return { height: Math.ceil(font.size * 0.76), ascent: Math.round(font.size * 0.73) };
    default:
      return assertNever(font.face);
  }
};
