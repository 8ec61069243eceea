import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulatedPage } from '#main/devices/document-scanner/simulated-page.ts';
import { pictureSize } from '#main/print/picture-size.ts';

test('the size of a PNG is in its header', () => {
  expect(pictureSize(simulatedPage(1, { dpi: 150, colour: 'grey' }))).toEqual({ width: 1240, height: 1754 });
});

test('the size of a JPEG is in its frame, behind whatever segments', () => {
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0, 20, 1, 0, 1, 1, 0x11, 0];
  expect(pictureSize(Uint8Array.from(head))).toEqual({ width: 256, height: 20 });
});

test('any other bytes have no size', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(pictureSize(Uint8Array.of(0, ...bytes))).toBeNull();
      expect(() => pictureSize(Uint8Array.of(0xff, 0xd8, ...bytes))).not.toThrow();
    }),
  );
});
