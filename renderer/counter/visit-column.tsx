import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import { parseDossierCode } from '#common/domain/dossier/dossier-code.ts';
import type { CounterState, QueueTicket } from '#common/ipc/counter-calls.ts';
import type { DeskState } from '#common/ipc/desk-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { TicketNumber } from '#renderer/ui/ticket-number.tsx';
import { minutesSince } from './minutes-since.ts';
import type { PaperAnswer } from './paper-line.ts';
import { PaperStatus } from './paper-status.tsx';
import { PriorityLine } from './priority-line.tsx';
import { TicketCard } from './ticket-card.tsx';
import { VisitActions, type VisitActionsProps } from './visit-actions.tsx';
import type { WorkLine } from './work-lines.ts';

export type VisitColumnProps = Omit<VisitActionsProps, 'serving' | 'paused'> & {
  readonly state: CounterState;
  /** A ticket that was scanned or found. */
  readonly card: QueueTicket | null;
  /** Set while the counter calls nobody. */
  readonly pause: DeskState['pause'];
  readonly work: readonly WorkLine[];
  readonly onAnswer: (job: string, answer: PaperAnswer) => void;
  readonly onCloseCard: () => void;
};

const Serving = ({ ticket }: { readonly ticket: QueueTicket }) => {
  const { t } = useTranslation('counter');
  const language = useLanguage();
  const now = useNow();
  const minutes = minutesSince(ticket.calledAt ?? now, now);
  return (
    <div>
      <p className="py-2">
        <TicketNumber label={ticket.label} now className="text-[6rem]" />
      </p>
      <p className="line-clamp-2 text-[1.0625rem] font-semibold" title={ticket.service[language]}>
        {ticket.service[language]}
      </p>
      <p className="tabular text-soft">
        {t('visit.calls', { count: ticket.calls })} ·{' '}
        {minutes === 0 ? t('visit.just-now') : t('visit.since', { minutes })}
      </p>
      {ticket.appointment !== null && (
        <p className="tabular text-[0.875rem] font-semibold text-brand">
          {t('appointment-mark', { time: formatTime(ticket.appointment) })}
        </p>
      )}
      {ticket.earlierServices.length > 0 && (
        <p className="line-clamp-2 text-[0.875rem] text-soft">
          {t('visit.earlier', { services: ticket.earlierServices.map((service) => service[language]).join(', ') })}
        </p>
      )}
      {ticket.note !== '' && <p className="text-[0.875rem] font-medium">{t('visit.note', { note: ticket.note })}</p>}
    </div>
  );
};

/** What the officer should know about this number besides serving it: calm while offline, red when two counters have it. */
const Cautions = ({ ticket }: { readonly ticket: QueueTicket }) => {
  const { t } = useTranslation('counter');
  return (
    <>
      {!ticket.confirmed && (
        <p className="border-l-4 border-offline-edge bg-offline-ground px-3 py-1.5 text-[0.875rem] text-offline">
          {t('visit.unconfirmed')}
        </p>
      )}
      {ticket.conflictWith !== null && (
        <p
          role="alert"
          className="border-l-4 border-act-edge bg-act-ground px-3 py-1.5 text-[0.875rem] font-medium text-act"
        >
          {t('visit.conflict', { counter: ticket.conflictWith })}
        </p>
      )}
    </>
  );
};

/** A number that this counter had called alone, and that turned out to be another counter's: red until that counter has finished with it. */
const Lost = ({ lost }: { readonly lost: NonNullable<CounterState['lost']> }) => {
  const { t } = useTranslation('counter');
  return (
    <p
      role="alert"
      className="border-l-4 border-act-edge bg-act-ground px-3 py-1.5 text-[0.875rem] font-medium text-act"
    >
      {t('visit.lost', lost)}
    </p>
  );
};

const Paused = ({ pause }: { readonly pause: NonNullable<DeskState['pause']> }) => {
  const { t } = useTranslation('counter');
  return (
    <div className="py-5">
      <p className="font-display text-[1.5rem] leading-snug font-semibold">{t('visit.paused')}</p>
      <p className="mt-1 text-soft">
        {t('visit.paused-why', { reason: t(`pause.${pause.reason}`), time: formatTime(pause.since) })}
      </p>
    </div>
  );
};

const Free = ({ next }: { readonly next: QueueTicket | undefined }) => {
  const { t } = useTranslation('counter');
  const language = useLanguage();
  return (
    <div className="py-5">
      <p className="font-display text-[1.5rem] leading-snug font-semibold">{t('visit.none')}</p>
      <p className="mt-1 text-soft">
        {next === undefined
          ? t('visit.none-empty')
          : t('visit.none-next', { label: next.label, service: next.service[language] })}
      </p>
    </div>
  );
};

/** The middle column: the number at the counter, what may be done with it, what is being done, and papers that wait for a person. */
export const VisitColumn = ({ state, card, pause, work, onAnswer, onCloseCard, ...actions }: VisitColumnProps) => {
  const { t } = useTranslation('counter');
  const { serving, papers, waiting, lost } = state;
  return (
    <section
      aria-label={t('visit.title')}
      className="flex min-h-0 flex-col gap-4 overflow-y-auto border-r border-line px-5 py-3 [&>*]:shrink-0"
    >
      <div className="min-h-[12.25rem]">
        <h1 className="text-[1em] font-semibold">{t('visit.title')}</h1>
        {serving !== null && <Serving ticket={serving} />}
        {serving === null && pause !== null && <Paused pause={pause} />}
        {serving === null && pause === null && <Free next={waiting[0]} />}
      </div>
      <VisitActions {...actions} serving={serving} paused={pause !== null} />
      {lost !== null && <Lost lost={lost} />}
      {serving !== null && <Cautions ticket={serving} />}
      {serving !== null && serving.priority !== null && (
        <PriorityLine priority={serving.priority} onJudge={() => actions.onAct('judge')} />
      )}
      {papers.length > 0 && (
        <section aria-label={t('paper.title')} className="border-t border-line pt-3">
          <h2 className="font-sans pb-1 text-[0.8125rem] text-soft">{t('paper.title')}</h2>
          <ul className="flex flex-col gap-2.5">
            {papers.map(({ title, paper }) => (
              <li key={paper.job}>
                <PaperStatus
                  title={t(parseDossierCode(title).kind === 'dossier-code' ? 'paper.receipt-of' : 'paper.ticket-of', {
                    title,
                  })}
                  paper={paper}
                  onAnswer={(answer) => onAnswer(paper.job, answer)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {card !== null && <TicketCard ticket={card} onClose={onCloseCard} />}
      <section aria-label={t('visit.work')} className="border-t border-line pt-3">
        <h2 className="font-sans text-[0.8125rem] text-soft">{t('visit.work')}</h2>
        <dl>
          {work.map(([name, value]) => (
            <div key={name} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-2 py-0.5">
              <dt className="text-soft">{t(name)}</dt>
              <dd className={value === '' ? 'text-soft' : 'leading-snug font-medium'}>
                {value === '' ? t('visit.not-yet') : value}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </section>
  );
};
