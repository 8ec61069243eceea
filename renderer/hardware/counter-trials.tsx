import { FileScan, Tv, Wallet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';

/** "Thử" of the document scanner: one page, thrown away. */
export const DocumentScannerTrial = () => {
  const { t } = useTranslation('hardware');
  const { act, busy } = useAct('hardware.try-document-scanner');
  const [said, setSaid] = useState('');
  const scan = async (): Promise<void> => {
    setSaid(t('page.scanning'));
    const reply = await act({ requestId: crypto.randomUUID() });
    setSaid(t(reply.ok ? `page.${reply.value.kind}` : failureKey(reply.failure.code)));
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button icon={FileScan} isPending={busy} onPress={() => void scan()}>
        {t('try.document-scanner')}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
};

/** "Thử" of the cash drawer: one pulse. */
export const DrawerTrial = () => {
  const { t } = useTranslation('hardware');
  const { act, busy } = useAct('hardware.try-drawer');
  const [kind, setKind] = useState<CommandOutput<'hardware.try-drawer'>['kind'] | null>(null);
  const open = async (): Promise<void> => {
    const reply = await act({});
    setKind(reply.ok ? reply.value.kind : 'no-answer');
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button icon={Wallet} isPending={busy} onPress={() => void open()}>
        {t('try.drawer')}
      </Button>
      <span role="status">{kind !== null && t(`drawer.${kind}`)}</span>
    </div>
  );
};

/** "Thử" of the counter's sign: every lamp for some seconds. */
export const SignTrial = () => {
  const { t } = useTranslation('hardware');
  const { act, busy } = useAct('hardware.try-sign');
  const [kind, setKind] = useState<CommandOutput<'hardware.try-sign'>['kind'] | null>(null);
  const show = async (): Promise<void> => {
    const reply = await act({ requestId: crypto.randomUUID() });
    setKind(reply.ok ? reply.value.kind : 'no-sign');
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button icon={Tv} isPending={busy} onPress={() => void show()}>
        {t('try.sign')}
      </Button>
      <span role="status">{kind !== null && t(`sign.${kind}`)}</span>
    </div>
  );
};
