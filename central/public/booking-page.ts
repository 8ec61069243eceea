import { showBookingCode } from '#common/domain/appointment/booking-code.ts';
import { formatDate, formatDateTime, formatDay, formatTime } from '#common/domain/calendar/format-local.ts';
import { weekdayOf, type LocalDay } from '#common/domain/calendar/local-day.ts';
import { encodeRecordCode } from '#common/domain/scan/record-code.ts';
import type { OfferedService, OfferedSlot } from '../appointment/booking-desk.ts';
import type { HeldBooking } from '../appointment/held-booking.ts';
import { bookingWords } from './booking-words.ts';
import { html, type Html } from './html.ts';
import type { Language, Page } from './page.ts';
import { qrSvg } from './qr-svg.ts';

const page = (language: Language, main: Html, status: Page['status'] = 200): Page => ({
  status,
  language,
  title: bookingWords[language].title,
  main,
  refreshSeconds: null,
});

const wayTo = (site: string, language: Language, ...parts: readonly string[]): string =>
  `/dat-hen/${encodeURIComponent(site)}${parts.length === 0 ? '' : `/${encodeURIComponent(parts.join('.'))}`}?lang=${language}`;

/** Address of a booking that was made. */
export const heldAddress = (site: string, code: string, language: Language): string =>
  `/hen/${encodeURIComponent(site)}/${code}?lang=${language}`;

const dayName = (language: Language, day: LocalDay): string =>
  `${bookingWords[language].weekdays[weekdayOf(day)] ?? ''} ${formatDay(day)}`;

/** 'HHmm' of a slot, its mark in an address. */
export const slotMark = (slot: number): string => formatTime(slot).replace(':', '');

const said = (trouble: string | null): Html | null =>
  trouble === null ? null : html`<p class="card amber" role="alert">${trouble}</p>`;

/** First page: the services that take appointments, and the way to a booking that was made. */
export const servicesPage = (
  site: string,
  language: Language,
  services: readonly OfferedService[],
  trouble: string | null = null,
): Page => {
  const words = bookingWords[language];
  const list =
    services.length === 0
      ? html`<p class="card">${words.none}</p>`
      : html`<h2>${words.which}</h2>${services.map(
          ({ id, name }) => html`<a class="button" href="${wayTo(site, language, id)}">${name[language]}</a>`,
        )}`;
  return page(
    language,
    html`<h1>${words.title}</h1>${said(trouble)}${list}
<form method="post" action="/hen/${encodeURIComponent(site)}?lang=${language}" class="card"><h2>${words.haveCode}</h2><label for="code">${words.typeCode}</label><input id="code" name="code" autocomplete="off" autocapitalize="characters" maxlength="16" required><button>${words.open}</button></form>`,
  );
};

/** Second page: the days that have a free slot. */
export const daysPage = (
  site: string,
  language: Language,
  service: OfferedService,
  days: readonly LocalDay[],
): Page => {
  const words = bookingWords[language];
  return page(
    language,
    html`<h1>${service.name[language]}</h1><h2>${words.whichDay}</h2>${
      days.length === 0
        ? html`<p class="card">${words.noDays}</p>`
        : days.map(
            (day) =>
              html`<a class="button" href="${wayTo(site, language, service.id, day)}">${dayName(language, day)}</a>`,
          )
    }<p><a href="${wayTo(site, language)}">${words.back}</a></p>`,
  );
};

/** Third page: the slots of a day. */
export const slotsPage = (
  site: string,
  language: Language,
  service: OfferedService,
  day: LocalDay,
  slots: readonly OfferedSlot[],
  trouble: string | null = null,
): Page => {
  const words = bookingWords[language];
  const free = slots.filter(({ left }) => left > 0);
  return page(
    language,
    html`<h1>${service.name[language]}</h1>${said(trouble)}<h2>${words.whichSlot} · ${dayName(language, day)}</h2>${
      free.length === 0
        ? html`<p class="card">${words.noSlots}</p>`
        : html`<div class="slots">${free.map(
            ({ slot, left }) =>
              html`<a class="button" href="${wayTo(site, language, service.id, day, slotMark(slot))}"><strong>${formatTime(slot)}</strong> <span class="small">${words.left(left)}</span></a>`,
          )}</div>`
    }<p><a href="${wayTo(site, language, service.id)}">${words.back}</a></p>`,
  );
};

export type FormParts = {
  readonly site: string;
  readonly language: Language;
  readonly service: OfferedService;
  readonly slot: number;
  readonly day: LocalDay;
  /** What was typed before, shown again beside what was wrong with it. */
  readonly typed: { readonly number: string; readonly phone: string };
  readonly trouble: string | null;
};

/** Fourth page: whose appointment it is. */
export const formPage = ({ site, language, service, slot, day, typed, trouble }: FormParts): Page => {
  const words = bookingWords[language];
  return page(
    language,
    html`<h1>${service.name[language]}</h1><p class="large">${formatTime(slot)}<br>${dayName(language, day)}</p>${said(trouble)}
<form method="post" class="card"><h2>${words.who}</h2>
<label for="number">${words.number}</label><input id="number" name="number" inputmode="numeric" autocomplete="off" maxlength="15" required value="${typed.number}" aria-describedby="number-hint"><p class="small soft" id="number-hint">${words.numberHint} ${words.kept}</p>
<label for="phone">${words.phone}</label><input id="phone" name="phone" type="tel" autocomplete="tel" maxlength="20" required value="${typed.phone}" aria-describedby="phone-hint"><p class="small soft" id="phone-hint">${words.phoneHint}</p>
<button class="main">${words.book}</button></form><p><a href="${wayTo(site, language, service.id, day)}">${words.another}</a></p>`,
  );
};

export type HeldParts = {
  readonly site: string;
  readonly language: Language;
  readonly booking: HeldBooking;
  /** Its service, or null when the site has it no more. */
  readonly service: OfferedService | null;
  readonly graceMinutes: number;
  /** UTC ms. */
  readonly now: number;
  readonly trouble: string | null;
};

/** A booking: when, what for, its code and QR, the calendar file, and the way to give it back. */
export const heldPage = ({ site, language, booking, service, graceMinutes, now, trouble }: HeldParts): Page => {
  const words = bookingWords[language];
  const { code, slot, state, day } = booking;
  const again = html`<p><a class="button" href="${wayTo(site, language)}">${words.title}</a></p>`;
  if (state === 'cancelled') {
    return page(
      language,
      html`<div class="card"><h1>${words.cancelled}</h1><p>${words.cancelledNote}</p></div>${again}`,
    );
  }
  const what = html`<p class="large">${formatTime(slot)}<br>${dayName(language, day)}</p><p>${service?.name[language] ?? ''}</p>`;
  if (state === 'arrived' || slot + graceMinutes * 60_000 < now) {
    const note = state === 'arrived' ? words.arrived : words.over;
    return page(language, html`<div class="card"><h1>${note}</h1>${what}</div>${again}`);
  }
  const address = heldAddress(site, code, language);
  return page(
    language,
    html`${said(trouble)}<div class="card good centre"><h1>${words.booked}</h1>${what}${qrSvg(encodeRecordCode('MC1B', booking.id), words.qr)}<p>${words.code}</p><p class="large">${showBookingCode(code)}</p></div>
<p>${words.bring}</p><p>${words.grace(graceMinutes)}</p>
<a class="button main" href="/hen-lich/${encodeURIComponent(site)}/${code}" download="lich-hen.ics">${words.calendar}</a>
${slot > now ? html`<form method="post" action="${address}" class="card"><p>${words.cancelNote}</p><input type="hidden" name="do" value="cancel"><button>${words.cancel}</button></form>` : null}`,
  );
};

const icsTime = (instant: number): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/gu, '');
const icsText = (text: string): string => text.replaceAll(/([\\;,])/gu, '\\$1').replaceAll('\n', String.raw`\n`);

/** A line of at most 75 bytes; longer ones go on after a blank (RFC 5545, 3.1). */
const folded = (line: string): string => {
  let [text, bytes] = ['', 0];
  for (const sign of line) {
    const more = new TextEncoder().encode(sign).length;
    if (bytes + more > 75) [text, bytes] = [`${text}\r\n `, 1];
    [text, bytes] = [text + sign, bytes + more];
  }
  return text;
};

/** The booking as a calendar file (RFC 5545) with an alarm the evening before and an hour before. */
export const calendarFile = (
  booking: HeldBooking,
  centre: { readonly name: string; readonly address: string },
  service: string,
  slotMinutes: number,
  now: number,
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MotCua//Lich hen//VI',
    'BEGIN:VEVENT',
    `UID:${booking.id}@motcua`,
    `DTSTAMP:${icsTime(now)}`,
    `DTSTART:${icsTime(booking.slot)}`,
    `DTEND:${icsTime(booking.slot + slotMinutes * 60_000)}`,
    `SUMMARY:${icsText(`${service}, ${centre.name}`)}`,
    `LOCATION:${icsText(centre.address)}`,
    `DESCRIPTION:${icsText(`Mã hẹn ${showBookingCode(booking.code)}, ${formatDateTime(booking.slot)}`)}`,
    ...[`-P0DT15H0M0S`, '-PT1H'].flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${icsText(`Lịch hẹn ${formatTime(booking.slot)} ${formatDate(booking.slot)}`)}`,
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
