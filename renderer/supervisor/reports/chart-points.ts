import type { FigureKind, ReportSheet } from '#common/ipc/report-sheet.ts';
import { cellText, kindOf, type Wording } from './figure-text.ts';

/** A bar or a point: its name and, by column, its height in the unit that is written at the axis. */
export type ChartPoint = { readonly name: string } & Readonly<Record<string, number | string>>;

const heightOf = (kind: FigureKind, value: number): number => {
  if (kind === 'ms') return Math.round(value / 6_000) / 10;
  return kind === 'share' ? Math.round(value * 1_000) / 10 : Math.round(value * 100) / 100;
};

/** In what the drawn columns count: the same for all of them. */
export const unitOf = ({ columns, chart }: ReportSheet): 'minutes' | 'percent' | 'count' | 'points' | 'dong' => {
  const kind = columns.find(({ key }) => key === chart?.draws[0])?.kind ?? 'count';
  if (kind === 'ms') return 'minutes';
  if (kind === 'share') return 'percent';
  return kind === 'points' || kind === 'dong' ? kind : 'count';
};

/** What a chart draws: every row but totals, minutes for durations and per cent for shares; what is not known is left out. */
export const chartPoints = ({ columns, rows, chart }: ReportSheet, wording: Wording): readonly ChartPoint[] => {
  if (chart === null) return [];
  const along = columns.findIndex(({ key }) => key === chart.along);
  return rows
    .filter(({ total }) => total !== true)
    .map(({ cells }) => ({
      name: cellText(columns[along], cells[along] ?? { value: null }, wording),
      ...Object.fromEntries(
        chart.draws.flatMap((key) => {
          const place = columns.findIndex((column) => column.key === key);
          const cell = cells[place];
          return typeof cell?.value === 'number' ? [[key, heightOf(kindOf(columns[place], cell), cell.value)]] : [];
        }),
      ),
    }));
};
