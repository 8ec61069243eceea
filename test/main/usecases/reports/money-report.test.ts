import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#common/domain/calendar/local-day.ts';
import type { RecordsPage, RecordsWish, ReportSheet, ReportWish } from '#common/ipc/report-sheet.ts';
import { moneyDay } from '#main/usecases/money/money-day.ts';
import { makeSheet } from '#main/usecases/reports/make-sheet.ts';
import { recordsOf } from '#main/usecases/reports/records/records-of.ts';
import { slicesOf } from '#main/usecases/reports/slices.ts';
import { fillMonths } from '#test/support/months-of-dossiers.ts';
import { oracleMoney, prepareOracle } from '#test/support/report-oracle.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const at: { terminal: TestTerminal | null } = { terminal: null };
const terminal = (): TestTerminal => {
  if (at.terminal === null) throw new Error('no terminal');
  return at.terminal;
};
beforeAll(async () => {
  at.terminal = await testTerminal();
  fillMonths(terminal(), { count: 900, first: '2026-05-04', days: 135 });
  prepareOracle(terminal().store.db);
});
afterAll(() => at.terminal?.dispose());

const slices = () => slicesOf(() => performance.now());
const from = '2026-07-01';
const to = '2026-07-31';
const sheetOf = async (wish: Partial<ReportWish> = {}): Promise<ReportSheet> => {
  const made = await makeSheet(terminal(), { name: 'money', group: null, from, to, ...wish }, slices());
  if (made.kind !== 'sheet') throw new Error(made.kind);
  return made.sheet;
};

const rowsOf = ({ rows }: ReportSheet) =>
  rows
    .filter(({ total }) => total !== true)
    .map(({ key, cells }) => [key, ...cells.slice(1, 5).map(({ value }) => Number(value))])
    .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
const totalOf = ({ rows }: ReportSheet): readonly number[] =>
  rows
    .find(({ key }) => key === 'total')
    ?.cells.slice(1)
    .map(({ value }) => Number(value)) ?? [];

test.each(['day', 'officer', 'counter', 'channel'] as const)('money by %s is what plain SQL adds up', async (group) => {
  const rows = rowsOf(await sheetOf({ group }));
  expect(rows).toEqual(oracleMoney(terminal().store.db, group, { first: from, last: to }));
  expect(rows.length).toBeGreaterThan(1);
});

test('a period adds up to the lists at the ends of its days, by fee too', async () => {
  let taken = 0;
  const fees = new Map<string, number>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const list = await moneyDay(terminal(), day, slices());
    taken += list.officers.reduce((sum, one) => sum + one.cashVnd + one.transferVnd - one.refundedVnd, 0);
    for (const { name, totalVnd } of list.fees) fees.set(name, (fees.get(name) ?? 0) + totalVnd);
    const sheet = await sheetOf({ from: day, to: day });
    expect(totalOf(sheet)[4] ?? 0).toBe(
      list.officers.reduce((sum, one) => sum + one.cashVnd + one.transferVnd - one.refundedVnd, 0),
    );
    expect(totalOf(sheet)[5] ?? 0).toBe(list.officers.reduce((sum, one) => sum + one.awaitedVnd, 0));
  }
  expect(taken).toBeGreaterThan(0);
  for (const group of ['day', 'officer', 'counter', 'fee', 'channel'] as const) {
    expect(totalOf(await sheetOf({ group }))[4]).toBe(taken);
  }
  const byFee = (await sheetOf({ group: 'fee' })).rows.filter(({ total }) => total !== true);
  expect(new Map(byFee.map(({ key, cells }) => [key, cells[5]?.value]))).toEqual(
    new Map(byFee.map(({ key }) => [key, fees.get(key)])),
  );
  expect(byFee.map(({ key }) => key).toSorted()).toEqual([...fees.keys()].toSorted());
});

/** Everything that a figure opens: how many records, of which dossiers, and what they add up to. */
const openedBy = async (wish: RecordsWish) => {
  const pages = await recordsOf({ terminal: terminal(), slices: slices(), wish });
  const { count } = pages(0);
  const records: RecordsPage['records'] = [];
  for (let page = pages(0); page.records.length > 0; page = pages(records.length)) records.push(...page.records);
  return {
    count,
    ids: records.map(({ id }) => id.split('/')[0]),
    sum: records.reduce((all, { cells }) => all + Number(cells[3]?.value), 0),
  };
};

test.each(['day', 'fee', 'officer', 'channel'] as const)(
  'the movements that a sum by %s opens add up to it',
  async (group) => {
    const sheet = await sheetOf({ group, from: '2026-07-06', to: '2026-07-17' });
    const opened = new Set<string>();
    for (const { value, records } of sheet.rows.flatMap(({ cells }) => cells)) {
      if (records?.of !== 'money') continue;
      const { count, ids, sum } = await openedBy(records);
      // A dossier that was paid is one record, whatever moved; what was given back is written as a sum above nothing in its own column.
      const isOfDossiers = records.which === 'dossiers' || records.which === 'awaited';
      expect([records, isOfDossiers ? new Set(ids).size : count]).toEqual([records, count]);
      expect([records, records.which === 'dossiers' ? count : Math.abs(sum)]).toEqual([
        records,
        Math.abs(Number(value)),
      ]);
      opened.add(records.which);
    }
    expect(opened).toEqual(
      new Set(['moved', 'received', 'dossiers', 'refunded', ...(group === 'fee' ? [] : ['awaited'])]),
    );
  },
);

test('money by fee is what plain SQL lays on the parts of each fee in their order', async () => {
  const rows = terminal()
    .store.db.prepare(
      `WITH run AS (SELECT *, sum(delta) OVER (PARTITION BY d ORDER BY n) AS after FROM (
         SELECT *, CASE event WHEN 'refunded' THEN -vnd WHEN 'cash' THEN vnd WHEN 'reconciled' THEN vnd END AS delta FROM moved) WHERE delta IS NOT NULL),
       line AS (SELECT dossier.id AS d, l.value ->> 'name' AS name, l.value ->> 'totalVnd' AS vnd,
         sum(l.value ->> 'totalVnd') OVER (PARTITION BY dossier.id ORDER BY l.key) AS high FROM dossier, json_each(dossier.state, '$.money.lines') AS l)
       SELECT line.name, sum(min(max(after, high - line.vnd), high) - min(max(after - delta, high - line.vnd), high)) AS total
       FROM run JOIN line ON line.d = run.d WHERE run.day BETWEEN ? AND ? GROUP BY 1 HAVING total <> 0 ORDER BY 1`,
    )
    .raw()
    .all(from, to);
  const sheet = await sheetOf({ group: 'fee' });
  expect(rowsOf(sheet).map(([key]) => [key, sheet.rows.find((row) => row.key === key)?.cells[5]?.value])).toEqual(rows);
  expect(rows.length).toBeGreaterThan(2);
});

test.each(['day', 'officer', 'counter', 'channel'] as const)(
  'what is awaited by %s is what plain SQL says',
  async (group) => {
    const rows = terminal()
      .store.db.prepare(
        `SELECT part, sum(min(left_vnd, said)) FROM (SELECT m.${group} AS part, m.d, sum(m.vnd) AS said,
         (SELECT dossier.state ->> '$.money.dueVnd' - dossier.state ->> '$.money.paidVnd' FROM dossier WHERE dossier.id = m.d) AS left_vnd
       FROM moved AS m WHERE m.event = 'reported' AND m.state = 'reported' AND m.day BETWEEN ? AND ? GROUP BY 1, 2) GROUP BY 1 ORDER BY 1`,
      )
      .raw()
      .all(from, to);
    const sheet = await sheetOf({ group });
    const shown = rowsOf(sheet)
      .map(([key]) => [key, sheet.rows.find((row) => row.key === key)?.cells[6]?.value])
      .filter(([, vnd]) => vnd !== 0);
    expect(shown).toEqual(rows);
    expect(rows.length).toBeGreaterThan(1);
  },
);
