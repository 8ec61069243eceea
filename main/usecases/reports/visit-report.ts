import { column, countCell, shareCell } from './cells.ts';
import type { MakeReport } from './report-frame.ts';
import { groupColumn, visitRows } from './visit-rows.ts';

type Tally = {
  issued: number;
  done: number;
  absent: number;
  recalled: number;
  recalls: number;
  transferred: number;
  uncalled: number;
};

/** What became of the numbers that were given: finished, absent (vắng mặt), called again (gọi lại), sent on (chuyển), never called. */
export const visitReport: MakeReport = async (frame) => {
  const { rows } = await visitRows<Tally>(frame, {
    empty: () => ({ issued: 0, done: 0, absent: 0, recalled: 0, recalls: 0, transferred: 0, uncalled: 0 }),
    which: 'issued',
    count: (tally, { state, recalls, transfers, waitMs }) => {
      tally.issued += 1;
      if (state === 'done') tally.done += 1;
      if (state === 'no-show') tally.absent += 1;
      if (recalls > 0) tally.recalled += 1;
      tally.recalls += recalls;
      if (transfers > 0) tally.transferred += 1;
      if (waitMs === null) tally.uncalled += 1;
    },
    cells: ({ issued, done, absent, recalled, recalls, transferred, uncalled }, wish) => [
      countCell(issued, wish({ which: 'issued' })),
      countCell(done, wish({ which: 'done' })),
      shareCell(absent, issued, wish({ which: 'no-show' })),
      shareCell(recalled, issued, wish({ which: 'recalled' })),
      countCell(recalls, wish({ which: 'recalled' })),
      shareCell(transferred, issued, wish({ which: 'transferred' })),
      shareCell(uncalled, issued, wish({ which: 'not-called' })),
    ],
  });
  const group = frame.group ?? 'service';
  return {
    columns: [
      groupColumn(group),
      column('issued', 'count', 'issued'),
      column('done', 'count', 'done'),
      column('no-show', 'share', 'no-show'),
      column('recalled', 'share', 'recalled'),
      column('recalls', 'count', 'recalls'),
      column('transferred', 'share', 'transferred'),
      column('not-called', 'share', 'not-called'),
    ],
    rows,
    notes: [],
    chart: {
      kind: group === 'day' || group === 'month' ? 'line' : 'bars',
      along: group,
      draws: ['no-show', 'recalled', 'transferred'],
    },
  };
};
