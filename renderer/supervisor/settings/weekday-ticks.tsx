import { useTranslation } from 'react-i18next';
import { TickField } from './fields.tsx';

/** Monday first, as calendars here begin. */
const inOrder = [1, 2, 3, 4, 5, 6, 0] as const;

type WeekdayTicksProps = {
  readonly label: string;
  readonly weekdays: readonly number[];
  /** A box that stands for all of them together. */
  readonly whole?: { readonly name: string; readonly on: boolean };
  readonly onWhole?: (on: boolean) => void;
  readonly onChange: (weekdays: number[]) => void;
};

/** Days of the week to tick. */
export const WeekdayTicks = ({ label, weekdays, whole, onWhole, onChange }: WeekdayTicksProps) => {
  const { t } = useTranslation('settings');
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-x-4">
      {whole !== undefined && <TickField label={whole.name} ticked={whole.on} onTick={(on) => onWhole?.(on)} />}
      {whole?.on !== true &&
        inOrder.map((day) => (
          <TickField
            key={day}
            label={t(`weekday.${day}`)}
            ticked={weekdays.includes(day)}
            onTick={(on) => onChange(on ? [...weekdays, day] : weekdays.filter((one) => one !== day))}
          />
        ))}
    </div>
  );
};
