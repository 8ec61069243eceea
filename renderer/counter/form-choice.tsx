import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormKind, FormsBy } from '#common/domain/form/form-kind.ts';
import { formName } from '#common/domain/form/form-kind.ts';
import type { RegisterPeriod } from '#common/domain/form/register-period.ts';
import type { OfferedForm } from '#common/ipc/form-calls.ts';
import { fieldLook } from './field.tsx';

type LabelledProps = { readonly label: string; readonly id: string; readonly children: ReactNode };

const Labelled = ({ label, id, children }: LabelledProps) => (
  <div className="flex min-w-0 flex-col gap-0.5">
    <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
      {label}
    </label>
    {children}
  </div>
);

type ChoiceProps = {
  readonly forms: readonly OfferedForm[];
  readonly formsBy: FormsBy;
  readonly form: FormKind;
  readonly onChoose: (form: FormKind) => void;
};

/** The forms of a dossier, those of now first; each by its number and its name in this window's language. */
export const FormChoice = ({ forms, formsBy, form, onChoose }: ChoiceProps) => {
  const { t } = useTranslation('forms');
  const id = useId();
  const nameOf = (kind: FormKind): string => {
    const { number } = formName(kind, formsBy);
    const name = formsBy === 'circular-01-2018' && kind === '04' ? t('form.04-2018') : t(`form.${kind}`);
    return number === '' ? name : t('numbered', { number, name });
  };
  const options = (fits: boolean) =>
    forms
      .filter((one) => one.fits === fits)
      .map(({ form: kind }) => (
        <option key={kind} value={kind}>
          {nameOf(kind)}
        </option>
      ));
  return (
    <Labelled label={t('which')} id={id}>
      <select
        id={id}
        value={form}
        className={fieldLook}
        onChange={({ target }) => {
          const chosen = forms.find((one) => one.form === target.value);
          if (chosen !== undefined) onChoose(chosen.form);
        }}
      >
        {forms.some(({ fits }) => fits) && <optgroup label={t('fit')}>{options(true)}</optgroup>}
        {forms.some(({ fits }) => !fits) && <optgroup label={t('rest')}>{options(false)}</optgroup>}
      </select>
    </Labelled>
  );
};

type PrinterChoiceProps = {
  /** Null while the operating system is asked. */
  readonly printers: readonly { readonly name: string; readonly title: string }[] | null;
  readonly printer: string;
  readonly onChoose: (printer: string) => void;
};

/** The office printers. */
export const PrinterChoice = ({ printers, printer, onChoose }: PrinterChoiceProps) => {
  const { t } = useTranslation('forms');
  const id = useId();
  return (
    <Labelled label={t('printer')} id={id}>
      <select
        id={id}
        value={printer}
        disabled={printers === null || printers.length === 0}
        className={fieldLook}
        onChange={({ target }) => onChoose(target.value)}
      >
        {printers?.length === 0 && <option value="">{t('no-printer')}</option>}
        {printers?.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </Labelled>
  );
};

type PeriodChoiceProps = { readonly period: RegisterPeriod; readonly onChange: (period: RegisterPeriod) => void };

const spans = ['day', 'month', 'year'] as const;

/** Which days the register shows. */
export const PeriodChoice = ({ period, onChange }: PeriodChoiceProps) => {
  const { t } = useTranslation('forms');
  const id = useId();
  return (
    <div className="grid grid-cols-2 gap-3">
      <Labelled label={t('period.span')} id={`${id}-span`}>
        <select
          id={`${id}-span`}
          value={period.span}
          className={fieldLook}
          onChange={({ target }) => {
            const span = spans.find((one) => one === target.value);
            if (span !== undefined) onChange({ ...period, span });
          }}
        >
          {spans.map((span) => (
            <option key={span} value={span}>
              {t(`period.${span}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={t('period.day-in')} id={`${id}-day`}>
        <input
          id={`${id}-day`}
          type="date"
          required
          defaultValue={period.day}
          className={fieldLook}
          onChange={({ target }) => {
            if (target.value !== '') onChange({ ...period, day: target.value });
          }}
        />
      </Labelled>
    </div>
  );
};
