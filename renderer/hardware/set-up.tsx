import { useQuery } from '@tanstack/react-query';
import { Plus, RotateCw, Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetup, Hardware, PrinterSetup } from '#common/ipc/hardware-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { DeviceFields, SelectField } from './fields.tsx';
import { PrinterFields } from './printer-fields.tsx';
import { RestartPanel } from './restart-panel.tsx';
import { ScannerFields } from './scanner-fields.tsx';
import { StaffCodeFields } from './staff-code-fields.tsx';

const newPrinter: PrinterSetup = { address: '', widthDots: 576, model: 'auto' };

/** Set-up of this machine's devices (Cài đặt thiết bị): where each is, tried on the spot, saved, and in use after a new start. */
export const SetUp = ({ hardware }: { readonly hardware: Hardware }) => {
  const { t } = useTranslation('hardware');
  const client = useClient();
  const { act, busy } = useAct('hardware.save');
  const [draft, setDraft] = useState<DeviceSetup>(hardware.setup);
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const query = useQuery({
    queryKey: ['hardware.find-ports'],
    queryFn: async () => {
      const reply = await client.call('hardware.find-ports', {});
      return reply.ok ? reply.value.ports : [];
    },
  });
  const ports = query.data ?? [];
  const change = (part: Partial<DeviceSetup>): void => {
    setSaid(null);
    setDraft({ ...draft, ...part });
  };

  const save = async (): Promise<void> => {
    const reply = await act({ setup: draft, requestId: crypto.randomUUID() });
    if (!reply.ok) setSaid({ good: false, text: t(failureKey(reply.failure.code)) });
    else setSaid({ good: reply.value.kind === 'saved', text: t(`save.${reply.value.kind}`) });
  };

  return (
    <>
      <p>{t('set-up.what')}</p>
      <div>
        <Button icon={RotateCw} isPending={query.isFetching} onPress={() => void query.refetch()}>
          {t('set-up.look-again')}
        </Button>
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(26rem,100%),1fr))] items-start gap-3">
        <PrinterFields
          title={t('diagnosis:title.printer')}
          value={draft.printer}
          ports={ports}
          onChange={(printer) => change({ printer, ...(printer === null ? { secondPrinter: null } : {}) })}
        />
        {draft.secondPrinter === null ? (
          <div>
            <Button
              icon={Plus}
              isDisabled={draft.printer === null}
              onPress={() => change({ secondPrinter: newPrinter })}
            >
              {t('set-up.add-second')}
            </Button>
            <p className="pt-1 text-soft">{t('set-up.why-second')}</p>
          </div>
        ) : (
          <PrinterFields
            title={t('diagnosis:title.second-printer')}
            value={draft.secondPrinter}
            ports={ports}
            onChange={(secondPrinter) => change({ secondPrinter })}
          />
        )}
        <ScannerFields value={draft.scanner} ports={ports} onChange={(scanner) => change({ scanner })} />
        <DeviceFields title={t('diagnosis:title.document-scanner')}>
          <SelectField
            label={t('place.label')}
            value={draft.documentScanner ?? ''}
            options={[
              { value: '', text: t('place.none') },
              { value: 'sane:auto', text: t('place.sane') },
              { value: 'naps2:wia:auto', text: t('place.naps2') },
              ...[hardware.setup.documentScanner ?? '']
                .filter((kept) => !['', 'sane:auto', 'naps2:wia:auto'].includes(kept))
                .map((kept) => ({ value: kept, text: kept })),
            ]}
            onChange={(address) => change({ documentScanner: address === '' ? null : address })}
          />
        </DeviceFields>
        <StaffCodeFields />
      </div>
      {said !== null && <Notice tone={said.good ? 'good' : 'act'} what={said.text} />}
      <div>
        <Button variant="primary" icon={Save} isPending={busy} onPress={() => void save()}>
          {t('set-up.save')}
        </Button>
      </div>
      {hardware.waitsForRestart && <RestartPanel />}
    </>
  );
};
