import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInWords } from '#common/domain/payment/amount-in-words.ts';

test('the worked examples of the field hold', () => {
  expect([8_000, 70_000, 135_000].map((vnd) => amountInWords(vnd))).toEqual([
    'Tám nghìn đồng',
    'Bảy mươi nghìn đồng',
    'Một trăm ba mươi lăm nghìn đồng',
  ]);
});

test('một and mốt, bốn and tư, năm and lăm, mười and mươi stand where they belong', () => {
  expect(
    [1, 11, 21, 101, 4, 14, 24, 104, 5, 15, 25, 105, 10, 20, 110, 120].map((vnd) =>
      amountInWords(vnd).replace(' đồng', ''),
    ),
  ).toEqual([
    'Một',
    'Mười một',
    'Hai mươi mốt',
    'Một trăm linh một',
    'Bốn',
    'Mười bốn',
    'Hai mươi tư',
    'Một trăm linh bốn',
    'Năm',
    'Mười lăm',
    'Hai mươi lăm',
    'Một trăm linh năm',
    'Mười',
    'Hai mươi',
    'Một trăm mười',
    'Một trăm hai mươi',
  ]);
});

test('empty places are read so that no two amounts sound alike', () => {
  expect(
    [0, 1_005, 1_000_005, 1_005_000, 1_000_000_000, 2_000_000_010, 12_003_000_000_000, 999_999_999_999_999].map((vnd) =>
      amountInWords(vnd),
    ),
  ).toEqual([
    'Không đồng',
    'Một nghìn không trăm linh năm đồng',
    'Một triệu không trăm linh năm đồng',
    'Một triệu không trăm linh năm nghìn đồng',
    'Một tỷ đồng',
    'Hai tỷ không trăm mười đồng',
    'Mười hai nghìn không trăm linh ba tỷ đồng',
    'Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng',
  ]);
});

test('the southern lẻ stands only where linh would', () => {
  expect([amountInWords(105, 'lẻ'), amountInWords(1_001, 'lẻ'), amountInWords(115, 'lẻ')]).toEqual([
    'Một trăm lẻ năm đồng',
    'Một nghìn không trăm lẻ một đồng',
    'Một trăm mười lăm đồng',
  ]);
});

test('what is no amount of money is a bug, and named', () => {
  for (const bad of [-1, 1.5, 1_000_000_000_000_000, Number.NaN]) {
    expect(() => amountInWords(bad)).toThrow(`No amount of money: ${bad}`);
  }
});

const VALUES: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Hears the words and adds up what they mean, one after the other; it knows nothing of how they were put together. */
const heard = (text: string): bigint => {
  let all = 0n;
  let section = 0n;
  let group = 0n;
  let digit = 0n;
  for (const word of text.toLowerCase().split(' ')) {
    const value = VALUES[word];
    if (value !== undefined) {
      digit = BigInt(value);
    } else if (word === 'trăm') {
      group += digit * 100n;
      digit = 0n;
    } else if (word === 'mươi') {
      group += digit * 10n;
      digit = 0n;
    } else if (word === 'mười') {
      group += 10n;
    } else if (word === 'nghìn' || word === 'triệu') {
      section += (group + digit) * (word === 'nghìn' ? 1_000n : 1_000_000n);
      group = 0n;
      digit = 0n;
    } else if (word === 'tỷ') {
      all += (section + group + digit) * 1_000_000_000n;
      section = 0n;
      group = 0n;
      digit = 0n;
    } else if (word === 'đồng') {
      all += section + group + digit;
    } else if (word !== 'linh' && word !== 'lẻ') {
      throw new Error(`No number word: ${word}`);
    }
  }
  return all;
};

test('who hears the words writes down the same amount', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.integer({ min: 0, max: 999_999_999_999_999 }),
    fc
      .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 9 }))
      .map(([head, zeros]) => head * 10 ** zeros),
  );
  fc.assert(
    fc.property(amounts, fc.constantFrom('linh' as const, 'lẻ' as const), (vnd, emptyTen) => {
      expect(heard(amountInWords(vnd, emptyTen))).toBe(BigInt(vnd));
    }),
    { numRuns: 2_000 },
  );
});

test('the words are in NFC, begin with a capital and have one blank between them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (vnd) => {
      const text = amountInWords(vnd);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toMatch(/^\p{Lu}\p{Ll}*( \p{Ll}+)* đồng$/u);
    }),
  );
});
