import { type Bitmap, bytesPerRow } from '../paper/bitmap.ts';

const WHITE = 255;
const HALF = 128;

/**
 * Grey pixels (0 black … 255 white, row by row) as black dots by Floyd and Steinberg: what a dot is too dark or too light is shared with the
 * neighbours that come after it, 7/16 to the right, 3, 5 and 1/16 below, so that an area keeps its grey.
 */
export const dither = (grey: Float32Array, width: number, height: number): Bitmap => {
  const stride = bytesPerRow(width);
  const rows = new Uint8Array(stride * height);
  const left = Float32Array.from(grey);
  const share = (x: number, y: number, error: number): void => {
    if (x < 0 || x >= width || y >= height) return;
    left[y * width + x] = (left[y * width + x] ?? WHITE) + error;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = left[y * width + x] ?? WHITE;
      const black = value < HALF;
      const error = value - (black ? 0 : WHITE);
      if (black) {
        const at = y * stride + (x >> 3);
        rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
      }
      share(x + 1, y, (error * 7) / 16);
      share(x - 1, y + 1, (error * 3) / 16);
      share(x, y + 1, (error * 5) / 16);
      share(x + 1, y + 1, error / 16);
    }
  }
  return { width, height, rows };
};

/** Pixels (RGBA) as grey on white paper: what is transparent is paper. Weights of ITU-R BT.601. */
export const greyOf = (pixels: Uint8ClampedArray): Float32Array =>
  Float32Array.from({ length: pixels.length / 4 }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(index * 4, index * 4 + 4);
    const opaque = alpha / WHITE;
    return (0.299 * red + 0.587 * green + 0.114 * blue) * opaque + WHITE * (1 - opaque);
  });

/** The largest size of the same proportions that fits, whole dots, at least one; never larger than it was. */
export const fitInto = (
  { width, height }: { readonly width: number; readonly height: number },
  most: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
};
