import { expect, test } from 'vitest';
import { workbookSheets } from '#main/diagnose/workbook-sheets.ts';

test('points and shares have two decimals: 2,999 of 3,000 is not 100%', () => {
  const [sheet] = workbookSheets(
    {
      name: 'decision-766',
      from: '2026-09-01',
      to: '2026-09-30',
      group: null,
      title: 'x',
      columns: [
        { name: 'Điểm', kind: 'points' },
        { name: 'Tỷ lệ', kind: 'share' },
      ],
      rows: [[89.99, 2_999 / 3_000]],
      aboutTitle: 'y',
      about: [],
    },
    null,
  );
  expect(sheet?.data?.[1]).toEqual([
    { value: 89.99, type: Number, format: '#,##0.00' },
    { value: 2_999 / 3_000, type: Number, format: '0.00%' },
  ]);
});
