import { CircleCheck } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { RestoreEnd, RestoreState } from '#common/ipc/restore-calls.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { sizeOf } from '#renderer/ui/format-size.ts';
import { Notice } from '#renderer/ui/notice.tsx';

/** What was pressed is gone from the page: the focus goes to what came in its place. */
const Focused = ({ children }: { readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="text-[1.25em] font-semibold outline-none">
      {children}
    </h2>
  );
};

/** How far a restore is, in bytes and with a bar, and how to stop it. */
export const RestoreProgress = ({ running }: { readonly running: Extract<RestoreState, { kind: 'running' }> }) => {
  const { t } = useTranslation('setup');
  const language = useLanguage();
  const { act, busy } = useAct('setup.stop-restore');
  const { step, done, total } = running;
  return (
    <section className="flex flex-col gap-3 rounded-card border border-edge bg-brand-pale px-4 py-3">
      <Focused>{t('restore.running')}</Focused>
      <p className="tabular">
        <span role="status">{t(`restore.step.${step}`)}</span>
        {total > 1 &&
          ` ${t('restore.bytes', { done: sizeOf(Math.min(done, total), language), total: sizeOf(total, language) })}`}
      </p>
      <progress
        className="h-3 w-full accent-brand"
        aria-label={t(`restore.step.${step}`)}
        value={done}
        max={Math.max(total, 1)}
      />
      <div>
        <Button unavailable={busy} onPress={() => void act({})}>
          {t('restore.stop')}
        </Button>
      </div>
    </section>
  );
};

/** What was restored and proven, what is left for people to do, and the button that opens the terminal. */
export const RestoreDone = ({ done }: { readonly done: Extract<RestoreEnd, { kind: 'restored' }> }) => {
  const { t } = useTranslation('setup');
  const { act, busy } = useAct('setup.look-again');
  const [opens, setOpens] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { site, terminal, at, keys, gen } = done;
  const open = async (): Promise<void> => {
    setTrouble(null);
    const reply = await act({});
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind === 'written') setOpens(true);
    else setTrouble(t('restore.not-open'));
  };
  return (
    <>
      <Focused>{t('restore.done', { terminal, site })}</Focused>
      <Notice
        tone="good"
        what={t('restore.done-meaning', { at: formatDateTime(at) })}
        {...(keys ? { meaning: t('restore.done-keys') } : {})}
      />
      {!keys && <Notice tone="offline" what={t('restore.done-no-keys')} />}
      {gen !== null && <p>{t('restore.done-hub')}</p>}
      <p>{t('restore.done-old')}</p>
      {trouble !== null && <Notice tone="act" what={trouble} />}
      <div>
        <Button
          variant="primary"
          size="large"
          icon={CircleCheck}
          unavailable={busy || opens}
          onPress={() => void open()}
        >
          {t(opens ? 'restore.opens' : 'restore.open')}
        </Button>
      </div>
    </>
  );
};
