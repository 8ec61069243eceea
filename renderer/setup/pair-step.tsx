import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pairingOf } from '#common/domain/setup/answers.ts';
import { codeIn } from '#common/domain/site/pairing.ts';
import { CodeInput } from '#renderer/app/code-input.tsx';
import { CodePad } from '#renderer/app/code-pad.tsx';
import { enrolSaid } from '#renderer/app/enrol-said.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { StepProps } from './use-setup.ts';

/** The one-time code from the supervisor's screen, typed, scanned or touched. */
export const PairStep = ({ view, next, code, setCode }: StepProps) => {
  const { t } = useTranslation('setup');
  const { t: tApp } = useTranslation('app');
  const { act, busy } = useAct('setup.pair');
  const [trouble, setTrouble] = useState<string | null>(null);
  const { answers } = view.state;
  if (answers.pairedAs === pairingOf(answers)) {
    return <Notice tone="good" what={t('pair.done', { role: t(`machine.${answers.machine ?? 'kiosk'}.name`) })} />;
  }

  const write = (text: string): void => {
    setTrouble(null);
    setCode(text.toUpperCase());
  };
  const send = async (): Promise<void> => {
    const reply = await act({ code, requestId: crypto.randomUUID() });
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind === 'enrolled') await next();
    else setTrouble(enrolSaid(tApp, reply.value));
  };
  return (
    <>
      <p>{t('pair.where')}</p>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="flex min-w-0 grow basis-[20rem] flex-col gap-1">
          <CodeInput code={code} onWrite={write} />
        </div>
        <Button type="submit" variant="primary" icon={KeyRound} unavailable={busy} isDisabled={codeIn(code) === null}>
          {t('pair.send')}
        </Button>
      </form>
      <div className="max-w-[36rem]">
        <CodePad onLetter={(letter) => write(code + letter)} onErase={() => write(code.slice(0, -1))} />
      </div>
      {trouble !== null && <Notice tone="act" what={trouble} />}
    </>
  );
};
