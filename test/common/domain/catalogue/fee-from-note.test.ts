import { expect, test } from 'vitest';
import { feeFromNote } from '#common/domain/catalogue/fee-from-note.ts';

test('the note about certified copies becomes their formula', () => {
  expect(feeFromNote('2.000đ/trang; từ trang 3: 1.000đ/trang; tối đa 200.000đ/bản; trang tính theo bản chính')).toEqual(
    {
      kind: 'certified-copies',
      name: 'Phí chứng thực',
      firstPages: 2,
      firstVnd: 2_000,
      nextVnd: 1_000,
      mostVnd: 200_000,
    },
  );
});

test('a price for each copy or each case is read where the note begins with it', () => {
  expect(
    ['8.000 đồng/bản sao (Thông tư 281/2016/TT-BTC)', '10.000đ/trường hợp', '50.000đ/giao dịch'].map(feeFromNote),
  ).toEqual([
    { kind: 'per-unit', name: 'Phí, lệ phí', unit: 'copy', unitVnd: 8_000 },
    { kind: 'per-unit', name: 'Phí, lệ phí', unit: 'case', unitVnd: 10_000 },
    { kind: 'per-unit', name: 'Phí, lệ phí', unit: 'case', unitVnd: 50_000 },
  ]);
});

test('any other note is no formula', () => {
  const notes = [
    '',
    'HĐND tỉnh',
    'Miễn lệ phí; bản sao trích lục 8.000đ/bản',
    '135.000đ/lần; nộp trực tuyến 115.000đ (đến 31/12/2025)',
    '2.000đ/trang; từ trang 0: 1.000đ/trang; tối đa 200.000đ/bản',
    '.../bản sao',
    '....đ/bản sao',
  ];
  expect(notes.map(feeFromNote)).toEqual([null, null, null, null, null, null, null]);
});
