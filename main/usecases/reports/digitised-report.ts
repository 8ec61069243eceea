import { digitisedOf, wasAccepted, type Digitised } from '#common/domain/report/digitised.ts';
import type { DossierWish, SheetCell } from '#common/ipc/report-sheet.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { dossierDays, registeredIdsOfDay } from '#main/store/report-days.ts';
import { cell, column, countCell, shareCell, wordCell } from './cells.ts';
import type { MakeReport } from './report-frame.ts';

const none: Digitised = { dossiers: 0, onPaper: 0, scanned: 0, components: 0, fromData: 0 };

const plus = (a: Digitised, b: Digitised): Digitised => ({
  dossiers: a.dossiers + b.dossiers,
  onPaper: a.onPaper + b.onPaper,
  scanned: a.scanned + b.scanned,
  components: a.components + b.components,
  fromData: a.fromData + b.fromData,
});

const cellsOf = (counts: Digitised, wish: DossierWish): readonly SheetCell[] => [
  countCell(counts.dossiers, wish),
  // Papers are counted, and the dossiers with such papers open.
  countCell(counts.onPaper, { ...wish, component: 'on-paper' }),
  shareCell(counts.scanned, counts.onPaper, { ...wish, component: 'scanned' }),
  countCell(counts.components, wish),
  shareCell(counts.fromData, counts.components, { ...wish, component: 'from-data' }),
];

/** How much of what came in was digitised (số hóa) and taken from data (tái sử dụng dữ liệu), by day or month of acceptance. */
export const digitisedReport: MakeReport = async ({ terminal, days, from, to, group, slices }) => {
  const { db } = terminal.store;
  const rows = new Map<string, { readonly from: string; readonly to: string; readonly counts: Digitised }>();
  for (const day of days) {
    const key = group === 'month' ? day.slice(0, 7) : day;
    for (const id of registeredIdsOfDay(db, day)) {
      const dossier = dossierById(db, id);
      if (dossier !== null && wasAccepted(dossier.state)) {
        const before = rows.get(key);
        const counts = plus(before?.counts ?? none, digitisedOf([dossier]));
        rows.set(key, { from: before?.from ?? day, to: day, counts });
      }
      const pause = slices.pause();
      if (pause !== undefined) await pause;
    }
    slices.step();
  }
  const total = [...rows.values()].reduce((sum, { counts }) => plus(sum, counts), none);
  const wish = (first: string, last: string): DossierWish => ({
    of: 'dossiers',
    which: 'received',
    from: first,
    to: last,
  });
  return {
    columns: [
      column(group === 'month' ? 'month' : 'day', group === 'month' ? 'text' : 'day'),
      column('dossiers', 'count', 'accepted'),
      column('on-paper', 'count'),
      column('scanned', 'share', 'scanned'),
      column('components', 'count'),
      column('from-data', 'share', 'from-data'),
    ],
    rows: [
      ...[...rows].map(([key, row]) => ({
        key,
        cells: [
          cell(group === 'month' ? `${key.slice(5)}/${key.slice(0, 4)}` : key),
          ...cellsOf(row.counts, wish(row.from, row.to)),
        ],
      })),
      ...(rows.size < 2
        ? []
        : [{ key: 'total', total: true, cells: [wordCell('total'), ...cellsOf(total, wish(from, to))] }]),
    ],
    notes: [],
    known: dossierDays(db),
    chart: { kind: 'line', along: group === 'month' ? 'month' : 'day', draws: ['scanned', 'from-data'] },
  };
};
