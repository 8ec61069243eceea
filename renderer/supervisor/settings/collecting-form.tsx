import { useTranslation } from 'react-i18next';
import type { CollectingDraft } from '#common/domain/settings/drafts.ts';
import { ChoiceField, Part, TextField, TickField } from './fields.tsx';
import type { FormProps } from './form-props.ts';

const lines = [
  ['collector', 200],
  ['taxCode', 20],
  ['address', 300],
  ['phone', 40],
] as const;

/** Who collects fees, as receipts name it, and by which circular forms are numbered and titled. */
export const CollectingForm = ({ draft, onChange, wrongAt, turn }: FormProps<CollectingDraft>) => {
  const { t } = useTranslation('settings');
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      <Part title={t('collecting.who')}>
        {lines.map(([field, most]) => (
          <TextField
            key={field}
            label={t(`collecting.${field}`)}
            hint={t(`collecting.${field}-hint`)}
            value={draft[field]}
            turn={turn}
            most={most}
            problems={wrongAt(field)}
            onType={(text) => onChange(field, { ...draft, [field]: text })}
          />
        ))}
      </Part>
      <Part title={t('collecting.forms')}>
        <ChoiceField
          label={t('collecting.formsBy')}
          value={draft.formsBy}
          options={[
            { value: 'circular-03-2025', name: t('collecting.circular-03-2025') },
            { value: 'circular-01-2018', name: t('collecting.circular-01-2018') },
          ]}
          onChange={(formsBy) => onChange('formsBy', { ...draft, formsBy })}
        />
        <TickField
          label={t('collecting.bookLine')}
          ticked={draft.bookLine}
          onTick={(bookLine) => onChange('bookLine', { ...draft, bookLine })}
        />
      </Part>
    </div>
  );
};
