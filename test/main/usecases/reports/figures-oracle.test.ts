import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportGroup } from '#common/ipc/report-sheet.ts';
import type { TestTerminal } from '#test/support/terminal.ts';
import { hallSize, hallTerminal, lastDay, sheetOf, smallHall, valuesOf } from './hall.ts';
import { prepareVisits, sittingSql } from './visit-oracle.ts';

let one: TestTerminal;
beforeAll(async () => {
  one = await hallTerminal();
  prepareVisits(one.store.db, smallHall, hallSize);
});
afterAll(() => one.dispose());

const sat = `SELECT state ->> 'counter' AS counter, state ->> 'day' AS day, (SELECT group_concat(name, ', ') FROM (
  SELECT value ->> 'name' AS name FROM json_each(desk.state, '$.sessions') GROUP BY 1 ORDER BY min(key))) AS names FROM desk`;

/** What a row is parted by in SQL: for waits by who called first and the line, for services by who finished, for what became of a number by who called last. */
const keys: Readonly<Record<'waits' | 'serving' | 'visits', Readonly<Partial<Record<ReportGroup, string>>>>> = {
  waits: {
    service: 'line',
    counter: 'first_counter',
    officer: sittingSql('v.first_counter', 'v.first_at'),
    day: 'v.day',
    month: 'month',
  },
  serving: {
    service: 'service',
    counter: 'v.counter',
    officer: sittingSql('v.counter', 'v.ended_at'),
    day: 'v.day',
    month: 'month',
  },
  visits: {
    service: 'line',
    counter: 'v.counter',
    officer: sittingSql('v.counter', 'v.last_at'),
    day: 'v.day',
    month: 'month',
  },
};

const visits = 'temp.visit';

const rowsFor = (report: 'waits' | 'serving' | 'visits', group: ReportGroup): string => `
  SELECT v.*, ${keys[report][group]} AS part FROM ${visits} v WHERE v.day BETWEEN '${smallHall.firstDay}' AND '${lastDay}'`;

const spread = (from: string, what: string): string => `
  WITH ranked AS (SELECT part, ${what} AS ms, row_number() OVER (PARTITION BY part ORDER BY ${what}) AS rank,
      count(*) OVER (PARTITION BY part) AS people FROM (${from}) WHERE ${what} IS NOT NULL)
  SELECT part, people, avg(ms) AS mean,
    min(ms) FILTER (WHERE rank * 100 >= people * 50) AS p50, min(ms) FILTER (WHERE rank * 100 >= people * 75) AS p75,
    min(ms) FILTER (WHERE rank * 100 >= people * 90) AS p90, min(ms) FILTER (WHERE rank * 100 >= people * 95) AS p95,
    max(ms) AS longest, avg(ms > 13.3 * 60000) AS over FROM ranked GROUP BY part`;

type Row = Readonly<Record<string, string | number | null>>;
const ask = (sql: string): readonly Row[] => one.store.db.prepare(sql).all() as readonly Row[]; // columns are named in the query

const column = (rows: readonly Row[], name: string, total: unknown): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(rows.map((row) => [String(row['part']), row[name]])),
  ...(rows.length > 1 ? { total } : {}),
});

const groups = ['service', 'counter', 'officer', 'day', 'month'] as const satisfies readonly ReportGroup[];

test.each(groups)('waits by %s are what SQL with window functions says of the ops', async (group) => {
  const sheet = await sheetOf(one, 'waits', group);
  const rows = ask(spread(rowsFor('waits', group), 'wait'));
  const [all] = ask(spread(`SELECT 'all' AS part, wait FROM ${visits}`, 'wait'));
  expect(rows.length).toBeGreaterThan(1);
  for (const name of ['p50', 'p75', 'p90', 'p95', 'longest'] as const) {
    expect(valuesOf(sheet, name)).toEqual(column(rows, name, all?.[name]));
  }
  expect(valuesOf(sheet, 'called')).toEqual(column(rows, 'people', all?.['people']));
  for (const [part, mean] of Object.entries(valuesOf(sheet, 'mean-wait'))) {
    expect(mean).toBeCloseTo(Number(column(rows, 'mean', all?.['mean'])[part]), 6);
  }
});

test.each(groups)(
  'service times by %s, their mean and how many took longer than the target are what SQL says',
  async (group) => {
    const sheet = await sheetOf(one, 'serving', group);
    const rows = ask(spread(rowsFor('serving', group), 'served'));
    const [all] = ask(spread(`SELECT 'all' AS part, served FROM ${visits}`, 'served'));
    for (const name of ['p50', 'p75', 'p90', 'p95', 'longest'] as const) {
      expect(valuesOf(sheet, name)).toEqual(column(rows, name, all?.[name]));
    }
    expect(valuesOf(sheet, 'served')).toEqual(column(rows, 'people', all?.['people']));
    for (const [mine, theirs] of [
      ['mean-served', 'mean'],
      ['over-target', 'over'],
    ] as const) {
      for (const [part, value] of Object.entries(valuesOf(sheet, mine))) {
        expect(value).toBeCloseTo(Number(column(rows, theirs, all?.[theirs])[part]), 6);
      }
    }
  },
);

test.each(groups)('what became of the numbers by %s is what SQL counts', async (group) => {
  const sheet = await sheetOf(one, 'visits', group);
  const counts = (from: string): string => `SELECT part, count(*) AS issued, sum(phase = 'done') AS done,
    avg(phase = 'no-show') AS absent, avg(recalls > 0) AS recalled, sum(recalls) AS recalls, avg(transfers > 0) AS transferred,
    avg(wait IS NULL) AS uncalled FROM (${from}) GROUP BY part`;
  const rows = ask(counts(rowsFor('visits', group)));
  const [all] = ask(counts(`SELECT 'all' AS part, * FROM ${visits}`));
  for (const name of ['issued', 'done', 'recalls'] as const) {
    expect(valuesOf(sheet, name)).toEqual(column(rows, name, all?.[name]));
  }
  for (const [mine, theirs] of [
    ['no-show', 'absent'],
    ['recalled', 'recalled'],
    ['transferred', 'transferred'],
    ['not-called', 'uncalled'],
  ] as const) {
    const expected = column(rows, theirs, all?.[theirs]);
    expect(Object.keys(valuesOf(sheet, mine)).toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [part, value] of Object.entries(valuesOf(sheet, mine))) {
      expect(value).toBeCloseTo(Number(expected[part]), 9);
    }
  }
});

test('arrivals by hour and weekday are what SQL counts', async () => {
  const sheet = await sheetOf(one, 'arrivals');
  const rows = ask(`SELECT hour || '/' || weekday AS part, count(*) AS n FROM ${visits} GROUP BY 1`);
  const shown = sheet.rows
    .filter(({ total }) => total !== true)
    .flatMap(({ key, cells }) => cells.slice(2).map(({ value }, index) => [`${key}/${index + 1}`, value] as const))
    .filter(([, value]) => value !== 0);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(rows.map(({ part, n }) => [part, n])));
  expect(shown.length).toBeGreaterThan(60);
});

/** Ratings as rows: those that say their officer, and what is left of the counter's day for whoever was alone there, or for everybody together. */
const rated = (level: string): string => `
  SELECT r.state ->> 'counter' AS counter, r.state ->> 'day' AS day, o.key AS officer, o.value ->> '$.scores.${level}' AS n
    FROM rating AS r, json_each(r.state, '$.byOfficer') AS o
  UNION ALL SELECT r.state ->> 'counter', r.state ->> 'day', (SELECT CASE count(DISTINCT s.officer) WHEN 1 THEN max(s.officer) END
      FROM temp.sat AS s WHERE s.counter = r.state ->> 'counter' AND s.day = r.state ->> 'day'),
    r.state ->> '$.scores.${level}' - (SELECT coalesce(sum(o.value ->> '$.scores.${level}'), 0) FROM json_each(r.state, '$.byOfficer') AS o) FROM rating AS r`;

test.each(['counter', 'officer'] as const)('satisfaction by %s adds up to what SQL sums', async (group) => {
  const sheet = await sheetOf(one, 'satisfaction', group);
  const part =
    group === 'counter' ? `r.counter || ' ' || coalesce(sat.names, '')` : `' ' || coalesce(r.officer, sat.names, '')`;
  for (const level of ['very-satisfied', 'not-satisfied']) {
    const rows = ask(`SELECT ${part} AS part, sum(n) AS n FROM (${rated(level)}) AS r
      LEFT JOIN (${sat}) AS sat ON sat.counter = r.counter AND sat.day = r.day GROUP BY 1`);
    expect(valuesOf(sheet, level)).toEqual(Object.fromEntries(rows.map((row) => [row['part'], row['n']])));
    expect(rows.length).toBeGreaterThan(2);
  }
});

test.each([
  ['service', `coalesce(state ->> '$.callLog[0].service', state ->> '$.earlierServices[0].service', service)`],
  ['counter', `coalesce(counter, '')`],
] as const)('arrivals by %s and weekday are what SQL counts', async (group, sql) => {
  const sheet = await sheetOf(one, 'arrivals', group);
  const rows = sheet.rows.filter(({ total }) => total !== true);
  expect(rows.length).toBeGreaterThan(2);
  const counted = one.store.db
    .prepare(
      `SELECT ${sql} AS key, count(*), sum(strftime('%w', day) = '1'), sum(strftime('%w', day) = '0') FROM ticket WHERE service IS NOT NULL GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .all();
  const shown = rows.map(({ key, cells }) => [key, cells[1]?.value, cells[2]?.value, cells[8]?.value]);
  expect(shown).toHaveLength(counted.length);
  expect(shown).toEqual(expect.arrayContaining(counted));
  expect(sheet.chart).toEqual({ kind: 'bars', along: group, draws: ['issued'] });
});

test('two officers of one name are two rows, and each has the visits that ended while they sat there', async () => {
  const { rows } = await sheetOf(one, 'serving', 'officer');
  const named = rows.filter(({ cells }) => cells[0]?.value === 'Nguyễn Thị Hoa').map(({ key }) => key);
  expect(named.toSorted()).toEqual(['o1', 'o5']);
});
