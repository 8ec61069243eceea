import { useTranslation } from 'react-i18next';
import type { RetentionDraft } from '#common/domain/settings/drafts.ts';
import { TextField } from './fields.tsx';
import type { FormProps } from './form-props.ts';
import { shownNumber, typedNumber } from './typed.ts';

const rules = ['closedDays', 'unfinishedDays', 'dossierDays', 'openDossierDays', 'ownDays', 'reportDays'] as const;

/** How long the machines of the centre keep what central has as well (thời gian lưu tại máy). */
export const RetentionForm = ({ draft, onChange, wrongAt, turn }: FormProps<RetentionDraft>) => {
  const { t } = useTranslation('settings');
  return (
    <div className="grid max-w-4xl grid-cols-2 items-start gap-x-8 gap-y-4">
      <p className="col-span-2 text-[0.8125rem] text-soft">{t('retention.about')}</p>
      {rules.map((rule) => (
        <TextField
          key={rule}
          label={t(`retention.${rule}`)}
          hint={t(`retention.${rule}-hint`)}
          unit={t('unit.days')}
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
