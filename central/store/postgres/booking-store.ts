import type pg from 'pg';
import type { Appointment } from '#common/domain/appointment/book.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { readOp } from '#common/domain/log/op-catalogue.ts';
import type { HeldBooking } from '#central/appointment/held-booking.ts';
import * as sql from './booking-sql.ts';
import type { CentralLogStore } from './central-log-store.ts';
import { inTransaction, rowsOf } from './statement.ts';

/** What a site's bookings are made with. `heard`: the site's floor log was read up to what was sequenced at this instant, UTC ms. */
type SiteRow = {
  readonly secret: string;
  readonly gen: string;
  readonly g: number;
  readonly heard: number;
};

export type NewBooking = HeldBooking & { readonly person: string; readonly phone: string };

/** What a booking is decided by, as the store knows it. Missed ones are not told apart yet: `heard` says how far arrivals are known. */
export type KnownBookings = { readonly known: readonly Appointment[]; readonly heard: number };

export type DueReminder = {
  readonly site: string;
  readonly code: string;
  readonly service: string;
  readonly slot: number;
  readonly phone: string;
};

/** The ids of the appointments that tickets of the site keep. */
const cameWith = (ops: readonly { readonly op: Buffer }[]): readonly string[] =>
  ops.flatMap(({ op }) => {
    const parsed = parseOp(op.toString('utf8'));
    const read = parsed.kind === 'bad' ? null : readOp(parsed.op, 'floor');
    return read?.kind === 'known' && read.op.t === 'ticket.issue' && read.op.d.appointment !== undefined
      ? [read.op.d.appointment.id]
      : [];
  });

/** Central's bookings on PostgreSQL. Whoever writes holds the lock of the site's row; a transaction changes booking and log together. */
export type BookingStore = {
  /** What the site's tags and keys are made with: the secret of the site, and the salt of the day. */
  readonly keysFor: (site: string, day: string) => Promise<{ readonly secret: string; readonly salt: string }>;
  /** Under the site's lock: what is known of the slot and the person, a decision, and what it writes. */
  readonly book: <T>(
    site: string,
    wish: { readonly service: string; readonly slot: number; readonly person: string },
    decide: (known: KnownBookings) => {
      readonly answer: T;
      readonly write: { readonly booking: NewBooking; readonly op: string } | null;
    },
    now: number,
  ) => Promise<T>;
  /** Under the site's lock: gives the booking with this code back when `decide` has an op for it. */
  readonly cancel: <T>(
    site: string,
    code: string,
    decide: (held: HeldBooking | null) => { readonly answer: T; readonly op: string | null },
  ) => Promise<T>;
  readonly held: (site: string, code: string) => Promise<HeldBooking | null>;
  /** Places taken by slot, of a service, between two instants. */
  readonly taken: (site: string, service: string, from: number, to: number) => Promise<ReadonlyMap<number, number>>;
  /** Bookings whose slot lies between the two instants and who were not reminded yet; each is given out once. */
  readonly takeDue: (now: number, until: number) => Promise<readonly DueReminder[]>;
  /** Forgets telephones and messages of days before this one. */
  readonly forget: (today: string) => Promise<void>;
  readonly handMessage: (phone: string, text: string, now: number, lastDay: string) => Promise<void>;
};

/** `newSecret` makes unguessable text. */
export const postgresBookingStore = (
  pool: pg.Pool,
  log: Pick<CentralLogStore, 'append'>,
  newSecret: () => string,
): BookingStore => {
  const siteOf = async (site: string): Promise<SiteRow> => {
    await rowsOf(pool, sql.createSite, [site, newSecret()]);
    const [row] = await rowsOf<SiteRow>(pool, sql.readSite, [site]);
    if (row === undefined) throw new Error('a site of bookings was not made');
    return row;
  };

  const locked = async (client: pg.PoolClient, site: string): Promise<SiteRow | null> => {
    const [, [row]] = await Promise.all([client.query('BEGIN'), rowsOf<SiteRow>(client, sql.lockSite, [site])]);
    return row ?? null;
  };

  const append = (client: pg.PoolClient, site: string, op: string) =>
    log.append(client, { site, audience: 'floor' }, op);

  /** Reads what the site's floor log says since the last time; returns how far it is known. */
  const hear = async (client: pg.PoolClient, site: string, row: SiteRow): Promise<number> => {
    const [head] = await rowsOf<{ gen: string; g: number; hat: number }>(client, sql.floorHead, [site]);
    if (head === undefined) return row.heard;
    const after = head.gen === row.gen ? row.g : 0;
    const came = head.g <= after ? [] : cameWith(await rowsOf(client, sql.arrivals, [site, head.gen, after]));
    await rowsOf(client, sql.noteHeard, [site, head.gen, head.g, head.hat, came]);
    return Math.max(row.heard, head.hat);
  };

  return {
    keysFor: async (site, day) => {
      const { secret } = await siteOf(site);
      await rowsOf(pool, sql.createSalt, [site, day, newSecret()]);
      const [row] = await rowsOf<{ salt: string }>(pool, sql.readSalt, [site, day]);
      return { secret, salt: row?.salt ?? '' };
    },
    book: (site, { service, slot, person }, decide, now) =>
      inTransaction(pool, async (client) => {
        const row = await locked(client, site);
        if (row === null) throw new Error('a site without keys was booked at');
        const heard = await hear(client, site, row);
        const known = await rowsOf<Appointment>(client, sql.loadKnown, [site, service, slot, person]);
        const { answer, write } = decide({ known, heard });
        if (write !== null) {
          const { booking, op } = write;
          await rowsOf(client, sql.insertBooking, [
            site,
            booking.id,
            booking.code,
            booking.service,
            booking.slot,
            booking.day,
            booking.person,
            booking.phone,
            now,
          ]);
          await append(client, site, op);
        }
        await client.query('COMMIT');
        return answer;
      }),
    cancel: (site, code, decide) =>
      inTransaction(pool, async (client) => {
        const row = await locked(client, site);
        if (row !== null) await hear(client, site, row);
        const [held] = await rowsOf<HeldBooking>(client, sql.findByCode, [site, code]);
        const { answer, op } = decide(held ?? null);
        if (op !== null && row !== null && held !== undefined) {
          await rowsOf(client, sql.cancelBooking, [site, held.id]);
          await append(client, site, op);
        }
        await client.query('COMMIT');
        return answer;
      }),
    held: async (site, code) => (await rowsOf<HeldBooking>(pool, sql.findByCode, [site, code]))[0] ?? null,
    taken: async (site, service, from, to) =>
      new Map(
        (await rowsOf<{ slot: number; count: number }>(pool, sql.taken, [site, service, from, to])).map(
          ({ slot, count }) => [slot, count],
        ),
      ),
    takeDue: (now, until) => rowsOf<DueReminder>(pool, sql.takeDue, [now, until]),
    forget: async (today) => {
      await rowsOf(pool, sql.forgetPhones, [today]);
      await rowsOf(pool, sql.forgetMessages, [today]);
    },
    handMessage: async (phone, text, now, lastDay) => {
      await rowsOf(pool, sql.handMessage, [phone, text, now, lastDay]);
    },
  };
};
