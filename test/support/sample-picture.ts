import { type Bitmap, bytesPerRow } from '#common/domain/paper/bitmap.ts';
import { qrMatrix } from '#main/print/qr-matrix.ts';

const DOTS_PER_MODULE = 5;
const TOP = 90;
const INK_ROWS = 160;

/**
 * A paper of black rows, a white stretch and a QR code, made without templates or fonts, for tests that are about getting dots onto
 * paper. `seed` makes each one different; papers of one width have one height for texts of one length.
 */
export const samplePicture = (text: string, seed: number, width: 576 | 384 = 576): Bitmap => {
  const code = qrMatrix(text);
  const stride = bytesPerRow(width);
  const quiet = 4 * DOTS_PER_MODULE;
  const height = INK_ROWS + TOP + code.size * DOTS_PER_MODULE + quiet + INK_ROWS / 8;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const isInk = y < INK_ROWS || y >= height - INK_ROWS / 8;
    if (isInk) for (let x = 0; x < stride; x += 1) rows[y * stride + x] = ((x * 31 + y * 7 + seed * 13) % 251) | 1;
  }
  for (const { row, from, length } of code.runs) {
    for (let y = row * DOTS_PER_MODULE; y < (row + 1) * DOTS_PER_MODULE; y += 1) {
      for (let x = from * DOTS_PER_MODULE; x < (from + length) * DOTS_PER_MODULE; x += 1) {
        const at = (INK_ROWS + TOP + y) * stride + ((x + quiet) >> 3);
        rows[at] = (rows[at] ?? 0) | (0x80 >> ((x + quiet) & 7));
      }
    }
  }
  return { width, height, rows };
};
