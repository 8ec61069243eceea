import type { DossierFigure } from '#common/domain/report/dossier-figures.ts';
import { columns06a } from '#common/domain/report/report-06a.ts';
import type { SheetColumn } from '#common/ipc/report-sheet.ts';
import { dossierDays } from '#main/store/report-days.ts';
import { reportRules } from '#main/store/report-settings.ts';
import { column } from './cells.ts';
import { dossierGroupOf } from './dossier-groups.ts';
import { dossierRows } from './dossier-rows.ts';
import type { MakeReport } from './report-frame.ts';

const counted = (figures: readonly DossierFigure[]): readonly SheetColumn[] =>
  figures.map((figure) => column(`dossiers-${figure}`, 'count', `dossiers-${figure}`));

const received = ['received-counter', 'received-online', 'received-post', 'carried-over', 'intake'] as const;
const solved = ['early', 'on-time', 'given-back', 'late', 'solved'] as const;
const open = ['open-in-time', 'open-overdue', 'open'] as const;

/** How many dossiers came, were solved in time or late, and stand open (tình hình tiếp nhận, giải quyết hồ sơ): received + carried over = solved + open. */
export const dossierReport: MakeReport = async (frame) => {
  const group = dossierGroupOf(frame.group);
  return {
    known: dossierDays(frame.terminal.store.db),
    columns: [
      column(group, 'text'),
      ...counted(received),
      ...counted(solved),
      column('dossiers-in-time', 'share', 'dossiers-in-time'),
      ...counted(open),
    ],
    rows: await dossierRows(frame, [...received, ...solved, 'in-time', ...open], (figure, share) => [
      ...received.map(figure),
      ...solved.map(figure),
      share('in-time', 'solved'),
      ...open.map(figure),
    ]),
    notes: [],
    chart: { kind: 'bars', along: group, draws: ['dossiers-intake', 'dossiers-solved', 'dossiers-open'] },
  };
};

const special = [
  'missing-papers',
  'refused',
  'supplement',
  'waiting',
  'apology',
  'late-without-apology',
  'correction',
] as const;

/** What went another way: papers asked for, refusals, apologies with a new date, corrections (bổ sung, từ chối, xin lỗi, đính chính). */
export const dossierEventReport: MakeReport = async (frame) => {
  const group = dossierGroupOf(frame.group);
  return {
    known: dossierDays(frame.terminal.store.db),
    columns: [column(group, 'text'), ...counted(special)],
    rows: await dossierRows(frame, special, (figure) => special.map(figure)),
    notes: [],
    chart: {
      kind: 'bars',
      along: group,
      draws: ['dossiers-missing-papers', 'dossiers-refused', 'dossiers-supplement', 'dossiers-apology'],
    },
  };
};

/** Report form II.06a/VPCP/KSTT by field (lĩnh vực), its columns as the centre has set them. */
export const form06aReport: MakeReport = async (frame) => {
  const layout = columns06a(reportRules(frame.terminal.store.db));
  const figures = layout.map(({ figure }) => figure);
  return {
    known: dossierDays(frame.terminal.store.db),
    columns: [
      column('field', 'text'),
      ...layout.map(({ part, title, figure }, index) => ({
        ...column(`06a-${index}`, 'count', `dossiers-${figure}`),
        title: `${partTitles[part]}: ${title}`,
      })),
    ],
    rows: await dossierRows(frame, [...new Set(figures)], (figure) => figures.map(figure), 'field'),
    notes: [{ tone: 'offline', key: 'layout-06a' }],
    chart: null,
  };
};

/** The three heads of the form, in its own words. */
const partTitles = { intake: 'Tiếp nhận', solved: 'Đã giải quyết', open: 'Đang giải quyết' } as const;
