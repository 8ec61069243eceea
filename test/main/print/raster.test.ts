import { expect, test } from 'vitest';
import { packPixels, rasterPage } from '#main/print/raster.ts';

test('the left dot is the highest bit and the row is padded with white', () => {
  const pixels = new Uint8ClampedArray(10 * 4).fill(255);
  pixels[0] = 0;
  pixels[9 * 4] = 149;
  pixels[5 * 4] = 150;
  expect(packPixels(pixels, 10, 1)).toEqual({ width: 10, height: 1, rows: Uint8Array.of(0b1000_0000, 0b0100_0000) });
});

test('rectangles fill exactly their dots, white over black', () => {
  const bitmap = rasterPage(
    {
      width: 16,
      height: 3,
      ops: [
        { kind: 'rect', x: 2, y: 1, width: 12, height: 1, ink: 'black' },
        { kind: 'rect', x: 7, y: 0, width: 2, height: 3, ink: 'white' },
      ],
    },
    () => '10px sans-serif',
  );
  expect(bitmap).toEqual({ width: 16, height: 3, rows: Uint8Array.of(0, 0, 0b0011_1110, 0b0111_1100, 0, 0) });
});
