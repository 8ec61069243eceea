import { Check, Ticket } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as PlainButton } from 'react-aria-components';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { StepProps } from './use-setup.ts';

const POINTS = Array.from({ length: 15 }, (_, index) => index + 1);

/** The kiosk as a citizen will use it: every part of the glass answers, and a ticket comes that nobody counts. */
export const TouchStep = ({ view, keep }: StepProps) => {
  const { t } = useTranslation('setup');
  const { act, busy } = useAct('setup.print');
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const touch = (point: number): void => {
    const now = new Set([...touched, point]);
    setTouched(now);
    if (now.size === POINTS.length) void keep({}, true);
  };
  const take = async (): Promise<void> => {
    setSaid(null);
    const reply = await act({ what: 'ticket', requestId: crypto.randomUUID() });
    if (!reply.ok) setSaid({ good: false, text: t(failureKey(reply.failure.code)) });
    else if (reply.value.kind === 'printed' || reply.value.kind === 'unknown') {
      setSaid({ good: true, text: t('touch.ticket') });
    } else setSaid({ good: false, text: t(`print.${reply.value.kind}`) });
  };
  return (
    <>
      <p role="status">{t('touch.left', { count: POINTS.length - touched.size })}</p>
      <div role="group" aria-label={t('title.touch')} className="grid min-h-[15rem] grow grid-cols-5 gap-2">
        {POINTS.map((point) => (
          <PlainButton
            key={point}
            aria-label={t('touch.point', { number: point })}
            aria-pressed={touched.has(point)}
            onPress={() => touch(point)}
            className={classNames(
              'grid min-h-target place-items-center rounded-control border-2',
              touched.has(point) ? 'border-good bg-good-ground text-good' : 'border-edge bg-surface text-ink',
            )}
          >
            {touched.has(point) ? <Check aria-hidden="true" /> : <span aria-hidden="true">{point}</span>}
          </PlainButton>
        ))}
      </div>
      <div>
        <Button
          icon={Ticket}
          unavailable={busy}
          isDisabled={view.state.answers.printer === null}
          onPress={() => void take()}
        >
          {t('touch.take')}
        </Button>
        <span role="status" className="pl-4">
          {busy && t('print.busy')}
        </span>
      </div>
      {said !== null && <Notice tone={said.good ? 'good' : 'act'} what={said.text} />}
      {view.state.done.includes('touch') && <Notice tone="good" what={t('touch.good')} />}
    </>
  );
};
