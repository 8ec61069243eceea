import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArray, readDictionary, referredObject, valueAt, writeDictionary } from '#main/sign/pdf-dictionary.ts';

test('each value stays as it stands in the file, whatever is inside', () => {
  const text = '<</A 1/B[1 0 R (a\\)]>> (b))] /C <</D<0A0b>/E(>>)>>%c >>\n/F 12 0 R/G true /H -1.5 /I /J /K null>>';
  expect(Object.fromEntries(readDictionary(text) ?? [])).toEqual({
    A: '1',
    B: '[1 0 R (a\\)]>> (b))]',
    C: '<</D<0A0b>/E(>>)>>',
    F: '12 0 R',
    G: 'true',
    H: '-1.5',
    I: '/J',
    K: 'null',
  });
});

test('what is written is read again', () => {
  const value = fc.constantFrom('1', '/Name', '(a (b) \\))', '<00ff>', '[1 2 0 R]', '<< /A << /B [()] >> >>', '7 0 R');
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[A-Za-z]{1,8}$/u), value), (entries) => {
      const map = new Map(Object.entries(entries));
      expect(readDictionary(writeDictionary(map))).toEqual(map);
    }),
  );
});

test('arrays give their values, references their number', () => {
  expect(readArray('[ 1 0 R/A (b) <</C[1]>> ]')).toEqual(['1 0 R', '/A', '(b)', '<</C[1]>>']);
  expect([readArray(undefined), readArray('<<>>')]).toEqual([[], []]);
  expect(['12 0 R', '12', undefined].map(referredObject)).toEqual([12, null, null]);
});

test('torn and hostile text gives nothing, and never an exception', () => {
  expect([null, '', '<<', '<</A>>', '<<1 2>>', '<</A (>>', '[1]'].map(readDictionary)).toEqual(Array(7).fill(null));
  expect(valueAt('['.repeat(10_000), 0)).toBe(null);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readDictionary(`<<${text}>>`) !== undefined));
});
