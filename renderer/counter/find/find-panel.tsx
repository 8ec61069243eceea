import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { noFilters, type DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import { useKeys } from '#renderer/app/use-keys.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { fieldLook } from '../field.tsx';
import { notACommand } from '../keys.ts';
import { chipsOf } from './filter-chips.ts';
import { FilterDialog } from './filter-dialog.tsx';
import { FindHits } from './find-hits.tsx';
import { findIntent } from './find-intent.ts';
import { areAlike, findViews } from './find-views.ts';
import { FindSaved } from './find-saved.tsx';
import { FindViewBar } from './find-view-bar.tsx';
import { movedBy } from './moved-by.ts';
import { useFind } from './use-find.ts';

export type FindPanelProps = {
  readonly onOpen: (dossier: string) => void;
  /** A code typed by hand counts as a scan. */
  readonly onCode: (text: string) => void;
};

const ignore = (event: globalThis.KeyboardEvent): boolean =>
  notACommand(event) || document.querySelector('dialog[open]') !== null;

/** Ctrl+K: one field that finds a ticket or a dossier by code, number or name; lists with a key each, filters, and searches that were kept. */
export const FindPanel = ({ onOpen, onCode }: FindPanelProps) => {
  const { t } = useTranslation(['counter', 'dossier']);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { filters, found, failed, typed, full, search, more } = useFind();
  const [active, setActive] = useState(-1);
  const [asking, ask] = useState<'filters' | 'name' | null>(null);
  const choices = useView('queue.choices', {}, ['config']);
  const counters = choices.kind === 'ready' ? choices.value.counters : [];

  const typedText = (): string => field.current?.value ?? '';
  const narrow = (wish: DossierFilters) => {
    setActive(-1);
    void search(typedText(), wish);
    field.current?.focus();
  };
  const toggle = (wish: DossierFilters) => narrow(areAlike(filters, wish) ? noFilters : wish);
  const take = (text: string, wish: DossierFilters) => {
    if (field.current !== null) field.current.value = text;
    narrow(wish);
  };

  useLayoutEffect(() => {
    field.current?.focus();
    void search('', noFilters);
    // Once, when the panel opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const press = (act: () => void) => (event: globalThis.KeyboardEvent) => {
    event.preventDefault();
    act();
  };
  useKeys(
    {
      ...Object.fromEntries(findViews.map(({ binding, filters: wish }) => [binding, press(() => toggle(wish))])),
      'Alt+KeyF': press(() => ask('filters')),
      'Alt+KeyS': press(() => ask('name')),
    },
    ignore,
  );

  const hits = found?.dossiers ?? [];
  const marked = hits[active];
  const chips = chipsOf(filters, (kind, word) =>
    kind === 'counter' ? (counters.find((one) => one.id === word)?.name ?? word) : t(`dossier:${kind}.${word}`),
  );

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const moved = movedBy(event.key, active, hits.length);
    if (moved !== null) {
      event.preventDefault();
      setActive(moved);
      if (moved > hits.length - 10) void more();
    } else if (event.key === 'Enter') {
      const intent = findIntent(event.currentTarget.value, hits, active);
      if (intent.kind === 'open') onOpen(intent.dossier);
      if (intent.kind === 'scan') onCode(intent.text);
    } else if (event.key === 'Backspace' && event.currentTarget.value === '') {
      const last = chips.at(-1);
      if (last !== undefined) narrow(last.without);
    }
  };

  const label = t(typed || chips.length > 0 ? 'find.hits' : 'find.recent');
  return (
    <section aria-label={t('find.title')} className="flex min-h-0 grow flex-col gap-2 px-5 py-3">
      <div className="flex items-center gap-2">
        <h2 className="flex min-h-target grow items-center text-[1.125rem] font-semibold">{t('find.title')}</h2>
        <Button variant="quiet" keys="Alt+F" onPress={() => ask('filters')}>
          {t('find.filter')}
        </Button>
        <Button variant="quiet" keys="Alt+S" onPress={() => ask('name')}>
          {t('find.keep')}
        </Button>
      </div>
      <div className="flex flex-col gap-0.5">
        <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
          {t('find.field')}
        </label>
        <input
          ref={field}
          id={id}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(marked === undefined ? {} : { 'aria-activedescendant': `${id}-${marked.id}` })}
          aria-describedby={`${id}-about`}
          autoComplete="off"
          spellCheck={false}
          className={classNames(fieldLook, 'text-[1.125rem] [min-height:2.75rem]')}
          onInput={(event) => {
            setActive(-1);
            void search(event.currentTarget.value, filters);
          }}
          onKeyDown={onKeyDown}
        />
        <p id={`${id}-about`} className="text-[0.8125rem] text-soft">
          {t('find.hint')}
        </p>
      </div>
      <FindViewBar filters={filters} onPick={toggle} />
      <FindSaved
        asking={asking === 'name'}
        current={{ text: typedText, filters }}
        onPick={take}
        onAsked={() => ask(null)}
      />
      {chips.length > 0 && (
        <ul aria-label={t('find.narrowed')} className="flex flex-wrap gap-1.5">
          {chips.map((chip) => (
            <li key={chip.id}>
              <button
                type="button"
                className="rounded-control border border-edge bg-brand-pale px-2 py-0.5 text-[0.8125rem] font-medium text-ink"
                aria-label={t('find.take-away', { what: t(chip.text, chip.values) })}
                onClick={() => narrow(chip.without)}
              >
                {t(chip.text, chip.values)} <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <h3 className="font-sans text-[0.8125rem] font-medium text-soft">{label}</h3>
      {failed && <p role="status">{t('find.failed')}</p>}
      {!failed && found !== null && hits.length === 0 && (
        <p role="status">{t(chips.length > 0 ? 'find.none-narrowed' : typed ? 'find.none' : 'find.none-yet')}</p>
      )}
      {found !== null && (
        <FindHits id={id} label={label} found={found} active={active} onOpen={onOpen} onEnd={() => void more()} />
      )}
      {full && <p className="text-[0.8125rem] text-soft">{t('find.full')}</p>}
      {asking === 'filters' && (
        <FilterDialog filters={filters} counters={counters} onNarrow={narrow} onClose={() => ask(null)} />
      )}
    </section>
  );
};
