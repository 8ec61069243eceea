import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAnswered, maySkip, stepsOf } from '#common/domain/setup/steps.ts';
import { failureKey, setLanguage, useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { BrokenPage } from './broken-page.tsx';
import { ProgressLine } from './progress-line.tsx';
import { pages } from './steps.tsx';
import { useSetup } from './use-setup.ts';

/** The question of a step; the focus goes to it when the step opens. */
const StepTitle = ({ text }: { readonly text: string }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="text-[1.75rem] font-bold outline-none">
      {text}
    </h1>
  );
};

/** The first-run wizard: one question at a time, why it is asked, and where one is. */
export const SetupScreen = () => {
  const { t } = useTranslation('setup');
  const language = useLanguage();
  const view = useView('setup.show', {}, ['setup']);
  const { keep, next, go, trouble } = useSetup();
  const [code, setCode] = useState('');

  if (view.kind !== 'ready') {
    return (
      <main className="app-calm">
        <h1>{t('heading')}</h1>
        <p role="status">{view.kind === 'failed' ? t(failureKey(view.trouble)) : t('loading')}</p>
      </main>
    );
  }
  const { state, broken } = view.value;
  if (broken !== null && state.at === 'language') {
    return (
      <div className="flex h-full flex-col">
        <header className="flex shrink-0 justify-end px-6 pt-3">
          <LanguageSwitch language={language} onChange={(wanted) => void setLanguage(wanted)} />
        </header>
        <BrokenPage broken={broken} onSetUp={() => void next()} />
      </div>
    );
  }
  const Page = pages[state.at];
  const answered = isAnswered(state, state.at);
  const { restore } = view.value;
  // What is being restored, or is, leads nowhere but into its terminal.
  const isTaken = restore?.kind === 'running' || (restore?.kind === 'ended' && restore.outcome.kind === 'restored');
  const isLast = stepsOf(state.answers).at(-1) === state.at;
  return (
    <div className="flex h-full flex-col">
      <header className="flex shrink-0 items-center gap-4 px-6 py-2">
        <p className="min-w-0 grow font-display text-[1.25rem] font-semibold">{t('heading')}</p>
        <LanguageSwitch language={language} onChange={(wanted) => void setLanguage(wanted)} />
      </header>
      <ProgressLine state={state} />
      <main className="min-h-0 grow overflow-y-auto px-6 py-4">
        <div className="mx-auto flex min-h-full max-w-[68rem] flex-col gap-4">
          <div>
            <StepTitle key={state.at} text={t(`title.${state.at}`)} />
            <p className="text-soft">
              <b>{t('why')}</b> {t(`reason.${state.at}`)}
            </p>
          </div>
          <Page key={state.at} view={view.value} keep={keep} next={next} go={go} code={code} setCode={setCode} />
          {trouble !== null && <Notice tone="act" what={t(failureKey(trouble))} />}
        </div>
      </main>
      <footer className="flex shrink-0 flex-wrap items-center gap-3 border-t border-line bg-surface px-6 py-3">
        <Button
          icon={ArrowLeft}
          isDisabled={state.at === 'language' || isTaken}
          onPress={() => void go({ kind: 'back' })}
        >
          {t('back')}
        </Button>
        <p className="min-w-0 grow text-soft [[data-mode=touch]_&]:order-first [[data-mode=touch]_&]:basis-full">
          {maySkip(state.at) && !answered && t(`lack.${state.at}`)}
        </p>
        {!isLast &&
          (maySkip(state.at) && !answered ? (
            <Button className="ml-auto" onPress={() => void go({ kind: 'skip' })}>
              {t('skip')}
            </Button>
          ) : (
            <Button
              variant="primary"
              className="ml-auto"
              icon={ArrowRight}
              unavailable={!answered}
              onPress={() => void next()}
            >
              {t('next')}
            </Button>
          ))}
      </footer>
    </div>
  );
};
