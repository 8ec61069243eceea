import { expect, test } from 'vitest';
import { dayEndSheet } from '#common/domain/form/day-end-sheet.ts';
import type { DayEnd } from '#common/domain/payment/day-end.ts';

const office = {
  parentAgency: 'UBND',
  agency: 'TRUNG TÂM',
  place: 'Hạ Long',
  day: '16/09/2026',
  hotline: '',
  officer: 'Hạnh',
};
const sheetOf = (list: DayEnd) => dayEndSheet({ ...office, of: '15/09/2026', list });
const tables = (list: DayEnd) => sheetOf(list).pieces.flatMap((piece) => (piece.kind === 'table' ? [piece.rows] : []));
const receipt = (number: number, serial = '26TAA') => ({ serial, number, amountVnd: 70_000 });
const officer = {
  officer: 'Hạnh',
  counter: 'Quầy 1',
  cashVnd: 1_140_000,
  transferVnd: 60_000,
  awaitedVnd: 70_000,
  refundedVnd: 20_000,
  receipts: [receipt(11), receipt(12), receipt(13), receipt(20), receipt(21, '26TAB')],
  slips: 1,
};

test('each officer and each fee has a row, both parts add up to the same, and the sum stands in words', () => {
  const list: DayEnd = {
    officers: [officer, { ...officer, officer: 'Long', counter: 'Quầy 2', cashVnd: 0, receipts: [], slips: 0 }],
    fees: [
      { name: 'Lệ phí', count: 3, totalVnd: 220_000 },
      { name: 'Phí', count: 2, totalVnd: 1_000_000 },
    ],
  };
  const [officers, fees] = tables(list);
  expect(officers?.[0]).toEqual([
    '1',
    'Quầy 1',
    'Hạnh',
    '1.140.000',
    '60.000',
    '20.000',
    '1.180.000',
    '70.000',
    '26TAA 00000011–00000013\n26TAA 00000020\n26TAB 00000021',
    '5',
    '1',
  ]);
  expect(officers?.at(-1)).toEqual([
    '',
    'Cộng',
    '',
    '1.140.000',
    '120.000',
    '40.000',
    '1.220.000',
    '140.000',
    '',
    '5',
    '1',
  ]);
  expect(fees?.at(-1)).toEqual(['', 'Cộng', '', '1.220.000']);
  expect(sheetOf(list).pieces.at(-1)).toMatchObject({
    label: 'Thực thu bằng chữ:',
    value: 'Một triệu hai trăm hai mươi nghìn đồng',
  });
  expect(sheetOf(list)).toMatchObject({ subtitle: 'Ngày 15/09/2026', size: 'a4-landscape' });
});

test('a day without money is nothing in words; one on which more was given back has no words', () => {
  expect(sheetOf({ officers: [], fees: [] }).pieces.at(-1)).toMatchObject({ value: 'Không đồng' });
  const back = sheetOf({ officers: [{ ...officer, cashVnd: 0, transferVnd: 0, refundedVnd: 50_000 }], fees: [] });
  expect(back.pieces.at(-1)?.kind).toBe('table');
  const [rows] = tables({ officers: [{ ...officer, cashVnd: 0, transferVnd: 0, refundedVnd: 50_000 }], fees: [] });
  expect(rows?.at(-1)?.[6]).toBe('-50.000');
});
