import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoiceSettings } from '#common/domain/speech/voice-settings.ts';
import { Button } from '#renderer/ui/button.tsx';
import { VoiceFields } from './voice-fields.tsx';

export type RestFormProps = {
  readonly settings: VoiceSettings;
  readonly busy: boolean;
  readonly onSave: (settings: VoiceSettings) => void;
};

/** How calls are spoken where no zone is: in the whole centre, as long as nobody divided it. */
export const RestForm = ({ settings, busy, onSave }: RestFormProps) => {
  const { t } = useTranslation('boards');
  const [draft, setDraft] = useState(settings);
  return (
    <form
      className="flex max-w-[54rem] flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      <p className="text-soft">{t('rest-meaning')}</p>
      <VoiceFields value={draft} onChange={setDraft} />
      <div>
        <Button type="submit" variant="primary" isDisabled={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
};
