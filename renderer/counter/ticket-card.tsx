import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TicketNumber } from '#renderer/ui/ticket-number.tsx';

/** A scanned ticket beside the one being served: whose it is and how it stands. */
export const TicketCard = ({ ticket, onClose }: { readonly ticket: QueueTicket; readonly onClose: () => void }) => {
  const { t } = useTranslation('counter');
  const language = useLanguage();
  return (
    <section aria-label={t('visit.card')} className="rounded-card border border-edge bg-surface px-4 py-3">
      <header className="flex items-center justify-between gap-2">
        <h2 className="font-sans text-[0.8125rem] text-soft">{t('visit.card')}</h2>
        <Button variant="quiet" onPress={onClose}>
          {t('visit.close-card')}
        </Button>
      </header>
      <p className="flex items-baseline gap-3">
        <TicketNumber label={ticket.label} className="text-[2rem]" />
        <span className="font-semibold">{t(`ticket-state.${ticket.state}`)}</span>
        {ticket.counter !== null && <span className="text-soft">{ticket.counter}</span>}
      </p>
      <p className="text-soft">
        {ticket.service[language]} · {t('visit.arrived', { time: formatTime(ticket.arrivedAt) })}
      </p>
    </section>
  );
};
