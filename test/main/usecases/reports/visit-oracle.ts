import type { Database } from 'better-sqlite3';
import { stepsOf, type Hall } from '#test/support/many-visits.ts';

/** Of a ticket's steps, the first or the last of these kinds. */
const stepOf = (what: string, kinds: readonly string[], order: 'ASC' | 'DESC'): string =>
  `(SELECT ${what} FROM temp.step AS s WHERE s.ticket = i.ticket AND s.t IN (${kinds.map((kind) => `'ticket.${kind}'`).join(', ')})
    ORDER BY s.n ${order} LIMIT 1)`;

const phase = `CASE s.t WHEN 'ticket.call' THEN 'called' WHEN 'ticket.no-show' THEN 'no-show' WHEN 'ticket.park' THEN 'parked'
  WHEN 'ticket.done' THEN 'done' ELSE 'waiting' END`;

/** From each call to the step that ended it, unless nobody came. */
const served = `(SELECT sum(x.at - c.at) FROM temp.step AS c JOIN temp.step AS x ON x.ticket = c.ticket AND x.n = (
    SELECT min(y.n) FROM temp.step AS y WHERE y.ticket = c.ticket AND y.n > c.n
      AND y.t IN ('ticket.no-show', 'ticket.park', 'ticket.transfer', 'ticket.done'))
  WHERE c.ticket = i.ticket AND c.t = 'ticket.call' AND x.t <> 'ticket.no-show')`;

const transfers = `(SELECT count(*) FROM temp.step AS x WHERE x.ticket = i.ticket AND x.t = 'ticket.transfer' AND x.service <> (
  SELECT b.service FROM temp.step AS b WHERE b.ticket = x.ticket AND b.n < x.n AND b.t IN ('ticket.issue', 'ticket.transfer') ORDER BY b.n DESC LIMIT 1))`;

/**
 * An oracle for reports on tickets that knows no fold: the ops that befell each ticket as rows of `step`, and `visit`, what plain SQL makes of them. `sat` is who
 * sat at a counter from when to when.
 */
export const prepareVisits = (db: Database, hall: Hall, count: number): void => {
  db.exec('CREATE TEMP TABLE step (ticket, day, n, t, at, counter, service, low, high)');
  const insert = db.prepare('INSERT INTO temp.step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  db.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const { id, day, steps } = stepsOf(number, hall);
      for (const [n, { t, at, d }] of steps.entries()) {
        const { counter, service, told } = { counter: null, service: null, told: undefined, ...d };
        insert.run(id, day, n, t, at, counter, service, told?.low ?? null, told?.high ?? null);
      }
    }
  })();
  db.exec(`
    CREATE INDEX temp.step_of ON step (ticket, n);
    CREATE TEMP TABLE sat AS SELECT desk.state ->> 'counter' AS counter, desk.state ->> 'day' AS day, s.value ->> 'officer' AS officer,
      s.value ->> 'from' AS since, coalesce(s.value ->> 'to', 9e15) AS until FROM desk, json_each(desk.state, '$.sessions') AS s;
    CREATE INDEX temp.sat_at ON sat (counter, day);
    CREATE TEMP TABLE visit AS SELECT *, first_at - arrived AS wait, CASE WHEN phase = 'done' THEN minutes END AS served FROM (
      SELECT i.ticket AS id, i.day, substr(i.day, 1, 7) AS month, i.service AS line, i.at AS arrived,
        ${stepOf(phase, ['issue', 'call', 'no-show', 'park', 'transfer', 'return', 'done'], 'DESC')} AS phase,
        ${stepOf('s.service', ['issue', 'transfer'], 'DESC')} AS service,
        ${stepOf('s.counter', ['call'], 'ASC')} AS first_counter, ${stepOf('s.at', ['call'], 'ASC')} AS first_at,
        coalesce(${stepOf(`iif(s.t = 'ticket.call', s.counter, '')`, ['call', 'transfer', 'return'], 'DESC')}, '') AS counter,
        ${stepOf('s.at', ['call'], 'DESC')} AS last_at, ${stepOf('s.at', ['done'], 'DESC')} AS ended_at,
        ${stepOf('s.low', ['label'], 'ASC')} AS low, ${stepOf('s.high', ['label'], 'ASC')} AS high,
        ${served} AS minutes, ${transfers} AS transfers,
        (SELECT count(*) FROM temp.step AS s WHERE s.ticket = i.ticket AND s.t = 'ticket.recall') AS recalls,
        strftime('%H', i.at / 1000 + 25200, 'unixepoch') + 0 AS hour, (strftime('%w', i.day) + 6) % 7 + 1 AS weekday
      FROM temp.step AS i WHERE i.t = 'ticket.issue');`);
};

/** SQL of the id of who sat at a counter of `visit` v at an instant, '' for nobody. */
export const sittingSql = (counter: string, instant: string): string =>
  `coalesce((SELECT sat.officer FROM temp.sat AS sat WHERE sat.counter = ${counter} AND sat.day = v.day
    AND sat.since <= ${instant} AND ${instant} <= sat.until ORDER BY sat.since DESC LIMIT 1), '')`;
