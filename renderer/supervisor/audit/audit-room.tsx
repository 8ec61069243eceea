import { FileDown, Link2, RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import type { CommandInput, CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import type { AuditFilter, AuditRef, AuditWork } from '#common/ipc/audit-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useKeys } from '#renderer/app/use-keys.ts';
import { useRefresh } from '#renderer/app/use-refresh.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { AuditFilterBar } from './audit-filter.tsx';
import { AuditPager } from './audit-pager.tsx';
import { AuditTable } from './audit-table.tsx';
import { formatCount, formatWhen } from './audit-words.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { ExportDialog, type ExportWish } from './export-dialog.tsx';
import { VerifyDialog } from './verify-dialog.tsx';
import { WorkNotice } from './work-notice.tsx';

type Choices = CommandOutput<'audit.choices'>;
type Place = CommandInput<'audit.page'>['after'];
type Front = { readonly kind: 'entry'; readonly entry: AuditRef } | { readonly kind: 'export' | 'verify' } | null;
type Trouble = FailureCode | 'busy' | 'no-such-place';

const Empty = ({ page, choices }: { readonly page: CommandOutput<'audit.page'>; readonly choices: Choices }) => {
  const { t } = useTranslation('audit');
  return (
    <div className="p-6">
      <p className="font-semibold">
        {page.next === null
          ? t('empty')
          : t('empty-yet', { seen: formatCount(page.seen), reached: formatWhen(page.reached) })}
      </p>
      {page.next === null && choices.since !== null && (
        <p className="text-soft">{t('empty-since', { since: formatWhen(choices.since) })}</p>
      )}
    </div>
  );
};

/** Verifying and exporting: begun once for each press, and what came of it. */
const useLongWork = () => {
  const client = useClient();
  const intentions = useIntentions();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const begin = async (what: 'verify' | 'export', wish: ExportWish | null): Promise<void> => {
    const matter = `audit:${what}`;
    const requestId = intentions.open(matter);
    const reply =
      wish === null
        ? await client.call('audit.verify', { requestId })
        : await client.call('audit.export', { ...wish, requestId });
    if (reply.ok) intentions.close(matter);
    setTrouble(reply.ok ? (reply.value.kind === 'started' ? null : reply.value.kind) : reply.failure.code);
  };
  return { trouble, begin, cancel: () => void client.call('audit.cancel', {}) };
};

const troubleKey = (trouble: Trouble) => {
  if (trouble === 'busy') return 'busy';
  return trouble === 'no-such-place' ? 'export.no-such-place' : failureKey(trouble);
};

type FrontDialogProps = {
  readonly front: Front;
  readonly filter: AuditFilter;
  /** The long work as it stands; null while that is not known. */
  readonly work: AuditWork | null;
  readonly onClose: () => void;
  readonly onExport: (wish: ExportWish) => void;
};

/** What stands in front of the journal: an entry, the question before an export, or what verifying found. */
const FrontDialog = ({ front, filter, work, onClose, onExport }: FrontDialogProps) => {
  if (front?.kind === 'entry') return <EntryDialog entry={front.entry} onClose={onClose} />;
  if (front?.kind === 'export') {
    const busy = work?.kind === 'running';
    return <ExportDialog from={filter.from} to={filter.to} busy={busy} onClose={onClose} onExport={onExport} />;
  }
  if (front?.kind === 'verify' && work?.kind === 'verified') {
    return <VerifyDialog findings={work.report.findings} onClose={onClose} />;
  }
  return null;
};

const Journal = ({ choices }: { readonly choices: Choices }) => {
  const { t } = useTranslation('audit');
  const plain: AuditFilter = {
    from: choices.today,
    to: choices.today,
    who: '',
    term: '',
    kind: null,
    about: '',
    parked: false,
  };
  const [filter, setFilter] = useState(plain);
  /** Where each page begins, the first one first. */
  const [places, setPlaces] = useState<readonly Place[]>([null]);
  const [front, setFront] = useState<Front>(null);
  const { trouble, begin, cancel } = useLongWork();
  const work = useView('audit.work', {}, ['audit']);
  const view = useView('audit.page', { filter, after: places.at(-1) ?? null }, []);
  const page = view.kind === 'ready' ? view.value : null;
  const refresh = useRefresh(['audit.page', 'audit.choices', 'audit.entry']);
  const toNewest = () => {
    setPlaces([null]);
    void refresh();
  };
  const isPlain = JSON.stringify(filter) === JSON.stringify(plain);
  const change = (next: AuditFilter) => {
    setPlaces([null]);
    setFilter(next);
  };
  const newer = () => setPlaces((before) => (before.length > 1 ? before.slice(0, -1) : before));
  const older = () => {
    if (page !== null && page.next !== null) setPlaces((before) => [...before, page.next]);
  };
  const press = (act: () => void) => (event: KeyboardEvent) => {
    event.preventDefault();
    if (!event.repeat && front === null) act();
  };
  useKeys(
    {
      'Alt+ArrowLeft': press(newer),
      'Alt+ArrowRight': press(older),
      'Alt+KeyR': press(toNewest),
      'Alt+KeyK': press(() => void begin('verify', null)),
      'Alt+KeyX': press(() => setFront({ kind: 'export' })),
    },
    ({ isComposing }) => isComposing,
  );
  const running = work.kind === 'ready' && work.value.kind === 'running';
  return (
    <section aria-label={t('title')} className="flex min-h-0 grow flex-col gap-3 px-6 py-4">
      <div className="flex items-center gap-3">
        <h1 className="text-[1.25rem] font-semibold">{t('title')}</h1>
        <p className="min-w-0 grow basis-0 text-[0.8125rem] leading-tight text-soft">{t('about')}</p>
        <Button icon={RotateCw} keys="Alt+R" onPress={toNewest}>
          {t('filter.refresh')}
        </Button>
        <Button icon={Link2} keys="Alt+K" isDisabled={running} onPress={() => void begin('verify', null)}>
          {t('verify.start')}
        </Button>
        <Button icon={FileDown} keys="Alt+X" isDisabled={running} onPress={() => setFront({ kind: 'export' })}>
          {t('export.open')}
        </Button>
      </div>
      <AuditFilterBar
        filter={filter}
        choices={choices}
        onFilter={change}
        {...(isPlain ? {} : { onClear: () => change(plain) })}
      />
      {trouble !== null && <Notice tone="offline" what={t(troubleKey(trouble))} />}
      {work.kind === 'ready' && (
        <WorkNotice work={work.value} onCancel={cancel} onDetails={() => setFront({ kind: 'verify' })} />
      )}
      <div
        aria-busy={page === null}
        className="min-h-0 grow overflow-y-auto rounded-card border border-line bg-surface"
      >
        {view.kind === 'loading' && <p className="p-6 text-soft">{t('loading')}</p>}
        {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
        {page !== null && page.rows.length === 0 && <Empty page={page} choices={choices} />}
        {page !== null && page.rows.length > 0 && (
          <AuditTable
            caption={t('caption', { from: formatDay(filter.from), to: formatDay(filter.to) })}
            rows={page.rows}
            onOpen={(entry) => setFront({ kind: 'entry', entry })}
          />
        )}
      </div>
      {page !== null && (
        <AuditPager page={places.length - 1} view={page} filter={filter} onNewer={newer} onOlder={older} />
      )}
      <FrontDialog
        front={front}
        filter={filter}
        work={work.kind === 'ready' ? work.value : null}
        onClose={() => setFront(null)}
        onExport={(wish) => {
          setFront(null);
          void begin('export', wish);
        }}
      />
    </section>
  );
};

/** The journal (nhật ký): who did what, as this terminal's copies of the logs say it; the proof of their chains; and the export for an inspector. */
export const AuditRoom = () => {
  const { t } = useTranslation('audit');
  const choices = useView('audit.choices', {}, []);
  const refresh = useRefresh(['audit.page', 'audit.choices', 'audit.entry']);
  // What was read when the room was open last may be old: nothing in it moves by itself while it is read.
  useEffect(() => {
    void refresh();
  }, [refresh]);
  if (choices.kind === 'loading') return <p className="p-6 text-soft">{t('loading')}</p>;
  if (choices.kind === 'failed') return <Notice tone="offline" what={t(failureKey(choices.trouble))} />;
  return <Journal choices={choices.value} />;
};
