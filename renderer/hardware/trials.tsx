import { Monitor, Printer, ScanBarcode, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckName } from '#common/domain/diagnosis/self-checks.ts';
import type { Hardware } from '#common/ipc/hardware-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DocumentScannerTrial, DrawerTrial, SignTrial } from './counter-trials.tsx';
import { playChime } from './play-chime.ts';
import { ScreenPattern } from './screen-pattern.tsx';

const PrinterTrial = ({ which, hardware }: { readonly which: 'main' | 'second'; readonly hardware: Hardware }) => {
  const { t } = useTranslation('hardware');
  const { act, busy } = useAct('hardware.try-printer');
  const paper = hardware.trialPaper?.printer === which ? hardware.trialPaper : null;
  const isOnItsWay = paper?.state === 'pending' || paper?.state === 'sending';
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        icon={Printer}
        isPending={busy}
        isDisabled={isOnItsWay}
        onPress={() => void act({ printer: which, requestId: crypto.randomUUID() })}
      >
        {t('try.printer')}
      </Button>
      <span role="status">{paper !== null && t(`paper.${paper.state}`)}</span>
    </div>
  );
};

const ScannerTrial = ({ hardware }: { readonly hardware: Hardware }) => {
  const { t } = useTranslation('hardware');
  const { act, busy } = useAct('hardware.try-scanner');
  const { listening, lastScan } = hardware;
  const listen = (on: boolean): void => void act({ listen: on, requestId: crypto.randomUUID() });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button icon={ScanBarcode} isPending={busy} onPress={() => listen(!listening)}>
        {t(listening ? 'scan.stop' : 'try.scanner')}
      </Button>
      <span role="status">
        {listening && lastScan === null && t('scan.listening')}
        {lastScan?.kind === 'unreadable' && t('scan.unreadable')}
        {lastScan !== null &&
          lastScan.kind !== 'unreadable' &&
          t(`scan.by-${lastScan.way}`, { kind: t(`scan-kind.${lastScan.kind}`), count: lastScan.letters })}
      </span>
    </div>
  );
};

const SoundTrial = () => {
  const { t } = useTranslation('hardware');
  const { act } = useAct('hardware.sound-played');
  const [step, setStep] = useState<'idle' | 'playing' | 'asking' | 'failed' | 'heard' | 'silent'>('idle');
  const tell = (played: boolean): void => void act({ played, requestId: crypto.randomUUID() });
  const play = async (): Promise<void> => {
    setStep('playing');
    const played = await playChime();
    setStep(played ? 'asking' : 'failed');
    if (!played) tell(false);
  };
  const answer = (heard: boolean): void => {
    setStep(heard ? 'heard' : 'silent');
    tell(heard);
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button icon={Volume2} isPending={step === 'playing'} onPress={() => void play()}>
        {t('try.sound')}
      </Button>
      <span role="status">{step !== 'idle' && t(`sound.${step}`)}</span>
      {step === 'asking' && (
        <>
          <Button variant="primary" onPress={() => answer(true)}>
            {t('sound.yes')}
          </Button>
          <Button onPress={() => answer(false)}>{t('sound.no')}</Button>
        </>
      )}
    </div>
  );
};

const ScreenTrial = () => {
  const { t } = useTranslation('hardware');
  const [shown, setShown] = useState(false);
  return (
    <div>
      <Button icon={Monitor} onPress={() => setShown(true)}>
        {t('try.screen')}
      </Button>
      {shown && <ScreenPattern onClose={() => setShown(false)} />}
    </div>
  );
};

export type TrialProps = {
  readonly check: CheckName;
  readonly hardware: Hardware;
  /** False where the check found that this terminal has no such device. */
  readonly isSetUp: boolean;
};

/** The trial ("Thử") of a check's device; nothing for a check that has none or a device that is not set up. */
export const Trial = ({ check, hardware, isSetUp }: TrialProps) => {
  const { setup } = hardware;
  if (!isSetUp) return null;
  switch (check) {
    case 'printer':
      return setup.printer === null ? null : <PrinterTrial which="main" hardware={hardware} />;
    case 'second-printer':
      return setup.secondPrinter === null ? null : <PrinterTrial which="second" hardware={hardware} />;
    case 'scanner':
      return setup.scanner === null ? null : <ScannerTrial hardware={hardware} />;
    case 'document-scanner':
      return <DocumentScannerTrial />;
    case 'drawer':
      return <DrawerTrial />;
    case 'sign':
      return <SignTrial />;
    case 'sound':
      return <SoundTrial />;
    case 'screen':
      return <ScreenTrial />;
    default:
      return null;
  }
};
