import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulatedPage } from '#main/devices/document-scanner/simulated-page.ts';
import { isWholePicture } from '#main/print/whole-picture.ts';

const png = simulatedPage(1, { dpi: 150, colour: 'grey' });
/** Start, one frame of 1 × 1, end. */
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0xd9,
]);

test('a whole page is whole, also with zeros behind it', () => {
  expect([isWholePicture(png), isWholePicture(jpeg), isWholePicture(Uint8Array.from([...jpeg, 0, 0]))]).toEqual([
    true,
    true,
    true,
  ]);
});

test('a page that is cut anywhere is not, and neither is what is no picture', () => {
  fc.assert(
    fc.property(fc.constantFrom(png, jpeg), fc.nat(), (whole, cut) => {
      // The last four bytes of a PNG check its end mark: without them it is still read.
      const length = cut % (whole.length - 4);
      expect(isWholePicture(whole.subarray(0, length))).toBe(false);
    }),
  );
  expect(isWholePicture(readFileSync(path.join(import.meta.dirname, 'whole-picture.test.ts')))).toBe(false);
});
