import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bitmap, bytesPerRow } from '#common/domain/paper/bitmap.ts';
import { encodePaper } from '#main/print/escpos.ts';
import { hideRealTimeCommands } from '#main/print/real-time-guard.ts';
import { burn } from '#test/support/paper.ts';

const heightUpTo = 200;

/** Pictures with long white stretches and full of bytes that mean something to a printer. */
const bitmaps = fc
  .tuple(
    fc.constantFrom(576, 384),
    fc.array(fc.oneof(fc.constant('blank' as const), fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0x1d, 0x1b, 0xff, 0x01)), {
      maxLength: heightUpTo,
    }),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([width, rows, stretch]): Bitmap => {
    const stride = bytesPerRow(width);
    const all = rows.flatMap((row) => {
      const bytes = Array.from({ length: stride }, (_, index) => (row === 'blank' ? 0 : index % 3 === 0 ? row : 0x04));
      return row === 'blank' ? Array.from({ length: stretch }, () => bytes) : [bytes];
    });
    return { width, height: all.length, rows: Uint8Array.from(all.flat()) };
  });

const withoutTrailingWhite = (bitmap: Bitmap): Uint8Array => {
  const stride = bytesPerRow(bitmap.width);
  const last = bitmap.rows.findLastIndex((byte) => byte !== 0);
  return bitmap.rows.slice(0, (Math.floor(last / stride) + 1) * stride);
};

test('a printer burns exactly the picture, whatever bytes it is made of', () => {
  fc.assert(
    fc.property(bitmaps, (bitmap) => {
      const burnt = burn(encodePaper(bitmap), bitmap.width);
      const expected = hideRealTimeCommands(withoutTrailingWhite(bitmap));
      expect(burnt.rows.slice(0, expected.length)).toEqual(expected);
      expect(withoutTrailingWhite(burnt).length).toBe(expected.length);
    }),
    { numRuns: 60 },
  );
});

test('no job holds a real-time command', () => {
  fc.assert(
    fc.property(bitmaps, (bitmap) => {
      const bytes = encodePaper(bitmap);
      const found = bytes.findIndex(
        (byte, index) => byte === 0x10 && [0x04, 0x05, 0x14].includes(bytes[index + 1] ?? 0),
      );
      expect(found).toBe(-1);
    }),
    { numRuns: 60 },
  );
});

test('the guard adds single dots and changes nothing else', () => {
  expect(hideRealTimeCommands(Uint8Array.of(0x10, 0x04, 0x10, 0x10, 0x05, 0x10, 0x14, 0x10, 0x06, 0x10))).toEqual(
    Uint8Array.of(0x18, 0x04, 0x10, 0x18, 0x05, 0x18, 0x14, 0x10, 0x06, 0x10),
  );
});

test('a small job is: one band of NULs, reset, status reports, dot units, the band, feed and cut', () => {
  const bytes = encodePaper({ width: 16, height: 1, rows: Uint8Array.of(0x81, 0x18) });
  expect([...bytes.subarray(0, 1728)].every((byte) => byte === 0)).toBe(true);
  expect([...bytes.subarray(1728)]).toEqual(
    [
      [0x1b, 0x40, 0x1d, 0x61, 0xff, 0x1d, 0x50, 203, 203],
      [0x1d, 0x76, 0x30, 0, 2, 0, 1, 0, 0x81, 0x18],
      [0x1d, 0x56, 0x42, 24],
    ].flat(),
  );
});

test('white stretches are fed over, at most 255 dots a time', () => {
  const rows = new Uint8Array(2 * 601);
  rows[2 * 600] = 1;
  const bytes = encodePaper({ width: 16, height: 601, rows });
  expect([...bytes.subarray(1728 + 9, 1728 + 18)]).toEqual([0x1b, 0x4a, 255, 0x1b, 0x4a, 255, 0x1b, 0x4a, 90]);
});

test('without a cutter the paper is fed on to the tear bar instead', () => {
  const picture = { width: 16, height: 1, rows: Uint8Array.of(0x81, 0x18) };
  expect([...encodePaper(picture, 'tear').subarray(-3)]).toEqual([0x1b, 0x4a, 120]);
});
