import { formatDateTime, formatDay } from '#common/domain/calendar/format-local.ts';
import { isLocalDay } from '#common/domain/calendar/local-day.ts';
import { readBookingCode } from '#common/domain/appointment/booking-code.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { BookingAnswer, BookingDesk, OfferedService } from '../appointment/booking-desk.ts';
import type { BookingLimits } from '../appointment/booking-limits.ts';
import {
  calendarFile,
  daysPage,
  formPage,
  heldAddress,
  heldPage,
  servicesPage,
  slotMark,
  slotsPage,
} from './booking-page.ts';
import { bookingWords } from './booking-words.ts';
import type { Language, Page, PublicAnswer } from './page.ts';
import type { Asked, PublicDoors } from './public-doors.ts';

const shown = (page: Page): PublicAnswer => ({ kind: 'page', page });

/** What an address says besides the site: a service, a day of it, a slot ('HHmm') of that day. */
const partsOf = (
  code: string,
): { readonly service: string; readonly day: string | null; readonly mark: string | null } | null => {
  const match = /^(.+?)(?:\.(\d{4}-\d{2}-\d{2})(?:\.(\d{4}))?)?$/u.exec(code);
  if (match === null || (match[2] !== undefined && !isLocalDay(match[2]))) return null;
  return { service: match[1] ?? '', day: match[2] ?? null, mark: match[3] ?? null };
};

type Refused = Exclude<BookingAnswer, { readonly kind: 'booked' }>;

/** A refusal in words; null where the page itself is gone. */
const refusalWords = (answer: Refused, language: Language): string | null => {
  const { troubles } = bookingWords[language];
  switch (answer.kind) {
    case 'bad-number':
    case 'bad-phone':
    case 'slot-full':
    case 'past':
      return troubles[answer.kind];
    case 'has-appointment':
      return troubles['has-appointment'](formatDateTime(answer.slot));
    case 'missed-too-many':
      return troubles['missed-too-many'](formatDay(answer.againOn));
    case 'no-such-service':
    case 'no-such-slot':
    case 'too-far-ahead':
      return null;
    default:
      return assertNever(answer);
  }
};

const isAboutSlot = ({ kind }: Refused): boolean => kind === 'slot-full' || kind === 'past';

/** The pages on which citizens book, look at and give back appointments (đặt lịch hẹn). Only central has them: it alone gives slots. */
export const bookingRoutes =
  (desk: BookingDesk, limits: BookingLimits, now: () => number) =>
  (doors: PublicDoors): void => {
    const languageOf = ({ language }: Asked): Language => language ?? 'vi';
    const serviceOf = async (site: string, id: string): Promise<OfferedService | null> =>
      (await desk.offer(site))?.services.find((one) => one.id === id) ?? null;

    const front = async (asked: Asked, trouble: string | null = null): Promise<PublicAnswer | null> => {
      const offer = await desk.offer(asked.site);
      return offer === null ? null : shown(servicesPage(asked.site, languageOf(asked), offer.services, trouble));
    };

    const step = async (asked: Asked): Promise<PublicAnswer | null> => {
      const [language, parts] = [languageOf(asked), partsOf(asked.code)];
      const service = parts === null ? null : await serviceOf(asked.site, parts.service);
      if (parts === null || service === null) return null;
      const { day, mark } = parts;
      if (day === null) return shown(daysPage(asked.site, language, service, await desk.days(asked.site, service.id)));
      const slots = await desk.slots(asked.site, service.id, day);
      if (mark === null) return shown(slotsPage(asked.site, language, service, day, slots));
      const chosen = slots.find(({ slot }) => slotMark(slot) === mark);
      if (chosen === undefined || chosen.left === 0) {
        return shown(
          slotsPage(asked.site, language, service, day, slots, bookingWords[language].troubles['slot-full']),
        );
      }
      const typed = { number: '', phone: '' };
      return shown(formPage({ site: asked.site, language, service, slot: chosen.slot, day, typed, trouble: null }));
    };

    const book = async (asked: Asked): Promise<PublicAnswer | null> => {
      const [language, parts] = [languageOf(asked), partsOf(asked.code)];
      const service = parts === null ? null : await serviceOf(asked.site, parts.service);
      if (parts === null || service === null || parts.day === null) return null;
      const { day, mark } = parts;
      const slots = await desk.slots(asked.site, service.id, day);
      const chosen = slots.find(({ slot }) => slotMark(slot) === mark);
      const { troubles } = bookingWords[language];
      if (chosen === undefined) return shown(slotsPage(asked.site, language, service, day, slots, troubles.past));
      const typed = { number: asked.form.get('number') ?? '', phone: asked.form.get('phone') ?? '' };
      const form = (trouble: string): PublicAnswer =>
        shown(formPage({ site: asked.site, language, service, slot: chosen.slot, day, typed, trouble }));
      if (!limits.mayBook(asked.from, typed.number)) return form(troubles['too-many']);
      const wish = { service: service.id, slot: chosen.slot, citizenNumber: typed.number, phone: typed.phone };
      const answer = await desk.book(asked.site, wish);
      if (answer.kind === 'booked') {
        return { kind: 'go', to: heldAddress(asked.site, answer.booking.code, language) };
      }
      const words = refusalWords(answer, language);
      if (words === null) return null;
      if (!isAboutSlot(answer)) return form(words);
      return shown(slotsPage(asked.site, language, service, day, await desk.slots(asked.site, service.id, day), words));
    };

    const held = async (asked: Asked, trouble: string | null = null): Promise<PublicAnswer | null> => {
      const code = readBookingCode(asked.code);
      const booking = code === null ? null : await desk.held(asked.site, code);
      if (booking === null) return null;
      const service = await serviceOf(asked.site, booking.service);
      const graceMinutes = service?.graceMinutes ?? 0;
      return shown(
        heldPage({
          site: asked.site,
          language: languageOf(asked),
          booking,
          service,
          graceMinutes,
          now: now(),
          trouble,
        }),
      );
    };

    doors.get('/dat-hen/:site', (asked) => front(asked), 'everybody');
    doors.get('/dat-hen/:site/:code', step, 'everybody');
    doors.post('/dat-hen/:site/:code', book, 'everybody');
    doors.post(
      '/hen/:site',
      async (asked) => {
        const language = languageOf(asked);
        const code = limits.mayOpen(asked.from) ? readBookingCode(asked.form.get('code') ?? '') : null;
        const booking = code === null ? null : await desk.held(asked.site, code);
        return booking === null
          ? front(asked, bookingWords[language].troubles['no-code'])
          : { kind: 'go', to: heldAddress(asked.site, booking.code, language) };
      },
      'everybody',
    );
    doors.get('/hen/:site/:code', (asked) => held(asked));
    doors.post('/hen/:site/:code', async (asked) => {
      const code = readBookingCode(asked.code);
      if (code === null || asked.form.get('do') !== 'cancel') return null;
      const { kind } = await desk.cancel(asked.site, code);
      return held(asked, kind === 'too-late' ? bookingWords[languageOf(asked)].troubles['too-late'] : null);
    });
    doors.get('/hen-lich/:site/:code', async (asked) => {
      const code = readBookingCode(asked.code);
      const booking = code === null ? null : await desk.held(asked.site, code);
      const offer = await desk.offer(asked.site);
      if (booking === null || offer === null) return null;
      const service = offer.services.find(({ id }) => id === booking.service);
      const centre = { name: offer.site.name.vi, address: offer.site.address };
      const text = calendarFile(booking, centre, service?.name.vi ?? '', service?.slotMinutes ?? 30, now());
      return { kind: 'file', type: 'text/calendar; charset=utf-8', text };
    });
  };
