import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import { isBrokenName, isBrokenText, normaliseCardText, parseCardDate, parseCardGender } from './card-fields.ts';
import { cardWarnings, type CardWarning } from './card-warnings.ts';
import type { CardField, CitizenCard } from './citizen-card.ts';
import { decodeCitizenNumber } from './citizen-number.ts';

export type CardError =
  | { readonly kind: 'not-a-card' }
  /** A torn scan: it begins like a card and ends too soon. */
  | { readonly kind: 'too-few-fields'; readonly count: number }
  | { readonly kind: 'bad-number'; readonly value: string }
  | { readonly kind: 'empty-name' }
  | { readonly kind: 'impossible-date'; readonly field: 'birth-date' | 'issue-date'; readonly value: string }
  | { readonly kind: 'unknown-gender'; readonly value: string }
  /** The scanner or its code page destroyed letters ("Nguy?n"): nothing of this scan may reach paper. */
  | { readonly kind: 'broken-encoding'; readonly field: CardField };

export type CardReading =
  | { readonly kind: 'card'; readonly card: CitizenCard; readonly warnings: readonly CardWarning[] }
  | { readonly kind: 'bad-card'; readonly error: CardError };

const FIELDS = 7;

const bad = (error: CardError): CardReading => ({ kind: 'bad-card', error });

const splitCard = (text: string): readonly string[] | CardError => {
  const fields = normaliseCardText(text)
    .split('|')
    .map((field) => field.trim());
  if (fields.length >= FIELDS) return fields;
  const tornCard = fields.length > 1 && /^\d+$/.test(fields[0] ?? '');
  return tornCard ? { kind: 'too-few-fields', count: fields.length } : { kind: 'not-a-card' };
};

const genderError = (value: string): CardError =>
  isBrokenText(value) ? { kind: 'broken-encoding', field: 'gender' } : { kind: 'unknown-gender', value };

/**
 * Reads the card's QR text `number|old number|name|ddMMyyyy birth|Nam/Nữ|address|ddMMyyyy issue`, at least seven fields
 * (domain.md §3.1). `today` (day in Vietnam) serves only the warnings about dates in the future. What cannot be true is
 * an error, what is odd is a warning.
 */
export const parseCitizenCard = (text: string, today: LocalDay): CardReading => {
  const fields = splitCard(text);
  if ('kind' in fields) return bad(fields);
  const [number = '', old = '', name = '', birth = '', written = '', address = '', issue = '', ...extraFields] = fields;
  if (isBrokenText(number)) return bad({ kind: 'broken-encoding', field: 'number' });
  const facts = decodeCitizenNumber(number);
  if (facts === null) return bad({ kind: 'bad-number', value: number });
  if (isBrokenText(old)) return bad({ kind: 'broken-encoding', field: 'old-number' });
  if (name === '') return bad({ kind: 'empty-name' });
  if (isBrokenName(name)) return bad({ kind: 'broken-encoding', field: 'name' });
  const birthDate = parseCardDate(birth);
  if (birthDate === null) return bad({ kind: 'impossible-date', field: 'birth-date', value: birth });
  const gender = parseCardGender(written);
  if (gender === null) return bad(genderError(written));
  if (isBrokenText(address)) return bad({ kind: 'broken-encoding', field: 'address' });
  const issueDate = parseCardDate(issue);
  if (issueDate === null) return bad({ kind: 'impossible-date', field: 'issue-date', value: issue });
  const oldNumber = old === '' ? null : old;
  const card: CitizenCard = { number, oldNumber, name, birthDate, gender, address, issueDate, extraFields };
  return { kind: 'card', card, warnings: cardWarnings(card, { facts, writtenGender: written, today }) };
};
