import { ScanBarcode } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catchWedge } from '#renderer/app/catch-wedge.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { ScannerFields } from '#renderer/hardware/scanner-fields.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { usePorts } from './device-steps.tsx';
import type { StepProps } from './use-setup.ts';

/** Where the scanner is, and what it reads now. Of what was read only its kind and length are shown. */
export const ScannerTrial = ({ view, keep }: StepProps) => {
  const { t } = useTranslation('setup');
  const client = useClient();
  const { act, busy } = useAct('setup.listen');
  const ports = usePorts();
  const [listens, setListens] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { scanner } = view.state.answers;
  const prefixKey = /^keyboard:(F\d{1,2})$/u.exec(scanner ?? '')?.[1];

  useLayoutEffect(() => {
    if (!listens || prefixKey === undefined) return;
    return catchWedge(prefixKey, (caught) => void client.call('setup.keyed', caught));
  }, [client, listens, prefixKey]);
  useEffect(() => () => void client.call('setup.listen', { listen: false, requestId: crypto.randomUUID() }), [client]);

  const listen = async (): Promise<void> => {
    setTrouble(null);
    const reply = await act({ listen: true, requestId: crypto.randomUUID() });
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind === 'done') setListens(true);
    else setTrouble(t(`scan.${reply.value.kind}`));
  };
  const scan = view.heard?.scan ?? null;
  const read = scan !== null && scan.kind !== 'unreadable';
  const isScannerStep = view.state.at === 'scanner';
  useEffect(() => {
    if (isScannerStep && listens && read) void keep({}, true);
    // A code that was read proves the scanner once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isScannerStep, listens, read]);

  return (
    <>
      <ScannerFields
        value={scanner}
        ports={ports}
        onChange={(value) => {
          setListens(false);
          setTrouble(null);
          void keep({ scanner: value }, false);
        }}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button
          variant="primary"
          icon={ScanBarcode}
          unavailable={busy}
          isDisabled={scanner === null}
          onPress={() => void listen()}
        >
          {t('scan.try')}
        </Button>
        <span role="status">
          {listens && scan === null && t('scan.listening')}
          {scan?.kind === 'unreadable' && t('hardware:scan.unreadable')}
        </span>
      </div>
      {scan !== null && scan.kind !== 'unreadable' && (
        <Notice
          tone="good"
          what={t(`hardware:scan.by-${scan.way}`, { kind: t(`hardware:scan-kind.${scan.kind}`), count: scan.letters })}
        />
      )}
      {trouble !== null && <Notice tone="act" what={trouble} />}
    </>
  );
};
