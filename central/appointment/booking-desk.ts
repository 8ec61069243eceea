import { randomBytes, randomUUID } from 'node:crypto';
import { decideBooking, type Appointment, type BookingOutcome } from '#common/domain/appointment/book.ts';
import { bookingCode } from '#common/domain/appointment/booking-code.ts';
import { personTag, phoneTag } from '#common/domain/appointment/person-tags.ts';
import { slotsOn, type AppointmentSettings } from '#common/domain/appointment/slots.ts';
import { addDays, type LocalDay } from '#common/domain/calendar/local-day.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import { serviceHoursSchema, type ServiceHours } from '#common/domain/calendar/service-hours.ts';
import { decodeCitizenNumber } from '#common/domain/identity/citizen-number.ts';
import { OP_VERSION } from '#common/domain/log/op-catalogue.ts';
import type { ServiceSettings, SiteSettings, WithId } from '#common/domain/site/site-config.ts';
import { parsePhone } from '#common/domain/text/phone.ts';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import type { BookingStore } from '#central/store/postgres/booking-store.ts';
import type { HeldBooking } from './held-booking.ts';
import type { SiteBook } from './site-book.ts';
import { slowHash } from './slow-hash.ts';

/** A service that takes appointments, as the pages and counters offer it. */
export type OfferedService = {
  readonly id: string;
  readonly name: ServiceSettings['name'];
  readonly slotMinutes: number;
  readonly graceMinutes: number;
};

/** A slot of a day; `left` are the places nobody has. */
export type OfferedSlot = { readonly slot: number; readonly left: number };

export type BookingWish = {
  readonly service: string;
  /** Beginning of the slot, UTC ms. */
  readonly slot: number;
  /** As typed. */
  readonly citizenNumber: string;
  readonly phone: string;
};

export type BookingAnswer =
  | { readonly kind: 'booked'; readonly booking: HeldBooking }
  | Exclude<BookingOutcome, { readonly kind: 'booked' }>
  | { readonly kind: 'bad-number' }
  | { readonly kind: 'bad-phone' }
  | { readonly kind: 'no-such-service' };

export type CancelAnswer = { readonly kind: 'cancelled' | 'not-found' | 'too-late' };

/** Where appointments of all sites are given, and nowhere else: central decides alone, so a slot is never given twice. */
export type BookingDesk = {
  /** The site's settings and the services that take appointments; null where central knows no such site. */
  readonly offer: (
    site: string,
  ) => Promise<{ readonly site: SiteSettings; readonly services: readonly OfferedService[] } | null>;
  /** Days on which the service has a free slot, the next one first. */
  readonly days: (site: string, service: string) => Promise<readonly LocalDay[]>;
  /** The slots of a day that are still to come. */
  readonly slots: (site: string, service: string, day: LocalDay) => Promise<readonly OfferedSlot[]>;
  readonly book: (site: string, wish: BookingWish) => Promise<BookingAnswer>;
  readonly held: (site: string, code: string) => Promise<HeldBooking | null>;
  readonly cancel: (site: string, code: string) => Promise<CancelAnswer>;
};

export type BookingDeskParts = {
  readonly store: BookingStore;
  readonly bookOf: (site: string) => Promise<SiteBook | null>;
  readonly now: () => number;
  /** A site has a new op to hear of. */
  readonly onBooked: (site: string) => void;
};

type Offering = {
  readonly service: WithId<ServiceSettings>;
  readonly settings: AppointmentSettings;
  readonly hours: ServiceHours;
  readonly book: SiteBook;
};

const anyTime = serviceHoursSchema.parse({});
const MINUTE_MS = 60_000;

/** Bookings whose place was lost: nobody came until the grace was over, as far as the site has told. */
const withMissed = (known: readonly Appointment[], book: SiteBook, heard: number): readonly Appointment[] =>
  known.map((one) => {
    const grace = book.services.find(({ id }) => id === one.service)?.appointments?.graceMinutes ?? 0;
    return one.state === 'booked' && one.slot + grace * MINUTE_MS < heard ? { ...one, state: 'missed' } : one;
  });

/** Opens the desk on central's database. */
export const openBookingDesk = ({ store, bookOf, now, onBooked }: BookingDeskParts): BookingDesk => {
  const offering = async (site: string, id: string): Promise<Offering | null> => {
    const book = await bookOf(site);
    const service = book?.services.find((one) => one.id === id);
    const settings = service?.appointments;
    if (book === null || service === undefined || settings === undefined) return null;
    return { service, settings, hours: service.hours ?? anyTime, book };
  };
  const opText = (t: string, id: string, uid: string, day: string, d: object): string =>
    JSON.stringify({ uid, t, v: OP_VERSION, id, at: now(), off: 0, by: null, day, d });

  const freeOn = async (site: string, { service, settings, hours, book }: Offering, day: LocalDay) => {
    const slots = slotsOn(day, settings, hours, book.calendar).filter((slot) => slot > now());
    const [first, last] = [slots[0], slots.at(-1)];
    if (first === undefined || last === undefined) return [];
    const taken = await store.taken(site, service.id, first, last);
    return slots.map((slot) => ({ slot, left: Math.max(0, settings.perSlot - (taken.get(slot) ?? 0)) }));
  };

  return {
    offer: async (site) => {
      const book = await bookOf(site);
      if (book === null) return null;
      const services = book.services.flatMap(({ id, name, appointments }) =>
        appointments === undefined
          ? []
          : [{ id, name, slotMinutes: appointments.slotMinutes, graceMinutes: appointments.graceMinutes }],
      );
      return { site: book.site, services };
    },
    days: async (site, id) => {
      const offered = await offering(site, id);
      if (offered === null) return [];
      const today = toLocalTime(now()).day;
      const days = Array.from({ length: offered.settings.daysAhead + 1 }, (_, ahead) => addDays(today, ahead));
      const free = await Promise.all(days.map((day) => freeOn(site, offered, day)));
      return days.filter((_, index) => free[index]?.some(({ left }) => left > 0));
    },
    slots: async (site, id, day) => {
      const offered = await offering(site, id);
      return offered === null ? [] : freeOn(site, offered, day);
    },
    book: async (site, wish) => {
      const offered = await offering(site, wish.service);
      if (offered === null) return { kind: 'no-such-service' };
      const number = wish.citizenNumber.replaceAll(/\s/gu, '');
      const facts = decodeCitizenNumber(number);
      const thisYear = Number(toLocalTime(now()).day.slice(0, 4));
      // The number has no check digit; somebody who is not born yet is all that can be told.
      if (facts === null || facts.birthYear > thisYear) return { kind: 'bad-number' };
      const reading = parsePhone(wish.phone);
      if (reading.kind !== 'phone') return { kind: 'bad-phone' };
      const { phone } = reading;
      const { day } = toLocalTime(wish.slot);
      const { secret, salt } = await store.keysFor(site, day);
      const [person, tag, ofPhone] = await Promise.all([
        slowHash(personTag.text(number), secret),
        slowHash(personTag.text(number), salt),
        slowHash(phoneTag.text(phone), salt),
      ]);
      const { settings, hours, book } = offered;
      const { service, slot } = wish;
      const booking = {
        id: uuidV7(now(), randomBytes(10)),
        code: bookingCode(randomBytes(10)),
        service,
        slot,
        day,
        state: 'booked',
      } as const;
      const answer = await store.book<BookingAnswer>(
        site,
        { service, slot, person },
        ({ known, heard }) => {
          const all = { known: withMissed(known, book, heard), settings, hours, calendar: book.calendar, now: now() };
          const outcome = decideBooking({ service, slot, person }, all);
          if (outcome.kind !== 'booked') return { answer: outcome, write: null };
          const d = { service, slot, salt, person: personTag.of(tag), phone: phoneTag.of(ofPhone) };
          const op = opText('appointment.book', booking.id, booking.id, day, d);
          return { answer: { kind: 'booked', booking }, write: { booking: { ...booking, person, phone }, op } };
        },
        now(),
      );
      if (answer.kind === 'booked') onBooked(site);
      return answer;
    },
    held: store.held,
    cancel: async (site, code) => {
      const answer = await store.cancel<CancelAnswer>(site, code, (held) => {
        if (held === null || held.state === 'cancelled') return { answer: { kind: 'not-found' }, op: null };
        if (held.state === 'arrived' || held.slot <= now()) return { answer: { kind: 'too-late' }, op: null };
        const op = opText('appointment.cancel', held.id, randomUUID(), held.day, {});
        return { answer: { kind: 'cancelled' }, op };
      });
      if (answer.kind === 'cancelled') onBooked(site);
      return answer;
    },
  };
};
