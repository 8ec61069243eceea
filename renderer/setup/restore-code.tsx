import { DatabaseBackup } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRecoveryCode } from '#common/domain/backup/recovery-code.ts';
import type { Restorable } from '#common/ipc/restore-calls.ts';
import { CodePad } from '#renderer/app/code-pad.tsx';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

/** Comes into view when it comes: below a long list nobody would see what is asked now, or what was wrong. */
const End = () => {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is nothing to clean up.
    end.current?.scrollIntoView({ block: 'end' });
  }, []);
  return <div ref={end} />;
};

/** The code from the paper, typed or touched, or the decision to go without it; and the button that restores. */
export const RestoreCode = ({ backup }: { readonly backup: Restorable }) => {
  const { t } = useTranslation('setup');
  const id = useId();
  const { act, busy } = useAct('setup.restore');
  const [code, setCode] = useState('');
  const [without, setWithout] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { dir, terminal, sealedKeys } = backup;
  const isOpen = sealedKeys && !without;

  const write = (text: string): void => {
    setTrouble(null);
    setCode(text.toUpperCase());
  };
  const start = async (): Promise<void> => {
    if (isOpen && readRecoveryCode(code) === null) return setTrouble(t('restore.not-started.bad-code'));
    setTrouble(null);
    const reply = await act({ dir, code: isOpen ? code : null, requestId: crypto.randomUUID() });
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind !== 'started') setTrouble(t(`restore.not-started.${reply.value.kind}`));
  };
  return (
    <form
      className="flex flex-col gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      {isOpen && (
        <div className="flex flex-col gap-1">
          <label htmlFor={id} className="font-medium">
            {t('restore.code')}
          </label>
          <input
            id={id}
            value={code}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => write(target.value)}
            className="tabular min-h-target w-full max-w-[44rem] rounded-control border border-edge bg-surface px-3 text-[1.25rem] font-semibold tracking-[0.1em]"
          />
          <p id={`${id}-hint`} className="text-soft">
            {t('restore.code-hint')}
          </p>
          <div className="hidden max-w-[36rem] [[data-mode=touch]_&]:block">
            <CodePad onLetter={(letter) => write(code + letter)} onErase={() => write(code.slice(0, -1))} />
          </div>
        </div>
      )}
      {sealedKeys ? (
        <label className="flex min-h-target items-center gap-3">
          <input
            type="checkbox"
            className="size-5"
            checked={without}
            onChange={({ target }) => {
              setTrouble(null);
              setWithout(target.checked);
            }}
          />
          <span>{t('restore.without')}</span>
        </label>
      ) : (
        <Notice tone="offline" what={t('restore.no-code')} />
      )}
      {without && sealedKeys && <Notice tone="offline" what={t('restore.without-meaning')} />}
      {trouble !== null && <Notice tone="act" what={trouble} />}
      <div>
        <Button type="submit" variant="primary" size="large" icon={DatabaseBackup} unavailable={busy}>
          {t('restore.start', { terminal })}
        </Button>
      </div>
      <End key={trouble} />
    </form>
  );
};
