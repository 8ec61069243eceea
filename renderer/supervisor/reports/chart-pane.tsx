import { lazy, Suspense } from 'react';
import type { ReportSheet } from '#common/ipc/report-sheet.ts';
import { chartPoints, unitOf } from './chart-points.ts';
import type { Wording } from './figure-text.ts';
import { periodText } from './sheet-words.ts';

/** The charts come with the first report that draws one: a window that shows none does not load them. */
const ReportChart = lazy(() => import('./report-chart.tsx'));

type ChartPaneProps = {
  readonly sheet: ReportSheet;
  readonly wording: Wording;
  /** Over a wide table it is as broad as that, and lower. */
  readonly low: boolean;
};

/** The chart beside its table, with its unit and its period. */
export const ChartPane = ({ sheet, wording, low }: ChartPaneProps) => {
  const { t } = wording;
  const points = chartPoints(sheet, wording);
  if (sheet.chart === null || points.length === 0) return null;
  const { kind, draws } = sheet.chart;
  const unit = t(`unit.${unitOf(sheet)}`);
  const period = periodText(sheet, wording);
  return (
    <figure className="rounded-card border border-line bg-surface p-3">
      <figcaption className="pb-1 text-[0.8125rem] text-soft">{t('chart-of', { unit, period })}</figcaption>
      <div className={low ? 'h-44' : 'h-72'}>
        <Suspense fallback={<p className="text-soft">{t('chart-loading')}</p>}>
          <ReportChart
            kind={kind}
            points={points}
            draws={draws.map((key) => ({ key, name: t(`column.${key}`) }))}
            title={`${t(`name.${sheet.name}`)}: ${t('chart-of', { unit, period })}`}
          />
        </Suspense>
      </div>
    </figure>
  );
};
