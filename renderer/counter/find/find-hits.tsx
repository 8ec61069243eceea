import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierSummary } from '#common/ipc/views.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { dueWord, type DueWord } from './due-word.ts';
import type { Found } from './use-find.ts';

export type FindHitsProps = {
  readonly id: string;
  readonly label: string;
  readonly found: Found;
  readonly active: number;
  readonly onOpen: (dossier: string) => void;
  readonly onEnd: () => void;
};

const tones: Readonly<Record<DueWord['tone'], string>> = {
  late: 'font-semibold text-act',
  soon: 'font-semibold text-offline',
  calm: 'text-soft',
};

/** How near the end of the list further dossiers are asked for, px. */
const NEAR_PX = 400;

/** The dossiers found: who, code, what for, where it stands, when it is due. Rows out of sight cost nothing to draw. */
export const FindHits = ({ id, label, found, active, onOpen, onEnd }: FindHitsProps) => {
  const marked = found.dossiers[active];
  useEffect(() => {
    if (marked !== undefined) document.getElementById(`${id}-${marked.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      hidden={found.dossiers.length === 0}
      className="-mx-2 min-h-0 grow overflow-y-auto"
      onScroll={({ currentTarget: list }) => {
        if (list.scrollTop + list.clientHeight > list.scrollHeight - NEAR_PX) onEnd();
      }}
    >
      {found.dossiers.map((hit, index) => (
        <Hit
          key={hit.id}
          id={`${id}-${hit.id}`}
          hit={hit}
          due={dueWord(hit, found.today)}
          marked={index === active}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
};

type HitProps = {
  readonly id: string;
  readonly hit: DossierSummary;
  readonly due: DueWord;
  readonly marked: boolean;
  readonly onOpen: (dossier: string) => void;
};

const Hit = ({ id, hit, due, marked, onOpen }: HitProps) => {
  const { t } = useTranslation(['counter', 'dossier']);
  return (
    // The keyboard works on the field; the list is for the eye and the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      className={classNames(
        'grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 rounded-control px-2 py-1.5',
        '[contain-intrinsic-size:auto_3rem] [content-visibility:auto]',
        marked ? 'bg-brand text-on-brand' : 'text-ink',
      )}
      onClick={() => onOpen(hit.id)}
    >
      <p className="truncate leading-snug font-medium">{hit.applicantName}</p>
      <p className="tabular text-right">{hit.code === '' ? t('find.no-code') : hit.code}</p>
      <p className={classNames('truncate text-[0.8125rem]', !marked && 'text-soft')}>{hit.procedureName}</p>
      <p className="tabular text-right text-[0.8125rem]">
        <span className={marked ? '' : 'text-soft'}>{t(`dossier:state.${hit.state}`)}</span>
        {' · '}
        <span className={marked ? 'font-semibold' : tones[due.tone]}>
          {t(`find.due.${due.text}`, { count: due.count, at: due.at })}
        </span>
      </p>
    </div>
  );
};
