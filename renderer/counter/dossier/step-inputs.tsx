import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import { addDays, weekdayOf } from '#common/domain/calendar/local-day.ts';
import { useView } from '#renderer/app/use-view.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { fieldLook } from '../field.tsx';
import { parseTypedDay } from '../normalise-field.ts';
import { howValues, type StepField } from './step-wish.ts';

export type StepInputProps = {
  readonly field: StepField;
  readonly value: string;
  readonly places: readonly string[];
  readonly wrong: boolean;
  readonly onValue: (value: string) => void;
};

const labelLook = 'text-[0.8125rem] font-medium text-soft';

/** The day that is offered or typed, with its weekday and whether the centre works then; the arrow keys move it by a day. */
const DayInput = ({
  id,
  value,
  wrong,
  onValue,
}: Omit<StepInputProps, 'places' | 'field'> & { readonly id: string }) => {
  const { t } = useTranslation('dossier-desk');
  const [first] = useState(value);
  const day = parseTypedDay(value);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (day === null || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const next = formatDay(addDays(day, event.key === 'ArrowUp' ? 1 : -1));
    event.currentTarget.value = next;
    onValue(next);
  };
  return (
    <div className="flex items-center gap-3">
      <input
        id={id}
        defaultValue={first}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong}
        aria-describedby={`${id}-day`}
        className={classNames(fieldLook, 'tabular max-w-40')}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-day`} className="text-[0.875rem]">
        {day === null ? t('day.hint') : <DayWord day={day} />}
      </p>
    </div>
  );
};

const DayWord = ({ day }: { readonly day: string }) => {
  const { t } = useTranslation('dossier-desk');
  const view = useView('dossier.due-on', { day }, ['config']);
  const on = view.kind === 'ready' ? view.value : null;
  const weekday = t(`counter-booking:weekday.${weekdayOf(day)}`);
  if (on === null) return weekday;
  if (on.past) return <span className="font-medium text-act">{t('day.past', { weekday })}</span>;
  return on.working ? (
    t('day.working', { weekday })
  ) : (
    <span className="font-medium text-offline">{t('day.rest', { weekday })}</span>
  );
};

/** One text field of a step's dialog. Its value lives in the element and is never written while it is typed. */
export const StepInput = ({ field: { name, kind }, value, places, wrong, onValue }: StepInputProps) => {
  const { t } = useTranslation('dossier-desk');
  const id = useId();
  const [first] = useState(value);
  const common = {
    id,
    defaultValue: first,
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': wrong,
    className: fieldLook,
  } as const;
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className={labelLook}>
        {t(`field.${name}`)}
      </label>
      {kind === 'day' && <DayInput id={id} value={value} wrong={wrong} onValue={onValue} />}
      {kind === 'long' && (
        <textarea
          {...common}
          rows={2}
          maxLength={1000}
          className={classNames(fieldLook, 'py-1')}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
      {(kind === 'line' || kind === 'money') && (
        <input
          {...common}
          maxLength={kind === 'money' ? 16 : 300}
          {...(kind === 'money' ? { inputMode: 'numeric' as const } : {})}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
      {kind === 'place' && (
        <>
          <input
            {...common}
            list={`${id}-places`}
            maxLength={300}
            onInput={({ currentTarget }) => onValue(currentTarget.value)}
          />
          <datalist id={`${id}-places`}>
            {places.map((place) => (
              <option key={place} value={place}>
                {place}
              </option>
            ))}
          </datalist>
        </>
      )}
      {kind === 'how' && (
        <select id={id} defaultValue={first} className={fieldLook} onChange={({ target }) => onValue(target.value)}>
          {howValues.map((how) => (
            <option key={how} value={how}>
              {t(`how.${how}`)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
};
