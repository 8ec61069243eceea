import { HardDrive, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupSettingsSchema, type BackupSettings } from '#common/domain/backup/backup-settings.ts';
import { readClock, writeClock } from '#common/domain/calendar/clock-text.ts';
import type { BackupView } from '#common/ipc/backup-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Check, Line, Part } from '../boards/fields.tsx';
import { sizeOf } from '#renderer/ui/format-size.ts';

export type ScheduleFormProps = {
  readonly settings: BackupSettings;
  readonly places: BackupView['places'];
  readonly hostsHub: boolean;
  readonly busy: boolean;
  readonly onSave: (settings: BackupSettings) => void;
  /** Another medium in this place is to be taken into use. */
  readonly onOpenPlace: (place: string) => void;
  readonly onDirty: (dirty: boolean) => void;
};

type Draft = {
  readonly daily: boolean;
  readonly at: string;
  readonly places: readonly string[];
  readonly typed: string;
  readonly keep: string;
  readonly keepsHub: boolean;
};

const USUAL_AT = 18 * 60;
const MOST_PLACES = 5;

const draftOf = ({ at, places, keep, keepsHub }: BackupSettings): Draft => ({
  daily: at !== null,
  at: writeClock(at ?? USUAL_AT),
  places,
  typed: '',
  keep: String(keep),
  keepsHub,
});

/** What the form says; null while a field says nothing that can be kept. A place that is typed and not added yet counts. */
const settingsOf = ({ daily, at, places, typed, keep, keepsHub }: Draft): BackupSettings | null => {
  const fresh = typed.trim();
  const all = fresh === '' || places.includes(fresh) ? places : [...places, fresh];
  const parsed = backupSettingsSchema.safeParse({
    at: daily ? readClock(at) : null,
    places: all,
    keep: Number(keep),
    keepsHub,
  });
  const isWhole = parsed.success && (!daily || parsed.data.at !== null);
  return isWhole ? parsed.data : null;
};

/** When it is backed up each day, where to, and how many are kept. */
export const ScheduleForm = ({ settings, places, hostsHub, busy, onSave, onOpenPlace, onDirty }: ScheduleFormProps) => {
  const { t } = useTranslation('backup');
  const language = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onDirty(JSON.stringify(settingsOf(next)) !== JSON.stringify(settings));
  };
  const wanted = settingsOf(draft);
  const save = () => {
    if (wanted === null) return;
    // What was typed is in the list from now on; one that cannot be used is named and can be taken out.
    setDraft(draftOf(wanted));
    onSave(wanted);
  };
  const stateOf = (place: string): string => {
    const known = places.find((one) => one.place === place);
    if (known === undefined) return t('place.new');
    if (known.state === 'away') return t('place.away');
    const free =
      known.freeBytes === null ? t('place.there') : t('place.free', { size: sizeOf(known.freeBytes, language) });
    return known.state === 'other-medium' ? t('place.other', { free }) : free;
  };
  const isOther = (place: string): boolean => places.some((one) => one.place === place && one.state === 'other-medium');
  return (
    <Part title={t('schedule.title')}>
      <div className="flex items-end gap-4">
        <Check label={t('schedule.daily')} checked={draft.daily} onChange={(daily) => change({ daily })} />
        {draft.daily && (
          <div className="w-24">
            <Line label={t('schedule.at')} value={draft.at} max={5} onChange={(at) => change({ at })} />
          </div>
        )}
        <div className="w-24">
          <Line label={t('schedule.keep')} value={draft.keep} max={2} onChange={(keep) => change({ keep })} />
        </div>
      </div>
      <h2 className="font-medium">{t('schedule.places')}</h2>
      {draft.places.length === 0 && <p className="text-soft">{t('schedule.no-places')}</p>}
      <ul className="flex flex-col gap-1">
        {draft.places.map((place) => (
          <li key={place} className="flex items-center gap-2 border-b border-line pb-1">
            <span className="min-w-0 grow">
              <span className="block break-words">{place}</span>
              <span className="block text-[0.8125rem] text-soft">{stateOf(place)}</span>
            </span>
            {isOther(place) && (
              <Button icon={HardDrive} aria-label={t('place.use-of', { place })} onPress={() => onOpenPlace(place)}>
                {t('place.use')}
              </Button>
            )}
            <Button
              icon={X}
              aria-label={t('place.remove-of', { place })}
              onPress={() => change({ places: draft.places.filter((one) => one !== place) })}
            >
              {t('place.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {draft.places.length < MOST_PLACES && (
        <div className="flex items-end gap-2">
          <div className="min-w-0 grow">
            <Line label={t('place.add')} value={draft.typed} max={400} onChange={(typed) => change({ typed })} />
          </div>
          <Button
            icon={Plus}
            isDisabled={draft.typed.trim() === ''}
            onPress={() => change({ places: [...draft.places, draft.typed.trim()], typed: '' })}
          >
            {t('place.take')}
          </Button>
        </div>
      )}
      <p className="text-[0.8125rem] leading-snug text-soft">{t('schedule.hint')}</p>
      {!hostsHub && (
        <Check label={t('schedule.keeps-hub')} checked={draft.keepsHub} onChange={(keepsHub) => change({ keepsHub })} />
      )}
      {wanted === null && (
        <p role="alert" className="font-medium text-act">
          {t('schedule.unfit')}
        </p>
      )}
      <div>
        <Button variant="primary" isPending={busy} isDisabled={wanted === null} onPress={save}>
          {t('schedule.save')}
        </Button>
      </div>
    </Part>
  );
};
