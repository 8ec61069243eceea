import { Rocket } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readClock, readDay } from '#common/domain/calendar/clock-text.ts';
import { formatDateTime, formatDay } from '#common/domain/calendar/format-local.ts';
import { addDays, isLocalDay } from '#common/domain/calendar/local-day.ts';
import { toInstant, toLocalTime } from '#common/domain/calendar/local-time.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useOnDuty } from '../../duty/use-on-duty.ts';
import { ChoiceField, TextField } from '../fields.tsx';
import { useSettingsKeys } from '../use-settings-keys.ts';

const MINUTE_MS = 60_000;

type ApplyFormProps = {
  /** Now by the hub's clock, UTC ms. */
  readonly now: number;
  readonly count: number;
  readonly busy: boolean;
  /** Officers who run the centre. */
  readonly people: readonly string[];
  readonly onApply: (from: number | null, who: string) => void;
};

/** When the chosen drafts come into force, and the button that deploys them (áp dụng). */
export const ApplyForm = ({ now, count, busy, people, onApply }: ApplyFormProps) => {
  const { t } = useTranslation('versions');
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [day, setDay] = useState(formatDay(addDays(toLocalTime(now).day, 1)));
  const [clock, setClock] = useState('07:00');
  const onDuty = useOnDuty();
  const [chosen, setWho] = useState<string | null>(null);
  // Who is on duty says so, as long as nobody else is chosen.
  const who = chosen ?? (people.includes(onDuty) ? onDuty : '');
  const local = readDay(day);
  const minutes = readClock(clock);
  const at = isLocalDay(local) && minutes !== null ? toInstant(local, minutes * MINUTE_MS) : null;
  const isPast = at === null || at <= now;
  const isReady = count > 0 && !busy && (when === 'now' || !isPast);
  const apply = () => {
    if (isReady) onApply(when === 'now' ? null : at, who);
  };
  useSettingsKeys({ onApply: apply });
  return (
    <div className="flex flex-wrap items-end gap-3 rounded-card border border-line bg-surface p-3">
      <div className="w-56">
        <ChoiceField
          label={t('when.label')}
          value={when}
          options={[
            { value: 'now', name: t('when.now') },
            { value: 'later', name: t('when.later') },
          ]}
          onChange={setWhen}
        />
      </div>
      {when === 'later' && (
        <>
          <TextField short label={t('when.day')} value={day} turn={0} most={10} onType={setDay} />
          <TextField short label={t('when.clock')} value={clock} turn={0} most={5} onType={setClock} />
        </>
      )}
      <div className="w-56">
        <ChoiceField
          label={t('who.label')}
          value={who}
          options={['', ...people].map((name) => ({ value: name, name: name === '' ? t('who.nobody') : name }))}
          onChange={setWho}
        />
      </div>
      <Button
        variant="primary"
        icon={Rocket}
        className="ml-auto"
        keys="Ctrl+Enter"
        isPending={busy}
        isDisabled={!isReady && !busy}
        onPress={apply}
      >
        {t('act.apply', { count })}
      </Button>
      <p className="w-full text-[0.8125rem] text-soft" aria-live="polite">
        {when === 'now'
          ? t('when.now-meaning')
          : isPast
            ? t('when.past')
            : t('when.later-meaning', { time: formatDateTime(at) })}
      </p>
    </div>
  );
};
