import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { MoneyRecord } from '#common/domain/dossier/money.ts';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { awaitedOf, movesOf, type MoneyMove } from '#common/domain/report/money-moves.ts';
import type { MoneyWish, ReportGroup, SheetCell, SheetRow } from '#common/ipc/report-sheet.ts';
import { dossierDays } from '#main/store/report-days.ts';
import { counterName } from '../views/ticket-view.ts';
import { cell, column, countCell, officerCell, wordCell } from './cells.ts';
import { seenBy } from './dossier-rows.ts';
import { eachPaidDossier } from './each-dossier.ts';
import type { MakeReport, ReportFrame } from './report-frame.ts';

/** By what money is parted in its list, the usual one first. */
const moneyGroups = ['day', 'officer', 'counter', 'fee', 'channel'] as const;
type MoneyGroup = (typeof moneyGroups)[number];

const groupOf = (group: ReportGroup | null): MoneyGroup => moneyGroups.find((one) => one === group) ?? 'day';

type Row = { dossiers: Set<string>; cash: number; transfer: number; refund: number; awaited: number };

const emptyRow = (): Row => ({ dossiers: new Set(), cash: 0, transfer: 0, refund: 0, awaited: 0 });

/** Where a movement, and how much of it, counts: one place, or one for each fee. */
const placesOf = (group: MoneyGroup, move: MoneyMove): readonly (readonly [key: string, vnd: number])[] =>
  group === 'fee' ? move.shares.map(({ name, vnd }) => [name, vnd] as const) : [[move[group], move.vnd]];

const awaitedKey = (group: Exclude<MoneyGroup, 'fee'>, dossier: Dossier, record: MoneyRecord): string =>
  group === 'day' ? businessDay(record.at) : group === 'channel' ? dossier.channel : record[group];

const nameCell = ({ terminal }: ReportFrame, group: MoneyGroup, key: string): SheetCell => {
  switch (group) {
    case 'counter':
      return cell(counterName(terminal.site, key));
    case 'officer':
      return officerCell(key);
    case 'channel':
      return wordCell(`channel-${key}`);
    default:
      return cell(key);
  }
};

const dong = (vnd: number, records: MoneyWish): SheetCell => cell(vnd, vnd === 0 ? null : records);

const cellsOf = (row: Row, wish: Omit<MoneyWish, 'which'>, group: MoneyGroup): readonly SheetCell[] => [
  countCell(row.dossiers.size, { ...wish, which: 'dossiers' }),
  dong(row.cash, { ...wish, which: 'received', way: 'cash' }),
  dong(row.transfer, { ...wish, which: 'received', way: 'transfer' }),
  dong(0 - row.refund, { ...wish, which: 'refunded' }),
  dong(row.cash + row.transfer + row.refund, { ...wish, which: 'moved' }),
  // What has not come belongs to no fee yet.
  group === 'fee' ? cell(null) : dong(row.awaited, { ...wish, which: 'awaited' }),
];

/**
 * Fees and charges of a period (bảng kê thu phí, lệ phí): cash, transfers on the bank's statement, what was given back, and what is said to be paid. Days add up
 * to the lists at their ends; parted by fee the sums are the same.
 */
export const moneyReport: MakeReport = async (frame) => {
  const { terminal, from, to } = frame;
  const group = groupOf(frame.group);
  const period = seenBy(frame);
  const rows = new Map<string, Row>();
  const total = emptyRow();
  const rowOf = (key: string): Row => {
    const row = rows.get(key) ?? emptyRow();
    rows.set(key, row);
    return row;
  };
  await eachPaidDossier(frame, { from, to }, (dossier) => {
    for (const move of movesOf(dossier, period)) {
      total.dossiers.add(dossier.id);
      total[move.way] += move.vnd;
      for (const [key, vnd] of placesOf(group, move)) {
        const row = rowOf(key);
        row.dossiers.add(dossier.id);
        row[move.way] += vnd;
      }
    }
    total.awaited += awaitedOf(dossier, period);
    if (group === 'fee' || dossier.money.state !== 'reported') return;
    for (const key of new Set(dossier.money.history.map((record) => awaitedKey(group, dossier, record)))) {
      const vnd = awaitedOf(dossier, period, (record) => awaitedKey(group, dossier, record) === key);
      if (vnd > 0) rowOf(key).awaited += vnd;
    }
  });
  const wish = { of: 'money' as const, from, to };
  const drawn = [...rows]
    .toSorted(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
    .map(([key, row]): SheetRow => {
      const narrowed = group === 'day' ? { ...wish, from: key, to: key } : { ...wish, [group]: key };
      return { key, cells: [nameCell(frame, group, key), ...cellsOf(row, narrowed, group)] };
    });
  return {
    known: dossierDays(terminal.store.db),
    columns: [
      column(group, group === 'day' ? 'day' : 'text'),
      column('paid-dossiers', 'count', 'paid-dossiers'),
      column('cash', 'dong', 'cash'),
      column('transfer', 'dong', 'transfer'),
      column('refunded', 'dong', 'refunded'),
      column('money-total', 'dong', 'money-total'),
      column('awaited', 'dong', 'awaited'),
    ],
    rows:
      drawn.length === 0
        ? []
        : [...drawn, { key: 'total', total: true, cells: [wordCell('total'), ...cellsOf(total, wish, group)] }],
    notes: [],
    chart: { kind: group === 'day' ? 'line' : 'bars', along: group, draws: ['cash', 'transfer'] },
  };
};
