import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codeLetters,
  enrolCodeFrom,
  enrolCodeSchema,
  readEnrolCode,
  spacedCode,
} from '#common/domain/site/enrolment.ts';

test('a code has eight letters of the alphabet, each as likely as the others', () => {
  const seen = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const letter = enrolCodeFrom(new Uint8Array(8).fill(byte))?.[0];
    if (letter !== undefined) seen.set(letter, (seen.get(letter) ?? 0) + 1);
  }
  expect([...seen.keys()].toSorted()).toEqual([...codeLetters].toSorted());
  expect(new Set(seen.values())).toEqual(new Set([8]));
});

test('bytes that would favour a letter are left out; too few of the others give no code', () => {
  expect(enrolCodeFrom(new Uint8Array([255, 250, 0, 1, 2, 3, 4, 5, 6, 7]))).toBe('23456789');
  expect(enrolCodeFrom(new Uint8Array([255, 0, 1, 2, 3, 4, 5, 6]))).toBeNull();
});

test('no letter can be mistaken for another', () => {
  expect(codeLetters.filter((letter) => '01OILU'.includes(letter))).toEqual([]);
});

test('a code is read back however it is typed, with small letters, spaces and dashes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (random) => {
      const code = enrolCodeFrom(random);
      if (code === null) return;
      expect(enrolCodeSchema.parse(code)).toBe(code);
      expect(readEnrolCode(` ${spacedCode(code).toLowerCase()} `)).toBe(code);
      expect(readEnrolCode(`${code.slice(0, 3)}-${code.slice(3)}`)).toBe(code);
    }),
  );
});

test.each(['', 'K7M2PX4', 'K7M2PX4C9', 'K7M2PX40', 'OIL12345', 'K7M2 PX4Đ'])('%j is no code', (typed) => {
  expect(readEnrolCode(typed)).toBeNull();
});
