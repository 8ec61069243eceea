import { UsersRound } from 'lucide-react';
import { useEffect, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import { TicketNumber } from '#renderer/ui/ticket-number.tsx';
import { Leaving } from './leaving.tsx';
import { PaperLine } from './paper-line.tsx';
import type { Visit, VisitEvent } from './visit.ts';

export type TicketScreenProps = {
  readonly visit: Extract<Visit, { step: 'showing' }>;
  readonly dispatch: (event: VisitEvent) => void;
};

/** The number, as large as the screen lets it be; then the paper, the people ahead, and the code to take along. */
export const TicketScreen = ({ visit, dispatch }: TicketScreenProps) => {
  const { t } = useTranslation(['kiosk', 'kiosk-appointment']);
  const language = useLanguage();
  const view = useView('ticket.show', { ticket: visit.ticket.id }, ['queue', 'papers']);
  const news = view.kind === 'ready' && view.value.kind === 'found' ? view.value.ticket : null;
  useEffect(() => {
    if (news !== null) dispatch({ type: 'ticket-news', ticket: news });
  }, [news, dispatch]);

  const { ticket } = visit;
  // A custom property is not in React's list of styles.
  const letters = { '--letters': ticket.label.length } as CSSProperties;
  return (
    <main className="flex min-h-0 grow flex-col gap-6 overflow-hidden pt-8">
      <div className="flex min-h-0 grow flex-col gap-8 px-8 landscape:flex-row">
        <section
          aria-live="polite"
          className="[container-type:size] flex min-h-0 grow flex-col items-center justify-center gap-[2.5cqh] rounded-tile border border-line bg-surface text-center shadow-card"
        >
          <p className="font-display text-[1.9rem] leading-snug font-semibold">{ticket.service[language]}</p>
          <h1 className="flex flex-col items-center gap-[2.5cqh] font-sans">
            <span className="font-display text-[1.5rem] font-medium text-soft">{t('your-number')}</span>
            <span
              style={letters}
              className="text-[min(calc(90cqw/(var(--letters)*0.68)),50cqh,calc(84cqh-13.5rem))] leading-none"
            >
              <TicketNumber label={ticket.label} now />
            </span>
          </h1>
          <p className="tabular flex items-center gap-3 text-[1.7rem] leading-snug font-semibold text-balance portrait:large:text-[1.45rem]">
            {ticket.state === 'called' ? (
              t('called-now')
            ) : (
              <>
                <UsersRound aria-hidden="true" className="size-[1.1em] text-brand" />
                {t('ahead', { count: ticket.ahead })}
                {ticket.wait !== null && ` · ${t('wait', ticket.wait)}`}
              </>
            )}
          </p>
          {ticket.appointment !== null && (
            <p className="tabular text-[1.5rem] font-semibold text-brand">
              {t('kiosk-appointment:ticket', { time: formatTime(ticket.appointment) })}
            </p>
          )}
          <p className="tabular text-soft">{t('issued-at', { time: formatTime(ticket.issuedAt) })}</p>
        </section>
        <section className="flex shrink-0 flex-col justify-center gap-6 landscape:w-[28rem]">
          <PaperLine ticket={ticket} />
          <div className="flex items-center gap-6 landscape:flex-col landscape:text-center landscape:large:flex-row landscape:large:text-left">
            <QrCode
              text={ticket.code}
              label={t('qr', { label: ticket.label })}
              className="size-[15rem] shrink-0 large:size-[11rem] landscape:large:size-[9rem] rounded-card border border-line"
            />
            <p className="text-[1.25rem] text-soft">{t(ticket.onPhone ? 'qr-phone' : 'qr-caption')}</p>
          </div>
        </section>
      </div>
      <Leaving secondsLeft={visit.secondsLeft} dispatch={dispatch} done={t('done')} primary />
    </main>
  );
};
