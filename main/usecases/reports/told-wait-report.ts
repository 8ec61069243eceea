import { toldWaits, type ToldWaits } from '#common/domain/report/told-waits.ts';
import { firstCallOf, lineOf } from '#common/domain/report/visit.ts';
import type { SheetCell, TicketWish } from '#common/ipc/report-sheet.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { cell, column, countCell, serviceCell, shareCell } from './cells.ts';
import { eachDay } from './each-visit.ts';
import type { MakeReport } from './report-frame.ts';

type Figures = ToldWaits & { readonly untold: number };

const MINUTE_MS = 60_000;

const figuresOf = (tickets: readonly Ticket[]): readonly Figures[] => {
  const called = tickets.flatMap((ticket) => {
    const at = firstCallOf(ticket);
    const service = lineOf(ticket);
    return at === null || service === null
      ? []
      : [{ service, told: ticket.told, waitedMs: Math.max(0, at - ticket.arrivedAt) }];
  });
  return toldWaits(called.flatMap(({ told, ...rest }) => (told === null ? [] : [{ ...rest, told }]))).map(
    (figures) => ({
      ...figures,
      untold: called.filter((one) => one.told === null && one.service === figures.service).length,
    }),
  );
};

/** Two days of a service as one: means count by people. */
const together = (a: Figures, b: Figures): Figures => {
  const people = a.people + b.people;
  const mean = (of: 'meanError' | 'bias'): number => (a[of] * a.people + b[of] * b.people) / people;
  return {
    service: a.service,
    people,
    shorter: a.shorter + b.shorter,
    within: a.within + b.within,
    longer: a.longer + b.longer,
    meanError: mean('meanError'),
    bias: mean('bias'),
    untold: a.untold + b.untold,
  };
};

const cellsOf = (figures: Figures, wish: TicketWish): readonly SheetCell[] => [
  countCell(figures.people, wish),
  shareCell(figures.shorter, figures.people, { ...wish, which: 'told-shorter' }),
  shareCell(figures.within, figures.people, { ...wish, which: 'told-within' }),
  shareCell(figures.longer, figures.people, { ...wish, which: 'told-longer' }),
  cell(figures.meanError * MINUTE_MS),
  cell(figures.bias * MINUTE_MS),
  countCell(figures.untold, { ...wish, which: 'untold' }),
];

/** How honest the waits were that people were told with their number (thời gian chờ đã báo), beside the waits as they were. */
export const toldWaitReport: MakeReport = async (frame) => {
  const byDay = frame.group === 'day';
  const rows = new Map<string, { readonly day: string | null; readonly figures: Figures }>();
  await eachDay(frame, (day, tickets) => {
    for (const figures of figuresOf(tickets)) {
      const key = byDay ? `${day} ${figures.service}` : figures.service;
      const before = rows.get(key);
      rows.set(key, {
        day: byDay ? day : null,
        figures: before === undefined ? figures : together(before.figures, figures),
      });
    }
  });
  return {
    columns: [
      column('service', 'text'),
      ...(byDay ? [column('day', 'day')] : []),
      column('told', 'count'),
      column('shorter', 'share'),
      column('within', 'share', 'told-within'),
      column('longer', 'share'),
      column('error', 'ms', 'told-error'),
      column('bias', 'ms', 'told-bias'),
      column('untold', 'count'),
    ],
    rows: [...rows].map(([key, { day, figures }]) => ({
      key,
      cells: [
        serviceCell(frame.terminal, figures.service),
        ...(day === null ? [] : [cell(day)]),
        ...cellsOf(figures, {
          of: 'tickets',
          which: 'told',
          service: figures.service,
          from: day ?? frame.from,
          to: day ?? frame.to,
        }),
      ],
    })),
    notes: [],
    chart: byDay ? null : { kind: 'bars', along: 'service', draws: ['shorter', 'within', 'longer'] },
  };
};
