import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInput, CommandOutput } from '#common/ipc/contract.ts';
import { ChoiceField, TickField } from '../settings/fields.tsx';
import { counted } from './counted.ts';

export type Wish = CommandInput<'catalogue.list'>;

export const everything: Wish = {
  text: '',
  field: '',
  agency: '',
  level: null,
  state: 'in-use',
  troubled: false,
  from: 0,
};

const levels = ['commune', 'province', 'ministry'] as const;
const states = ['in-use', 'out-of-use', 'all'] as const;
/** A search begins when the typing rests this long, ms. */
const REST_MS = 150;

type FiltersProps = {
  readonly wish: Wish;
  readonly list: CommandOutput<'catalogue.list'> | null;
  readonly onWish: (wish: Wish) => void;
};

/** What the list is narrowed by: words, field, agency, level, in use or not, what wants something. */
export const CatalogueFilters = ({ wish, list, onWish }: FiltersProps) => {
  const { t } = useTranslation('catalogue');
  const id = useId();
  const [typed, setTyped] = useState(wish.text);
  const change = (part: Partial<Wish>) => onWish({ ...wish, from: 0, ...part });
  useEffect(() => {
    if (typed === wish.text) return undefined;
    const rest = setTimeout(() => onWish({ ...wish, text: typed, from: 0 }), REST_MS);
    return () => clearTimeout(rest);
  }, [typed, wish, onWish]);
  const named = (texts: readonly string[], all: string) => [
    { value: '', name: all },
    ...texts.map((value) => ({ value, name: value })),
  ];
  return (
    <search className="grid grid-cols-[minmax(14rem,2fr)_repeat(4,minmax(0,1fr))_auto] items-end gap-2">
      <div className="flex flex-col gap-0.5">
        <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
          {t('filter.text')}
        </label>
        <input
          id={id}
          type="search"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t('filter.hint')}
          className="min-h-target w-full rounded-control border border-edge bg-surface px-2.5 text-ink placeholder:text-soft focus:outline-3 focus:-outline-offset-1 focus:outline-brand"
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <ChoiceField
        label={t('column.field')}
        value={wish.field}
        options={named(list?.fields ?? [], t('filter.every-field'))}
        onChange={(field) => change({ field })}
      />
      <ChoiceField
        label={t('column.agency')}
        value={wish.agency}
        options={named(list?.agencies ?? [], t('filter.every-agency'))}
        onChange={(agency) => change({ agency })}
      />
      <ChoiceField
        label={t('column.level')}
        value={wish.level ?? ''}
        options={[
          { value: '', name: t('filter.every-level') },
          ...levels.map((value) => ({ value, name: t(`level.${value}`) })),
        ]}
        onChange={(level) => change({ level: level === '' ? null : level })}
      />
      <ChoiceField
        label={t('column.state')}
        value={wish.state}
        options={states.map((value) => ({ value, name: t(`state.${value}`) }))}
        onChange={(state) => change({ state })}
      />
      <TickField
        label={t('filter.troubled', { n: counted(list?.troubled ?? 0) })}
        ticked={wish.troubled}
        onTick={(troubled) => change({ troubled })}
      />
    </search>
  );
};
