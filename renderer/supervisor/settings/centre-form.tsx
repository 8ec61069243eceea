import { useTranslation } from 'react-i18next';
import type { CentreDraft } from '#common/domain/settings/drafts.ts';
import { BothNames } from './both-names.tsx';
import { Part, TextField } from './fields.tsx';
import type { FormProps } from './form-props.ts';

const lines = [
  ['parentAgency', 200],
  ['agencyName', 200],
  ['agencyCode', 20],
  ['place', 80],
  ['address', 300],
  ['hotline', 40],
] as const;

/** The centre itself (trung tâm): how papers, boards and kiosks name it, its identification code, and the notice that boards show. */
export const CentreForm = ({ draft, onChange, wrongAt, turn }: FormProps<CentreDraft>) => {
  const { t } = useTranslation('settings');
  return (
    <>
      <BothNames
        field="name"
        value={draft.name}
        turn={turn}
        wrongAt={wrongAt}
        onType={(field, name) => onChange(field, { ...draft, name })}
      />
      <div className="grid grid-cols-2 gap-3">
        {lines.map(([field, most]) => (
          <TextField
            key={field}
            label={t(`centre.${field}`)}
            hint={t(`centre.${field}-hint`)}
            value={draft[field]}
            turn={turn}
            most={most}
            problems={wrongAt(field)}
            onType={(text) => onChange(field, { ...draft, [field]: text })}
          />
        ))}
      </div>
      <Part title={t('centre.notice')}>
        <div className="grid grid-cols-2 gap-3">
          {(['vi', 'en'] as const).map((language) => (
            <TextField
              key={language}
              label={t(`centre.notice-${language}`)}
              value={draft.notice[language]}
              turn={turn}
              most={400}
              onType={(text) =>
                onChange(`notice.${language}`, { ...draft, notice: { ...draft.notice, [language]: text } })
              }
            />
          ))}
        </div>
      </Part>
    </>
  );
};
