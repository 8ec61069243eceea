import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatDay } from '#common/domain/calendar/format-local.ts';
import type { DayReport } from '#common/ipc/report-calls.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useKeys } from '#renderer/app/use-keys.ts';
import { DataTable } from '../data-table.tsx';
import { DayField } from './day-field.tsx';
import { reportNames, reportTable, type ReportName } from './report-tables.ts';

type Period = { readonly from: string | null; readonly to: string | null };
type Kept = CommandOutput<'report.keep'>;

const KeptLine = ({ kept }: { readonly kept: Kept }) => {
  const { t } = useTranslation('reports');
  return kept.kind === 'written' ? (
    <Notice tone="good" what={t('kept', { name: kept.name })} meaning={t('kept-where', { folder: kept.folder })} />
  ) : (
    <Notice tone="act" what={t('not-kept')} />
  );
};

/** The sentence that the table proves: nobody was forgotten, or who was. */
const Proof = ({ report }: { readonly report: DayReport }) => {
  const { t } = useTranslation('reports');
  const beyond = report.fairness.flatMap((row) => row.beyond);
  const people = report.fairness.reduce((sum, row) => sum + row.normal.people + row.prior.people, 0);
  if (people === 0) return null;
  if (beyond.length > 0) return <Notice tone="act" what={t('proof.beyond', { list: beyond.join(', ') })} />;
  const strict = report.fairness.some((row) => row.policy === 'strict');
  return (
    <Notice
      tone={strict ? 'offline' : 'good'}
      what={t(strict ? 'proof.unbounded' : 'proof.kept', { people })}
      meaning={t('proof.policy-now')}
    />
  );
};

/** The supervisor's reports (báo cáo) about the hall: four tables of a day or some days, each with its unit and period, each as a file. */
export const ReportsRoom = () => {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const client = useClient();
  const [name, setName] = useState<ReportName>('priority');
  const [period, setPeriod] = useState<Period>({ from: null, to: null });
  const [kept, setKept] = useState<Kept | null>(null);
  const view = useView('report.days', period, ['queue', 'config']);
  const choose = (wanted: ReportName | undefined) => {
    if (wanted === undefined) return;
    setKept(null);
    setName(wanted);
  };
  useKeys(
    Object.fromEntries(
      reportNames.map((each, index) => [
        `Alt+Digit${index + 1}`,
        (event: KeyboardEvent) => {
          event.preventDefault();
          choose(each);
        },
      ]),
    ),
    ({ isComposing }) => isComposing,
  );
  // While another period is worked out the page stays as it is: the supervisor is in the middle of typing days.
  const report = view.kind === 'ready' ? view.value : null;
  const from = period.from ?? report?.from ?? null;
  const to = period.to ?? report?.to ?? null;
  const table = report === null ? null : reportTable(name, report, language, t);
  const keep = async () => {
    if (report === null || table === null) return;
    const reply = await client.call('report.keep', {
      name,
      rows: [
        [t(`name.${name}`)],
        [t('period', { from: formatDay(report.from), to: formatDay(report.to), at: formatDateTime(report.at) })],
        table.heads.map((head) => head.name),
        ...table.rows.map((row) => [...row]),
      ],
    });
    setKept(reply.ok ? reply.value : { kind: 'not-written' });
  };
  return (
    <div className="grid min-h-0 grow grid-cols-[14.5rem_1fr] gap-4 px-6 py-4">
      <nav aria-label={t('title')} className="flex min-h-0 flex-col gap-1.5 overflow-y-auto p-1">
        {reportNames.map((each, index) => (
          <button
            key={each}
            type="button"
            aria-current={each === name ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${index + 1}`}
            onClick={() => choose(each)}
            className={classNames(
              'flex items-center gap-2.5 rounded-control border px-3 py-2 text-left font-semibold',
              'focus-visible:outline-3 focus-visible:outline-offset-1 focus-visible:outline-brand',
              each === name ? 'border-brand bg-brand text-on-brand' : 'border-line bg-surface text-ink',
            )}
          >
            <span className="min-w-0 grow leading-tight">{t(`name.${each}`)}</span>
            <KeyHint keys={`Alt+${index + 1}`} />
          </button>
        ))}
      </nav>
      <section aria-label={t(`name.${name}`)} className="flex min-h-0 min-w-0 flex-col gap-3">
        <div className="flex flex-wrap items-end gap-3">
          <h1 className="mr-auto text-[1.25rem] font-semibold">{t(`name.${name}`)}</h1>
          {from !== null && to !== null && (
            <>
              <DayField
                label={t('from')}
                day={from}
                onDay={(day) => setPeriod({ from: day, to: day > to ? day : to })}
              />
              <DayField
                label={t('to')}
                day={to}
                onDay={(day) => setPeriod({ from: from > day ? day : from, to: day })}
              />
            </>
          )}
          <Button icon={FileDown} isDisabled={table === null || table.rows.length === 0} onPress={() => void keep()}>
            {t('keep')}
          </Button>
        </div>
        {kept !== null && <KeptLine kept={kept} />}
        {view.kind === 'loading' && <p className="text-soft">{t('loading')}</p>}
        {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
        {report !== null && name === 'priority' && <Proof report={report} />}
        {report !== null && table !== null && (
          <div
            role="group"
            aria-label={t(`name.${name}`)}
            // One stop for the keyboard: the arrow keys scroll from here.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className="min-h-0 overflow-auto rounded-card outline-offset-[-3px]"
          >
            <DataTable
              title={t(`name.${name}`)}
              about={t('period', {
                from: formatDay(report.from),
                to: formatDay(report.to),
                at: formatDateTime(report.at),
              })}
              empty={
                report.known === null
                  ? t('empty')
                  : t('empty-known', { from: formatDay(report.known.from), to: formatDay(report.known.to) })
              }
              rows={table.rows.map((cells, index) => ({ cells, index }))}
              rowKey={({ index }) => String(index)}
              columns={table.heads.map((head, place) => ({
                name: head.name,
                id: String(place),
                number: head.number,
                renderCell: ({ cells }: { readonly cells: readonly string[] }) => cells[place] ?? '',
              }))}
            />
          </div>
        )}
        <p className="text-[0.8125rem] text-soft">{t(`about.${name}`)}</p>
      </section>
    </div>
  );
};
