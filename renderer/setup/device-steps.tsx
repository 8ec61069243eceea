import { Printer, Volume2 } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { playChime } from '#renderer/hardware/play-chime.ts';
import { PrinterFields } from '#renderer/hardware/printer-fields.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { StepProps } from './use-setup.ts';
import { YesNo } from './yes-no.tsx';

/** The places where a device may hang, looked for when the page opens. */
export const usePorts = () => {
  const client = useClient();
  const query = useQuery({
    queryKey: ['hardware.find-ports'],
    queryFn: async () => {
      const reply = await client.call('hardware.find-ports', {});
      return reply.ok ? reply.value.ports : [];
    },
  });
  return query.data ?? [];
};

type Printed = CommandOutput<'setup.print'>['kind'];

/** The receipt printer, with a page printed on the spot; only somebody who stands there knows whether it came out. */
export const PrinterStep = ({ view, keep, next }: StepProps) => {
  const { t } = useTranslation('setup');
  const { act, busy } = useAct('setup.print');
  const ports = usePorts();
  const [said, setSaid] = useState<Printed | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { printer } = view.state.answers;
  const print = async (): Promise<void> => {
    setTrouble(null);
    setSaid(null);
    const reply = await act({ what: 'page', requestId: crypto.randomUUID() });
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind === 'printed' || reply.value.kind === 'unknown') setSaid(reply.value.kind);
    else setTrouble(t(`print.${reply.value.kind}`));
  };
  const answer = (cameOut: boolean): void => {
    setSaid(null);
    if (cameOut) void next({}, true);
    else {
      setTrouble(t('print.did-not-come'));
      void keep({}, false);
    }
  };
  return (
    <>
      <PrinterFields
        title={t('diagnosis:title.printer')}
        value={printer}
        ports={ports}
        onChange={(value) => {
          setSaid(null);
          setTrouble(null);
          void keep({ printer: value }, false);
        }}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button
          variant="primary"
          icon={Printer}
          unavailable={busy}
          isDisabled={printer === null}
          onPress={() => void print()}
        >
          {t('print.try')}
        </Button>
        <span role="status">{busy && t('print.busy')}</span>
        {said !== null && <YesNo question={t(`print.ask.${said}`)} onAnswer={answer} />}
      </div>
      {trouble !== null && <Notice tone="act" what={trouble} />}
      {view.state.done.includes('printer') && <Notice tone="good" what={t('print.good')} />}
    </>
  );
};

/** The loudspeaker: three notes, and the question whether anybody heard them. */
export const SoundStep = ({ view, keep, next }: StepProps) => {
  const { t } = useTranslation('setup');
  const [step, setStep] = useState<'idle' | 'playing' | 'asking' | 'failed' | 'silent'>('idle');
  const play = async (): Promise<void> => {
    setStep('playing');
    setStep((await playChime()) ? 'asking' : 'failed');
  };
  const answer = (heard: boolean): void => {
    setStep(heard ? 'idle' : 'silent');
    if (heard) void next({}, true);
    else void keep({}, false);
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="primary" icon={Volume2} unavailable={step === 'playing'} onPress={() => void play()}>
          {t('sound.try')}
        </Button>
        {step === 'asking' && <YesNo question={t('sound.ask')} onAnswer={answer} />}
      </div>
      {(step === 'failed' || step === 'silent') && <Notice tone="act" what={t(`sound.${step}`)} />}
      {view.state.done.includes('sound') && <Notice tone="good" what={t('sound.good')} />}
    </>
  );
};
