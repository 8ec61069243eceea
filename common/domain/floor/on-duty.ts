import { z } from 'zod';

/**
 * Who is at a supervisor's desk (trực giám sát): what the configuration log keeps, one item for each terminal. An officer of the settings by id, with the name
 * as it was then; null after signing out. It says who, it does not prove it.
 */
export const dutyItemSchema = z.object({
  officer: z.object({ id: z.string(), name: z.string().min(1) }).nullable(),
  /** The business day it was written on. */
  day: z.string(),
});
export type DutyItem = z.infer<typeof dutyItemSchema>;

/** The officer at a supervisor's desk; `since` in UTC ms by the hub's clock. */
export type OnDuty = { readonly id: string; readonly name: string; readonly since: number };

/** Who is on duty on a business day by what was set last; null for nobody. As at a counter it ends with its day: nobody answers for the next one by having forgotten to leave. */
export const dutyOn = (
  item: { readonly value: unknown; readonly setAt: number } | null,
  today: string,
): OnDuty | null => {
  const duty = dutyItemSchema.safeParse(item?.value).data;
  if (item === null || duty === undefined || duty.officer === null || duty.day !== today) return null;
  return { ...duty.officer, since: item.setAt };
};

/** The most that `by` of an op holds. */
const MOST_CHARS = 80;
const BETWEEN = ' · ';
const NOBODY = '?';

/** What `by` of a supervisor's act says: "Nguyễn Thị Hạnh · S1", "? · S1" where nobody had signed in. A name too long for it is cut, the terminal never. */
export const supervisorStamp = (name: string | null, term: string): string => {
  const room = MOST_CHARS - BETWEEN.length - term.length;
  const said = name ?? NOBODY;
  return `${said.length > room ? `${said.slice(0, room - 1)}…` : said}${BETWEEN}${term}`;
};

/** The person and the terminal that `by` of an op names; `name` null where nobody had signed in. Null for every other `by`: a counter's, or of earlier versions. */
export const stampIn = (by: string | null): { readonly name: string | null; readonly term: string } | null => {
  const at = by?.lastIndexOf(BETWEEN) ?? -1;
  if (by === null || at <= 0) return null;
  const name = by.slice(0, at);
  return { name: name === NOBODY ? null : name, term: by.slice(at + BETWEEN.length) };
};

/** How `by` is shown to people: only the terminal where nobody had signed in. */
export const stampShown = (by: string): string => {
  const stamp = stampIn(by);
  return stamp?.name === null ? stamp.term : by;
};
