import type { SessionDraft } from './drafts.ts';
import { problemAt, type SettingsProblem } from './problems.ts';

type Session = Pick<SessionDraft, 'opens' | 'closes'> & { readonly weekdays?: SessionDraft['weekdays'] };

const sameDay = (a: Session, b: Session): boolean => {
  // Sessions without weekdays are those of working days: which these are is the calendar's to say, so any weekday may be one.
  const first = a.weekdays ?? null;
  const second = b.weekdays ?? null;
  return first === null || second === null || first.some((weekday) => second.includes(weekday));
};

const isReadable = ({ opens, closes }: Session): boolean => opens >= 0 && closes >= 0 && opens < closes;

/**
 * What is wrong with the sessions of a day (giờ làm việc), each named at its own place: a time that is none, an end before its beginning, one that
 * overlaps or touches an earlier one on the same day.
 */
export const checkSessions = (field: string, sessions: readonly Session[]): readonly SettingsProblem[] =>
  sessions.flatMap((session, index): readonly SettingsProblem[] => {
    const at = `${field}.${index}`;
    if (session.opens < 0 || session.closes < 0) return [problemAt(at, 'time-unreadable')];
    if (session.opens >= session.closes) return [problemAt(at, 'closes-before-opening')];
    if (session.weekdays?.length === 0) return [problemAt(at, 'no-weekday')];
    const overlaps = sessions
      .slice(0, index)
      .some(
        (other) =>
          isReadable(other) &&
          sameDay(session, other) &&
          session.opens <= other.closes &&
          other.opens <= session.closes,
      );
    return overlaps ? [problemAt(at, 'sessions-overlap')] : [];
  });

/** Sessions in the order of the day. */
export const inOrder = <T extends Session>(sessions: readonly T[]): T[] =>
  sessions.toSorted((a, b) => a.opens - b.opens || a.closes - b.closes);
