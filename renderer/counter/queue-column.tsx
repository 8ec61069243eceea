import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { CounterState, QueueTicket } from '#common/ipc/counter-calls.ts';
import type { DeskState } from '#common/ipc/desk-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TicketNumber } from '#renderer/ui/ticket-number.tsx';
import { DeskBar } from './desk-bar.tsx';
import { capOf, type CounterAct } from './keys.ts';
import { minutesSince } from './minutes-since.ts';

const useWaited = (ticket: QueueTicket): string => {
  const { t } = useTranslation('counter');
  const now = useNow();
  return t('queue.waited', { minutes: minutesSince(ticket.arrivedAt, now) });
};

/** "Lịch hẹn 09:30 ·" and "Ưu tiên ·" in front of the service, for whoever came by appointment or has priority. */
const Prior = ({ ticket }: { readonly ticket: QueueTicket }) => {
  const { t } = useTranslation('counter');
  const { appointment, priority } = ticket;
  return (
    <>
      {appointment !== null && (
        <span className="tabular font-semibold text-brand">
          {t('appointment-mark', { time: formatTime(appointment) })} ·{' '}
        </span>
      )}
      {priority !== null && <span className="font-semibold text-brand">{t('priority.mark')} · </span>}
    </>
  );
};

const Next = ({ ticket }: { readonly ticket: QueueTicket }) => {
  const language = useLanguage();
  return (
    <li className="border-y border-line bg-surface px-4 py-2">
      <p className="flex items-baseline justify-between gap-3">
        <TicketNumber label={ticket.label} className="text-[1.75rem]" />
        <span className="tabular whitespace-nowrap text-soft">{useWaited(ticket)}</span>
      </p>
      <p className="text-[0.875rem] leading-snug text-soft">
        <Prior ticket={ticket} />
        {ticket.service[language]}
      </p>
    </li>
  );
};

const Waiting = ({ ticket }: { readonly ticket: QueueTicket }) => {
  const language = useLanguage();
  return (
    <li className="flex items-baseline gap-3 px-4 py-[0.3rem]">
      <TicketNumber label={ticket.label} className="w-[3rem] shrink-0 text-[1rem]" />
      <span className="min-w-0 grow truncate text-[0.875rem] text-soft">
        <Prior ticket={ticket} />
        {ticket.service[language]}
      </span>
      <span className="tabular text-[0.8125rem] whitespace-nowrap text-soft">{useWaited(ticket)}</span>
    </li>
  );
};

export type QueueColumnProps = {
  readonly state: CounterState;
  /** Who sits here, and whether the counter is open. */
  readonly seat: DeskState;
  readonly onAct: (act: CounterAct) => void;
};

/** The left column: who waits for this counter in calling order, and who was here just before. */
export const QueueColumn = ({ state, seat, onAct }: QueueColumnProps) => {
  const { t } = useTranslation('counter');
  const { waiting, waitingCount, awayCount, recent } = state;
  const [next, ...others] = waiting;
  const unseen = waitingCount - waiting.length;
  return (
    <section aria-label={t('queue.title')} className="flex min-h-0 flex-col border-r border-line bg-sunken">
      <header className="flex items-baseline justify-between px-4 py-3">
        <h2 className="font-semibold">{t('queue.title')}</h2>
        <p className="tabular text-[0.875rem] font-medium">{t('queue.count', { count: waitingCount })}</p>
      </header>
      {next === undefined ? (
        <div className="border-y border-line bg-surface px-4 py-3">
          <p className="font-medium">{t('queue.empty')}</p>
          <p className="text-[0.875rem] text-soft">{t('queue.empty-advice')}</p>
        </div>
      ) : (
        // A list longer than the window scrolls by the arrow keys too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div tabIndex={0} role="group" aria-label={t('queue.next')} className="min-h-0 overflow-y-auto">
          <p className="px-4 pb-1 text-[0.8125rem] text-soft">{t('queue.next')}</p>
          <ol>
            <Next key={next.id} ticket={next} />
            {others.map((ticket) => (
              <Waiting key={ticket.id} ticket={ticket} />
            ))}
          </ol>
          {unseen > 0 && <p className="px-4 py-1.5 text-[0.875rem] text-soft">{t('queue.more', { count: unseen })}</p>}
        </div>
      )}
      <div className="mt-auto flex flex-col gap-2 border-t border-line px-4 py-2.5">
        <Button keys={capOf('choose')} unavailable={waitingCount === 0} onPress={() => onAct('choose')}>
          {t('act.choose')}
        </Button>
        <Button keys={capOf('return')} onPress={() => onAct('return')}>
          {t('queue.away', { count: awayCount })}
        </Button>
      </div>
      <div className="border-t border-line px-4 py-2.5">
        <h3 className="font-sans text-[0.8125rem] text-soft">{t('queue.recent')}</h3>
        {recent.length === 0 ? (
          <p className="text-[0.875rem]">{t('queue.recent-empty')}</p>
        ) : (
          <ul>
            {recent.slice(0, 4).map((ticket) => (
              <li key={ticket.id} className="flex items-baseline gap-3 py-[0.2rem]">
                <TicketNumber label={ticket.label} className="w-[3rem] shrink-0 text-[1rem]" />
                <span className="min-w-0 grow truncate text-[0.875rem] text-soft">
                  {t(`ticket-state.${ticket.state}`)}
                </span>
                <span className="tabular text-[0.8125rem] text-soft">
                  {formatTime(ticket.calledAt ?? ticket.arrivedAt)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <DeskBar desk={seat} onAct={onAct} />
    </section>
  );
};
