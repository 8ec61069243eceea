import type { LogReads } from '#central/log/log-host.ts';
import { openBookingDesk, type BookingDesk } from '#central/appointment/booking-desk.ts';
import { siteBooks } from '#central/appointment/site-book.ts';
import { siteConfigs } from '#central/log/site-configs.ts';
import { sha256 } from '#central/log/sha256.ts';
import { postgresBookingStore, type BookingStore } from '#central/store/postgres/booking-store.ts';
import { centralLogStore, type CentralLogStore } from '#central/store/postgres/central-log-store.ts';
import type { CentralDatabase } from '#central/store/postgres/database.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import { opTextOf, siteLogInMemory } from './site-log.ts';
import { testSeed } from './site.ts';

/** 2026-09-15 07:00 in Vietnam, a Tuesday before the office opens. */
export const MORNING = toInstant('2026-09-15', 7 * 3_600_000);

/** A time of a day in Vietnam as UTC ms. */
export const at = (day: string, hours: number, minutes = 0): number => toInstant(day, (hours * 60 + minutes) * 60_000);

/** The settings of the test site with appointments for service A. */
export const seedWithAppointments = (appointments: Readonly<Record<string, unknown>> = {}): typeof testSeed =>
  testSeed.map((one) => (one.id === 'service:A' ? { ...one, value: { ...one.value, appointments } } : one));

/** A site's configuration log in memory, as central reads it. */
export const configReads = (seed: typeof testSeed): LogReads => {
  const log = siteLogInMemory('config');
  const texts = seed.map(({ id, kind, value }) =>
    opTextOf({ at: MORNING, day: '2026-09-15' }, { t: 'config.set', id, d: { kind, value } }),
  );
  const entries = log.write('S1', texts, MORNING);
  const last = entries.at(-1);
  return {
    headOf: () => ({ gen: 'g1-test', head: { seq: last?.g ?? 0, h: last?.hh ?? '' } }),
    entryHashAt: () => null,
    entriesAfter: (_log, _gen, g) => entries.filter((entry) => entry.g > g),
  };
};

let made = 0;

/** Store and desk of bookings on a database, as central has them, with a clock the test moves. */
export const testBookings = (
  database: CentralDatabase,
  seed: typeof testSeed,
  time: { now: number },
): {
  readonly store: BookingStore;
  readonly logs: CentralLogStore;
  readonly desk: BookingDesk;
  readonly bookOf: ReturnType<typeof siteBooks>;
} => {
  const logs = centralLogStore(database.pool, sha256, () => `web-${(made += 1)}`);
  const store = postgresBookingStore(database.pool, logs, () => `secret-${(made += 1)}`);
  const bookOf = siteBooks(
    siteConfigs(
      () => configReads(seed),
      () => time.now,
    ),
  );
  const desk = openBookingDesk({ store, bookOf, now: () => time.now, onBooked: () => undefined });
  return { store, logs, desk, bookOf };
};

/** A citizen number and a telephone that belong to nobody else in a test. */
export const somebody = (n: number): { readonly citizenNumber: string; readonly phone: string } => ({
  citizenNumber: `022085${String(n).padStart(6, '0')}`,
  phone: `09${String(n).padStart(8, '0')}`,
});
