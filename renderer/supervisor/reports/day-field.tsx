import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDay } from '#common/domain/calendar/clock-text.ts';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import { isLocalDay, type LocalDay } from '#common/domain/calendar/local-day.ts';

type DayFieldProps = {
  readonly label: string;
  readonly day: LocalDay;
  readonly onDay: (day: LocalDay) => void;
};

/** A day to type as people write it here. It is taken with Enter or when the field is left, and written out then, never while it is typed. */
export const DayField = ({ label, day, onDay }: DayFieldProps) => {
  const { t } = useTranslation('reports');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  useLayoutEffect(() => {
    if (input.current !== null) input.current.value = formatDay(day);
  }, [day]);
  const take = (typed: string) => {
    const read = readDay(typed);
    setWrong(!isLocalDay(read));
    if (isLocalDay(read) && read !== day) onDay(read);
  };
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        defaultValue={formatDay(day)}
        maxLength={10}
        autoComplete="off"
        aria-invalid={wrong}
        {...(wrong ? { 'aria-describedby': `${id}-wrong` } : {})}
        className="min-h-target w-32 rounded-control border border-edge bg-surface px-2.5 text-ink focus:outline-3 focus:-outline-offset-1 focus:outline-brand"
        onBlur={({ target }) => take(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') take(currentTarget.value);
        }}
      />
      {wrong && (
        <span id={`${id}-wrong`} className="text-[0.8125rem] font-medium text-act">
          {t('no-such-day')}
        </span>
      )}
    </div>
  );
};
