import { isLocalDay, weekdayOf } from '../calendar/local-day.ts';
import { checkSessions } from './check-sessions.ts';
import type { CalendarDraft } from './drafts.ts';
import { problemAt, type SettingsProblem } from './problems.ts';

const dayProblem = (draft: CalendarDraft, index: number): SettingsProblem | null => {
  const { specialDays, weeklyRest } = draft;
  const one = specialDays[index];
  if (one === undefined) return null;
  const at = `specialDays.${index}`;
  if (!isLocalDay(one.day)) return problemAt(at, 'no-such-day');
  if (specialDays.slice(0, index).some(({ day }) => day === one.day)) return problemAt(at, 'day-twice');
  return one.kind === 'make-up' && !weeklyRest.includes(weekdayOf(one.day))
    ? problemAt(at, 'make-up-on-working-day')
    : null;
};

/** What is wrong with a working calendar (lịch làm việc): days that are none, hours that overlap, a week without work, a year nobody checked. */
export const checkCalendar = (draft: CalendarDraft): readonly SettingsProblem[] => {
  const years = new Set(
    draft.specialDays.filter(({ day }) => isLocalDay(day)).map(({ day }) => Number(day.slice(0, 4))),
  );
  return [
    ...checkSessions('sessions', draft.sessions),
    ...(draft.sessions.length === 0 ? [problemAt('sessions', 'no-sessions')] : []),
    ...(new Set(draft.weeklyRest).size >= 7 ? [problemAt('weeklyRest', 'no-working-day')] : []),
    ...draft.specialDays.flatMap((_day, index) => dayProblem(draft, index) ?? []),
    ...[...years]
      .filter((year) => !draft.confirmedYears.includes(year))
      .toSorted((a, b) => a - b)
      .map((year) => problemAt('confirmedYears', 'year-not-confirmed', String(year))),
  ];
};
