import { maskNumber } from '../identity/mask-number.ts';

/** Fields that hold a person's numbers, whatever they look like. */
const numbers: ReadonlySet<string> = new Set([
  'citizenNumber',
  'formerNumber',
  'receiverNumber',
  'phone',
  'contactPhone',
]);

/** A citizen number (12 digits), an older identity card (9) or a telephone (10) inside a text somebody typed. */
const inText = /(?<!\d)(?:\d{12}|\d{9,10})(?!\d)/gu;

/** A text with the numbers of persons masked as everywhere else. */
export const maskedText = (text: string): string => text.replaceAll(inText, (number) => maskNumber(number));

/** What an op says, as a screen may show it: numbers of persons masked, names as they are. Plain JSON in, plain JSON out. */
export const maskedData = (value: unknown, field = ''): unknown => {
  if (typeof value === 'string') return numbers.has(field) ? maskNumber(value) : maskedText(value);
  if (Array.isArray(value)) return value.map((one) => maskedData(one, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskedData(one, key)]));
};
