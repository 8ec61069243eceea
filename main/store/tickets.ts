import type { Database } from 'better-sqlite3';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { readState, readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

export const ticketById = (db: Database, id: string): Ticket | null => readState(db, 'ticket', id);

/** The numbers given on this day, with their tickets. */
export const labelledTickets = (
  db: Database,
  day: string,
): readonly { readonly id: string; readonly label: string }[] =>
  // Columns are named in the query.
  prepared(db, 'SELECT id, label FROM ticket WHERE day = ? AND label IS NOT NULL').all(day) as readonly {
    id: string;
    label: string;
  }[];

/** Services that gave a number on this day, by the ticket's first service. */
export const numberedServices = (db: Database, day: string): readonly string[] =>
  // Columns are named in the query.
  prepared(
    db,
    `SELECT DISTINCT coalesce(state ->> '$.earlierServices[0].service', service) FROM ticket WHERE day = ? AND label IS NOT NULL`,
  )
    .pluck()
    .all(day) as readonly string[];

/** What waits for a counter: its services, unless another counter was named for the ticket; and what was sent to it alone. */
const waitsFor = `day = ? AND phase = 'waiting' AND label IS NOT NULL AND coalesce(
  state ->> 'reservedFor' = ?, service IN (SELECT value FROM json_each(?)))`;

/** Tickets that wait for a counter with these services, in calling order (arrival, then id), at most `limit`. Only tickets that have their number. */
export const waitingTickets = (
  db: Database,
  day: string,
  services: readonly string[],
  counter: string,
  limit: number,
): readonly Ticket[] =>
  readStates<'ticket'>(
    db,
    'ticket',
    `${waitsFor} ORDER BY arrived_at, id LIMIT ?`,
    day,
    counter,
    JSON.stringify(services),
    limit,
  );

/** How many tickets wait for a counter with these services. */
export const waitingCountFor = (db: Database, day: string, services: readonly string[], counter: string): number =>
  Number(
    prepared(db, `SELECT count(*) FROM ticket WHERE ${waitsFor}`).pluck().get(day, counter, JSON.stringify(services)),
  );

/** Parked and absent tickets of these services, or parked at this counter; who went away last first. */
export const awayTickets = (
  db: Database,
  day: string,
  services: readonly string[],
  counter: string,
): readonly Ticket[] =>
  readStates<'ticket'>(
    db,
    'ticket',
    `day = ? AND phase IN ('parked', 'no-show') AND (counter = ? OR service IN (SELECT value FROM json_each(?)))
     ORDER BY state ->> 'endedAt' DESC, id`,
    day,
    counter,
    JSON.stringify(services),
  );

/** Finished tickets of these services, or finished at this counter, at most `limit`; the latest first. */
export const finishedTickets = (
  db: Database,
  day: string,
  services: readonly string[],
  counter: string,
  limit: number,
): readonly Ticket[] =>
  readStates<'ticket'>(
    db,
    'ticket',
    `day = ? AND phase = 'done' AND (counter = ? OR service IN (SELECT value FROM json_each(?)))
     ORDER BY state ->> 'endedAt' DESC, id LIMIT ?`,
    day,
    counter,
    JSON.stringify(services),
    limit,
  );

/** Tickets that this counter served alone and lost to another one, which has them now; latest call first. */
export const lostTickets = (db: Database, day: string, counter: string): readonly Ticket[] =>
  readStates<'ticket'>(
    db,
    'ticket',
    `day = ? AND phase = 'called' AND counter != ?
     AND EXISTS (SELECT 1 FROM json_each(ticket.state, '$.lostClaims') WHERE value = ?)
     AND EXISTS (SELECT 1 FROM json_each(ticket.state, '$.servedAlone') WHERE value = ?)
     ORDER BY last_call_at DESC, id`,
    day,
    counter,
    counter,
    counter,
  );

/** The ticket with which this counter made its last step, or null. */
export const lastStepOf = (db: Database, day: string, counter: string): Ticket | null =>
  readStates<'ticket'>(
    db,
    'ticket',
    `day = ? AND state ->> '$.lastStep.counter' = ? ORDER BY state ->> '$.lastStep.at' DESC, id DESC LIMIT 1`,
    day,
    counter,
  )[0] ?? null;

/** Every ticket of a day that waits and has its number, in order of arrival. */
export const waitingOfDay = (db: Database, day: string): readonly Ticket[] =>
  readStates<'ticket'>(
    db,
    'ticket',
    `day = ? AND phase = 'waiting' AND label IS NOT NULL ORDER BY arrived_at, id`,
    day,
  );

const placeOf = ({ appointment, arrivedAt }: Ticket): number => appointment?.slot ?? arrivedAt;

/** How many wait, per service. */
export const waitingCounts = (db: Database, day: string): ReadonlyMap<string, number> =>
  new Map(
    // Columns are named in the query.
    (
      prepared(
        db,
        `SELECT service, count(*) AS n FROM ticket WHERE day = ? AND phase = 'waiting' AND service IS NOT NULL GROUP BY service`,
      ).all(day) as readonly { service: string; n: number }[]
    ).map(({ service, n }) => [service, n]),
  );

/** A ticket's place in its line: when it arrived, or the slot of its appointment. */
const place = `coalesce(state ->> '$.appointment.slot', arrived_at)`;

/** People in front of this ticket in its own service, by arrival and slots; who has priority may be called before. */
export const countAhead = (db: Database, ticket: Ticket): number =>
  Number(
    prepared(
      db,
      `SELECT count(*) FROM ticket WHERE day = ? AND phase = 'waiting' AND service = ? AND (${place} < ? OR (${place} = ? AND id < ?))`,
    )
      .pluck()
      .get(ticket.day, ticket.service, placeOf(ticket), placeOf(ticket), ticket.id),
  );

export const servingAt = (db: Database, day: string, counter: string): Ticket | null =>
  readStates<'ticket'>(
    db,
    'ticket',
    `day = ? AND phase = 'called' AND counter = ? ORDER BY last_call_at DESC, id LIMIT 1`,
    day,
    counter,
  )[0] ?? null;

/** Called and finished tickets, latest call first. */
export const calledTickets = (db: Database, day: string, limit: number): readonly Ticket[] =>
  readStates<'ticket'>(
    db,
    'ticket',
    'day = ? AND last_call_at IS NOT NULL ORDER BY last_call_at DESC, id LIMIT ?',
    day,
    limit,
  );

export const ticketsOfDay = (db: Database, day: string): readonly Ticket[] =>
  readStates<'ticket'>(db, 'ticket', 'day = ? ORDER BY id', day);

/** Tickets this kiosk wrote down but has not numbered yet: a crash may leave one between its two commits. */
export const unlabelledTickets = (db: Database, kiosk: string): readonly Ticket[] =>
  readStates<'ticket'>(
    db,
    'ticket',
    'kiosk = ? AND label IS NULL AND service IS NOT NULL ORDER BY arrived_at, id',
    kiosk,
  );

/** Highest number used in a series today, on second papers of a ticket too; 0 when none. */
export const lastNumber = (db: Database, day: string, series: string): number =>
  Number(
    prepared(
      db,
      `SELECT coalesce(max(number), 0) FROM (
         SELECT number FROM ticket WHERE day = :day AND series = :series
         UNION ALL
         SELECT other.value ->> 'number' FROM ticket, json_each(ticket.state, '$.alsoLabelled') AS other
         WHERE day = :day AND other.value ->> 'series' = :series)`,
    )
      .pluck()
      .get({ day, series }),
  );

/** The ticket with this number on paper today, or null. */
export const ticketByLabel = (db: Database, day: string, label: string): Ticket | null =>
  readStates<'ticket'>(db, 'ticket', 'day = ? AND label = ?', day, label)[0] ?? null;
