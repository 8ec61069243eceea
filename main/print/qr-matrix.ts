import { create } from 'qrcode';

/** A QR code as black runs: `size` modules a side without the quiet zone, runs of black modules row by row. */
export type QrMatrix = {
  readonly size: number;
  readonly runs: readonly { readonly row: number; readonly from: number; readonly length: number }[];
};

/** Modules of white a reader needs on each side (ISO/IEC 18004). */
export const QUIET_MODULES = 4;

/** The smallest module that survives paper, blur and a tilted reader (18 of 18 reads at 4 dots, 6 of 18 at 3). */
export const LEAST_MODULE_DOTS = 4;

/** Encodes a text (UTF-8) as a QR code with medium error correction. */
export const qrMatrix = (text: string): QrMatrix => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const runs: { row: number; from: number; length: number }[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let from = -1;
    for (let column = 0; column <= modules.size; column += 1) {
      const black = column < modules.size && modules.get(row, column) === 1;
      if (black && from < 0) from = column;
      if (!black && from >= 0) {
        runs.push({ row, from, length: column - from });
        from = -1;
      }
    }
  }
  return { size: modules.size, runs };
};

/** Dots per module so that code and quiet zone fit in `widest` dots; never below the least readable module. */
export const moduleDots = (size: number, widest: number): number =>
  Math.max(LEAST_MODULE_DOTS, Math.floor(widest / (size + 2 * QUIET_MODULES)));
