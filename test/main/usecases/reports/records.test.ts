import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportGroups, reportNames } from '#common/ipc/report-sheet.ts';
import type { TestTerminal } from '#test/support/terminal.ts';
import { hallTerminal, recordsFor, sheetOf } from './hall.ts';

let one: TestTerminal;
beforeAll(async () => {
  one = await hallTerminal();
});
afterAll(() => one.dispose());

/** What a figure counts where its records are what it belongs to. */
const notRecords: ReadonlySet<string> = new Set(['recalls', 'on-paper', 'scanned', 'components', 'from-data']);

/** A week is enough here: every figure of every report asks for its records. */
const week = { from: '2026-08-31', to: '2026-09-06' };
const all = reportNames.flatMap((name) => (reportGroups[name] ?? [null]).map((group) => [name, group] as const));

test.each(all)('every count and every share of %s by %s opens just as many records', async (name, group) => {
  const { columns, rows } = await sheetOf(one, name, group, week);
  const checked: number[] = [];
  for (const { key, cells } of rows) {
    for (const [place, cell] of cells.entries()) {
      const kind = cell.kind ?? columns[place]?.kind;
      const records = cell.records ?? null;
      // Recalls are more than the tickets that were called again, papers more than their dossiers; a rating has no record of its own.
      if (records === null || records.of === 'ratings' || notRecords.has(columns[place]?.key ?? '')) continue;
      const counted = kind === 'count' ? cell.value : kind === 'share' ? cell.part : cell.whole;
      if (typeof counted !== 'number') continue;
      const { count } = await recordsFor(one, records);
      expect([key, columns[place]?.key, count]).toEqual([key, columns[place]?.key, counted]);
      checked.push(count);
    }
  }
  if (['waits', 'serving', 'arrivals', 'visits'].includes(name)) expect(checked.length).toBeGreaterThan(5);
  if (name === 'desks') expect(checked.length).toBe(rows.length);
});

test('a mark of a spread opens those who waited at least so long, the longest first', async () => {
  const { columns, rows } = await sheetOf(one, 'waits', 'service', week);
  const cell = rows[0]?.cells[columns.findIndex(({ key }) => key === 'p90')];
  const wish = cell?.records ?? null;
  if (wish === null) throw new Error('The mark opens nothing.');
  const page = await recordsFor(one, wish);
  const waits = page.records.map(({ cells }) =>
    Number(cells[page.columns.findIndex(({ key }) => key === 'wait')]?.value),
  );
  expect(waits).toEqual(waits.toSorted((a, b) => b - a));
  expect(Math.min(...waits)).toBe(cell?.value);
});

test('a long list comes in pages that join without a gap', async () => {
  const wish = { of: 'tickets', which: 'issued', ...week } as const;
  const [first, second] = [await recordsFor(one, wish), await recordsFor(one, wish, 50)];
  expect(first.count).toBe(280);
  expect(first.records).toHaveLength(50);
  expect(new Set([...first.records, ...second.records].map(({ id }) => id)).size).toBe(100);
});

test.each(['counter', 'officer', 'service'] as const)(
  'ratings by %s open the days of counters they add up from',
  async (group) => {
    const { columns, rows } = await sheetOf(one, 'satisfaction', group, week);
    const place = columns.findIndex(({ key }) => key === 'very-satisfied');
    expect(rows.length).toBeGreaterThan(1);
    for (const { cells } of rows) {
      const cell = cells[place];
      if (cell?.records === undefined || cell.records === null) continue;
      const page = await recordsFor(one, cell.records);
      const column = page.columns.findIndex(({ key }) => key === 'very-satisfied');
      expect(page.records.reduce((sum, record) => sum + Number(record.cells[column]?.value), 0)).toBe(cell.value);
    }
    const total = rows.reduce((sum, { cells }) => sum + Number(cells[place]?.value), 0);
    expect(total).toBe(
      one.store.db
        .prepare(`SELECT sum(state ->> '$.scores.very-satisfied') FROM rating WHERE day BETWEEN ? AND ?`)
        .pluck()
        .get(week.from, week.to),
    );
  },
);

test('the time a counter served opens everybody who stood before it: served, absent, parked, and whoever sits there still', async () => {
  const { columns, rows } = await sheetOf(one, 'desks', 'counter', week);
  const place = columns.findIndex(({ key }) => key === 'serving');
  const states = new Set<unknown>();
  for (const { key, cells } of rows) {
    const wish = cells[place]?.records ?? null;
    if (wish === null) throw new Error('The time opens nothing.');
    const { count } = await recordsFor(one, wish);
    const counted = one.store.db
      .prepare(
        `SELECT count(DISTINCT ticket.id) FROM ticket, json_each(ticket.state, '$.callLog') AS call
         WHERE call.value ->> 'counter' = ? AND day BETWEEN ? AND ?`,
      )
      .pluck()
      .get(key, week.from, week.to);
    expect([key, count]).toEqual([key, counted]);
    for (let from = 0; from < count; from += 50) {
      for (const { cells: shown } of (await recordsFor(one, wish, from)).records) states.add(shown[3]?.value);
    }
  }
  expect([...states]).toEqual(expect.arrayContaining(['ticket-done', 'ticket-no-show']));
});
