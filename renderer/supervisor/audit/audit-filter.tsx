import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actKindSchema } from '#common/domain/audit/act-kind.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { UNNAMED, type AuditFilter } from '#common/ipc/audit-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DayField } from '../reports/day-field.tsx';

const box =
  'min-h-target rounded-control border border-edge bg-surface px-2.5 text-ink focus:outline-3 focus:-outline-offset-1 focus:outline-brand';

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
};

const Choice = ({ label, value, onChange, children }: ChoiceProps) => (
  <label className="flex flex-col gap-0.5 text-[0.8125rem] font-medium text-soft">
    {label}
    <select
      className={`${box} max-w-44 text-[0.9375rem] font-normal`}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {children}
    </select>
  </label>
);

/** A number or a code to look for; taken with Enter or when the field is left, never while it is typed. */
const AboutField = ({ about, onAbout }: { readonly about: string; readonly onAbout: (about: string) => void }) => {
  const { t } = useTranslation('audit');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current !== null) input.current.value = about;
  }, [about]);
  const take = (typed: string) => {
    const wanted = typed.normalize('NFC').trim();
    if (wanted !== about) onAbout(wanted);
  };
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {t('filter.about')}
      </label>
      <input
        ref={input}
        id={id}
        defaultValue={about}
        maxLength={80}
        autoComplete="off"
        className={`${box} w-52`}
        onBlur={({ target }) => take(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') take(currentTarget.value);
        }}
      />
    </div>
  );
};

export type AuditFilterBarProps = {
  readonly filter: AuditFilter;
  readonly choices: CommandOutput<'audit.choices'>;
  readonly onFilter: (filter: AuditFilter) => void;
  /** Goes back to today without conditions; absent where the filter says just that. */
  readonly onClear?: () => void;
};

/** What the journal is narrowed to: days, officer, terminal, kind of act, one ticket or dossier, and only what could not be used. */
export const AuditFilterBar = ({ filter, choices, onFilter, onClear }: AuditFilterBarProps) => {
  const { t } = useTranslation('audit');
  const set = (change: Partial<AuditFilter>) => onFilter({ ...filter, ...change });
  return (
    <div role="search" aria-label={t('filter.label')} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <DayField
        label={t('filter.from')}
        day={filter.from}
        onDay={(day) => set({ from: day, to: day > filter.to ? day : filter.to })}
      />
      <DayField
        label={t('filter.to')}
        day={filter.to}
        onDay={(day) => set({ to: day, from: filter.from > day ? day : filter.from })}
      />
      <Choice label={t('filter.who')} value={filter.who} onChange={(who) => set({ who })}>
        <option value="">{t('filter.anyone')}</option>
        <option value={UNNAMED}>{t('unnamed')}</option>
        {choices.officers.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Choice>
      <Choice label={t('filter.term')} value={filter.term} onChange={(term) => set({ term })}>
        <option value="">{t('filter.any-term')}</option>
        {choices.terminals.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Choice>
      <Choice
        label={t('filter.kind')}
        value={filter.kind ?? ''}
        onChange={(kind) => set({ kind: actKindSchema.nullable().catch(null).parse(kind) })}
      >
        <option value="">{t('filter.any-kind')}</option>
        {actKindSchema.options.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Choice>
      <AboutField about={filter.about} onAbout={(about) => set({ about })} />
      <label className="flex min-h-target items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-brand"
          checked={filter.parked}
          onChange={({ currentTarget }) => set({ parked: currentTarget.checked })}
        />
        {t('filter.parked')}
      </label>
      {onClear !== undefined && (
        <Button variant="quiet" onPress={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
};
