import { formatDay } from '#common/domain/calendar/format-local.ts';
import { makeLocalDay } from '#common/domain/calendar/local-day.ts';
import { formatPhone, parsePhone } from '#common/domain/text/phone.ts';

/** How a field is put in order when it is left (never while it is typed: Vietnamese input methods retype with Backspace). */
export type FieldKind = 'text' | 'digits' | 'date' | 'phone' | 'count' | 'email' | 'some' | 'money';

const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** The day a person wrote, as 'YYYY-MM-DD': 1/2/1990, 01-02-1990, 01.02.1990, 01021990; null when the calendar has no such day. */
export const parseTypedDay = (text: string): string | null => {
  const match =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(tidy(text)) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(tidy(text));
  return match === null ? null : makeLocalDay(Number(match[3]), Number(match[2]), Number(match[1]));
};

/** A stored day ('YYYY-MM-DD' or '') as the form shows it. */
export const showDay = (day: string): string => (day === '' ? '' : formatDay(day));

/** A telephone number in groups; what is no number of this country is left as written (a short number, two numbers). */
const phone = (text: string): string => {
  const reading = parsePhone(text);
  return reading.kind === 'phone' ? formatPhone(reading.phone) : text;
};

/** A count of papers: digits only, empty means none, at most two digits. */
const count = (text: string): string => {
  const digits = text.replaceAll(/\D/gu, '').slice(0, 2);
  return digits === '' ? '0' : String(Number(digits));
};

/** A number that may be left out: digits only, '' means that nobody counted; at most four digits. */
const some = (text: string): string => {
  const digits = text.replaceAll(/\D/gu, '').slice(0, 4);
  return digits === '' || Number(digits) === 0 ? '' : String(Number(digits));
};

/** An amount in whole đồng as typed: '20.000', '20 000đ'; '' means that nobody said one. */
const money = (text: string): string => {
  const digits = text.replaceAll(/\D/gu, '').slice(0, 12);
  return digits === '' ? '' : String(Number(digits));
};

/** The text of a field after it was left: NFC, no stray white space, and the written form of its kind. Doing it twice changes nothing. */
export const normaliseField = (kind: FieldKind, raw: string): string => {
  const text = tidy(raw);
  switch (kind) {
    case 'text':
      return text;
    case 'digits':
      return text.replaceAll(/[\s.-]/gu, '');
    case 'email':
      return text.replaceAll(' ', '');
    case 'date': {
      const day = parseTypedDay(text);
      return day === null ? text : formatDay(day);
    }
    case 'phone':
      return phone(text);
    case 'count':
      return count(text);
    case 'some':
      return some(text);
    case 'money':
      return money(text);
  }
};
