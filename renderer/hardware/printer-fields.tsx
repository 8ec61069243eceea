import { PlugZap } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printerModels } from '#common/domain/paper/printer-model.ts';
import type { FoundPort, PrinterSetup } from '#common/ipc/hardware-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { digits } from './code-gate.tsx';
import { addressOf, bauds, choiceOf, type DeviceChoice } from './device-choice.ts';
import { DeviceFields, SelectField, TextField } from './fields.tsx';
import { KeyPad } from './key-pad.tsx';

const [usualBaud] = bauds.printer;

/** What a choice is called in the list: a port by its path, everything else by its kind. */
const keyOf = (choice: DeviceChoice): string =>
  choice.kind === 'serial' || choice.kind === 'usb' ? choice.path : choice.kind;

const startOf = (key: string, ports: readonly FoundPort[]): DeviceChoice => {
  if (key === 'network') return { kind: 'network', host: '' };
  if (key === 'other') return { kind: 'other', address: '' };
  if (key === 'none') return { kind: 'none' };
  const isUsb = ports.some(({ path, kind }) => path === key && kind === 'usb-printer') || key.startsWith('/dev/usb/');
  return isUsb ? { kind: 'usb', path: key } : { kind: 'serial', path: key, baud: usualBaud };
};

export type PrinterFieldsProps = {
  readonly title: string;
  readonly value: PrinterSetup | null;
  readonly ports: readonly FoundPort[];
  readonly onChange: (value: PrinterSetup | null) => void;
};

/** Where a receipt printer is, how wide its paper is and what it is; asked on the spot whether it answers. */
export const PrinterFields = ({ title, value, ports, onChange }: PrinterFieldsProps) => {
  const { t } = useTranslation('hardware');
  const { act, busy } = useAct('hardware.probe-printer');
  const [choice, setChoice] = useState<DeviceChoice>(() => choiceOf(value?.address ?? null, usualBaud));
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const { widthDots, model } = value ?? { widthDots: 576 as const, model: 'auto' };

  const take = (next: DeviceChoice): void => {
    setChoice(next);
    setSaid(null);
    const address = addressOf(next);
    onChange(address === null ? null : { address, widthDots, model });
  };
  const ask = async (): Promise<void> => {
    const reply = await act({ address: addressOf(choice) ?? '' });
    if (!reply.ok) setSaid({ good: false, text: t(failureKey(reply.failure.code)) });
    else setSaid({ good: reply.value.kind === 'online', text: t(`probe.${reply.value.kind}`) });
  };

  const known = ports.map(({ path }) => path);
  const kept = keyOf(choice);
  const options = [
    { value: 'none', text: t('place.none') },
    ...ports.map(({ path, kind, name }) => ({ value: path, text: t(`place.${kind}`, { path, name }) })),
    ...((choice.kind === 'serial' || choice.kind === 'usb') && !known.includes(kept)
      ? [{ value: kept, text: t('place.away', { path: kept }) }]
      : []),
    { value: 'network', text: t('place.network') },
    { value: 'other', text: t('place.other') },
  ];

  return (
    <DeviceFields title={title}>
      <SelectField
        label={t('place.label')}
        value={kept}
        options={options}
        onChange={(key) => take(startOf(key, ports))}
      />
      {choice.kind === 'network' && (
        <>
          <TextField
            label={t('place.host')}
            hint={t('place.host-hint')}
            value={choice.host}
            onChange={(host) => take({ kind: 'network', host })}
          />
          <div className="hidden [[data-mode=touch]_&]:block [[data-mode=wall]_&]:block">
            <KeyPad
              keys={[...digits, '.', ':']}
              onKey={(key) => take({ kind: 'network', host: choice.host + key })}
              onErase={() => take({ kind: 'network', host: choice.host.slice(0, -1) })}
            />
          </div>
        </>
      )}
      {choice.kind === 'other' && (
        <TextField
          label={t('place.address')}
          hint={t('place.printer-hint')}
          value={choice.address}
          onChange={(address) => take({ kind: 'other', address })}
        />
      )}
      {choice.kind === 'serial' && (
        <SelectField
          label={t('place.baud')}
          value={String(choice.baud)}
          options={bauds.printer.map((baud) => ({ value: String(baud), text: String(baud) }))}
          onChange={(baud) => take({ ...choice, baud: Number(baud) })}
        />
      )}
      {value !== null && (
        <>
          <SelectField
            label={t('paper-width.label')}
            value={String(widthDots)}
            options={[
              { value: '576', text: t('paper-width.80') },
              { value: '384', text: t('paper-width.58') },
            ]}
            onChange={(width) => onChange({ ...value, widthDots: width === '384' ? 384 : 576 })}
          />
          <SelectField
            label={t('model.label')}
            value={model}
            options={[
              { value: 'auto', text: t('model.auto') },
              ...printerModels
                .filter((one) => one.widthDots === widthDots)
                .map(({ id, name }) => ({ value: id, text: name })),
            ]}
            onChange={(id) => onChange({ ...value, model: id })}
          />
          <div>
            <Button icon={PlugZap} isPending={busy} onPress={() => void ask()}>
              {t('probe.ask')}
            </Button>
          </div>
          {said !== null && <Notice tone={said.good ? 'good' : 'act'} what={said.text} />}
        </>
      )}
    </DeviceFields>
  );
};
