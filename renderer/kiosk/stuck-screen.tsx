import { RotateCw, TicketX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Leaving } from './leaving.tsx';
import type { Trouble, Visit, VisitEvent } from './visit.ts';

const sentences: { readonly [K in Trouble]: 'away' | 'disk' | 'closed' | 'other' } = {
  'backend-away': 'away',
  'disk-full': 'disk',
  'disk-read-only': 'disk',
  'no-such-service': 'closed',
  'unknown-call': 'other',
  'role-not-allowed': 'other',
  'bad-input': 'other',
  bug: 'other',
};

export type StuckScreenProps = {
  readonly visit: Extract<Visit, { step: 'stuck' }>;
  readonly dispatch: (event: VisitEvent) => void;
};

/** No number came: what it means for the citizen, and the same wish once more; it can never give a second number. */
export const StuckScreen = ({ visit, dispatch }: StuckScreenProps) => {
  const { t } = useTranslation('kiosk');
  const sentence = sentences[visit.why];
  return (
    <main className="flex min-h-0 grow flex-col">
      <div
        role="alert"
        className="flex grow flex-col items-center justify-center gap-6 px-12 low:justify-end low:pb-8 text-center"
      >
        <TicketX aria-hidden="true" className="size-28 text-offline" strokeWidth={1.25} />
        <h1 className="text-[3rem] font-bold">{t('stuck.title')}</h1>
        <p className="max-w-[40rem] text-[1.6rem] text-balance">{t(`stuck.${sentence}`)}</p>
        {sentence !== 'closed' && (
          <Button size="large" variant="primary" icon={RotateCw} onPress={() => dispatch({ type: 'tried-again' })}>
            {t('try-again')}
          </Button>
        )}
      </div>
      <Leaving secondsLeft={visit.secondsLeft} dispatch={dispatch} done={t('to-start')} primary={false} />
    </main>
  );
};
