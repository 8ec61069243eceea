import type { DossierFigure } from './dossier-figures.ts';
import type { ReportRules } from './report-rules.ts';

/** A column of report form II.06a/VPCP/KSTT: the figure it shows, under one of the three heads of the form. */
export type Column06a = {
  readonly part: 'intake' | 'solved' | 'open';
  readonly title: string;
  readonly figure: DossierFigure;
};

/**
 * The columns of II.06a as domain.md §1.2 names them: Lĩnh vực | Tiếp nhận: tổng, trực tuyến, trực tiếp và bưu chính, kỳ trước | Đã giải quyết: tổng, trước hạn,
 * đúng hạn (gồm trả lại, xin rút), quá hạn | Đang giải quyết: tổng, trong hạn (gồm chờ bổ sung), quá hạn.
 */
export const usualColumns06a: readonly Column06a[] = [
  { part: 'intake', title: 'Tổng số', figure: 'intake' },
  { part: 'intake', title: 'Trực tuyến', figure: 'received-online' },
  { part: 'intake', title: 'Trực tiếp, bưu chính', figure: 'received-direct' },
  { part: 'intake', title: 'Từ kỳ trước', figure: 'carried-over' },
  { part: 'solved', title: 'Tổng số', figure: 'solved' },
  { part: 'solved', title: 'Trước hạn', figure: 'early' },
  { part: 'solved', title: 'Đúng hạn', figure: 'on-time-all' },
  { part: 'solved', title: 'Quá hạn', figure: 'late' },
  { part: 'open', title: 'Tổng số', figure: 'open' },
  { part: 'open', title: 'Trong hạn', figure: 'open-in-time' },
  { part: 'open', title: 'Quá hạn', figure: 'open-overdue' },
];

/** The columns as the centre has set them, or the usual ones. */
export const columns06a = ({ columns06a: own }: Pick<ReportRules, 'columns06a'>): readonly Column06a[] =>
  own ?? usualColumns06a;
