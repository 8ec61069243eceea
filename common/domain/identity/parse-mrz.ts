import { type LocalDay, makeLocalDay } from '#common/domain/calendar/local-day.ts';
import { decodeCitizenNumber, type Gender } from './citizen-number.ts';

/** What the machine readable zone (vùng MRZ) on the back of a citizen card says. It has no address, no day of issue, and names without marks. */
export type CardMrz = {
  /** 12 digits. */
  readonly number: string;
  /** Capitals without marks, in the order of the card: họ, đệm, tên. */
  readonly plainName: string;
  readonly birthDate: LocalDay;
  readonly gender: Gender;
  /** Last day of validity; null on a card that never expires. */
  readonly expiresOn: LocalDay | null;
};

export type MrzCheck = 'document-number' | 'citizen-number' | 'birth-date' | 'expiry-date' | 'whole';

export type MrzError =
  /** Fewer or shorter lines than three of thirty: the card was pulled through crooked or too fast. */
  | { readonly kind: 'torn'; readonly lines: number }
  | { readonly kind: 'not-vietnamese'; readonly country: string }
  | { readonly kind: 'check-digit'; readonly check: MrzCheck }
  | { readonly kind: 'bad-number' }
  /** The nine digits of the document number are the last nine of the citizen number on every card. */
  | { readonly kind: 'numbers-differ' }
  | { readonly kind: 'impossible-date'; readonly field: 'birth-date' | 'expiry-date'; readonly value: string }
  | { readonly kind: 'unknown-gender'; readonly value: string }
  | { readonly kind: 'empty-name' };

export type MrzWarning =
  | { readonly kind: 'gender-mismatch'; readonly byNumber: Gender }
  | { readonly kind: 'birth-year-mismatch'; readonly byNumber: number }
  | { readonly kind: 'unknown-province'; readonly provinceCode: string }
  | { readonly kind: 'card-expired'; readonly on: LocalDay };

export type MrzReading =
  | { readonly kind: 'mrz'; readonly mrz: CardMrz; readonly warnings: readonly MrzWarning[] }
  | { readonly kind: 'bad-mrz'; readonly error: MrzError }
  | { readonly kind: 'not-an-mrz' };

const MRZ_LINES = 3;
const MRZ_LINE_LENGTH = 30;
const WEIGHTS: readonly number[] = [7, 3, 1];
const FIRST = /^I[A-Z<][A-Z<]{3}[A-Z0-9<]*$/;
const LINE = /^[A-Z0-9<]{30}$/;

const valueOf = (letter: string): number => {
  if (letter === '<') return 0;
  return letter >= 'A' ? letter.charCodeAt(0) - 55 : Number(letter);
};

/** The check digit of a part of a machine readable zone: Σ value·(7, 3, 1 …) mod 10, A = 10 … Z = 35, "<" = 0 (ICAO 9303-3 §4.9). */
export const mrzCheckDigit = (text: string): number =>
  [...text].reduce((sum, letter, index) => sum + valueOf(letter) * (WEIGHTS[index % 3] ?? 0), 0) % 10;

/** Whether a line begins a machine readable zone of a card: what a reader that sends line by line is asked for. */
export const beginsMrz = (line: string): boolean => LINE.test(line) && FIRST.test(line);

/** Whether a line can follow in a machine readable zone. */
export const continuesMrz = (line: string): boolean => LINE.test(line);

const bad = (error: MrzError): MrzReading => ({ kind: 'bad-mrz', error });

/** Only a–z: the letters ı, ſ or ß have capitals that would become ASCII, and no reader sends them. */
const linesOf = (text: string): readonly string[] => {
  const lines = text
    .replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())
    .split(/\s+/u)
    .filter((line) => line !== '');
  const [only = ''] = lines;
  if (lines.length > 1 || only.length !== MRZ_LINES * MRZ_LINE_LENGTH) return lines;
  return [only.slice(0, 30), only.slice(30, 60), only.slice(60)];
};

/** yyMMdd as a day in the given century (1900, 2000 …); null when no such day exists. */
const dayOf = (text: string, century: number): LocalDay | null =>
  /^\d{6}$/.test(text)
    ? makeLocalDay(century + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)))
    : null;

const failedCheck = (first: string, second: string): MrzCheck | null => {
  const whole = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
  const checks: readonly (readonly [MrzCheck, string, string | undefined])[] = [
    ['document-number', first.slice(5, 14), first[14]],
    // With the two fillers behind it, which no sum can tell from 0, A, K or U.
    ['citizen-number', first.slice(15, 27), first.slice(27) === `<<${first[29]}` ? first[29] : undefined],
    ['birth-date', second.slice(0, 6), second[6]],
    ['expiry-date', second.slice(8, 14), second[14]],
    ['whole', whole, second[29]],
  ];
  return checks.find(([, part, digit]) => String(mrzCheckDigit(part)) !== digit)?.[0] ?? null;
};

const nameOf = (line: string): string =>
  line
    .split('<')
    .filter((part) => part !== '')
    .join(' ');

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['M', 'male'],
  ['F', 'female'],
]);

/** "991231" and filler stand for a card without end (issued from the age of sixty). */
const NEVER = /^(<{6}|991231)$/;

/** The parts of a zone whose check digits are right. */
const readZone = ([first = '', second = '', third = '']: readonly string[], today: LocalDay): MrzReading => {
  const number = first.slice(15, 27);
  const facts = decodeCitizenNumber(number);
  if (facts === null) return bad({ kind: 'bad-number' });
  if (number.slice(3) !== first.slice(5, 14)) return bad({ kind: 'numbers-differ' });
  // The number names the century; where the two disagree about the year the printed date is believed, and the officer is told.
  const sameYear = String(facts.birthYear).slice(2) === second.slice(0, 2);
  const century = Math.floor(facts.birthYear / 100) * 100;
  const birthDate = dayOf(second.slice(0, 6), century);
  if (birthDate === null) return bad({ kind: 'impossible-date', field: 'birth-date', value: second.slice(0, 6) });
  const gender = GENDERS.get(second[7] ?? '');
  if (gender === undefined) return bad({ kind: 'unknown-gender', value: second[7] ?? '' });
  const never = NEVER.test(second.slice(8, 14));
  const expiresOn = never ? null : dayOf(second.slice(8, 14), 2000);
  if (!never && expiresOn === null) {
    return bad({ kind: 'impossible-date', field: 'expiry-date', value: second.slice(8, 14) });
  }
  const plainName = nameOf(third);
  if (!/^[A-Z]+( [A-Z]+)*$/.test(plainName)) return bad({ kind: 'empty-name' });
  const checks: readonly (readonly [boolean, MrzWarning])[] = [
    [facts.province === null, { kind: 'unknown-province', provinceCode: facts.provinceCode }],
    [facts.gender !== gender, { kind: 'gender-mismatch', byNumber: facts.gender }],
    [!sameYear, { kind: 'birth-year-mismatch', byNumber: facts.birthYear }],
    [expiresOn !== null && expiresOn < today, { kind: 'card-expired', on: expiresOn ?? '' }],
  ];
  return {
    kind: 'mrz',
    mrz: { number, plainName, birthDate, gender, expiresOn },
    warnings: checks.filter(([holds]) => holds).map(([, warning]) => warning),
  };
};

/**
 * Reads the three lines of thirty (TD1, ICAO 9303-5) of a Vietnamese citizen card: `IDVNM`, nine digits, check, all twelve digits, `<<`, check /
 * birth, gender, expiry, `VNM`, check / `HO<<DEM<TEN` (domain.md §3.3). Lines may be apart or in one piece of ninety. Every check digit is verified
 * before anything is believed. `today` is the day in Vietnam.
 */
export const parseMrz = (text: string, today: LocalDay): MrzReading => {
  const lines = linesOf(text);
  const [first = '', second = ''] = lines;
  if (!FIRST.test(first) || first.length < 15 || !first.includes('<')) return { kind: 'not-an-mrz' };
  const whole = lines.length === MRZ_LINES && lines.every((line) => LINE.test(line));
  if (!whole) return bad({ kind: 'torn', lines: lines.length });
  const country = first.slice(2, 5);
  if (country !== 'VNM') return bad({ kind: 'not-vietnamese', country: country.replaceAll('<', '') });
  const check = failedCheck(first, second);
  return check === null ? readZone(lines, today) : bad({ kind: 'check-digit', check });
};
