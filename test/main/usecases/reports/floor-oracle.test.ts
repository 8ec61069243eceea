import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestTerminal } from '#test/support/terminal.ts';
import { hallSize, hallTerminal, plainRows, sheetOf, smallHall, valuesOf } from './hall.ts';
import { prepareVisits } from './visit-oracle.ts';

let one: TestTerminal;
beforeAll(async () => {
  one = await hallTerminal();
  prepareVisits(one.store.db, smallHall, hallSize);
  one.store.db.exec(desks);
});
afterAll(() => one.dispose());

type Row = Readonly<Record<string, string | number | null>>;
const ask = (sql: string): readonly Row[] => one.store.db.prepare(sql).all() as readonly Row[]; // columns are named in the query
const by = (rows: readonly Row[], name: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(rows.map((row) => [String(row['part']), row[name]]));

test('how the told waits held is what SQL says of the ops', async () => {
  const rows =
    ask(`SELECT line AS part, count(low) AS told, sum(wait < low * 60000) AS shorter, sum(wait > high * 60000) AS longer,
    sum(wait BETWEEN low * 60000 AND high * 60000) AS within, avg(abs(wait - (low + high) * 30000)) AS error, avg(wait - (low + high) * 30000) AS bias,
    sum(low IS NULL) AS untold FROM temp.visit WHERE wait IS NOT NULL GROUP BY 1`);
  const sheet = await sheetOf(one, 'told-waits', 'service');
  for (const name of ['told', 'untold']) expect(valuesOf(sheet, name)).toEqual(by(rows, name));
  for (const name of ['shorter', 'within', 'longer']) {
    const place = sheet.columns.findIndex(({ key }) => key === name);
    expect(Object.fromEntries(sheet.rows.map(({ key, cells }) => [key, cells[place]?.part]))).toEqual(by(rows, name));
  }
  for (const name of ['error', 'bias']) {
    const shown = valuesOf(sheet, name);
    expect(Object.keys(shown).toSorted()).toEqual(Object.keys(by(rows, name)).toSorted());
    for (const [part, value] of Object.entries(shown)) expect(value).toBeCloseTo(Number(by(rows, name)[part]), 3);
  }
  expect(rows).toHaveLength(3);
});

/** Every time a ticket stood at a counter, pauses and desks of each day; what nobody ended lasts to the last sign of its counter's day. */
const desks = `
  CREATE TEMP TABLE leg AS SELECT c.day, c.counter, c.at AS since, (SELECT y.at FROM temp.step AS y WHERE y.ticket = c.ticket AND y.n > c.n
    AND y.t IN ('ticket.no-show', 'ticket.park', 'ticket.transfer', 'ticket.done') ORDER BY y.n LIMIT 1) AS until
    FROM temp.step AS c WHERE c.t = 'ticket.call';
  CREATE TEMP TABLE paused AS SELECT d.state ->> 'day' AS day, d.state ->> 'counter' AS counter, p.value ->> 'since' AS since, p.value ->> 'until' AS until
    FROM desk AS d, json_each(d.state, '$.pauses') AS p;
  CREATE TEMP TABLE known AS SELECT day, counter, since, until FROM temp.leg UNION ALL SELECT day, counter, since, until FROM temp.paused
    UNION ALL SELECT day, counter, since, CAST(until AS INTEGER) FROM temp.sat;
  CREATE TEMP TABLE opened AS SELECT day, counter, min(since) AS since, max(coalesce(until, since)) AS until FROM temp.known GROUP BY 1, 2;
  UPDATE temp.leg SET until = (SELECT o.until FROM temp.opened AS o WHERE o.day = leg.day AND o.counter = leg.counter) WHERE until IS NULL;`;

/** The length of spans (part, day, counter, since, until) together, each moment once. */
const covered = (
  spans: string,
): string => `SELECT part, sum(max(0, until - max(since, coalesce(before, since)))) AS ms FROM (
  SELECT *, max(until) OVER (PARTITION BY part, day, counter ORDER BY since, until ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM (${spans})) GROUP BY part`;

test('how counters spent their days is what SQL adds up', async () => {
  const sheet = await sheetOf(one, 'desks', 'counter');
  const legs = 'SELECT counter AS part, day, counter, since, until FROM temp.leg';
  const pauses = 'SELECT counter AS part, day, counter, since, until FROM temp.paused';
  const open = ask('SELECT counter AS part, sum(until - since) AS ms FROM temp.opened GROUP BY 1');
  const busy = ask(covered(`${legs} UNION ALL ${pauses}`));
  expect(valuesOf(sheet, 'open')).toEqual(by(open, 'ms'));
  expect(valuesOf(sheet, 'serving')).toEqual(by(ask(covered(legs)), 'ms'));
  expect(valuesOf(sheet, 'pause-break')).toEqual({ Q3: 0, ...by(ask(covered(pauses)), 'ms') });
  expect(valuesOf(sheet, 'idle')).toEqual(
    Object.fromEntries(open.map(({ part, ms }) => [part, Number(ms) - Number(by(busy, 'ms')[String(part)])])),
  );
});

test('what each officer had of them is cut by the sessions', async () => {
  const sheet = await sheetOf(one, 'desks', 'officer');
  const cut = (
    spans: string,
  ): string => `SELECT sat.officer AS part, s.day, s.counter, max(s.since, sat.since) AS since, min(s.until, sat.until) AS until
    FROM ${spans} AS s JOIN temp.sat AS sat ON sat.day = s.day AND sat.counter = s.counter AND s.since < sat.until AND s.until > sat.since`;
  const { '': nobody, ...serving } = valuesOf(sheet, 'serving');
  const rows = ask(covered(cut('temp.leg')));
  expect(serving).toEqual(by(rows, 'ms'));
  const all = ask(covered('SELECT 1 AS part, day, counter, since, until FROM temp.leg'))[0]?.['ms'];
  expect(Number(nobody) + rows.reduce((sum, { ms }) => sum + Number(ms), 0)).toBe(all);
  expect(rows.map(({ part }) => part)).toEqual(['o1', 'o2', 'o5']);
});

test('satisfaction by service is what SQL sums over the counters that finished visits of them', async () => {
  const rows =
    ask(`SELECT coalesce(s.services, '') || ' ' AS part, sum(r.state ->> '$.scores.very-satisfied') AS very, sum(r.state ->> '$.scores.not-satisfied') AS bad
    FROM rating AS r LEFT JOIN (SELECT day, counter, group_concat(service, '+') AS services FROM (
      SELECT DISTINCT day, counter, service FROM temp.visit WHERE served IS NOT NULL ORDER BY service) GROUP BY 1, 2) AS s
    ON s.day = r.state ->> 'day' AND s.counter = r.state ->> 'counter' GROUP BY 1`);
  const sheet = await sheetOf(one, 'satisfaction', 'service');
  expect(valuesOf(sheet, 'very-satisfied')).toEqual(by(rows, 'very'));
  expect(valuesOf(sheet, 'not-satisfied')).toEqual(by(rows, 'bad'));
  expect(plainRows(sheet).length).toBeGreaterThan(1);
});
