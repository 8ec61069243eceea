import { expect, test } from 'vitest';
import { BANKS } from '#common/domain/payment/banks.ts';

test('every bank has six digits and a name of its own', () => {
  expect(BANKS.filter(({ bin, name }) => !/^9704\d\d$/.test(bin) || name === '')).toEqual([]);
  expect(new Set(BANKS.flatMap(({ bin, name }) => [bin, name])).size).toBe(BANKS.length * 2);
});
