import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { HistoryEntry } from '#common/ipc/dossier-view.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { stepFacts } from './step-facts.ts';

const Entry = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { t } = useTranslation('dossier-desk');
  const { at, event, refused, step, counter, officer, terminal } = entry;
  const where = [counter === '' ? terminal : counter, officer].filter((part) => part !== '').join(' · ');
  return (
    <li className={classNames('relative border-l-2 border-line pb-2.5 pl-4', refused !== null && 'text-soft')}>
      <span
        aria-hidden="true"
        className={classNames(
          'absolute top-1.5 -left-[0.4375rem] size-3 rounded-full border-2',
          refused === null ? 'border-brand bg-brand' : 'border-edge bg-surface',
        )}
      />
      <p className="flex items-baseline gap-3 leading-snug">
        <span className="min-w-0 grow font-semibold">{t(`event.${event}`)}</span>
        <span className="tabular shrink-0 text-[0.8125rem] text-soft">{formatDateTime(at)}</span>
      </p>
      {where !== '' && <p className="text-[0.8125rem] text-soft">{where}</p>}
      {step !== null && (
        <ul className="text-[0.875rem] leading-snug">
          {stepFacts(step).map(({ word, value }) => (
            <li key={`${word} ${value}`}>
              <span className="text-soft">{t(`fact.${word}`)}: </span>
              {value}
            </li>
          ))}
        </ul>
      )}
      {refused !== null && <p className="text-[0.875rem] font-medium text-offline">{t(`not-counted.${refused}`)}</p>}
    </li>
  );
};

/** The history of a dossier (quá trình giải quyết), the newest first: who did what where and when; what did not count is kept, with why. */
export const Timeline = ({ history }: { readonly history: readonly HistoryEntry[] }) => {
  const { t } = useTranslation('dossier-desk');
  return (
    <section aria-label={t('history')}>
      <h3 className="pb-1.5 text-[0.8125rem] font-medium text-soft">{t('history')}</h3>
      {history.length === 0 ? (
        <p className="text-soft">{t('history-empty')}</p>
      ) : (
        <ol className="ml-2">
          {history.toReversed().map((entry) => (
            <Entry key={`${entry.at} ${entry.event} ${entry.terminal}`} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
};
