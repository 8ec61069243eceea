import { z } from 'zod';

/** What may be saved all the same, though somebody should know what it means. */
export const cautionNames = [
  /** Strict priority: nothing bounds the wait of the others. */
  'passing-unbounded',
  'policy-without-groups',
  'no-counter-serves',
  'appointments-without-hours',
  'service-left-alone',
  'field-served-twice',
  'year-not-confirmed',
  'make-up-on-working-day',
  /** Receipts of another year: slips are given instead of numbers. */
  'serial-other-year',
] as const;

/** What is wrong with a setting: each has a sentence in both languages. */
export const problemNames = [
  'empty',
  'letter-form',
  'agency-code-form',
  'address-form',
  'tax-code-form',
  'letter-taken',
  'numbers-given-today',
  'name-taken',
  'number-range',
  'number-taken',
  'time-unreadable',
  'closes-before-opening',
  'sessions-overlap',
  'no-sessions',
  'no-weekday',
  'no-working-day',
  'no-services',
  'unknown-service',
  'still-served',
  'no-such-day',
  'day-twice',
  'too-many',
  'bank-form',
  'account-form',
  'ends-before',
  'receipt-form',
  'receipts-overlap',
  ...cautionNames,
] as const;

/** `field` is the place in the draft ('hours.sessions.0', 'name.vi'); `name` what the problem is about, '' for nothing; `most`, `least` the range. */
export const settingsProblemSchema = z.strictObject({
  field: z.string(),
  problem: z.enum(problemNames),
  name: z.string(),
  least: z.number(),
  most: z.number(),
});
export type SettingsProblem = z.infer<typeof settingsProblemSchema>;
type ProblemName = SettingsProblem['problem'];

const cautions: ReadonlySet<ProblemName> = new Set(cautionNames);

/** Whether a problem only warns: it may be saved. */
export const isCaution = ({ problem }: SettingsProblem): boolean => cautions.has(problem);

/** A problem at a field. */
export const problemAt = (field: string, problem: ProblemName, name = ''): SettingsProblem => ({
  field,
  problem,
  name,
  least: 0,
  most: 0,
});

/** Nothing, or that a number is not within its range. */
export const outOfRange = (field: string, value: number, least: number, most: number): readonly SettingsProblem[] =>
  value >= least && value <= most ? [] : [{ ...problemAt(field, 'number-range'), least, most }];

/** Nothing, or that a name is missing in one of the languages. */
export const namesMissing = (field: string, name: { readonly vi: string; readonly en: string }) =>
  (['vi', 'en'] as const)
    .filter((language) => name[language].trim() === '')
    .map((language) => problemAt(`${field}.${language}`, 'empty'));

/** Whether two names look alike to people: case and spaces aside. */
export const isSameName = (a: string, b: string): boolean => {
  const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('vi').replaceAll(/\s+/gu, ' ');
  return plain(a) === plain(b);
};
