import { randomBytes } from 'node:crypto';
import { openBookingDesk, type BookingDesk } from './appointment/booking-desk.ts';
import { outboxMessenger } from './appointment/messenger.ts';
import { remindDue } from './appointment/remind.ts';
import { siteBooks } from './appointment/site-book.ts';
import type { SiteConfigs } from './log/site-configs.ts';
import type { CentralLogs } from './start-central-logs.ts';
import { postgresBookingStore } from './store/postgres/booking-store.ts';
import type { CentralDatabase } from './store/postgres/database.ts';

/** How often reminders are looked for, ms. */
const REMIND_MS = 60_000;

export type BookingsParts = {
  readonly database: CentralDatabase;
  readonly logs: CentralLogs;
  readonly configs: SiteConfigs;
  readonly now: () => number;
  readonly onFault: (fault: { readonly what: string; readonly detail: string }) => void;
};

export type Bookings = { readonly desk: BookingDesk; readonly stop: () => Promise<void> };

/** Appointments at central: the desk and reminders. */
export const startBookings = ({ database, logs, configs, now, onFault }: BookingsParts): Bookings => {
  const store = postgresBookingStore(database.pool, logs, () => randomBytes(16).toString('base64url'));
  const bookOf = siteBooks(configs);
  let last: Promise<void> = Promise.resolve();
  const fault = (error: unknown): void =>
    onFault({ what: 'reminders-failed', detail: error instanceof Error ? error.message : String(error) });
  const desk = openBookingDesk({ store, bookOf, now, onBooked: (site) => logs.written(site, 'floor') });
  const messenger = outboxMessenger(store.handMessage, now);
  const timer = setInterval(() => {
    last = last.then(() => remindDue({ store, bookOf, messenger, now: now() })).then(() => undefined, fault);
  }, REMIND_MS);
  timer.unref();
  return {
    desk,
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
};
