import { ArrowLeft, Check } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '#common/domain/text/phone.ts';
import type { KeptAppointment } from '#common/ipc/appointment-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DrumMotif } from '#renderer/ui/drum-motif.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TypingStrip } from '../keyboard/typing-strip.tsx';
import { StillThere } from '../search/still-there.tsx';
import { useLeaving } from '../search/use-leaving.ts';
import { NumberPad } from './number-pad.tsx';

/** Nobody has touched the screen for this long: the number goes, in seconds. */
const stayingSeconds = 60;
/** The longest telephone number of the country, landlines included. */
const longest = 11;

export type CheckInScreenProps = {
  readonly onFound: (appointment: KeptAppointment) => void;
  readonly onGone: () => void;
};

type Trouble = 'not-found' | 'bad-phone' | 'unreached';

/** Checking in with an appointment: by a scan at any moment, or by the telephone number, typed here and kept nowhere. */
export const CheckInScreen = ({ onFound, onGone }: CheckInScreenProps) => {
  const { t } = useTranslation('kiosk-appointment');
  const { act, busy } = useAct('appointment.find');
  const secondsLeft = useLeaving(stayingSeconds, onGone);
  const [phone, setPhone] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const type = (next: string): void => {
    setTrouble(null);
    setPhone(next.slice(0, longest));
  };
  const ask = async (): Promise<void> => {
    const reply = await act({ phone });
    if (!reply.ok) setTrouble('unreached');
    else if (reply.value.kind === 'found') onFound(reply.value.appointment);
    else setTrouble(reply.value.kind);
  };
  useLayoutEffect(() => {
    const keyed = ({ key }: KeyboardEvent): void => {
      if (/^[0-9]$/u.test(key)) setPhone((known) => (known + key).slice(0, longest));
      if (key === 'Backspace') setPhone((known) => known.slice(0, -1));
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, []);

  return (
    <main className="flex min-h-0 grow flex-col landscape:grid landscape:grid-cols-2">
      <div className="relative flex grow flex-col justify-end gap-3 overflow-hidden bg-brand-deep px-10 py-8 text-white">
        <DrumMotif className="absolute top-0 right-0 h-[44rem] translate-x-1/3 -translate-y-[38%] opacity-20 portrait:mask-b-from-60% portrait:mask-b-to-85%" />
        <StillThere secondsLeft={secondsLeft} />
        <h1 className="relative text-[3rem] leading-[1.25] font-bold landscape:large:text-[2.2rem]">{t('title')}</h1>
        <p className="relative text-[1.6rem] text-pretty landscape:large:text-[1.3rem]">{t('invitation')}</p>
      </div>
      <div className="flex shrink-0 flex-col gap-4 px-8 py-5 landscape:justify-center landscape:px-10 landscape:py-3">
        <TypingStrip text={formatPhone(phone)} label={t('phone')} invitation={t('type-here')} />
        <div aria-live="polite" className="min-h-[6.5rem] text-[1.2rem] landscape:min-h-[5.5rem]">
          {trouble === 'unreached' && <Notice tone="act" what={t('unreached')} />}
          {trouble !== null && trouble !== 'unreached' && (
            <Notice tone="calm" what={t(trouble)} advice={t(`${trouble}-advice`)} />
          )}
        </div>
        <NumberPad onDigit={(digit) => type(phone + digit)} onErase={() => type(phone.slice(0, -1))} />
        <div className="flex gap-4">
          <Button size="large" icon={ArrowLeft} className="basis-1/2" onPress={onGone}>
            {t('close')}
          </Button>
          <Button
            size="large"
            variant="primary"
            icon={Check}
            className="basis-1/2"
            isPending={busy}
            onPress={() => void ask()}
          >
            {t('check')}
          </Button>
        </div>
      </div>
    </main>
  );
};
