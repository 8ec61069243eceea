import { expect, test } from 'vitest';
import { PROVINCE_BY_CODE } from '#common/domain/identity/province-codes.ts';

test('the table holds the 63 provinces, each once, with codes from 001 to 096 in NFC', () => {
  const rows = [...PROVINCE_BY_CODE];
  expect([rows.length, new Set(rows.map(([, name]) => name)).size]).toEqual([63, 63]);
  expect(
    rows.filter(([code, name]) => !/^0\d\d$/.test(code) || code > '096' || name !== name.normalize('NFC')),
  ).toEqual([]);
  expect(['001', '048', '079', '022'].map((code) => PROVINCE_BY_CODE.get(code))).toEqual([
    'Hà Nội',
    'Đà Nẵng',
    'TP Hồ Chí Minh',
    'Quảng Ninh',
  ]);
});
