import { Monitor } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/app/use-act.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ChoiceCard, Choices } from './choice-card.tsx';
import type { StepProps } from './use-setup.ts';
import { YesNo } from './yes-no.tsx';

/** Which monitor citizens will see: this window goes there, and somebody says whether it is the one. */
export const ScreenStep = ({ view, keep, next }: StepProps) => {
  const { t } = useTranslation('setup');
  const { act } = useAct('setup.try-monitor');
  const [shown, setShown] = useState<number | null>(null);
  const [gone, setGone] = useState(false);
  const { answers, done } = view.state;
  const show = async (monitor: number): Promise<void> => {
    const reply = await act({ monitor });
    const moved = reply.ok && reply.value.kind === 'moved';
    setGone(!moved);
    setShown(moved ? monitor : null);
  };
  const answer = (isIt: boolean): void => {
    if (isIt && shown !== null) void next({ monitor: shown }, true);
    setShown(null);
  };
  return (
    <>
      <Choices label={t('title.screen')}>
        {view.monitors.map(({ width, height }, index) => (
          <ChoiceCard
            // Monitors have no name but their place.
            key={index}
            icon={Monitor}
            title={t('screen.one', { number: index + 1, width, height })}
            chosen={answers.monitor === index + 1}
            onChoose={() => void show(index + 1)}
          />
        ))}
      </Choices>
      {shown !== null && <YesNo question={t('screen.ask', { number: shown })} onAnswer={answer} />}
      {gone && <Notice tone="act" what={t('screen.gone')} />}
      <label className="flex min-h-target items-center gap-3">
        <input
          type="checkbox"
          className="size-5"
          checked={answers.locked}
          onChange={({ target }) => void keep({ locked: target.checked })}
        />
        <span>{t('screen.lock')}</span>
      </label>
      {done.includes('screen') && <Notice tone="good" what={t('screen.good', { number: answers.monitor ?? 1 })} />}
    </>
  );
};
