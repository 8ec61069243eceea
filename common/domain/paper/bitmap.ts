/**
 * A one-bit picture as thermal printers take it: rows from top to bottom, each `ceil(width / 8)` bytes,
 * the leftmost dot in the highest bit, 1 = black. Bits right of `width` are 0.
 */
export type Bitmap = {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint8Array;
};

/** Bytes one row of a picture takes; `width` in dots. */
export const bytesPerRow = (width: number): number => Math.ceil(width / 8);
