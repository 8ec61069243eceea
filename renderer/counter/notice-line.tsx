import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CounterNotice, NoticeAct } from './counter-notice.ts';
import { counterKeys } from './keys.ts';

/** How long a message that only confirms something stays, and how long undo is offered, in ms (house rule: ten seconds). */
const staysMs = 10_000;

export type NoticeLineProps = {
  readonly notice: CounterNotice | null;
  readonly onAct: (act: NoticeAct) => void;
  readonly onGone: () => void;
};

/** The one place where the counter speaks. It keeps its height when it is silent, so that nothing below it ever jumps. */
export const NoticeLine = ({ notice, onAct, onGone }: NoticeLineProps) => {
  const { t } = useTranslation('counter');
  const passes =
    notice !== null && (notice.tone === 'good' || notice.acts.includes('undo') || notice.acts.includes('undo-step'));
  useEffect(() => {
    if (!passes) return;
    const timer = setTimeout(onGone, staysMs);
    return () => clearTimeout(timer);
    // A new message starts its own ten seconds.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [notice, passes]);
  return (
    <section
      aria-label={t('message')}
      className="flex min-h-[3.5rem] shrink-0 items-stretch border-b border-line bg-surface"
    >
      {notice === null ? (
        <p className="self-center px-5 text-soft">{t('ready')}</p>
      ) : (
        <Notice
          key={`${notice.key} ${JSON.stringify(notice.values)}`}
          tone={notice.tone}
          what={t(notice.key, notice.values)}
          className="grow items-center! rounded-none! py-1.5! leading-snug"
          action={
            notice.acts.length === 0 ? undefined : (
              <div className="flex gap-2">
                {notice.acts.map((act) => {
                  const cap = counterKeys.find((key) => key.act === act)?.cap;
                  return (
                    <Button key={act} {...(cap === undefined ? {} : { keys: cap })} onPress={() => onAct(act)}>
                      {t(`act.${act}`)}
                    </Button>
                  );
                })}
              </div>
            )
          }
        />
      )}
    </section>
  );
};
