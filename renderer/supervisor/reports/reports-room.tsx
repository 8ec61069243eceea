import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import { reportGroups, type ReportGroup, type ReportName, type ReportSheet } from '#common/ipc/report-sheet.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ChartPane } from './chart-pane.tsx';
import { toldText, type Wording } from './figure-text.ts';
import { Making } from './making.tsx';
import { daysOf, PeriodBar, type Period } from './period-bar.tsx';
import { RecordsDialog } from './records-dialog.tsx';
import { ReportMenu } from './report-menu.tsx';
import { PagedSheet } from './paged-sheet.tsx';
import type { Opened } from './sheet-table.tsx';
import { formulasOf } from './sheet-words.ts';
import { useExport } from './use-export.tsx';
import { useReport } from './use-report.ts';

/** A table of so many columns has no room for a chart beside it: the chart stands over it. */
const WIDE = 9;

const Formulas = ({ sheet, wording }: { readonly sheet: ReportSheet; readonly wording: Wording }) => {
  const { t } = wording;
  return (
    <dl className="flex flex-col gap-0.5 px-3 py-2 text-[0.8125rem] text-soft">
      {formulasOf(sheet, wording).map(([name, formula]) => (
        <div key={formula}>
          <dt className="inline font-semibold">{t('formula-of', { name })} </dt>
          <dd className="inline">{formula}</dd>
        </div>
      ))}
    </dl>
  );
};

type SheetPaneProps = {
  readonly sheet: ReportSheet;
  readonly wording: Wording;
  readonly onOpen: (opened: Opened) => void;
};

const SheetPane = ({ sheet, wording, onOpen }: SheetPaneProps) => {
  const { t } = wording;
  const { known, name, notes } = sheet;
  const isWide = sheet.columns.length > WIDE;
  const hasChart = sheet.chart !== null && sheet.rows.length > 0;
  return (
    <>
      {known !== null && sheet.from < known.from && sheet.rows.length > 0 && (
        <Notice tone="offline" what={t('partial', { from: formatDay(known.from) })} advice={t('partial-advice')} />
      )}
      {notes.map(({ tone, key, with: told }) => (
        <Notice key={key} tone={tone} what={t(`note.${key}`, toldText(told, wording))} />
      ))}
      <div
        role="group"
        aria-label={t(`name.${name}`)}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={classNames(
          'grid min-h-0 content-start items-start gap-3 overflow-auto rounded-card outline-offset-[-3px]',
          hasChart && !isWide ? 'grid-cols-[minmax(0,1fr)_20rem]' : 'grid-cols-1',
        )}
      >
        {isWide && <ChartPane sheet={sheet} wording={wording} low />}
        <section className="min-w-0 overflow-x-auto rounded-card border border-line bg-surface">
          <PagedSheet
            key={`${name} ${sheet.group ?? ''} ${sheet.from} ${sheet.to}`}
            sheet={sheet}
            wording={wording}
            empty={
              known === null ? t('empty') : t('empty-known', { from: formatDay(known.from), to: formatDay(known.to) })
            }
            onOpen={onOpen}
          />
          <Formulas sheet={sheet} wording={wording} />
        </section>
        {!isWide && <ChartPane sheet={sheet} wording={wording} low={false} />}
      </div>
    </>
  );
};

/** The supervisor's reports (báo cáo): a report, its time, its table with a chart beside it, the records behind every figure, and the ways to hand it on. */
export const ReportsRoom = () => {
  const { t } = useTranslation('reports');
  const wording: Wording = { t, language: useLanguage() };
  const [name, setName] = useState<ReportName>('waits');
  const [period, setPeriod] = useState<Period>({ name: 'today', from: '', to: '' });
  const [wanted, setWanted] = useState<ReportGroup | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const today = businessDay(useNow());
  const groups = reportGroups[name] ?? [];
  const group = wanted !== null && groups.includes(wanted) ? wanted : (groups[0] ?? null);
  const { view, again } = useReport({ name, ...daysOf(period, today), group }, today);
  const sheet = view.kind === 'sheet' ? view.sheet : null;
  const handing = useExport({ sheet, wording });
  return (
    <div className="grid min-h-0 grow grid-cols-[14.5rem_minmax(0,1fr)] gap-4 px-6 py-3">
      <ReportMenu
        name={name}
        onChoose={(chosen) => {
          handing.forget();
          setName(chosen);
        }}
      />
      <section aria-label={t(`name.${name}`)} className="flex min-h-0 min-w-0 flex-col gap-2">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="mr-auto text-[1.25rem] font-semibold">{t(`name.${name}`)}</h1>
          {handing.buttons}
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <PeriodBar
            period={period}
            today={today}
            onPeriod={setPeriod}
            group={group}
            groups={groups}
            onGroup={setWanted}
          />
          <Button variant="quiet" icon={RotateCw} isDisabled={view.kind === 'making'} onPress={again}>
            {t('again')}
          </Button>
        </div>
        {handing.said}
        {view.kind === 'making' && <Making progress={view.progress} />}
        {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.code))} />}
        {view.kind === 'too-long' && <Notice tone="offline" what={t('too-long', { days: view.mostDays })} />}
        {sheet !== null && <SheetPane sheet={sheet} wording={wording} onOpen={setOpened} />}
        <p className="text-[0.8125rem] text-soft">{t(`about.${name}`)}</p>
      </section>
      {opened !== null && <RecordsDialog opened={opened} wording={wording} onClose={() => setOpened(null)} />}
    </div>
  );
};
