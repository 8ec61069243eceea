import { expect, test } from 'vitest';
import { reportCalls } from '#common/ipc/report-calls.ts';
import type { ReportSheet, ReportWish } from '#common/ipc/report-sheet.ts';
import { sheetPieces } from '#main/usecases/reports/sheet-pieces.ts';

const wish: ReportWish = { name: 'desks', from: '2026-01-01', to: '2026-12-31', group: 'day' };
const sheetOf = (count: number, at = 7): ReportSheet => ({
  name: wish.name,
  group: wish.group,
  from: wish.from,
  to: wish.to,
  at,
  columns: [{ key: 'counter', kind: 'text' }],
  rows: Array.from({ length: count }, (_none, index) => ({ key: `${index}`, cells: [{ value: index }] })),
  notes: [],
  chart: null,
  known: null,
  office: { parentAgency: '', agency: '', place: '', officer: '' },
});

test('a long sheet comes in small pieces that join to the whole, each as the contract wants it', async () => {
  const { first, more } = sheetPieces(() => Promise.resolve({ kind: 'sheet', sheet: sheetOf(1_111) }));
  const begin = await first(wish);
  if (begin.kind !== 'sheet') throw new Error(begin.kind);
  expect(reportCalls['report.sheet'].output.safeParse(begin).success).toBe(true);
  const rows = [...begin.sheet.rows];
  expect([begin.rows, rows.length < 500]).toEqual([1_111, true]);
  while (rows.length < begin.rows) {
    const next = more({ wish, at: 7, from: rows.length });
    if (next.kind !== 'rows') throw new Error(next.kind);
    expect(reportCalls['report.rows'].output.safeParse(next).success).toBe(true);
    expect(next.rows.length).toBeLessThan(500);
    rows.push(...next.rows);
  }
  expect(rows.map(({ key }) => key)).toEqual(sheetOf(1_111).rows.map(({ key }) => key));
  // Handed out: let go.
  expect(more({ wish, at: 7, from: 400 })).toEqual({ kind: 'gone' });
});

test('pieces of another sheet than the one handed out last are gone, never mixed', async () => {
  const made = { at: 7 };
  const { first, more } = sheetPieces(() => Promise.resolve({ kind: 'sheet', sheet: sheetOf(900, made.at) }));
  await first(wish);
  made.at = 8;
  await first(wish);
  expect(more({ wish, at: 7, from: 400 })).toEqual({ kind: 'gone' });
  expect(more({ wish: { ...wish, group: 'counter' }, at: 8, from: 400 })).toEqual({ kind: 'gone' });
  expect(more({ wish, at: 8, from: 400 })).toMatchObject({ kind: 'rows' });
});
