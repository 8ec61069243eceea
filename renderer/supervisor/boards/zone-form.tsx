import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZoneSettings } from '#common/domain/board/zone-settings.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checks, Names, Part } from './fields.tsx';
import { VoiceFields } from './voice-fields.tsx';

export type ZoneFormProps = {
  readonly zone: ZoneSettings;
  readonly isNew: boolean;
  readonly counters: readonly { readonly id: string; readonly name: string }[];
  /** The other zones, and the rest of the centre with the id ''. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly busy: boolean;
  readonly onSave: (zone: ZoneSettings) => void;
};

/** A zone (khu vực): its counters, who hears it, how it is spoken to. */
export const ZoneForm = ({ zone, isNew, counters, others, busy, onSave }: ZoneFormProps) => {
  const { t } = useTranslation('boards');
  const [draft, setDraft] = useState(zone);
  const { name, near } = draft;
  return (
    <form
      className="flex max-w-[54rem] flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      <Names
        label={(language) => t(`zone.name-${language}`)}
        value={name}
        max={60}
        onChange={(next) => setDraft({ ...draft, name: next })}
      />
      <Part title={t('zone.counters')}>
        <Checks
          choices={counters}
          chosen={draft.counters}
          onChange={(chosen) => setDraft({ ...draft, counters: chosen })}
        />
      </Part>
      <Part title={t('zone.near')}>
        <p className="text-soft">{t('zone.near-meaning')}</p>
        <Checks choices={others} chosen={near} onChange={(chosen) => setDraft({ ...draft, near: chosen })} />
      </Part>
      <VoiceFields value={draft} onChange={(voice) => setDraft({ ...draft, ...voice })} />
      <div className="flex gap-3">
        <Button type="submit" variant="primary" isDisabled={busy || name.vi.trim() === ''}>
          {t('save')}
        </Button>
        {!isNew && (
          <Button isDisabled={busy} onPress={() => onSave({ ...zone, removed: true })}>
            {t('zone.remove')}
          </Button>
        )}
      </div>
    </form>
  );
};
