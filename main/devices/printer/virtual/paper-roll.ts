import { PNG } from 'pngjs';
import { type Bitmap, bytesPerRow } from '#common/domain/paper/bitmap.ts';

const CELL_WIDTH_BYTES = 2;
const CELL_HEIGHT = 24;

/** Paper between the head and the cutter: rows burnt since the last cut, of one fixed width in dots. */
export class PaperRoll {
  readonly #width: number;
  #rows: Uint8Array[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  /** Rows since the last cut. */
  get rows(): number {
    return this.#rows.length;
  }

  /** Burns one row; what is wider than the paper is lost. */
  burn(bytes: Uint8Array): void {
    const row = new Uint8Array(bytesPerRow(this.#width));
    row.set(bytes.subarray(0, row.length));
    this.#rows.push(row);
  }

  /** Moves the paper on by white rows. */
  feed(rows: number): void {
    for (let row = 0; row < rows; row += 1) this.#rows.push(new Uint8Array(bytesPerRow(this.#width)));
  }

  /** Prints a line of characters as blocks: our papers are pictures, so any character on paper is garbage and should look it. */
  type(codes: readonly number[]): void {
    const row = new Uint8Array(bytesPerRow(this.#width));
    codes.forEach((code, index) => row.set([code, 0], index * CELL_WIDTH_BYTES));
    for (let line = 0; line < CELL_HEIGHT; line += 1) this.burn(line % 4 === 3 ? new Uint8Array(row.length) : row);
  }

  /** Takes off everything since the last cut; `undefined` when there is nothing. */
  cut(): Bitmap | undefined {
    const rows = this.#rows;
    if (rows.length === 0) return undefined;
    this.#rows = [];
    return { width: this.#width, height: rows.length, rows: Uint8Array.from(rows.flatMap((row) => [...row])) };
  }
}

/** Characters a line of this many dots holds. */
export const charactersPerLine = (width: number): number => Math.floor(bytesPerRow(width) / CELL_WIDTH_BYTES);

/** A picture as a grey PNG file, one pixel per dot. */
export const pngOf = (bitmap: Bitmap): Buffer => {
  const { width, height, rows } = bitmap;
  const stride = bytesPerRow(width);
  const data = Buffer.alloc(width * height, 0xff);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (((rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0) data[y * width + x] = 0;
    }
  }
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0 });
  png.data = data;
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0 });
};
