import { USUAL_TARGET_MINUTES } from '#common/domain/report/target-minutes.ts';
import {
  addDuration,
  countAtMost,
  noDurations,
  orderedPieces,
  type Durations,
} from '#common/domain/report/durations.ts';
import { spreadOf } from '#common/domain/report/spread.ts';
import { cell, column, countCell, meanCell, shareCell } from './cells.ts';
import type { MakeReport, ReportFrame } from './report-frame.ts';
import { groupColumn, visitRows } from './visit-rows.ts';
import { spreadCells, spreadColumns } from './wait-report.ts';

const MINUTE_MS = 60_000;

/** What the centre compares its minutes with, ms: its own setting. */
const targetOf = ({ terminal }: ReportFrame): number =>
  (terminal.site.site?.floor.targetMinutes ?? USUAL_TARGET_MINUTES) * MINUTE_MS;

/**
 * How long a finished visit took at the counter (thời gian phục vụ): the minutes of a transaction that provinces publish, beside the centre's own target, and
 * how they spread.
 */
export const servingReport: MakeReport = async (frame) => {
  const target = targetOf(frame);
  const { rows, total } = await visitRows<Durations>(frame, {
    empty: noDurations,
    which: 'served',
    count: (times, { servedMs }) => addDuration(times, servedMs ?? 0),
    cells: (times, wish) => {
      const spread = spreadOf(times);
      const mean = meanCell(spread.sum, times.count, wish({ which: 'served' }));
      // The next whole millisecond above the target: who takes exactly as long keeps it.
      const over = Math.floor(target) + 1;
      return [
        countCell(times.count, wish({ which: 'served' })),
        mean,
        cell(typeof mean.value === 'number' ? mean.value - target : null),
        shareCell(
          times.count - countAtMost(orderedPieces(times), over - 1),
          times.count,
          wish({ which: 'served', atLeastMs: over }),
        ),
        ...spreadCells(spread, (atLeastMs) => wish({ which: 'served', atLeastMs })),
      ];
    },
  });
  const mean = total.sum / Math.max(1, total.count);
  // The sentence judges the minutes that it shows.
  const minutes = { mean: Math.round(mean / 600) / 100, target: Math.round(target / 600) / 100, count: total.count };
  const isWithin = minutes.mean <= minutes.target;
  const group = frame.group ?? 'service';
  return {
    columns: [
      groupColumn(group),
      column('served', 'count', 'served'),
      column('mean-served', 'ms', 'mean-served'),
      column('beside-target', 'ms', 'beside-target'),
      column('over-target', 'share', 'over-target'),
      ...spreadColumns,
    ],
    rows,
    notes:
      total.count === 0
        ? []
        : [
            {
              tone: isWithin ? 'good' : 'act',
              key: isWithin ? 'within-target' : 'over-target',
              with: minutes,
            },
          ],
    chart: {
      kind: group === 'day' || group === 'month' ? 'line' : 'bars',
      along: group,
      draws: ['mean-served', 'p90'],
    },
  };
};
