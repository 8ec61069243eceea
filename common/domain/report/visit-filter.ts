import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import { weekdayOf } from '#common/domain/calendar/local-day.ts';
import type { Stood, Visit } from './visit.ts';

/**
 * What figures count tickets by: `served` are finished visits by the service and the counter that finished them, `done` the same by the line they came in;
 * `at-counter` all that ever stood before a counter, also who did not come, was parked, went on to another, or still sits there.
 */
export const visitGroups = [
  'issued',
  'called',
  'not-called',
  'done',
  'served',
  'at-counter',
  'no-show',
  'recalled',
  'transferred',
  'prior',
  'normal',
  'told',
  'untold',
  'told-shorter',
  'told-within',
  'told-longer',
] as const;
export type VisitGroup = (typeof visitGroups)[number];

/** The visits that one figure counts; what is left out does not matter. Days are business days, hours local. */
export type VisitFilter = {
  readonly which: VisitGroup;
  readonly from: string;
  readonly to: string;
  readonly service?: string | undefined;
  /** '' for visits that no counter called. */
  readonly counter?: string | undefined;
  /** The id of who sat there then (`instantFor`), '' for nobody. */
  readonly officer?: string | undefined;
  readonly hour?: number | undefined;
  readonly weekday?: number | undefined;
  readonly atLeastMs?: number | undefined;
  readonly ids?: readonly string[] | undefined;
};

const fits: Readonly<Record<VisitGroup, (visit: Visit) => boolean>> = {
  issued: () => true,
  called: ({ waitMs }) => waitMs !== null,
  'not-called': ({ waitMs }) => waitMs === null,
  done: ({ state }) => state === 'done',
  served: ({ servedMs }) => servedMs !== null,
  'at-counter': ({ stood }) => stood.length > 0,
  'no-show': ({ state }) => state === 'no-show',
  recalled: ({ recalls }) => recalls > 0,
  transferred: ({ transfers }) => transfers > 0,
  prior: ({ prior }) => prior,
  normal: ({ prior }) => !prior,
  told: ({ told }) => told !== null,
  untold: ({ told, waitMs }) => told === null && waitMs !== null,
  'told-shorter': ({ told }) => told === 'shorter',
  'told-within': ({ told }) => told === 'within',
  'told-longer': ({ told }) => told === 'longer',
};

/** The service under which a figure of this kind counts a visit: that of its line, or for `served` that in which it ended. */
export const serviceFor = (which: VisitGroup, { line, service }: Visit): string =>
  which === 'served' || which === 'at-counter' ? service : line;

/** The counter under which a figure of this kind counts a visit: a wait ends at the first, everything else is the last one's. '' for none. */
export const counterFor = (which: VisitGroup, { firstCounter, counter }: Visit): string =>
  (which === 'called' ? firstCounter : counter) ?? '';

/**
 * When somebody sat at that counter for a figure of this kind, UTC ms: at the first call for a wait, at the end of a finished visit for its service time, else at the
 * last call. null where nobody called.
 */
export const instantFor = (which: VisitGroup, { firstCallAt, calledAt, endedAt }: Visit): number | null => {
  if (which === 'called') return firstCallAt;
  return which === 'served' ? endedAt : calledAt;
};

/** The duration a figure of this kind is about, ms; null for none. */
export const durationFor = (which: VisitGroup, { waitMs, servedMs }: Visit): number | null =>
  which === 'served' || which === 'done' || which === 'at-counter' ? servedMs : waitMs;

/** The local hour of arrival, 0–23. */
export const hourOf = ({ arrivedAt }: Pick<Visit, 'arrivedAt'>): number =>
  Math.floor(toLocalTime(arrivedAt).msOfDay / 3_600_000);

/** 1 for Monday (thứ hai) to 7 for Sunday (chủ nhật). */
export const weekdayNumber = (day: string): number => ((weekdayOf(day) + 6) % 7) + 1;

/** The id of who sat at a counter of a day at an instant (UTC ms), '' for nobody. */
export type OfficerAt = (counter: string, day: string, instant: number | null) => string;

/** The id of the officer under whom a figure of this kind counts a visit, '' for nobody. */
export const officerFor = (which: VisitGroup, visit: Visit, officerAt: OfficerAt): string =>
  officerAt(counterFor(which, visit), visit.day, instantFor(which, visit));

/** The ids of those who sat at the counter when a ticket began to stand there and when it left, '' for nobody. */
export const officersDuring = ({ counter, from, to }: Stood, day: string, officerAt: OfficerAt): readonly string[] => [
  ...new Set([officerAt(counter, day, from), ...(to === null ? [] : [officerAt(counter, day, to)])]),
];

/** Whether a visit counts at this counter and for this officer; what is left out does not matter. */
const isWith = (visit: Visit, { which, counter, officer }: VisitFilter, officerAt: OfficerAt): boolean =>
  which === 'at-counter'
    ? visit.stood.some(
        (one) =>
          (counter === undefined || one.counter === counter) &&
          (officer === undefined || officersDuring(one, visit.day, officerAt).includes(officer)),
      )
    : (counter === undefined || counterFor(which, visit) === counter) &&
      (officer === undefined || officerFor(which, visit, officerAt) === officer);

/** Whether a figure of this kind counts a visit at all. */
export const isOf = (which: VisitGroup, visit: Visit): boolean => fits[which](visit);

/** Whether a figure counts this visit. */
export const countsIn = (visit: Visit, filter: VisitFilter, officerAt: OfficerAt): boolean => {
  const { which, service, hour, weekday, atLeastMs, ids } = filter;
  return (
    visit.day >= filter.from &&
    visit.day <= filter.to &&
    isOf(which, visit) &&
    (service === undefined || serviceFor(which, visit) === service) &&
    isWith(visit, filter, officerAt) &&
    (hour === undefined || hourOf(visit) === hour) &&
    (weekday === undefined || weekdayNumber(visit.day) === weekday) &&
    (atLeastMs === undefined || (durationFor(which, visit) ?? -1) >= atLeastMs) &&
    (ids === undefined || ids.includes(visit.id))
  );
};
