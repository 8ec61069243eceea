import { CircleX, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { VersionsView, VersionView } from '#common/ipc/version-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { useSaidWords } from './said-words.ts';
import type { VersionActs } from './use-version-acts.ts';

const tones: Readonly<Record<VersionView['standing'], string>> = {
  'in-use': 'text-good',
  waiting: 'text-offline',
  earlier: 'text-soft',
  'called-off': 'text-soft',
  refused: 'text-act',
};

const Overwrote = ({ version }: { readonly version: VersionView }) => {
  const { t } = useTranslation('versions');
  const say = useSaidWords();
  return version.overwrote.map(({ number, by, pages }) => (
    <p key={number} className="text-[0.8125rem] font-medium text-offline">
      ◆{' '}
      {t('overwrote', {
        number,
        by,
        what: pages
          .map(
            (page) => `${say.page(page)} (${page.fields.map(({ field }) => say.field(page.page, field)).join(', ')})`,
          )
          .join('; '),
      })}
    </p>
  ));
};

const VersionCard = ({ version, acts }: { readonly version: VersionView; readonly acts: VersionActs }) => {
  const { t } = useTranslation('versions');
  const say = useSaidWords();
  const { number, standing, from, at, by, pages } = version;
  return (
    <li className="flex flex-col gap-1 rounded-card border border-line bg-surface px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 className="font-semibold">{t('version', { number })}</h2>
        <span className={classNames('text-[0.8125rem] font-semibold', tones[standing])}>
          {t(`standing.${standing}`)}
        </span>
        <span className="text-[0.8125rem] text-soft">
          {t('deployed', { time: formatDateTime(at), by })}
          {version.who !== '' && ` · ${t('by-who', { who: version.who })}`}
          {from !== null && ` · ${t('from', { time: formatDateTime(from) })}`}
          {version.calledOff !== null &&
            ` · ${t('called-off', { time: formatDateTime(version.calledOff.at), by: version.calledOff.term })}`}
        </span>
        <div className="ml-auto flex gap-2">
          {standing === 'waiting' && (
            <Button
              icon={CircleX}
              isDisabled={acts.busy}
              aria-label={t('act.call-off-one', { number })}
              onPress={() => void acts.callOff(version.uid)}
            >
              {t('act.call-off')}
            </Button>
          )}
          {standing === 'earlier' && (
            <Button
              icon={History}
              isDisabled={acts.busy}
              aria-label={t('act.go-back-one', { number })}
              onPress={() => void acts.goBack(version.uid)}
            >
              {t('act.go-back')}
            </Button>
          )}
        </div>
      </div>
      <Overwrote version={version} />
      {pages.map((page) => (
        <details key={page.key} open={standing === 'waiting'}>
          <summary className="cursor-pointer py-0.5 focus-visible:outline-3 focus-visible:outline-brand">
            {say.page(page)}
            {page.added && <span className="pl-2 text-[0.8125rem] font-semibold text-good">{t('added')}</span>}
            <span className="pl-2 text-[0.8125rem] text-soft">
              {page.fields.map(({ field }) => say.field(page.page, field)).join(', ')}
            </span>
          </summary>
          <DifferenceTable page={page} past={standing !== 'waiting'} />
        </details>
      ))}
    </li>
  );
};

/** Every version that was ever deployed, newest first: who, when, from when, what; nothing is ever deleted. */
export const HistoryPane = ({ view, acts }: { readonly view: VersionsView; readonly acts: VersionActs }) => {
  const { t } = useTranslation('versions');
  return (
    <ul aria-label={t('history')} className="flex flex-col gap-2">
      {view.versions.map((version) => (
        <VersionCard key={version.uid} version={version} acts={acts} />
      ))}
      <li className="flex items-center gap-3 rounded-card border border-line bg-surface px-3 py-2">
        <h2 className="font-semibold">{t('first')}</h2>
        <span className="text-[0.8125rem] text-soft">{t('first-about')}</span>
        {view.number > 0 && (
          <div className="ml-auto">
            <Button icon={History} isDisabled={acts.busy} onPress={() => void acts.goBack(null)}>
              {t('act.go-back-first')}
            </Button>
          </div>
        )}
      </li>
    </ul>
  );
};
