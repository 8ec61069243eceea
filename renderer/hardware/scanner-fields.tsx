import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPort } from '#common/ipc/hardware-calls.ts';
import { addressOf, bauds, choiceOf, type DeviceChoice } from './device-choice.ts';
import { DeviceFields, SelectField, TextField } from './fields.tsx';

const [usualBaud] = bauds.scanner;
/** Keys that no window uses for itself. */
const prefixKeys = ['F9', 'F13', 'F14', 'F15'] as const;

const keyOf = (choice: DeviceChoice): string => (choice.kind === 'serial' ? choice.path : choice.kind);

const startOf = (key: string): DeviceChoice => {
  switch (key) {
    case 'none':
      return { kind: 'none' };
    case 'hid':
      return { kind: 'hid' };
    case 'keyboard':
      return { kind: 'keyboard', prefixKey: prefixKeys[0] };
    case 'other':
      return { kind: 'other', address: '' };
    default:
      return { kind: 'serial', path: key, baud: usualBaud };
  }
};

export type ScannerFieldsProps = {
  readonly value: string | null;
  readonly ports: readonly FoundPort[];
  readonly onChange: (value: string | null) => void;
};

/** Where the barcode scanner is. */
export const ScannerFields = ({ value, ports, onChange }: ScannerFieldsProps) => {
  const { t } = useTranslation('hardware');
  const [choice, setChoice] = useState<DeviceChoice>(() => choiceOf(value, usualBaud));
  const take = (next: DeviceChoice): void => {
    setChoice(next);
    onChange(addressOf(next));
  };
  const serial = ports.filter(({ kind }) => kind === 'serial');
  const kept = keyOf(choice);
  const options = [
    { value: 'none', text: t('place.none') },
    ...serial.map(({ path, name }) => ({ value: path, text: t('place.serial', { path, name }) })),
    ...(choice.kind === 'serial' && !serial.some(({ path }) => path === kept)
      ? [{ value: kept, text: t('place.away', { path: kept }) }]
      : []),
    { value: 'hid', text: t('place.hid') },
    { value: 'keyboard', text: t('place.keyboard') },
    { value: 'other', text: t('place.other') },
  ];
  return (
    <DeviceFields title={t('diagnosis:title.scanner')}>
      <SelectField label={t('place.label')} value={kept} options={options} onChange={(key) => take(startOf(key))} />
      {choice.kind === 'serial' && (
        <SelectField
          label={t('place.baud')}
          value={String(choice.baud)}
          options={bauds.scanner.map((baud) => ({ value: String(baud), text: String(baud) }))}
          onChange={(baud) => take({ ...choice, baud: Number(baud) })}
        />
      )}
      {choice.kind === 'keyboard' && (
        <>
          <SelectField
            label={t('place.prefix')}
            value={choice.prefixKey}
            options={[...new Set([choice.prefixKey, ...prefixKeys])].map((key) => ({ value: key, text: key }))}
            onChange={(prefixKey) => take({ kind: 'keyboard', prefixKey })}
          />
          <p className="text-soft">{t('place.keyboard-hint')}</p>
        </>
      )}
      {choice.kind === 'other' && (
        <TextField
          label={t('place.address')}
          hint={t('place.scanner-hint')}
          value={choice.address}
          onChange={(address) => take({ kind: 'other', address })}
        />
      )}
    </DeviceFields>
  );
};
