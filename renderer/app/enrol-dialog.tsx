import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeIn } from '#common/domain/site/pairing.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { CodeInput } from './code-input.tsx';
import { CodePad } from './code-pad.tsx';
import { enrolSaid } from './enrol-said.ts';
import { failureKey } from './i18n.ts';
import { useAct } from './use-act.ts';

/** Where a person types the code from the supervisor's screen, on the keyboard, by a scanner or on the pad. */
export const EnrolDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('app');
  const { act, busy } = useAct('terminal.enrol');
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  const send = async () => {
    const reply = await act({ code, requestId: crypto.randomUUID() });
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind === 'enrolled') onClose();
    else setTrouble(enrolSaid(t, reply.value));
  };
  const write = (text: string) => {
    setTrouble(null);
    // The supervisor's QR says the hub's address, too.
    setCode(text.toUpperCase().slice(0, 160));
  };

  return (
    <Dialog
      title={t('enrol.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('enrol.later')}</Button>
          <Button variant="primary" isPending={busy} isDisabled={codeIn(code) === null} onPress={() => void send()}>
            {t('enrol.send')}
          </Button>
        </>
      }
    >
      <p>{t('enrol.where')}</p>
      <form
        className="flex flex-col gap-1"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <CodeInput code={code} onWrite={write} />
      </form>
      <CodePad onLetter={(letter) => write(code + letter)} onErase={() => write(code.slice(0, -1))} />
      {trouble !== null && <Notice tone="act" what={trouble} />}
    </Dialog>
  );
};
