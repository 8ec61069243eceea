import { useTranslation } from 'react-i18next';
import { TriangleAlert } from 'lucide-react';
import { classNames } from '#renderer/ui/class-names.ts';
import type { PaperRow } from './paper-rows.ts';

export type PaperListProps = {
  readonly rows: readonly PaperRow[];
  readonly chosen: number | null;
  readonly onChoose: (place: number | null) => void;
};

const Standing = ({ row }: { readonly row: PaperRow }) => {
  const { t } = useTranslation('scan-papers');
  const { need, pages, saved, check } = row;
  if (need !== 'scan' && pages + saved === 0) return <span className="text-soft">{t(`need.${need}`)}</span>;
  const wrong = check.verdict === 'fewer' || check.verdict === 'more';
  const count = pages + saved;
  return (
    <span className={classNames('tabular flex items-center gap-1', wrong ? 'font-semibold text-act' : 'text-soft')}>
      {wrong && <TriangleAlert aria-hidden="true" className="size-[1.1em] shrink-0" />}
      <span>
        {!wrong && count > check.expected
          ? t('count.pages', { count })
          : t('count.of', { count, expected: check.expected })}
        {wrong && ` · ${t(`count.${check.verdict}`)}`}
        {!wrong && saved > 0 && ` · ${t('count.saved')}`}
      </span>
    </span>
  );
};

/** The papers of the dossier to scan into: how many pages each has against how many it should have, and which need no scan. */
export const PaperList = ({ rows, chosen, onChoose }: PaperListProps) => {
  const { t } = useTranslation('scan-papers');
  return (
    <ol aria-label={t('papers')} className="flex w-[17rem] shrink-0 flex-col gap-1 overflow-y-auto bg-sunken p-2">
      {rows.map((row) => (
        <li key={row.place ?? 'rest'}>
          <button
            type="button"
            aria-pressed={row.place === chosen}
            className={classNames(
              'flex w-full flex-col rounded-control border-2 px-2 py-1 text-left text-[0.875rem] leading-snug',
              row.place === chosen ? 'border-brand bg-surface' : 'border-transparent',
            )}
            onClick={() => onChoose(row.place)}
          >
            <span className="line-clamp-2">{row.place === null ? t('rest') : `${row.place + 1}. ${row.name}`}</span>
            <Standing row={row} />
          </button>
        </li>
      ))}
    </ol>
  );
};
