import { hourOf, weekdayNumber } from '#common/domain/report/visit-filter.ts';
import type { ReportGroup, SheetCell, TicketWish } from '#common/ipc/report-sheet.ts';
import { cell, column, countCell, wordCell } from './cells.ts';
import { eachVisit } from './each-visit.ts';
import type { MakeReport, ReportFrame, ReportParts } from './report-frame.ts';
import { groupColumn, visitRows } from './visit-rows.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Where people come for, or who called them last: numbers given on each day of the week. */
const arrivalsBy = async (frame: ReportFrame, group: ReportGroup): Promise<ReportParts> => {
  const { rows } = await visitRows<{ readonly on: Map<number, number> }>(frame, {
    empty: () => ({ on: new Map() }),
    which: 'issued',
    count: ({ on }, { day }) => on.set(weekdayNumber(day), (on.get(weekdayNumber(day)) ?? 0) + 1),
    cells: ({ on }, wish) => [
      countCell(
        [...on.values()].reduce((sum, one) => sum + one, 0),
        wish({ which: 'issued' }),
      ),
      ...weekdays.map((weekday) => countCell(on.get(weekday) ?? 0, { ...wish({ which: 'issued' }), weekday })),
    ],
  });
  return {
    columns: [
      groupColumn(group),
      column('issued', 'count', 'issued'),
      ...weekdays.map((weekday) => column(`weekday-${weekday}`, 'count')),
    ],
    rows,
    notes: [],
    chart: { kind: 'bars', along: group, draws: ['issued'] },
  };
};

/** When people come (lượt đến): numbers given in each hour of the day, for each service or by each counter, on each day of the week. */
export const arrivalReport: MakeReport = async (frame) => {
  if (frame.group === 'service' || frame.group === 'counter') return arrivalsBy(frame, frame.group);
  const counts = new Map<string, number>();
  const hours = new Set<number>();
  await eachVisit(frame, (visit) => {
    const hour = hourOf(visit);
    hours.add(hour);
    const key = `${hour}/${weekdayNumber(visit.day)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const wish = (rest: Partial<TicketWish>): TicketWish => ({
    of: 'tickets',
    which: 'issued',
    from: frame.from,
    to: frame.to,
    ...rest,
  });
  const all = [...hours].toSorted((a, b) => a - b);
  const sum = (parts: readonly number[]): number => parts.reduce((total, one) => total + one, 0);
  const at = (hour: number, weekday: number): number => counts.get(`${hour}/${weekday}`) ?? 0;
  const row = (title: SheetCell, of: (weekday: number) => number, rest: Partial<TicketWish>): SheetCell[] => [
    title,
    countCell(sum(weekdays.map(of)), wish(rest)),
    ...weekdays.map((weekday) => countCell(of(weekday), wish({ ...rest, weekday }))),
  ];
  const rows = all.map((hour) => ({
    key: String(hour),
    cells: row(cell(hour), (weekday) => at(hour, weekday), { hour }),
  }));
  return {
    columns: [
      column('hour', 'hour'),
      column('issued', 'count', 'issued'),
      ...weekdays.map((weekday) => column(`weekday-${weekday}`, 'count')),
    ],
    rows:
      rows.length < 2
        ? rows
        : [
            ...rows,
            {
              key: 'total',
              total: true,
              cells: row(wordCell('total'), (weekday) => sum(all.map((hour) => at(hour, weekday))), {}),
            },
          ],
    notes: [],
    chart: { kind: 'bars', along: 'hour', draws: ['issued'] },
  };
};
