import { useTranslation } from 'react-i18next';
import type { FloorDraft } from '#common/domain/settings/drafts.ts';
import { TextField } from './fields.tsx';
import type { FormProps } from './form-props.ts';
import { shownDecimal, shownNumber, typedDecimal, typedNumber } from './typed.ts';

const rules = [
  ['recallLimit', 'unit.times'],
  ['returnMinutes', 'unit.minutes'],
  ['hubPatienceMs', 'unit.ms'],
] as const;

/** The rules of the floor: how often a number is called again, how long an absent citizen may come back, how long a machine waits for the hub,
 * the minutes of a transaction the centre aims at, and where phones find its pages. */
export const FloorForm = ({ draft, onChange, wrongAt, turn }: FormProps<FloorDraft>) => {
  const { t } = useTranslation('settings');
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      {rules.map(([rule, unit]) => (
        <TextField
          key={rule}
          label={t(`floor.${rule}`)}
          hint={t(`floor.${rule}-hint`)}
          unit={t(unit)}
          value={shownNumber(draft[rule])}
          turn={turn}
          most={5}
          problems={wrongAt(rule)}
          onType={(text) => onChange(rule, { ...draft, [rule]: typedNumber(text) })}
        />
      ))}
      <TextField
        label={t('floor.targetMinutes')}
        hint={t('floor.targetMinutes-hint')}
        unit={t('unit.minutes')}
        value={shownDecimal(draft.targetMinutes)}
        turn={turn}
        most={5}
        problems={wrongAt('targetMinutes')}
        onType={(text) => onChange('targetMinutes', { ...draft, targetMinutes: typedDecimal(text) })}
      />
      <TextField
        label={t('floor.phoneBase')}
        hint={t('floor.phoneBase-hint')}
        value={draft.phoneBase}
        turn={turn}
        most={120}
        problems={wrongAt('phoneBase')}
        onType={(text) => onChange('phoneBase', { ...draft, phoneBase: text })}
      />
    </div>
  );
};
