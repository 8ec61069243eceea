import { factsOf, type DossierFacts } from '#common/domain/report/dossier-facts.ts';
import { counts } from '#common/domain/report/dossier-figures.ts';
import type { DossierWish, SheetCell } from '#common/ipc/report-sheet.ts';
import { dossierDays } from '#main/store/report-days.ts';
import { cell, column, countCell, wordCell } from './cells.ts';
import { seenBy } from './dossier-rows.ts';
import { eachDossier } from './each-dossier.ts';
import type { MakeReport, ReportFrame } from './report-frame.ts';

const eachReceived = async (frame: ReportFrame, take: (facts: DossierFacts) => void): Promise<void> => {
  const period = seenBy(frame);
  await eachDossier(frame, frame.from, (dossier) => {
    const facts = factsOf(dossier);
    if (counts('received', facts, period)) take(facts);
  });
};

const states = ['none', 'unpaid', 'shown', 'reported', 'reconciled'] as const;

type Fees = { dossiers: number; due: number; paid: number };

/** How the fees of the dossiers received in the period stand now (trạng thái phí, lệ phí): whole đồng asked for, paid and left. */
export const feeStateReport: MakeReport = async (frame) => {
  const none = (): Fees => ({ dossiers: 0, due: 0, paid: 0 });
  const rows = { none: none(), unpaid: none(), shown: none(), reported: none(), reconciled: none() };
  const total = none();
  await eachReceived(frame, ({ moneyState, dueVnd, paidVnd }) => {
    for (const row of [rows[moneyState], total]) {
      row.dossiers += 1;
      row.due += dueVnd;
      row.paid += paidVnd;
    }
  });
  const wish = { of: 'dossiers' as const, which: 'received' as const, from: frame.from, to: frame.to };
  const cellsOf = ({ dossiers, due, paid }: Fees, records: DossierWish): readonly SheetCell[] => [
    countCell(dossiers, records),
    ...[due, paid, due - paid].map((vnd) => cell(vnd, vnd === 0 ? null : records)),
  ];
  return {
    known: dossierDays(frame.terminal.store.db),
    columns: [
      column('fee-state', 'text'),
      column('dossiers', 'count', 'dossiers-received'),
      column('fee-due', 'dong'),
      column('fee-paid', 'dong'),
      column('fee-left', 'dong', 'fee-left'),
    ],
    rows:
      total.dossiers === 0
        ? []
        : [
            ...states.map((state) => {
              const row = rows[state];
              return {
                key: state,
                cells: [wordCell(`fee-${state}`), ...cellsOf(row, { ...wish, money: state })],
              };
            }),
            {
              key: 'total',
              total: true,
              cells: [wordCell('total'), ...cellsOf(total, wish)],
            },
          ],
    notes: [],
    chart: null,
  };
};

/** What was not asked for of the dossiers received in the period (miễn, giảm phí, lệ phí), by the act that says so. Whole đồng. */
export const exemptionReport: MakeReport = async (frame) => {
  const rows = new Map<string, { readonly dossiers: Set<string>; lines: number; vnd: number }>();
  const all = new Set<string>();
  await eachReceived(frame, ({ id, exempted }) => {
    for (const { reason, vnd } of exempted) {
      const row = rows.get(reason) ?? { dossiers: new Set<string>(), lines: 0, vnd: 0 };
      rows.set(reason, row);
      row.dossiers.add(id);
      all.add(id);
      row.lines += 1;
      row.vnd += vnd;
    }
  });
  const wish = { of: 'dossiers' as const, which: 'received' as const, from: frame.from, to: frame.to };
  const any = { ...wish, exemption: '' };
  const sum = (key: 'lines' | 'vnd'): number => [...rows.values()].reduce((total, row) => total + row[key], 0);
  return {
    known: dossierDays(frame.terminal.store.db),
    columns: [
      column('exemption', 'text'),
      column('dossiers', 'count', 'dossiers-received'),
      column('fee-lines', 'count'),
      column('exempted', 'dong', 'exempted'),
    ],
    rows: [
      ...[...rows]
        .toSorted(([a], [b]) => a.localeCompare(b, 'vi'))
        .map(([reason, { dossiers, lines, vnd }]) => ({
          key: reason,
          cells: [
            cell(reason),
            countCell(dossiers.size, { ...wish, exemption: reason }),
            cell(lines),
            cell(vnd, { ...wish, exemption: reason }),
          ],
        })),
      ...(rows.size === 0
        ? []
        : [
            {
              key: 'total',
              total: true,
              cells: [wordCell('total'), countCell(all.size, any), cell(sum('lines')), cell(sum('vnd'), any)],
            },
          ]),
    ],
    notes: [],
    chart: null,
  };
};
