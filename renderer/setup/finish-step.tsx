import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteName, siteOf, terminalName } from '#common/domain/setup/answers.ts';
import { missing, stepsOf } from '#common/domain/setup/steps.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { StepProps } from './use-setup.ts';

/** What was answered, what was passed over and what that means, and the one button that opens the terminal. */
export const FinishStep = ({ view, go }: StepProps) => {
  const { t } = useTranslation('setup');
  const { act, busy } = useAct('setup.finish');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [opens, setOpens] = useState(false);
  const { answers } = view.state;
  const lacks = missing(view.state);
  const finish = async (): Promise<void> => {
    setTrouble(null);
    const reply = await act({ requestId: crypto.randomUUID() });
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind === 'written') setOpens(true);
    else setTrouble(t(`finish.${reply.value.kind}`));
  };
  const centre = siteOf(answers) === 'new' ? answers.centre?.name : answers.hub?.name;
  const steps = stepsOf(answers);
  const facts = [
    ['machine', answers.machine === null ? '' : t(`machine.${answers.machine}.name`)],
    ['name', terminalName(answers) ?? ''],
    ['centre', [centre ?? '', siteName(answers) ?? ''].filter((text) => text !== '').join(' · ')],
    ...(steps.includes('printer') ? [['printer', answers.printer?.address ?? t('finish.none')] as const] : []),
    ...(steps.includes('scanner') ? [['scanner', answers.scanner ?? t('finish.none')] as const] : []),
  ] as const;
  return (
    <>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{t(`finish.fact.${name}`)}</dt>
            <dd className="min-w-0 font-semibold break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {lacks.length === 0 ? (
        <Notice tone="good" what={t('finish.all')} />
      ) : (
        <section
          aria-label={t('finish.lacks')}
          className="rounded-card border border-offline-edge bg-offline-ground px-4 py-3 text-offline"
        >
          <h2 className="font-semibold">{t('finish.lacks')}</h2>
          <ul className="flex flex-col gap-2 pt-2">
            {lacks.map((step) => (
              <li key={step} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <span className="min-w-0 grow basis-[20rem]">
                  {t(`step.${step}`)}: {t(`lack.${step}`)}
                </span>
                <Button onPress={() => void go({ kind: 'go', to: step })}>
                  {t('finish.back-to', { step: t(`step.${step}`) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {trouble !== null && <Notice tone="act" what={trouble} />}
      <div>
        <Button
          variant="primary"
          size="large"
          icon={CircleCheck}
          unavailable={busy || opens}
          onPress={() => void finish()}
        >
          {t(opens ? 'finish.opens' : 'finish.open')}
        </Button>
      </div>
    </>
  );
};
