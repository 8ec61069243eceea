import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { digits } from './code-gate.tsx';
import { DeviceFields, TextField } from './fields.tsx';
import { KeyPad } from './key-pad.tsx';

const LENGTH = 6;

/** The code that opens this page at a kiosk or a board. It counts at once. */
export const StaffCodeFields = () => {
  const { t } = useTranslation('hardware');
  const { act, busy } = useAct('hardware.set-code');
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const write = (text: string): void => {
    setSaid(null);
    setCode(text.replaceAll(/\D/gu, '').slice(0, LENGTH));
  };
  const save = async (): Promise<void> => {
    const reply = await act({ code, requestId: crypto.randomUUID() });
    if (!reply.ok) setSaid({ good: false, text: t(failureKey(reply.failure.code)) });
    else setSaid({ good: reply.value.kind === 'saved', text: t(`set-code.${reply.value.kind}`) });
    if (reply.ok && reply.value.kind === 'saved') setCode('');
  };
  return (
    <DeviceFields title={t('set-code.title')}>
      <TextField label={t('set-code.label')} hint={t('set-code.hint')} value={code} onChange={write} secret />
      <div className="hidden [[data-mode=touch]_&]:block [[data-mode=wall]_&]:block">
        <KeyPad keys={digits} onKey={(key) => write(code + key)} onErase={() => write(code.slice(0, -1))} />
      </div>
      <div>
        <Button isPending={busy} isDisabled={code.length !== LENGTH} onPress={() => void save()}>
          {t('set-code.save')}
        </Button>
      </div>
      {said !== null && <Notice tone={said.good ? 'good' : 'act'} what={said.text} />}
    </DeviceFields>
  );
};
