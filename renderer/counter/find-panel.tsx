import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#common/domain/calendar/format-local.ts';
import type { DossierSummary } from '#common/ipc/views.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { fieldLook } from './field.tsx';
import { findIntent } from './find-intent.ts';

export type FindPanelProps = {
  readonly onOpen: (dossier: string) => void;
  /** A code typed by hand counts as a scan. */
  readonly onCode: (text: string) => void;
};

/** Ctrl+K: one field that finds a ticket or a dossier by code or by name; the last dossiers stand there before anything is typed. */
export const FindPanel = ({ onOpen, onCode }: FindPanelProps) => {
  const { t } = useTranslation('counter');
  const client = useClient();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef('');
  const [hits, setHits] = useState<readonly DossierSummary[] | null>(null);
  const [active, setActive] = useState(-1);
  const [typed, setTyped] = useState(false);

  const search = async (text: string) => {
    asked.current = text;
    const reply = await client.call('dossier.recent', { text: text.normalize('NFC').slice(0, 200) });
    if (asked.current !== text || !reply.ok) return;
    setHits(reply.value.dossiers);
    setActive(-1);
    setTyped(text.trim() !== '');
  };

  useEffect(() => {
    field.current?.focus();
    void search('');
    // Once, when the panel opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const found = hits ?? [];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = active + (event.key === 'ArrowDown' ? 1 : -1);
      setActive(Math.min(Math.max(next, -1), found.length - 1));
    } else if (event.key === 'Enter') {
      const intent = findIntent(event.currentTarget.value, found, active);
      if (intent.kind === 'open') onOpen(intent.dossier);
      if (intent.kind === 'scan') onCode(intent.text);
    }
  };

  const marked = hits?.[active];
  return (
    <section aria-label={t('find.title')} className="flex min-h-0 grow flex-col gap-3 px-5 py-3">
      <h2 className="flex min-h-target items-center text-[1.125rem] font-semibold">{t('find.title')}</h2>
      <div className="flex flex-col gap-0.5">
        <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
          {t('find.field')}
        </label>
        <input
          ref={field}
          id={id}
          role="combobox"
          aria-expanded={hits !== null && hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(marked === undefined ? {} : { 'aria-activedescendant': `${id}-${marked.id}` })}
          aria-describedby={`${id}-about`}
          autoComplete="off"
          spellCheck={false}
          className={classNames(fieldLook, 'text-[1.125rem] [min-height:2.75rem]')}
          onInput={(event) => void search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <p id={`${id}-about`} className="text-[0.8125rem] text-soft">
          {t('find.hint')}
        </p>
      </div>
      <h3 className="font-sans text-[0.8125rem] font-medium text-soft">{t(typed ? 'find.hits' : 'find.recent')}</h3>
      {hits !== null && hits.length === 0 && <p role="status">{t('find.none')}</p>}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t(typed ? 'find.hits' : 'find.recent')}
        hidden={hits === null || hits.length === 0}
        className="-mx-2 min-h-0 grow overflow-y-auto"
      >
        {hits?.map((hit, index) => (
          // The keyboard works on the field; the list is for the eye and the mouse.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={hit.id}
            id={`${id}-${hit.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classNames(
              'grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 rounded-control px-2 py-1.5',
              index === active ? 'bg-brand text-on-brand' : 'text-ink',
            )}
            onClick={() => onOpen(hit.id)}
          >
            <p className="truncate leading-snug font-medium">{hit.applicantName}</p>
            <p className="tabular text-right">{hit.code}</p>
            <p className={classNames('truncate text-[0.8125rem]', index !== active && 'text-soft')}>
              {hit.procedureName}
            </p>
            <p className={classNames('tabular text-right text-[0.8125rem]', index !== active && 'text-soft')}>
              {t('find.due', { at: formatDate(hit.dueAt) })}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
};
