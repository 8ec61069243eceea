import { expect, test } from 'vitest';
import type { FigureKind } from '#common/ipc/report-sheet.ts';
import { cellText, toldText, type T, type Wording } from '#renderer/supervisor/reports/figure-text.ts';
import { workbookOf } from '#renderer/supervisor/reports/sheet-words.ts';

// Words are not what is asked here: each key stands for itself.
const t = ((key: string) => key) as unknown as T;
const vi: Wording = { t, language: 'vi' };
const textOf = (kind: FigureKind, value: number): string => cellText({ key: 'x', kind }, { value }, vi);

test.each([
  [3_000 / 3_000, '100,0%'],
  [2_999 / 3_000, '>99,9%'],
  [1_998 / 2_000, '99,9%'],
  [1 / 2, '50,0%'],
  [1 / 1_000, '0,1%'],
  [1 / 3_000, '<0,1%'],
  [0, '0,0%'],
])('a share of %d is %s: not all is never 100%%, something never 0%%', (share, text) => {
  expect(textOf('share', share)).toBe(text);
});

test.each([
  [90, '90,00'],
  [89.996, '89,99'],
  [17.7, '17,70'],
  [0.29, '0,29'],
  [20 * (4_999 / 5_000), '19,99'],
])('%d points are %s: never more than there are', (points, text) => {
  expect(textOf('points', points)).toBe(text);
});

test('a sentence is told numbers with the decimals that they have, two at most', () => {
  expect(toldText({ points: 89.96, mean: 13.34, target: 13.3, count: 1_200 }, vi)).toEqual({
    points: '89,96',
    mean: '13,34',
    target: '13,3',
    count: '1.200',
  });
});

test('a spreadsheet has the points of the screen, in a column of two decimals', () => {
  const book = workbookOf(
    {
      name: 'decision-766',
      from: '2026-09-01',
      to: '2026-09-30',
      group: null,
      at: 0,
      known: null,
      office: { parentAgency: '', agency: '', place: '', officer: '' },
      columns: [{ key: 'points', kind: 'points' }],
      rows: [{ key: 'total', cells: [{ value: 89.996 }] }],
      notes: [],
      chart: null,
    },
    vi,
  );
  expect([book.columns, book.rows]).toEqual([[{ name: 'column.points', kind: 'points' }], [[89.99]]]);
});
