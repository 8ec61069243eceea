import { useTranslation } from 'react-i18next';
import { supplementPolicies } from '#common/domain/dossier/dossier-rules.ts';
import type { DossierDraft } from '#common/domain/settings/drafts.ts';
import { ChoiceField, TextField } from './fields.tsx';
import type { FormProps } from './form-props.ts';
import { shownClock, shownNumber, typedClock, typedNumber } from './typed.ts';

/** Each rule with its unit, in the order in which a dossier meets them. */
const rules = [
  ['onlineAnswerHours', 'unit.working-hours'],
  ['onlineAlertHours', 'unit.working-hours'],
  ['postAnswerDays', 'unit.working-days'],
  ['paperTransferDays', 'unit.working-days'],
  ['supplementTimes', 'unit.times'],
  ['supplementAskDays', 'unit.working-days'],
  ['supplementAnswerDays', 'unit.working-days'],
  ['extendTimes', 'unit.times'],
  ['dueSoonHours', 'unit.hours'],
] as const;

/** The rules for dossiers (quy định giải quyết hồ sơ), each with the sentence of the law that its usual value comes from. */
export const DossierForm = ({ draft, onChange, wrongAt, turn }: FormProps<DossierDraft>) => {
  const { t } = useTranslation('settings');
  return (
    <div className="grid max-w-5xl grid-cols-2 items-start gap-x-6 gap-y-4">
      <div className="flex flex-col gap-0.5">
        <ChoiceField
          label={t('dossier.supplementPolicy')}
          value={draft.supplementPolicy}
          options={supplementPolicies.map((each) => ({ value: each, name: t(`dossier.policy.${each}`) }))}
          onChange={(supplementPolicy) => onChange('supplementPolicy', { ...draft, supplementPolicy }, true)}
        />
        <p className="text-[0.8125rem] leading-snug text-soft">{t('dossier.supplementPolicy-hint')}</p>
      </div>
      <TextField
        label={t('dossier.transferAfterMinute')}
        hint={t('dossier.transferAfterMinute-hint')}
        value={shownClock(draft.transferAfterMinute)}
        turn={turn}
        most={8}
        problems={wrongAt('transferAfterMinute')}
        onType={(text) => onChange('transferAfterMinute', { ...draft, transferAfterMinute: typedClock(text) })}
      />
      {rules.map(([rule, unit]) => (
        <TextField
          key={rule}
          label={t(`dossier.${rule}`)}
          hint={t(`dossier.${rule}-hint`)}
          unit={t(unit)}
          value={shownNumber(draft[rule])}
          turn={turn}
          most={4}
          problems={wrongAt(rule)}
          onType={(text) => onChange(rule, { ...draft, [rule]: typedNumber(text) })}
        />
      ))}
    </div>
  );
};
