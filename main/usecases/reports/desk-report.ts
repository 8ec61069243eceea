import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { PauseReason } from '#common/domain/floor/pause-reason.ts';
import {
  deskTimes,
  lastSignAt,
  timesBySession,
  timesTogether,
  type DeskTimes,
} from '#common/domain/report/desk-times.ts';
import { stoodOf } from '#common/domain/report/visit.ts';
import { officersDuring } from '#common/domain/report/visit-filter.ts';
import type { SheetCell, TicketWish } from '#common/ipc/report-sheet.ts';
import { desksOfDay } from '#main/store/report-days.ts';
import { counterName } from '../views/ticket-view.ts';
import { cell, column, officerCell } from './cells.ts';
import { eachDay, sittingOf, type Sitting } from './each-visit.ts';
import type { MakeReport, ReportFrame } from './report-frame.ts';

type Row = {
  readonly day: string | null;
  readonly counter: string;
  /** The id of who sat there where rows are parted by officer, else ''; and the name, or everybody's. */
  readonly officer: string;
  readonly name: string;
  readonly times: DeskTimes;
};

const keyOf = ({ group }: ReportFrame, { day, counter, officer }: Pick<Row, 'day' | 'counter' | 'officer'>): string =>
  group === 'counter' ? counter : group === 'officer' ? officer : `${day ?? ''} ${counter}`;

/** The rows whose time a ticket of a day is part of: of every counter it stood at, or of who sat there. */
const rowsWith = (frame: ReportFrame, day: string, ticket: Ticket, { officerAt }: Sitting): ReadonlySet<string> =>
  new Set(
    stoodOf(ticket).flatMap((one) =>
      frame.group === 'officer'
        ? officersDuring(one, day, officerAt)
        : [keyOf(frame, { day, counter: one.counter, officer: '' })],
    ),
  );

const rowsOn = (
  { terminal, now, group }: ReportFrame,
  day: string,
  tickets: readonly Ticket[],
  { namesOn }: Sitting,
): readonly (Row & { readonly day: string })[] => {
  const { store, site } = terminal;
  const desks = desksOfDay(store.db, day);
  const visits = tickets.flatMap(stoodOf);
  // A counter that the settings do not have any more worked all the same, also where nobody signed in.
  const counters = new Set([
    ...site.counters.map(({ id }) => id),
    ...[...desks, ...visits].map(({ counter }) => counter),
  ]);
  return [...counters].flatMap((counter) => {
    const desk = desks.find((one) => one.counter === counter) ?? null;
    const mine = visits.filter((one) => one.counter === counter);
    if (desk === null && mine.length === 0) return [];
    const until = day === store.today() ? now : lastSignAt(desk, mine);
    return group === 'officer'
      ? timesBySession(desk, mine, until).map((one) => ({ day, counter, ...one }))
      : [{ day, counter, officer: '', name: namesOn(counter, day), times: deskTimes(desk, mine, until) }];
  });
};

const narrowed = ({ group, from, to }: ReportFrame, { day, counter, officer }: Row): TicketWish => ({
  of: 'tickets',
  which: 'at-counter',
  from: day ?? from,
  to: day ?? to,
  ...(group === 'officer' ? { officer } : { counter }),
});

/** How counters spent their days (giờ làm việc của quầy): open, serving, idle, paused and why. */
export const deskReport: MakeReport = async (frame) => {
  const { group, terminal } = frame;
  const rows = new Map<string, Row>();
  /** How many tickets the time of a row is of. */
  const counts = new Map<string, number>();
  const sitting = sittingOf(frame);
  await eachDay(frame, (day, tickets) => {
    for (const key of tickets.flatMap((ticket) => [...rowsWith(frame, day, ticket, sitting)])) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const row of rowsOn(frame, day, tickets, sitting)) {
      const key = keyOf(frame, row);
      const before = rows.get(key);
      rows.set(
        key,
        before === undefined
          ? { ...row, day: group === 'day' ? day : null }
          : { ...before, times: timesTogether(before.times, row.times) },
      );
    }
  });
  const titles = ({ day, counter, name: officer }: Row): readonly SheetCell[] => {
    if (group === 'officer') return [officerCell(officer)];
    const name = cell(counterName(terminal.site, counter));
    return group === 'day' ? [name, cell(day), officerCell(officer)] : [name];
  };
  const reasons = ['break', 'meeting', 'paperwork', 'equipment', 'other'] as const satisfies readonly PauseReason[];
  return {
    columns: [
      ...(group === 'officer'
        ? [column('officer', 'text')]
        : [column('counter', 'text'), ...(group === 'day' ? [column('day', 'day'), column('officer', 'text')] : [])]),
      column('open', 'ms', 'open'),
      column('serving', 'ms'),
      column('idle', 'ms', 'idle'),
      column('pauses', 'count'),
      ...reasons.map((reason) => column(`pause-${reason}`, 'ms')),
    ],
    rows: [...rows].map(([key, row]) => ({
      key,
      cells: [
        ...titles(row),
        cell(row.times.openMs),
        { ...cell(row.times.servingMs, counts.has(key) ? narrowed(frame, row) : null), whole: counts.get(key) ?? 0 },
        cell(row.times.idleMs),
        cell(row.times.pauses),
        ...reasons.map((reason) => cell(row.times.pausedMs[reason] ?? 0)),
      ],
    })),
    notes: [],
    chart:
      group === 'day'
        ? null
        : { kind: 'bars', along: group === 'officer' ? 'officer' : 'counter', draws: ['serving', 'idle'] },
  };
};
