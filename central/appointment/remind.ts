import { showBookingCode } from '#common/domain/appointment/booking-code.ts';
import { formatDate, formatTime } from '#common/domain/calendar/format-local.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import type { BookingStore, DueReminder } from '#central/store/postgres/booking-store.ts';
import type { Messenger } from './messenger.ts';
import type { SiteBook } from './site-book.ts';

/** How long before its slot a booking is reminded of: in the afternoon before a morning. */
const BEFORE_MS = 18 * 3_600_000;

/** What a reminder says: where, when, what for, and the code to give it back with; no name. */
const reminderText = (book: SiteBook | null, { code, service, slot }: DueReminder): string => {
  const name = book?.site.name.vi ?? '';
  const what = book?.services.find(({ id }) => id === service)?.name.vi ?? '';
  return `${name}: lịch hẹn ${formatTime(slot)} ngày ${formatDate(slot)}, ${what}. Mã hẹn ${showBookingCode(code)}. Không đến được, xin hủy để nhường chỗ.`;
};

export type RemindParts = {
  readonly store: Pick<BookingStore, 'takeDue' | 'forget'>;
  readonly bookOf: (site: string) => Promise<SiteBook | null>;
  readonly messenger: Messenger;
  /** UTC ms. */
  readonly now: number;
};

/**
 * Hands over the reminders (nhắc hẹn) that are due, each once, and forgets telephones of days that are over. A reminder taken and not handed over
 * because this process died is lost: two of them would be worse than none. Returns how many there were.
 */
export const remindDue = async ({ store, bookOf, messenger, now }: RemindParts): Promise<number> => {
  await store.forget(toLocalTime(now).day);
  const due = await store.takeDue(now, now + BEFORE_MS);
  for (const one of due) {
    const text = reminderText(await bookOf(one.site), one);
    await messenger.hand({ phone: one.phone, text, lastDay: toLocalTime(one.slot).day });
  }
  return due.length;
};
