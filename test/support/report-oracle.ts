import type { Database } from 'better-sqlite3';

/** SQL of the day in Vietnam of an instant in ms, and of its business day, which turns over at 03:00. */
const localDay = (at: string): string => `date(${at} / 1000 + 7 * 3600, 'unixepoch')`;
const businessDay = (at: string): string => `date(${at} / 1000 + 4 * 3600, 'unixepoch')`;

/**
 * An oracle for reports that knows nothing of the program: plain SQL over the JSON of the dossiers, in temporary tables. `entry` is every step that counted,
 * `fact` a dossier with the first end of its handling, `moved` every movement of money.
 */
export const prepareOracle = (db: Database): void => {
  db.exec(`
    DROP TABLE IF EXISTS temp.entry; DROP TABLE IF EXISTS temp.ended; DROP TABLE IF EXISTS temp.fact; DROP TABLE IF EXISTS temp.moved;
    CREATE TEMP TABLE entry AS
      SELECT dossier.id AS d, e.key AS n, e.value ->> 'event' AS event, e.value ->> 'to' AS state, e.value ->> 'at' AS at,
             ${businessDay("(e.value ->> 'at')")} AS day,
             coalesce(e.value ->> '$.step.newDueAt', e.value ->> '$.step.dueAt') AS due
      FROM dossier, json_each(dossier.state, '$.history') AS e WHERE e.value ->> 'refused' IS NULL;
    CREATE INDEX temp.entry_of ON entry (d, n);
    CREATE TEMP TABLE ended AS
      SELECT d, min(n) AS n FROM entry WHERE event IN ('result', 'not-eligible', 'ask-stop', 'supplement-expired') GROUP BY d;
    CREATE TEMP TABLE fact AS
      SELECT dossier.id AS id, dossier.state ->> 'code' AS code, dossier.state ->> 'day' AS day, dossier.state ->> 'channel' AS channel,
             dossier.state ->> 'procedureCode' AS procedure, dossier.state ->> 'officerName' AS officer, dossier.state ->> 'counter' AS counter,
             dossier.state ->> '$.money.dueVnd' AS due_vnd, dossier.state ->> '$.money.state' AS money,
             entry.day AS solved, entry.event AS how, ${localDay('entry.at')} AS solved_on,
             ${localDay(`coalesce((SELECT b.due FROM entry AS b WHERE b.d = ended.d AND b.n < ended.n AND b.due IS NOT NULL
               ORDER BY b.n DESC LIMIT 1), dossier.state ->> 'firstDueAt')`)} AS due_on,
             ${localDay(`coalesce((SELECT b.due FROM entry AS b WHERE b.d = ended.d AND b.n < ended.n AND b.due IS NOT NULL AND b.event <> 'extend'
               ORDER BY b.n DESC LIMIT 1), dossier.state ->> 'firstDueAt')`)} AS plain_due_on
      FROM dossier LEFT JOIN ended ON ended.d = dossier.id LEFT JOIN entry ON entry.d = ended.d AND entry.n = ended.n;
    CREATE TEMP TABLE moved AS
      SELECT dossier.id AS d, m.key AS n, m.value ->> '$.money.event' AS event, m.value ->> '$.money.amountVnd' AS vnd,
             ${businessDay("(m.value ->> 'at')")} AS day, m.value ->> 'officer' AS officer, m.value ->> 'counter' AS counter,
             dossier.state ->> 'channel' AS channel, dossier.state ->> '$.money.state' AS state
      FROM dossier, json_each(dossier.state, '$.money.history') AS m;
  `);
};

const within = (day: string): string => `${day} BETWEEN :first AND :last`;
const given = `how IN ('ask-stop', 'supplement-expired')`;
const open = `code <> '' AND day <= :last AND (solved IS NULL OR solved > :last)`;
const standing = `(SELECT e.state FROM entry AS e WHERE e.d = id AND e.day <= :asof ORDER BY e.n DESC LIMIT 1)`;
const dueThen =
  localDay(`coalesce((SELECT e.due FROM entry AS e WHERE e.d = id AND e.day <= :asof AND e.due IS NOT NULL ORDER BY e.n DESC LIMIT 1),
  (SELECT dossier.state ->> 'firstDueAt' FROM dossier WHERE dossier.id = fact.id))`);
const waits = `${standing} IN ('waiting-supplement', 'waiting-payment')`;
const had = (event: string): string =>
  `EXISTS (SELECT 1 FROM entry AS e WHERE e.d = id AND e.event = '${event}' AND ${within('e.day')})`;

/** Which dossiers a figure counts, as a condition on `fact`. */
export const oracleFigures = {
  received: `code <> '' AND ${within('day')}`,
  'received-online': `code <> '' AND ${within('day')} AND channel = 'online'`,
  'received-post': `code <> '' AND ${within('day')} AND channel = 'post'`,
  'received-counter': `code <> '' AND ${within('day')} AND channel = 'counter'`,
  'received-direct': `code <> '' AND ${within('day')} AND channel IN ('counter', 'post')`,
  'carried-over': `code <> '' AND day < :first AND (solved IS NULL OR solved >= :first)`,
  intake: `code <> '' AND day <= :last AND (day >= :first OR solved IS NULL OR solved >= :first)`,
  early: `${within('solved')} AND NOT ${given} AND solved_on < due_on`,
  'on-time': `${within('solved')} AND NOT ${given} AND solved_on = due_on`,
  'given-back': `${within('solved')} AND ${given}`,
  'on-time-all': `${within('solved')} AND (${given} OR solved_on = due_on)`,
  late: `${within('solved')} AND NOT ${given} AND solved_on > due_on`,
  'late-without-apology': `${within('solved')} AND NOT ${given} AND solved_on > plain_due_on`,
  solved: within('solved'),
  waiting: `${open} AND ${waits}`,
  'open-overdue': `${open} AND NOT ${waits} AND ${dueThen} < :asof`,
  'open-in-time': `${open} AND (${waits} OR ${dueThen} >= :asof)`,
  open,
  refused: had('refuse'),
  'missing-papers': had('ask-papers'),
  supplement: had('ask-supplement'),
  apology: had('extend'),
  correction: had('correct'),
  'in-time': `${within('solved')} AND (${given} OR solved_on <= due_on)`,
} as const;

export type OraclePeriod = { readonly first: string; readonly last: string; readonly asof: string };

/** How many dossiers a condition on `fact` counts in a period. */
export const oracleCount = (db: Database, condition: string, period: OraclePeriod): number =>
  Number(db.prepare(`SELECT count(*) FROM fact WHERE ${condition}`).pluck().get(period));

/** Movements of money of a period summed up by an expression on `moved`: key, cash, transfers, refunds. */
export const oracleMoney = (
  db: Database,
  by: string,
  { first, last }: Pick<OraclePeriod, 'first' | 'last'>,
): readonly (readonly [key: string, dossiers: number, cash: number, transfer: number, refunded: number])[] =>
  db
    .prepare(
      `SELECT ${by}, count(DISTINCT d), sum(iif(event = 'cash', vnd, 0)), sum(iif(event = 'reconciled', vnd, 0)), sum(iif(event = 'refunded', vnd, 0))
       FROM moved WHERE event IN ('cash', 'reconciled', 'refunded') AND ${within('day')} GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .all({ first, last }) as (readonly [string, number, number, number, number])[]; // the five columns of the query
