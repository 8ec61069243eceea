import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { assertNever } from '#common/kit/assert-never.ts';
import { type Bitmap, bytesPerRow } from '#common/domain/paper/bitmap.ts';
import type { Font } from './document.ts';
import type { DrawOp, Page } from './draw-op.ts';

const DARK = 150;
const WHITE = 255;
const BYTES_PER_PIXEL = 4;

/**
 * Packs grey pixels (RGBA) into one bit each; a dot is black from two fifths coverage on, which keeps thin strokes whole.
 */
export const packPixels = (pixels: Uint8ClampedArray, width: number, height: number): Bitmap => {
  const stride = bytesPerRow(width);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const line = y * width * BYTES_PER_PIXEL;
    for (let x = 0; x < width; x += 1) {
      const red = pixels[line + x * BYTES_PER_PIXEL] ?? WHITE;
      if (red >= DARK) continue;
      const at = y * stride + (x >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, rows };
};

const draw = (context: SKRSContext2D, op: DrawOp, fontOf: (font: Font) => string): void => {
  context.fillStyle = op.kind === 'runs' || op.ink === 'black' ? '#000' : '#fff';
  switch (op.kind) {
    case 'rect':
      context.fillRect(op.x, op.y, op.width, op.height);
      return;
    case 'runs':
      for (const [x, y, width, height] of op.runs) context.fillRect(op.x + x, op.y + y, width, height);
      return;
    case 'text':
      context.font = fontOf(op.font);
      context.fillText(op.text, op.x, op.baseline);
      return;
    default:
      assertNever(op);
  }
};

/** Draws a page in one-bit dots; `fontOf` names a font for the drawing context. The result owns its bytes. */
export const rasterPage = (page: Page, fontOf: (font: Font) => string): Bitmap => {
  const height = Math.max(1, Math.ceil(page.height));
  const context = createCanvas(page.width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, page.width, height);
  for (const op of page.ops) draw(context, op, fontOf);
  return packPixels(context.getImageData(0, 0, page.width, height).data, page.width, height);
};
