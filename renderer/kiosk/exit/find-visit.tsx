import { Check, ScanBarcode } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { RoomHead } from '../room-head.tsx';
import { useLeaving } from '../search/use-leaving.ts';
import { idleSeconds, type Exit, type ExitEvent } from './exit-state.ts';
import { NumberPad } from './number-pad.tsx';

export type FindVisitProps = {
  readonly exit: Extract<Exit, { step: 'find' }>;
  readonly dispatch: (event: ExitEvent) => void;
  readonly busy: boolean;
  readonly onFind: () => void;
  /** Nothing about the screen is to be forgotten. */
  readonly isUsual: boolean;
  readonly onGone: () => void;
};

/** Which visit is it: the ticket is scanned, or its number typed. */
export const FindVisit = ({ exit: { typed, answer }, dispatch, busy, onFind, isUsual, onGone }: FindVisitProps) => {
  const secondsLeft = useLeaving(idleSeconds, onGone);
  const { t } = useTranslation('kiosk-exit');
  const view = useView('kiosk.services', {}, ['config']);
  const letters = view.kind === 'ready' ? view.value.services.map(({ letter }) => letter) : [];
  const label = answer !== null && 'label' in answer ? answer.label : '';
  const isUntouched = typed === '' && answer === null && isUsual;
  return (
    <main className="flex min-h-0 grow flex-col">
      <RoomHead
        above={t('above')}
        title={t('title')}
        words={t('words')}
        secondsLeft={isUntouched ? idleSeconds : secondsLeft}
        grows
      />
      <div className="flex shrink-0 flex-col gap-4 px-8 py-6 landscape:py-4">
        {answer !== null && (
          <Notice
            tone={answer.kind === 'rated-before' ? 'good' : 'calm'}
            icon={ScanBarcode}
            className="text-[1.35rem]"
            what={t(`answer.${answer.kind}`, { label })}
          />
        )}
        <output
          aria-label={t('typed')}
          className="tabular flex min-h-[5rem] items-center justify-center rounded-card border-2 border-brand bg-surface text-[2.6rem] font-bold"
        >
          {typed === '' ? <span className="text-[1.4rem] font-normal text-soft">{t('type-here')}</span> : typed}
        </output>
        <NumberPad
          letters={[...new Set(letters)]}
          onKey={(key) => dispatch({ type: 'key', key })}
          onDelete={() => dispatch({ type: 'delete' })}
        />
        <Button size="large" variant="primary" icon={Check} isDisabled={typed.length < 2 || busy} onPress={onFind}>
          {t('go-on')}
        </Button>
      </div>
    </main>
  );
};
