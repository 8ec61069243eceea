import { useTranslation } from 'react-i18next';
import type { OfficerDraft } from '#common/domain/settings/drafts.ts';
import { officerDutySchema } from '#common/domain/site/site-config.ts';
import { Part, TextField, TickField } from './fields.tsx';
import type { FormProps } from './form-props.ts';

/** The form of one officer (cán bộ): name, function, and whether they work here no more. */
export const OfficerForm = ({ draft, onChange, wrongAt, turn }: FormProps<OfficerDraft>) => {
  const { t } = useTranslation('settings');
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('field.officer')}
          value={draft.name}
          turn={turn}
          most={120}
          problems={wrongAt('name')}
          onType={(name) => onChange('name', { ...draft, name })}
        />
        <TextField
          label={t('field.role')}
          hint={t('field.role-hint')}
          value={draft.role}
          turn={turn}
          most={120}
          problems={wrongAt('role')}
          onType={(role) => onChange('role', { ...draft, role })}
        />
      </div>
      <Part title={t('part.duties')}>
        <p className="text-[0.8125rem] text-soft">{t('duty.about')}</p>
        <div role="group" aria-label={t('part.duties')} className="flex flex-wrap gap-x-6">
          {officerDutySchema.options.map((duty) => (
            <TickField
              key={duty}
              label={t(`duty.${duty}`)}
              ticked={draft.duties?.includes(duty) ?? true}
              onTick={(on) => {
                const all = draft.duties ?? officerDutySchema.options;
                const duties = officerDutySchema.options.filter((one) => (one === duty ? on : all.includes(one)));
                onChange(
                  'duties',
                  { ...draft, duties: duties.length === officerDutySchema.options.length ? null : duties },
                  true,
                );
              }}
            />
          ))}
        </div>
      </Part>
      <TickField
        label={t('field.left')}
        ticked={draft.left}
        onTick={(left) => onChange('left', { ...draft, left }, true)}
      />
      <p className="text-[0.8125rem] text-soft">{t('field.left-hint')}</p>
    </>
  );
};
