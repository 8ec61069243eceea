import { useTranslation } from 'react-i18next';
import type { VoiceSettings } from '#common/domain/speech/voice-settings.ts';
import { Check, HoursField, Part, Pick } from './fields.tsx';

/** 17:00 to 7:00: nobody is there. */
const usualQuiet = { from: 17 * 60, to: 7 * 60 };

export type VoiceFieldsProps = { readonly value: VoiceSettings; readonly onChange: (value: VoiceSettings) => void };

/** How calls are spoken in a zone: how often, in which languages, and when they are only shown. */
export const VoiceFields = ({ value, onChange }: VoiceFieldsProps) => {
  const { t } = useTranslation('boards');
  return (
    <Part title={t('voice.title')}>
      <Pick
        label={t('voice.times')}
        value={String(value.times)}
        choices={[0, 1, 2, 3].map((times) => [String(times), t(`voice.times-${times}`)] as const)}
        onChange={(times) => onChange({ ...value, times: Number(times) })}
      />
      <Check
        label={t('voice.english')}
        checked={value.english}
        onChange={(english) => onChange({ ...value, english })}
      />
      <HoursField
        label={t('voice.quiet')}
        hours={value.quiet}
        usual={usualQuiet}
        onChange={(quiet) => onChange({ ...value, quiet })}
      />
    </Part>
  );
};
