import { z } from 'zod';
import { writeClock } from '../calendar/clock-text.ts';
import { formatDay } from '../calendar/format-local.ts';
import { isLocalDay } from '../calendar/local-day.ts';
import { pageKey, type CentrePages } from './centre-pages.ts';
import { settingsChangeSchema, type SettingsChange } from './drafts.ts';

/** One piece of a value as it is said: text as it stands, a name in both languages, or a term that the window has words for. */
const wordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('name'), vi: z.string(), en: z.string() }),
  z.strictObject({ kind: z.literal('term'), term: z.string() }),
  /** A stretch of a day; `weekdays` 0 = Sunday … 6, none for every working day. */
  z.strictObject({ kind: z.literal('session'), text: z.string(), weekdays: z.array(z.number()) }),
  z.strictObject({ kind: z.literal('weekday'), weekday: z.number() }),
  z.strictObject({ kind: z.literal('day'), text: z.string(), what: z.string() }),
  z.strictObject({ kind: z.literal('exemption'), group: z.string(), percent: z.number(), reason: z.string() }),
]);
export type Word = z.infer<typeof wordSchema>;

/** A field that differs, by its place in the draft, with what it was and what it becomes; no word stands for nothing. */
export const differenceSchema = z.strictObject({
  field: z.string(),
  from: z.array(wordSchema),
  to: z.array(wordSchema),
});
export type Difference = z.infer<typeof differenceSchema>;

/** What differs in one page's setting. `added`: it is new. */
export const pageDifferenceSchema = z.strictObject({
  key: z.string(),
  page: z.enum(settingsChangeSchema.options.map(({ shape }) => shape.page.value)),
  name: z.strictObject({ vi: z.string(), en: z.string() }),
  added: z.boolean(),
  fields: z.array(differenceSchema),
});
export type PageDifference = z.infer<typeof pageDifferenceSchema>;

type Record_ = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): Word => ({ kind: 'text', text: String(value) });

const nameOf = (pages: CentrePages, key: string, id: string): Word => {
  const page = pages.get(key);
  return page === undefined || !('id' in page) || page.page === 'officer'
    ? text(id)
    : { kind: 'name', ...page.draft.name };
};

const sessionWord = ({ opens, closes, weekdays }: Record_): Word => ({
  kind: 'session',
  text: `${writeClock(Number(opens))}–${writeClock(Number(closes))}`,
  weekdays: Array.isArray(weekdays) ? weekdays.map(Number) : [],
});

/** How the entries of a list are said, by the field that holds it. */
const entryWord = (field: string, entry: unknown, pages: CentrePages): Word => {
  if (field === 'services') return nameOf(pages, `service:${String(entry)}`, String(entry));
  if (field === 'weeklyRest') return { kind: 'weekday', weekday: Number(entry) };
  if (field === 'duties') return { kind: 'term', term: `duty.${String(entry)}` };
  if (!isRecord(entry)) return text(entry);
  if ('opens' in entry) return sessionWord(entry);
  if (field === 'specialDays') {
    const day = String(entry['day']);
    return { kind: 'day', text: isLocalDay(day) ? formatDay(day) : day, what: String(entry['kind']) };
  }
  if (field === 'exemptions') {
    const { group, percent, reason } = entry;
    return { kind: 'exemption', group: String(group), percent: Number(percent), reason: String(reason) };
  }
  const { name } = entry;
  return isRecord(name)
    ? { kind: 'name', vi: String(name['vi']), en: String(name['en']) }
    : text(JSON.stringify(entry));
};

/** Fields whose values are terms of ours, not words of the supervisor's. */
const terms: ReadonlySet<string> = new Set(['mode', 'callsBy', 'supplementPolicy', 'formsBy', 'icon']);
/** Minutes since midnight. */
const clocks: ReadonlySet<string> = new Set(['transferAfterMinute']);

const plainWord = (field: string, value: string | number | boolean): readonly Word[] => {
  const last = field.slice(field.lastIndexOf('.') + 1);
  if (value === '') return [];
  if (typeof value === 'boolean') return [{ kind: 'term', term: value ? 'yes' : 'no' }];
  if (terms.has(last)) return [{ kind: 'term', term: `${last}.${value}` }];
  return [text(clocks.has(last) ? writeClock(Number(value)) : value)];
};

/** Lists of which only what came and went is said: nobody reads a year's holidays to find the one that is new. */
const isSaidByChange = (field: string): boolean => ['specialDays', 'exemptions', 'fields', 'groups'].includes(field);

const listWords = (field: string, list: unknown, other: unknown, pages: CentrePages): readonly Word[] => {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const others = new Set((Array.isArray(other) ? other : []).map((entry) => JSON.stringify(entry)));
  return entries
    .filter((entry) => !isSaidByChange(field) || !others.has(JSON.stringify(entry)))
    .map((entry) => entryWord(field.slice(field.lastIndexOf('.') + 1), entry, pages));
};

const wordsOf = (field: string, value: unknown, other: unknown, pages: CentrePages): readonly Word[] => {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return listWords(field, value, other, pages);
  if (isRecord(value)) return [{ kind: 'term', term: 'set' }];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? plainWord(field, value)
    : [];
};

/** What differs between two drafts of a page, field by field; a group that comes or goes is said with each of its fields. */
const fieldsBetween = (before: unknown, after: unknown, at: string, pages: CentrePages): readonly Difference[] => {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const group = isRecord(after) ? after : isRecord(before) ? before : null;
  if (group === null || Array.isArray(before) || Array.isArray(after)) {
    return [{ field: at, from: [...wordsOf(at, before, after, pages)], to: [...wordsOf(at, after, before, pages)] }];
  }
  const inner = Object.keys(group).flatMap((field) =>
    fieldsBetween(
      isRecord(before) ? before[field] : null,
      isRecord(after) ? after[field] : null,
      at === '' ? field : `${at}.${field}`,
      pages,
    ),
  );
  return at !== '' && (before === null || after === null)
    ? [
        { field: at, from: [...wordsOf(at, before, after, pages)], to: [...wordsOf(at, after, before, pages)] },
        ...inner,
      ]
    : inner;
};

/** What a page's setting is called; '' for what is there once. */
export const titleOf = (change: SettingsChange): PageDifference['name'] => {
  if (change.page === 'officer') return { vi: change.draft.name, en: change.draft.name };
  return change.page === 'service' || change.page === 'counter' ? change.draft.name : { vi: '', en: '' };
};

/**
 * What differs between two states of the settings, page by page. What is only in the first is left out: nothing is ever taken out, only out of
 * use. `known`: pages that values are named by, where these two hold only a part of them.
 */
export const differencesBetween = (
  before: CentrePages,
  after: CentrePages,
  known: CentrePages = before,
): readonly PageDifference[] => {
  const names: CentrePages = new Map([...known, ...after]);
  return [...after.values()].flatMap((change) => {
    const key = pageKey(change);
    const was = before.get(key);
    const fields = fieldsBetween(was?.draft ?? {}, change.draft, '', names).filter(
      ({ from, to }) => from.length + to.length > 0,
    );
    if (fields.length === 0) return [];
    return [{ key, page: change.page, name: titleOf(change), added: was === undefined, fields: [...fields] }];
  });
};
