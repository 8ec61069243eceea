import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { periodNames, periodOf, type PeriodName } from '#common/domain/report/report-period.ts';
import type { ReportGroup } from '#common/ipc/report-sheet.ts';
import { DayField } from './day-field.tsx';

/** A period by its name, which moves on with the days, or days of one's own. */
export type Period = { readonly name: PeriodName | 'free'; readonly from: string; readonly to: string };

/** First and last day of a period, seen from `today`. */
export const daysOf = ({ name, from, to }: Period, today: string): { readonly from: string; readonly to: string } =>
  name === 'free' ? { from, to } : periodOf(name, today);

type ChoiceProps<Name extends string> = {
  readonly label: string;
  readonly value: Name;
  readonly names: readonly Name[];
  readonly word: (name: Name) => string;
  readonly onChoose: (name: Name) => void;
};

const Choice = <Name extends string>({ label, value, names, word, onChoose }: ChoiceProps<Name>) => {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = names.find((name) => name === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
        className="min-h-target rounded-control border border-edge bg-surface px-2 text-ink focus:outline-3 focus:-outline-offset-1 focus:outline-brand"
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {word(name)}
          </option>
        ))}
      </select>
    </div>
  );
};

type PeriodBarProps = {
  readonly period: Period;
  readonly today: string;
  readonly onPeriod: (period: Period) => void;
  readonly group: ReportGroup | null;
  /** By what the report can part its rows; fewer than two: there is nothing to choose. */
  readonly groups: readonly ReportGroup[];
  readonly onGroup: (group: ReportGroup) => void;
};

/** Of which time a report is, by name or by days, and by what its rows are parted. */
export const PeriodBar = ({ period, today, onPeriod, group, groups, onGroup }: PeriodBarProps) => {
  const { t } = useTranslation('reports');
  const { from, to } = daysOf(period, today);
  return (
    <>
      {group !== null && groups.length > 1 && (
        <Choice label={t('by')} value={group} names={groups} word={(name) => t(`column.${name}`)} onChoose={onGroup} />
      )}
      <Choice
        label={t('period-name')}
        value={period.name}
        names={[...periodNames, 'free']}
        word={(name) => t(`period-names.${name}`)}
        onChoose={(name) => onPeriod({ name, from, to })}
      />
      <DayField
        label={t('from')}
        day={from}
        onDay={(day) => onPeriod({ name: 'free', from: day, to: day > to ? day : to })}
      />
      <DayField
        label={t('to')}
        day={to}
        onDay={(day) => onPeriod({ name: 'free', from: from > day ? day : from, to: day })}
      />
    </>
  );
};
