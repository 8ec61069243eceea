import { useTranslation } from 'react-i18next';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { AuditRef } from '#common/ipc/audit-calls.ts';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Marks } from './audit-table.tsx';
import { formatMoment, sentenceOf, whoOf, wordOf } from './audit-words.ts';

type Entry = Extract<CommandOutput<'audit.entry'>, { readonly kind: 'entry' }>;

const EntryFacts = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const { row } = entry;
  const sent = entry.g === null ? 'waiting' : entry.central === true ? 'at-central' : 'at-hub';
  const facts: readonly (readonly [string, string])[] = [
    [t('entry.at'), formatMoment(row.at)],
    [t('entry.hat'), entry.hat === null ? '—' : formatMoment(entry.hat)],
    [t('entry.where'), wordOf(row.place, t, language)],
    [t('entry.who'), whoOf(row, t)],
    [t('entry.sent'), t(`entry.${sent}`)],
    [t('entry.verdict'), entry.verdict ?? '—'],
    [t('entry.log'), t(`log.${entry.log}`)],
    [t('entry.number'), entry.g === null ? t('entry.no-number') : String(entry.g)],
    [t('entry.term'), row.term],
    [t('entry.seq'), String(entry.seq)],
    [t('entry.before'), entry.before ?? t('entry.before-away')],
    [t('entry.hh'), entry.hh ?? '—'],
    [t('entry.h'), entry.h],
    [t('entry.epoch'), entry.epoch],
    [t('entry.day'), entry.day === '' ? '—' : formatDay(entry.day)],
    [t('entry.type'), entry.type],
    [t('entry.uid'), entry.uid],
    [t('entry.entity'), entry.entity],
  ];
  return (
    <>
      <p className="text-[1.125rem] font-semibold">{sentenceOf(row, t, language)}</p>
      {row.marks.length > 0 && <Marks marks={row.marks} />}
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)_max-content_minmax(0,1fr)] gap-x-3 gap-y-1 text-[0.875rem]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="font-medium [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-[0.875rem] text-soft">{t('entry.data')}</p>
      <pre
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('entry.data')}
        role="region"
        className="max-h-48 overflow-auto rounded-control border border-line bg-sunken p-3 text-[0.8125rem] [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        {entry.data}
      </pre>
    </>
  );
};

/** Everything known of one entry: its sentence, its place in both chains, how far it was sent, and what it says with numbers masked. */
export const EntryDialog = ({ entry, onClose }: { readonly entry: AuditRef; readonly onClose: () => void }) => {
  const { t } = useTranslation('audit');
  const view = useView('audit.entry', { ref: entry }, []);
  return (
    <Dialog
      title={t('entry.title')}
      wide
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('entry.close')}
        </Button>
      }
    >
      {view.kind === 'loading' && <p className="text-soft">{t('entry.loading')}</p>}
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {view.kind === 'ready' && view.value.kind === 'gone' && <p>{t('entry.gone')}</p>}
      {view.kind === 'ready' && view.value.kind === 'entry' && <EntryFacts entry={view.value} />}
    </Dialog>
  );
};
