import { useTranslation } from 'react-i18next';
import type { DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import { useView } from '#renderer/app/use-view.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { areAlike, findViews } from './find-views.ts';

export type FindViewBarProps = {
  readonly filters: DossierFilters;
  readonly onPick: (filters: DossierFilters) => void;
};

/** The lists of the day with how many dossiers stand in each, by Alt and a digit. */
export const FindViewBar = ({ filters, onPick }: FindViewBarProps) => {
  const { t } = useTranslation('counter');
  const view = useView('dossier.counts', {}, ['dossiers']);
  const counts = view.kind === 'ready' ? view.value : null;
  return (
    <ul aria-label={t('find.views')} className="flex flex-wrap gap-1.5">
      {findViews.map(({ view: name, cap, filters: wish }) => {
        const count = counts?.[name];
        const chosen = areAlike(filters, wish);
        const presses = (name === 'overdue' || name === 'supplementLate') && (count ?? 0) > 0;
        return (
          <li key={name}>
            <button
              type="button"
              aria-pressed={chosen}
              aria-keyshortcuts={cap}
              className={classNames(
                'flex items-center gap-1.5 rounded-control border px-2 py-1 text-left text-[0.8125rem]',
                chosen ? 'border-brand bg-brand text-on-brand' : 'border-edge bg-surface text-ink',
              )}
              onClick={() => onPick(wish)}
            >
              <KeyHint keys={cap} />
              <span>{t(`find.view.${name}`)}</span>
              <strong className={classNames('tabular', presses && !chosen && 'text-act')}>{count ?? '…'}</strong>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
