import { expect, test } from 'vitest';
import { crashPicture, readCrashPaper } from './crash-picture.ts';

test('a picture of the crash run is read back, and a single wrong dot shows', () => {
  const picture = crashPicture(1042, 3);
  const hurt = { ...picture, rows: picture.rows.map((byte, index) => (index === 500 ? byte ^ 4 : byte)) };
  expect([readCrashPaper(picture), readCrashPaper(hurt)]).toEqual([[{ number: 1042, copy: 3 }], []]);
});

test('a whole picture that hangs uncut above another is found too, a torn one is not', () => {
  const [one, two] = [crashPicture(7, 1), crashPicture(7, 2)];
  const joined = (...pieces: readonly Uint8Array[]): Uint8Array =>
    Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  const paper = (rows: Uint8Array) => ({ width: one.width, height: rows.length / 72, rows });
  const torn = one.rows.subarray(0, 72 * 90);
  const white = new Uint8Array(72 * 24);
  expect([
    readCrashPaper(paper(joined(one.rows, two.rows, white))),
    readCrashPaper(paper(joined(torn, two.rows, white))),
  ]).toEqual([
    [
      { number: 7, copy: 2 },
      { number: 7, copy: 1 },
    ],
    [{ number: 7, copy: 2 }],
  ]);
});
