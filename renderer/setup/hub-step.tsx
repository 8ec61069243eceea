import { Network, ScanBarcode, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPairing } from '#common/domain/site/pairing.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { digits } from '#renderer/hardware/code-gate.tsx';
import { TextField } from '#renderer/hardware/fields.tsx';
import { KeyPad } from '#renderer/hardware/key-pad.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ChoiceCard, Choices } from './choice-card.tsx';
import { ScannerTrial } from './scanner-trial.tsx';
import type { StepProps } from './use-setup.ts';

/** Which centre this machine joins: found in the network, typed, or scanned from the supervisor's screen together with the code. */
export const HubStep = (props: StepProps) => {
  const { view, next, setCode } = props;
  const { t } = useTranslation('setup');
  const { act, busy } = useAct('setup.find-hub');
  const [address, setAddress] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [scans, setScans] = useState(false);
  const { hub } = view.state.answers;

  const ask = async (text: string): Promise<void> => {
    const pairing = readPairing(text);
    if (pairing !== null) setCode(pairing.code);
    const reply = await act({ address: pairing?.address ?? text });
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind === 'found') await next();
    else setTrouble(t(`hub.${reply.value.kind}`));
  };
  const heard = view.heard?.pairing ?? null;
  useEffect(() => {
    if (heard !== null && readPairing(heard) !== null) void ask(heard);
    // Each code that is read is asked once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [heard]);

  const write = (text: string): void => {
    setTrouble(null);
    setAddress(text);
  };
  const known = view.hubs.some(({ site }) => site === hub?.site);
  return (
    <>
      {view.hubs.length === 0 && <p role="status">{t('hub.looking')}</p>}
      <Choices label={t('title.hub')}>
        {[...view.hubs, ...(hub === null || known ? [] : [hub])].map((one) => (
          <ChoiceCard
            key={one.site}
            icon={Network}
            title={one.name === '' ? one.site : one.name}
            about={t('hub.at', { site: one.site, address: one.address })}
            chosen={one.site === hub?.site}
            onChoose={() => void next({ hub: one })}
          />
        ))}
      </Choices>
      <form
        className="flex flex-wrap items-end gap-3 border-t border-line pt-4"
        onSubmit={(event) => {
          event.preventDefault();
          void ask(address);
        }}
      >
        <div className="min-w-0 grow basis-[20rem]">
          <TextField label={t('hub.address')} hint={t('hub.address-hint')} value={address} onChange={write} />
        </div>
        <Button
          type="submit"
          icon={Search}
          unavailable={busy}
          isDisabled={address.trim() === ''}
          className="mb-[1.75em]"
        >
          {t('hub.ask')}
        </Button>
      </form>
      <div className="hidden [[data-mode=touch]_&]:block">
        <KeyPad
          keys={[...digits, '.', ':']}
          onKey={(key) => write(address + key)}
          onErase={() => write(address.slice(0, -1))}
        />
      </div>
      {trouble !== null && <Notice tone="act" what={trouble} />}
      {scans ? (
        <ScannerTrial {...props} />
      ) : (
        <div>
          <Button icon={ScanBarcode} onPress={() => setScans(true)}>
            {t('hub.by-scanner')}
          </Button>
        </div>
      )}
    </>
  );
};
