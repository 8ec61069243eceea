import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { reopening, reopeningWords } from './closed-words.ts';
import { Leaving } from './leaving.tsx';
import type { Visit, VisitEvent } from './visit.ts';

export type ClosedScreenProps = {
  readonly visit: Extract<Visit, { step: 'closed' }>;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly dispatch: (event: VisitEvent) => void;
};

/** The service gives no number now: why, and when to come back. */
export const ClosedScreen = ({ visit, now, dispatch }: ClosedScreenProps) => {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const view = useView('kiosk.services', {}, ['queue', 'config']);
  const service = view.kind === 'ready' ? view.value.services.find(({ id }) => id === visit.service) : undefined;
  const again = reopening(visit.door.reopensAt, now);
  return (
    <main className="flex min-h-0 grow flex-col">
      <div role="alert" className="flex grow flex-col items-center justify-center gap-6 px-12 text-center">
        <CalendarClock aria-hidden="true" className="size-28 text-brand" strokeWidth={1.25} />
        {service !== undefined && <p className="font-display text-[1.9rem] font-semibold">{service.name[language]}</p>}
        <h1 className="text-[2.6rem] leading-snug font-bold text-balance">{t(`closed.${visit.door.why}`)}</h1>
        <p className="tabular max-w-[40rem] text-[1.8rem] text-balance">{reopeningWords(t, again)}</p>
      </div>
      <Leaving secondsLeft={visit.secondsLeft} dispatch={dispatch} done={t('to-start')} primary />
    </main>
  );
};
