import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { KeyPad } from './key-pad.tsx';

export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
const LENGTH = 6;

/** Asks for the staff code before the page of a machine that stands in front of citizens. */
export const CodeGate = () => {
  const { t } = useTranslation('hardware');
  const id = useId();
  const { act, busy } = useAct('hardware.open');
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  const write = (text: string): void => {
    setTrouble(null);
    setCode(text.replaceAll(/\D/gu, '').slice(0, LENGTH));
  };
  const send = async (): Promise<void> => {
    const reply = await act({ code });
    setCode('');
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind !== 'open') setTrouble(t(`code.${reply.value.kind}`));
  };

  return (
    <form
      className="m-auto flex flex-col gap-3 p-6"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id} className="font-medium">
        {t('code.label')}
      </label>
      <input
        id={id}
        value={code}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        onChange={({ target }) => write(target.value)}
        className="tabular min-h-target rounded-control border border-edge bg-surface px-3 text-[1.5rem] font-semibold tracking-[0.4em]"
      />
      <KeyPad keys={digits} onKey={(key) => write(code + key)} onErase={() => write(code.slice(0, -1))} />
      {trouble !== null && <Notice tone="act" what={trouble} />}
      <Button type="submit" variant="primary" isPending={busy} isDisabled={code.length !== LENGTH}>
        {t('code.open')}
      </Button>
    </form>
  );
};
