import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dither, fitInto, greyOf } from '#common/domain/template/dither.ts';
import { dotsOfLogo, logoLimits, logoOf, logoSchema } from '#common/domain/template/logo.ts';

const black = (rows: Uint8Array): number =>
  rows.reduce((sum, byte) => sum + [...byte.toString(2)].filter((bit) => bit === '1').length, 0);

const pictures = fc
  .record({ width: fc.integer({ min: 8, max: 60 }), height: fc.integer({ min: 8, max: 20 }) })
  .chain(({ width, height }) => {
    const bytes = Math.ceil(width / 8) * height;
    return fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((rows) => ({ width, height, rows }));
  });

test('a logo keeps every dot on its way through the log', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const logo = logoOf(picture);
      expect(logoSchema.parse(logo)).toEqual(logo);
      expect(dotsOfLogo(logo)).toEqual(picture);
    }),
  );
});

test('a logo with more or fewer dots than its size is none', () => {
  const logo = logoOf({ width: 8, height: 8, rows: new Uint8Array(8) });
  expect([
    logoSchema.safeParse({ ...logo, rows: `${logo.rows}A` }).success,
    logoSchema.safeParse({ ...logo, rows: '' }).success,
    logoSchema.safeParse({ ...logo, width: logoLimits.width + 1 }).success,
  ]).toEqual([false, false, false]);
});

test('an area of grey becomes as many black dots as it is dark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 255 }), (level) => {
      const side = 64;
      const { rows } = dither(new Float32Array(side * side).fill(level), side, side);
      expect(Math.abs(black(rows) / (side * side) - (255 - level) / 255)).toBeLessThan(0.03);
    }),
  );
});

test('black stays black, white stays white, and what is transparent is paper', () => {
  const pixels = Uint8ClampedArray.of(0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0, 255, 0, 0, 255);
  expect([...greyOf(pixels)].map(Math.round)).toEqual([0, 255, 255, 76]);
  expect([...dither(Float32Array.of(0, 255, 0, 255, 0, 255, 0, 255), 8, 1).rows]).toEqual([0b10101010]);
});

test('a picture is made smaller in its own proportions, never larger', () => {
  expect([
    fitInto({ width: 1000, height: 500 }, logoLimits),
    fitInto({ width: 500, height: 1000 }, logoLimits),
    fitInto({ width: 20, height: 10 }, logoLimits),
    fitInto({ width: 5000, height: 1 }, logoLimits),
  ]).toEqual([
    { width: 288, height: 144 },
    { width: 100, height: 200 },
    { width: 20, height: 10 },
    { width: 288, height: 1 },
  ]);
});
