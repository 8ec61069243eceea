import { type Bitmap, bytesPerRow } from '#common/domain/paper/bitmap.ts';

const WIDTH = 576;
const BITS = 32;
const BAR_ROWS = 4;
const INK_ROWS = 168;
const WHITE_ROWS = 60;

const STRIDE = bytesPerRow(WIDTH);
/** Rows from the first ink to the last. */
const HEIGHT = INK_ROWS + WHITE_ROWS + BITS * BAR_ROWS;

/** A number and a copy as 32 bits with a check, each bit a thick bar: left half black for 0, right half for 1. */
const bitsOf = (number: number, copy: number): readonly number[] => {
  const value = number * 16 + copy;
  const check = (value * 2_654_435_761) % 256;
  const all = value * 256 + check;
  return Array.from({ length: BITS }, (_, index) => Math.floor(all / 2 ** (BITS - 1 - index)) % 2);
};

/**
 * The paper of the crash run: ink that depends on the number, a white stretch, and bars that say which number and copy it is, down to
 * the last row. Not a ticket: it has to be told apart a thousand times, and any row that is missing or strange must show.
 */
export const crashPicture = (number: number, copy: number): Bitmap => {
  const rows = new Uint8Array(STRIDE * HEIGHT);
  for (let y = 0; y < INK_ROWS; y += 1) {
    for (let x = 0; x < STRIDE; x += 1) rows[y * STRIDE + x] = ((x * 37 + y * 11 + number * 17) % 199) | 0x20;
  }
  bitsOf(number, copy).forEach((bit, index) => {
    for (let line = 0; line < BAR_ROWS; line += 1) {
      const from = (INK_ROWS + WHITE_ROWS + index * BAR_ROWS + line) * STRIDE + (bit === 0 ? 0 : STRIDE / 2);
      rows.fill(0xff, from, from + STRIDE / 2);
    }
  });
  return { width: WIDTH, height: HEIGHT, rows };
};

type Read = { readonly number: number; readonly copy: number };

/** The picture that ends at a row, if it is whole to the last dot. */
const pictureEndingAt = (rows: Uint8Array, end: number): Read | null => {
  if (end < HEIGHT) return null;
  const whole = rows.subarray((end - HEIGHT) * STRIDE, end * STRIDE);
  let all = 0;
  for (let index = 0; index < BITS; index += 1) {
    all = all * 2 + (whole[(INK_ROWS + WHITE_ROWS + index * BAR_ROWS) * STRIDE] === 0 ? 1 : 0);
  }
  const value = Math.floor(all / 256);
  const [number, copy] = [Math.floor(value / 16), value % 16];
  const meant = crashPicture(number, copy).rows;
  return meant.every((byte, index) => whole[index] === byte) ? { number, copy } : null;
};

/** The whole pictures on a paper, the last one first: what was torn before may hang above it, and even a whole one that was never cut. */
export const readCrashPaper = ({ rows }: Bitmap): readonly Read[] => {
  const found: Read[] = [];
  let end = rows.length / STRIDE;
  while (end >= HEIGHT) {
    const read = rows[end * STRIDE - 1] === 0 && rows[(end - 1) * STRIDE] === 0 ? null : pictureEndingAt(rows, end);
    if (read !== null) found.push(read);
    end -= read === null ? 1 : HEIGHT;
  }
  return found;
};
