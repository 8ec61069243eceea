import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hours } from '#common/domain/board/hours.ts';
import type { Bilingual } from '#common/ipc/views.ts';
import { clockText, withEnd } from './clock-field.ts';

const box = 'min-h-target rounded-control border border-edge bg-surface px-2 text-ink';

/** A part of the form with its name. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="flex flex-col gap-2 rounded-card border border-line bg-surface px-4 pb-3">
    <legend className="px-1 font-semibold">{title}</legend>
    {children}
  </fieldset>
);

export type CheckProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Yes or no. */
export const Check = ({ label, checked, onChange }: CheckProps) => (
  <label className="flex min-h-target items-center gap-2">
    <input
      type="checkbox"
      className="size-5 shrink-0"
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    {label}
  </label>
);

export type ChecksProps = {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
};

/** Some of many, in the order of the many; one that is not offered any more stays chosen until it is taken out elsewhere. */
export const Checks = ({ choices, chosen, onChange }: ChecksProps) => (
  <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4">
    {choices.map(({ id, name }) => (
      <Check
        key={id}
        label={name}
        checked={chosen.includes(id)}
        onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
      />
    ))}
  </div>
);

export type PickProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
};

/** One of a few. */
export const Pick = ({ label, value, choices, onChange }: PickProps) => (
  <label className="flex flex-wrap items-center gap-x-3">
    <span className="min-w-[9rem]">{label}</span>
    <select className={box} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {choices.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

export type LineProps = {
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly lang?: 'vi' | 'en';
  readonly lines?: number;
  readonly onChange: (value: string) => void;
};

/** A line, or a few lines, of text. */
export const Line = ({ label, value, max, lang = 'vi', lines = 1, onChange }: LineProps) => {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <input
          id={id}
          lang={lang}
          className={box}
          value={value}
          maxLength={max}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      ) : (
        <textarea
          id={id}
          lang={lang}
          rows={lines}
          className={`${box} py-1`}
          value={value}
          maxLength={max}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </div>
  );
};

export type NamesProps = {
  readonly label: (language: 'vi' | 'en') => string;
  readonly value: Bilingual;
  readonly max: number;
  readonly lines?: number;
  readonly onChange: (value: Bilingual) => void;
};

/** The same in Vietnamese and in English. */
export const Names = ({ label, value, max, lines = 1, onChange }: NamesProps) => (
  <div className="grid grid-cols-2 gap-3">
    {(['vi', 'en'] as const).map((language) => (
      <Line
        key={language}
        label={label(language)}
        lang={language}
        lines={lines}
        max={max}
        value={value[language]}
        onChange={(text) => onChange({ ...value, [language]: text })}
      />
    ))}
  </div>
);

export type HoursFieldProps = {
  readonly label: string;
  readonly hours: Hours | null;
  /** What is offered when it is switched on. */
  readonly usual: Hours;
  readonly onChange: (hours: Hours | null) => void;
};

/** Hours of each day, or none. */
export const HoursField = ({ label, hours, usual, onChange }: HoursFieldProps) => {
  const { t } = useTranslation('boards');
  return (
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-x-3">
      <Check label={label} checked={hours !== null} onChange={(on) => onChange(on ? usual : null)} />
      {hours !== null &&
        (['from', 'to'] as const).map((end) => (
          <label key={end} className="flex items-center gap-2">
            {t(`hours.${end}`)}
            <input
              type="time"
              className={box}
              value={clockText(hours[end])}
              onChange={({ currentTarget }) => onChange(withEnd(hours, end, currentTarget.value))}
            />
          </label>
        ))}
    </div>
  );
};
