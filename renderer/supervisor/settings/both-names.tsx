import { useTranslation } from 'react-i18next';
import type { SettingsProblem } from '#common/domain/settings/problems.ts';
import { TextField } from './fields.tsx';

type Names = { readonly vi: string; readonly en: string };
type BothNamesProps = {
  readonly field: 'name' | 'hint' | 'group';
  readonly value: Names;
  readonly turn: number;
  readonly wrongAt: (field: string) => readonly SettingsProblem[];
  readonly onType: (field: string, value: { vi: string; en: string }) => void;
};

/** A name in both languages, side by side. */
export const BothNames = ({ field, value, turn, wrongAt, onType }: BothNamesProps) => {
  const { t } = useTranslation('settings');
  return (
    <div className="grid grid-cols-2 gap-3">
      {(['vi', 'en'] as const).map((language) => (
        <TextField
          key={language}
          label={t(`field.${field}.${language}`)}
          value={value[language]}
          turn={turn}
          most={200}
          problems={wrongAt(`${field}.${language}`)}
          onType={(text) => onType(`${field}.${language}`, { ...value, [language]: text })}
        />
      ))}
    </div>
  );
};
