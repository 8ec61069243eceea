import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { DraftsPane } from './drafts-pane.tsx';
import { HistoryPane } from './history-pane.tsx';
import { PrintersPane } from './printers-pane.tsx';
import { received, ReceiversPane } from './receivers-pane.tsx';
import { SaidVersion } from './said-version.tsx';
import type { VersionPane } from './version-panes.ts';
import { useVersionActs } from './use-version-acts.ts';
import { WrongList } from './wrong-list.tsx';

type VersionsPartProps = {
  readonly pane: VersionPane;
  /** Drafts were made that wait to be looked at. */
  readonly onDrafts: () => void;
};

/** Drafts, history and confirmations of the settings. */
export const VersionsPart = ({ pane, onDrafts }: VersionsPartProps) => {
  const { t } = useTranslation('versions');
  const view = useView('versions.show', {}, ['config', 'status']);
  const acts = useVersionActs();
  if (view.kind === 'loading') return <p className="p-4 text-soft">{t('loading')}</p>;
  if (view.kind === 'failed') return <Notice tone="offline" what={t(failureKey(view.trouble))} />;
  const goBack = async (version: string | null) => {
    const outcome = await acts.goBack(version);
    if (outcome.kind === 'drafts-made' && outcome.count > 0) onDrafts();
    return outcome;
  };
  const shared = { view: view.value, acts: { ...acts, goBack } };
  return (
    <section aria-label={t(`pane.${pane}`)} className="flex min-h-0 min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-[1.25rem] font-semibold">{t(`pane.${pane}`)}</h1>
        <span className="text-[0.8125rem] text-soft">
          {view.value.number === 0 ? t('version-none') : t('version', { number: view.value.number })} ·{' '}
          {t('received', received(view.value))}
        </span>
      </div>
      {acts.said !== null && <SaidVersion said={acts.said} />}
      {view.value.wrong.map(({ at, problems }) => (
        <Notice
          key={at}
          tone="act"
          what={at <= view.value.now ? t('wrong-now') : t('wrong-from', { time: formatDateTime(at) })}
          meaning={<WrongList problems={problems} />}
        />
      ))}
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto rounded-card border border-line bg-ground p-4">
        {pane === 'drafts' && <DraftsPane {...shared} />}
        {pane === 'history' && <HistoryPane {...shared} />}
        {pane === 'printers' && <PrintersPane />}
        {pane === 'receivers' && <ReceiversPane view={view.value} />}
      </div>
    </section>
  );
};
