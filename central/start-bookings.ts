import { randomBytes, randomUUID } from 'node:crypto';
import { BATCH_OPS } from '#common/wire/limits.ts';
import type { BookingOps } from '#common/wire/bookings.ts';
import { openBookingDesk, type BookingDesk } from './appointment/booking-desk.ts';
import { outboxMessenger } from './appointment/messenger.ts';
import { remindDue } from './appointment/remind.ts';
import { siteBooks } from './appointment/site-book.ts';
import type { LogHost, LogReads } from './log/log-host.ts';
import { sha256 } from './log/sha256.ts';
import { takeBookings } from './log/take-bookings.ts';
import { postgresBookingStore } from './store/postgres/booking-store.ts';
import type { CentralDatabase } from './store/postgres/database.ts';

/** How often reminders are looked for, ms. */
const REMIND_MS = 60_000;

export type BookingsParts = {
  readonly database: CentralDatabase;
  readonly readsOf: (site: string) => LogReads;
  /** The sequencer of a site that central sequences itself; null where a hub fetches its bookings. */
  readonly hostOf: (site: string) => LogHost | null;
  readonly now: () => number;
  readonly onFault: (fault: { readonly what: string; readonly detail: string }) => void;
};

export type Bookings = {
  readonly desk: BookingDesk;
  /** What `GET /sites/:site/bookings` answers. */
  readonly opsAfter: (site: string, epoch: string, seq: number) => Promise<BookingOps | null>;
  /** Writes an op into central's log for the site, which the site's hub fetches. */
  readonly tell: (site: string, op: string) => Promise<void>;
  /** Brings what was booked into a site that central sequences. */
  readonly catchUp: (site: string) => void;
  readonly stop: () => Promise<void>;
};

/** Appointments at central: the desk, the way of its log to sites, and reminders. */
export const startBookings = ({ database, readsOf, hostOf, now, onFault }: BookingsParts): Bookings => {
  const store = postgresBookingStore(database.pool, sha256, {
    newSecret: () => randomBytes(16).toString('base64url'),
    newEpoch: () => `web-${randomUUID()}`,
  });
  const bookOf = siteBooks(readsOf);
  const opsAfter = (site: string, epoch: string, seq: number) => store.opsAfter(site, epoch, seq, BATCH_OPS);
  const fault = (what: string) => (error: unknown) =>
    onFault({ what, detail: error instanceof Error ? error.message : String(error) });
  let last: Promise<void> = Promise.resolve();
  const later = (what: string, work: () => Promise<unknown>): void => {
    last = last.then(work).then(() => undefined, fault(what));
  };
  const catchUp = (site: string): void => {
    const host = hostOf(site);
    if (host === null) return;
    later('bookings-not-taken', async () => {
      const { taken } = await takeBookings(host, site, '', (epoch, seq) => opsAfter(site, epoch, seq));
      if (taken === 'forked' || taken === 'failed') onFault({ what: 'bookings-not-taken', detail: taken });
    });
  };
  const desk = openBookingDesk({ store, bookOf, now, onBooked: catchUp });
  const messenger = outboxMessenger(store.handMessage, now);
  const timer = setInterval(
    () => later('reminders-failed', () => remindDue({ store, bookOf, messenger, now: now() })),
    REMIND_MS,
  );
  timer.unref();
  return {
    desk,
    opsAfter,
    tell: async (site, op) => {
      await store.tell(site, op);
      catchUp(site);
    },
    catchUp,
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
};
