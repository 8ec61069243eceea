import { useTranslation } from 'react-i18next';
import type { VoiceSettings } from '#common/domain/speech/voice-settings.ts';

export type VoiceSettingsFormProps = {
  readonly settings: VoiceSettings;
  readonly busy: boolean;
  readonly onChange: (settings: VoiceSettings) => void;
};

/** How calls are spoken: how often, and whether English follows. It counts at once, on all boards. */
export const VoiceSettingsForm = ({ settings, busy, onChange }: VoiceSettingsFormProps) => {
  const { t } = useTranslation('voice');
  return (
    <fieldset disabled={busy} className="flex flex-wrap items-center gap-x-8 gap-y-2">
      <legend className="sr-only">{t('settings')}</legend>
      <label className="flex min-h-target items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={settings.times === 2}
          onChange={({ currentTarget }) => onChange({ ...settings, times: currentTarget.checked ? 2 : 1 })}
        />
        {t('twice')}
      </label>
      <label className="flex min-h-target items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={settings.english}
          onChange={({ currentTarget }) => onChange({ ...settings, english: currentTarget.checked })}
        />
        {t('english')}
      </label>
    </fieldset>
  );
};
