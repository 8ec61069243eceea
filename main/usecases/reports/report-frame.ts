import type { ReportGroup, ReportSheet } from '#common/ipc/report-sheet.ts';
import type { TerminalContext } from '../terminal-context.ts';
import type { Slices } from './slices.ts';

/** What a report is made from: days, a clock, and a way to let others go first. */
export type ReportFrame = {
  readonly terminal: TerminalContext;
  /** Every day of the period, in order. */
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  /** UTC ms; the moment up to which who still waits counts. */
  readonly now: number;
  /** By what the rows are parted: one of the report's own groups, the usual one where none was named; null for a report without any. */
  readonly group: ReportGroup | null;
  readonly slices: Slices;
};

/** What a report says of a period; the rest of the sheet is put around it. `known` where it is not made of tickets: the days it could be made of. */
export type ReportParts = Pick<ReportSheet, 'columns' | 'rows' | 'notes' | 'chart'> &
  Partial<Pick<ReportSheet, 'known'>>;

/** Makes one report. It reads in slices (`frame.slices.pause()` between two rows of a table) and writes nothing. */
export type MakeReport = (frame: ReportFrame) => Promise<ReportParts>;
