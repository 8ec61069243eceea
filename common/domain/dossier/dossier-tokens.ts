import type { LocalDay } from '../calendar/local-day.ts';
import { toLocalTime } from '../calendar/local-time.ts';
import { parseDossierCode } from './dossier-code.ts';
import { bareNumber, SHORTEST_START, SHORTEST_TAIL, wordsOf } from './dossier-query.ts';
import { isOwed, waitOf } from './dossier-standing.ts';
import type { Dossier } from './dossier.ts';

/**
 * The tokens under which a dossier is found, each with the letter of its kind: x a word, w the beginning of one, f a number from its front, r one
 * from its back, c a code from its agency on, n the beginning of a procedure's number, and what it can be filtered by. No token holds a blank; only the three that are made of free text (p, q, u) are
 * in hexadecimal.
 */
export const token = {
  word: (text: string) => `x:${text}`,
  start: (text: string) => `w:${text}`,
  front: (text: string) => `f:${text}`,
  /** A procedure's number from its front: thousands of dossiers have the same one, so each beginning is a token of its own. */
  numbered: (text: string) => `n:${text}`,
  back: (text: string) => `r:${[...text].toReversed().join('')}`,
  code: (agency: string, rest: string) => `c:${agency.toLowerCase()}-${rest}`,
  state: (state: Dossier['state']) => `s:${state}`,
  wait: (wait: string) => `o:${wait}`,
  channel: (channel: string) => `h:${channel}`,
  procedure: (code: string) => `p:${hex(code)}`,
  counter: (counter: string) => `q:${hex(counter)}`,
  officer: (officer: string) => `u:${hex(officer)}`,
  /** A day 'YYYY-MM-DD', a month 'YYYY-MM' or a year. */
  due: (time: string) => `d:${time}`,
  received: (time: string) => `b:${time}`,
  owed: 'm:owed',
} as const;

/** Beginnings of words up to this length have tokens of their own (no Vietnamese syllable is longer); longer ones are looked for among the words. */
export const LONGEST_START = 7;

const hex = (text: string): string => {
  let digits = '';
  for (let place = 0; place < text.length; place += 1) digits += text.charCodeAt(place).toString(16).padStart(4, '0');
  return digits;
};

const startsOf = (word: string): readonly string[] => {
  const starts: string[] = [];
  for (let length = 2; length <= Math.min(word.length, LONGEST_START); length += 1) {
    starts.push(token.start(word.slice(0, length)));
  }
  return starts;
};

const beginningsOf = (number: string): readonly string[] =>
  Array.from({ length: Math.max(0, number.length + 1 - SHORTEST_START) }, (_, more) =>
    token.numbered(number.slice(0, SHORTEST_START + more)),
  );

/** Everything with a number by which an officer looks for it. */
const numbersOf = (dossier: Dossier): readonly string[] =>
  [dossier.applicant, ...(dossier.owner === undefined ? [] : [dossier.owner])]
    .flatMap(({ citizenNumber, formerNumber, phone }) => [citizenNumber, formerNumber, phone])
    .concat(dossier.organisation?.taxCode ?? '', dossier.ref, dossier.delivery.parcel, dossier.delivery.wish.phone)
    .map(bareNumber)
    .filter((number) => number.length >= SHORTEST_TAIL);

const codesOf = ({ code, acceptedCode }: Dossier): readonly string[] =>
  [code, acceptedCode].filter((text) => text !== '');

const codeTokens = (text: string): readonly string[] => {
  const reading = parseDossierCode(text);
  const tail = token.back(bareNumber(text));
  if (reading.kind !== 'dossier-code') return [tail];
  const { agency } = reading.code;
  const rest = bareNumber(reading.text.slice(agency.length));
  return [tail, token.code(agency, rest), token.front(rest)];
};

const timeTokens = (of: (time: string) => string, at: number): readonly string[] => {
  const { day } = toLocalTime(at);
  return [of(day), of(day.slice(0, 7)), of(day.slice(0, 4))];
};

/** Every token of a dossier, each once; none for one of which only later facts have come so far. */
export const tokensOf = (dossier: Dossier): readonly string[] => {
  if (dossier.state === 'unknown') return [];
  const names = [dossier.applicant.fullName, dossier.ownerName, dossier.owner?.fullName, dossier.organisation?.name];
  const words = new Set([...new Set([...names, dossier.procedureName])].flatMap((name) => wordsOf(name ?? '')));
  const numbers = numbersOf(dossier);
  const wait = waitOf(dossier);
  return [
    ...new Set([
      ...[...words].flatMap((word) => [token.word(word), ...startsOf(word)]),
      ...numbers.map(token.back),
      ...numbers.filter(({ length }) => length >= SHORTEST_START).map(token.front),
      ...beginningsOf(bareNumber(dossier.procedureCode)),
      ...codesOf(dossier).flatMap(codeTokens),
      token.state(dossier.state),
      token.channel(dossier.channel),
      token.procedure(dossier.procedureCode),
      token.counter(dossier.counter),
      ...(dossier.officer === null ? [] : [token.officer(dossier.officer)]),
      ...(wait === '' ? [] : [token.wait(wait)]),
      ...(isOwed(dossier) ? [token.owed] : []),
      ...(dossier.dueAt === null ? [] : timeTokens(token.due, dossier.dueAt)),
      ...timeTokens(token.received, dossier.receivedAt),
    ]),
  ];
};

const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

/** The fewest years, months and days that together are a range of days; open ends reach from 1970 to 2099. */
export const coverDays = (from: LocalDay | null, to: LocalDay | null): readonly string[] => {
  const first = from ?? `${FIRST_YEAR}-01-01`;
  const last = to ?? `${LAST_YEAR}-12-31`;
  const pieces: string[] = [];
  const walk = (
    time: string,
    children: (time: string) => readonly string[],
    next: readonly ((t: string) => readonly string[])[],
  ) => {
    const [start, end] = edgesOf(time);
    if (end < first || start > last) return;
    if (start >= first && end <= last) pieces.push(time);
    else for (const child of children(time)) walk(child, next[0] ?? none, next.slice(1));
  };
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    walk(String(year), monthsOf, [daysOf]);
  }
  return pieces;
};

const none = (): readonly string[] => [];
const two = (number: number): string => String(number).padStart(2, '0');
const monthsOf = (year: string): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${two(index + 1)}`);
const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
const daysOf = (month: string): readonly string[] =>
  Array.from({ length: daysIn(month) }, (_, index) => `${month}-${two(index + 1)}`);

const edgesOf = (time: string): readonly [LocalDay, LocalDay] => {
  if (time.length === 4) return [`${time}-01-01`, `${time}-12-31`];
  return time.length === 7 ? [`${time}-01`, `${time}-${two(daysIn(time))}`] : [time, time];
};
