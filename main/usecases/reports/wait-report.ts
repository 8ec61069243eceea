import { addDuration, noDurations, type Durations } from '#common/domain/report/durations.ts';
import { spreadOf, type Spread } from '#common/domain/report/spread.ts';
import type { SheetCell, TicketWish } from '#common/ipc/report-sheet.ts';
import { cell, column, countCell, meanCell } from './cells.ts';
import type { MakeReport } from './report-frame.ts';
import { groupColumn, visitRows } from './visit-rows.ts';

/** The columns of a spread, and its cells: each mark opens those who waited at least so long. */
export const spreadColumns = ['p50', 'p75', 'p90', 'p95', 'longest'].map((key) =>
  column(key, 'ms', key === 'longest' ? undefined : 'quantile'),
);

/** The cells of a spread; `atLeast` names the tickets that took at least so long. */
export const spreadCells = ({ marks, longest }: Spread, atLeast: (ms: number) => TicketWish): readonly SheetCell[] =>
  [...(marks ?? [null, null, null, null]), longest].map((ms) => cell(ms, ms === null ? null : atLeast(ms)));

/** How long people waited until their first call (thời gian chờ): half of them, three of four, nine of ten, nineteen of twenty, the longest. */
export const waitReport: MakeReport = async (frame) => {
  const { rows } = await visitRows<Durations>(frame, {
    empty: noDurations,
    which: 'called',
    count: (waits, { waitMs }) => addDuration(waits, waitMs ?? 0),
    cells: (waits, wish) => {
      const spread = spreadOf(waits);
      return [
        countCell(waits.count, wish({ which: 'called' })),
        meanCell(spread.sum, waits.count, wish({ which: 'called' })),
        ...spreadCells(spread, (atLeastMs) => wish({ which: 'called', atLeastMs })),
      ];
    },
  });
  const group = frame.group ?? 'service';
  return {
    columns: [
      groupColumn(group),
      column('called', 'count', 'called'),
      column('mean-wait', 'ms', 'mean-wait'),
      ...spreadColumns,
    ],
    rows,
    notes: [],
    chart: { kind: group === 'day' || group === 'month' ? 'line' : 'bars', along: group, draws: ['p50', 'p90'] },
  };
};
