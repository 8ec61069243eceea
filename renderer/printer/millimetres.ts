/** Dots per millimetre of the printers we draw for (203 dpi). */
const dotsPerMm = 8;

/** A length of paper in whole millimetres, for the label under it. */
export const millimetres = (dots: number): number => Math.round(dots / dotsPerMm);
