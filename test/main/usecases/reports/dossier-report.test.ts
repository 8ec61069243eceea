import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordsWish, ReportSheet, ReportWish, SheetCell } from '#common/ipc/report-sheet.ts';
import { makeSheet } from '#main/usecases/reports/make-sheet.ts';
import { recordsOf } from '#main/usecases/reports/records/records-of.ts';
import { slicesOf } from '#main/usecases/reports/slices.ts';
import { fillMonths } from '#test/support/months-of-dossiers.ts';
import { oracleCount, oracleFigures, prepareOracle, type OraclePeriod } from '#test/support/report-oracle.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const at: { terminal: TestTerminal | null } = { terminal: null };
const terminal = (): TestTerminal => {
  if (at.terminal === null) throw new Error('no terminal');
  return at.terminal;
};
beforeAll(async () => {
  at.terminal = await testTerminal();
  // Four and a half months up to the day of the test, 15/09/2026.
  fillMonths(terminal(), { count: 900, first: '2026-05-04', days: 135 });
  prepareOracle(terminal().store.db);
});
afterAll(() => at.terminal?.dispose());

const TODAY = '2026-09-15';
const periods: readonly OraclePeriod[] = [
  ['2026-05-01', '2026-05-31'],
  ['2026-07-01', '2026-07-31'],
  ['2026-07-15', '2026-07-15'],
  ['2026-09-01', '2026-09-15'],
  ['2026-09-01', '2026-09-30'],
  ['2026-01-01', '2026-12-31'],
  ['2025-01-01', '2025-03-31'],
].map(([first = '', last = '']) => ({ first, last, asof: last < TODAY ? last : TODAY }));

const slices = () => slicesOf(() => performance.now());
const sheetOf = async (wish: Omit<ReportWish, 'group'> & Partial<ReportWish>): Promise<ReportSheet> => {
  const made = await makeSheet(terminal(), { group: null, ...wish }, slices());
  if (made.kind !== 'sheet') throw new Error(made.kind);
  return made.sheet;
};
const countOf = async (wish: RecordsWish): Promise<number> =>
  (await recordsOf({ terminal: terminal(), slices: slices(), wish }))(0).count;

type Named = readonly (readonly [figure: string, cell: SheetCell])[];
/** The cells of a row by the figure they show. */
const named = ({ columns }: ReportSheet, row: ReportSheet['rows'][number] | undefined): Named =>
  columns.flatMap(({ formula = '' }, place) => {
    const cell = row?.cells[place];
    return cell === undefined || !formula.startsWith('dossiers-') ? [] : [[formula.slice('dossiers-'.length), cell]];
  });

const isKnown = (figure: string): figure is keyof typeof oracleFigures => Object.hasOwn(oracleFigures, figure);
const counted = (cell: SheetCell): number => cell.part ?? Number(cell.value);

test('the figures of every report on dossiers are those of plain SQL, for months, days and years', async () => {
  const { db } = terminal().store;
  let compared = 0;
  for (const period of periods) {
    for (const name of ['dossiers', 'dossier-events', 'form-06a'] as const) {
      const sheet = await sheetOf({ name, from: period.first, to: period.last });
      const total = sheet.rows.find(({ key }) => key === 'total');
      for (const [figure, cell] of named(sheet, total)) {
        if (!isKnown(figure)) throw new Error(`the oracle does not know ${figure}`);
        expect([name, figure, period.first, counted(cell)]).toEqual([
          name,
          figure,
          period.first,
          oracleCount(db, oracleFigures[figure], period),
        ]);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(150);
});

test('no figure of the oracle is always nothing: the months hold every way a dossier can go', () => {
  const [, , , , , year] = periods;
  if (year === undefined) throw new Error('no year');
  const empty = Object.entries(oracleFigures).filter(
    ([name, condition]) => name !== 'carried-over' && oracleCount(terminal().store.db, condition, year) === 0,
  );
  expect(empty).toEqual([]);
});

test.each([
  ['procedure', 'procedure'],
  ['channel', 'channel'],
  ['counter', 'counter'],
  ['officer', 'officer'],
  ['field', `iif(procedure = '1.001193', 'Hộ tịch', '')`],
] as const)('parted by %s the rows are those of plain SQL', async (group, sql) => {
  const { db } = terminal().store;
  const period = { first: '2026-07-01', last: '2026-07-31', asof: '2026-07-31' };
  const sheet = await sheetOf({ name: 'dossiers', from: period.first, to: period.last, group });
  const rows = sheet.rows.filter(({ total }) => total !== true);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    const key = row.key.slice(group.length + 1);
    for (const [figure, cell] of named(sheet, row)) {
      if (!isKnown(figure)) throw new Error(figure);
      const wanted = oracleCount(db, `${oracleFigures[figure]} AND ${sql} = '${key}'`, period);
      expect([key, figure, counted(cell)]).toEqual([key, figure, wanted]);
    }
  }
});

test('received and carried over are solved or open, in every group of every period', async () => {
  for (const { first, last } of periods) {
    const sheet = await sheetOf({ name: 'dossiers', from: first, to: last });
    for (const row of sheet.rows) {
      const value = new Map(named(sheet, row).map(([figure, cell]) => [figure, counted(cell)]));
      const sum = (...figures: readonly string[]): number =>
        figures.reduce((all, one) => all + (value.get(one) ?? 0), 0);
      expect(sum('intake')).toBe(sum('solved', 'open'));
      expect(sum('intake')).toBe(sum('received-counter', 'received-online', 'received-post', 'carried-over'));
      expect(sum('solved')).toBe(sum('early', 'on-time', 'given-back', 'late'));
      expect(sum('open')).toBe(sum('open-in-time', 'open-overdue'));
    }
  }
});

test.each(['dossiers', 'dossier-events', 'form-06a', 'fee-states', 'exemptions'] as const)(
  'every figure of %s opens as many dossiers as it says',
  async (name) => {
    const sheet = await sheetOf({ name, from: '2026-08-20', to: '2026-09-15' });
    let opened = 0;
    for (const { cells } of sheet.rows) {
      for (const [place, cell] of cells.entries()) {
        if (cell.records === undefined || cell.records === null || sheet.columns[place]?.kind === 'dong') continue;
        expect([cell.records, await countOf(cell.records)]).toEqual([cell.records, counted(cell)]);
        opened += 1;
      }
    }
    expect(opened).toBeGreaterThan(name === 'exemptions' ? 1 : 3);
  },
);

test.each(['fee-states', 'exemptions'] as const)('every amount of %s opens the dossiers that make it', async (name) => {
  const sheet = await sheetOf({ name, from: '2026-08-20', to: '2026-09-15' });
  const opened = new Set<string>();
  for (const { cells } of sheet.rows) {
    for (const [place, { value, records }] of cells.entries()) {
      const { key = '', kind } = sheet.columns[place] ?? {};
      if (records === undefined || records === null || kind !== 'dong') continue;
      const pages = await recordsOf({ terminal: terminal(), slices: slices(), wish: records });
      let sum = 0;
      for (let from = 0; from < pages(0).count; from += 50) {
        for (const { details } of pages(from).records) {
          const said = (which: string): number => Number(details.find((one) => one.key === which)?.cell.value);
          sum += key === 'fee-left' ? said('fee-due') - said('fee-paid') : said(key);
        }
      }
      expect([key, sum]).toEqual([key, value]);
      opened.add(key);
    }
  }
  expect(opened).toEqual(new Set(name === 'exemptions' ? ['exempted'] : ['fee-due', 'fee-paid', 'fee-left']));
});

test('the fees of received dossiers by their state are those of plain SQL', async () => {
  const { db } = terminal().store;
  const sheet = await sheetOf({ name: 'fee-states', from: '2026-06-01', to: '2026-08-31' });
  const wanted = db
    .prepare(
      `SELECT money, count(*), sum(due_vnd) FROM fact WHERE code <> '' AND day BETWEEN '2026-06-01' AND '2026-08-31' GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .all();
  const rows = sheet.rows.filter(({ total }) => total !== true);
  expect(
    rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ key, cells }) => [key, cells[1]?.value, cells[2]?.value]),
  ).toEqual(wanted);
  expect(wanted).toHaveLength(5);
});

test('what was exempted is what the lines ask for less than their price', async () => {
  const [row] = (await sheetOf({ name: 'exemptions', from: '2026-06-01', to: '2026-08-31' })).rows;
  const wanted = terminal()
    .store.db.prepare(
      `SELECT count(DISTINCT dossier.id), count(*), sum((l.value ->> 'count') * (l.value ->> 'unitVnd') - (l.value ->> 'totalVnd'))
       FROM dossier, json_each(dossier.state, '$.money.lines') AS l
       WHERE l.value ->> 'exemption' <> '' AND day BETWEEN '2026-06-01' AND '2026-08-31' AND code <> ''`,
    )
    .raw()
    .get();
  expect(row?.cells.slice(1).map(({ value }) => value)).toEqual(wanted);
});

test('what was digitised of each day is what plain SQL counts', async () => {
  const wanted = terminal()
    .store.db.prepare(
      `SELECT dossier.day, count(DISTINCT dossier.id), sum(paper), sum(paper AND EXISTS (SELECT 1 FROM json_each(dossier.state, '$.files') AS f
           WHERE f.value ->> 'kind' = 'component' AND f.value ->> 'component' = c.key)),
         count(*), sum(state ->> 'channel' <> 'online' AND c.value ->> 'originals' = 0 AND c.value ->> 'fromData' <> '')
       FROM dossier JOIN (SELECT dossier.id AS d, c.key, c.value, dossier.state ->> 'channel' <> 'online' AND c.value ->> 'originals' > 0 AS paper
         FROM dossier, json_each(dossier.state, '$.components') AS c) AS c ON c.d = dossier.id
       WHERE code <> '' AND phase <> 'refused' AND dossier.day BETWEEN '2026-07-01' AND '2026-07-31' GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .all();
  const sheet = await sheetOf({ name: 'digitised', group: 'day', from: '2026-07-01', to: '2026-07-31' });
  const shown = sheet.rows
    .filter(({ total }) => total !== true)
    .map(({ key, cells }) => [
      key,
      cells[1]?.value,
      cells[2]?.value,
      cells[3]?.part ?? 0,
      cells[4]?.value,
      cells[5]?.part ?? 0,
    ]);
  expect(shown).toEqual(wanted);
  expect(wanted.length).toBeGreaterThan(20);
});
