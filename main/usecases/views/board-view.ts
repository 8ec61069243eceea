import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { Board, BoardRow } from '#common/ipc/display-calls.ts';
import { calledTickets, waitingCounts } from '#main/store/tickets.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { counterName } from './ticket-view.ts';

const CALLING = 8;
const EARLIER = 12;

/** The board (bảng gọi số) of today. Only calls that the hub confirmed are shown: nothing on a wall is ever taken back. */
export const boardView = ({ store, site }: TerminalContext, offlineSince: number | null, speaks: boolean): Board => {
  const day = store.today();
  const called = calledTickets(store.db, day, (CALLING + EARLIER) * 3).filter(
    (ticket) => ticket.confirmed && ticket.label !== null,
  );
  const row = (ticket: Ticket): BoardRow => ({
    ticket: ticket.id,
    label: ticket.label ?? '',
    counter: counterName(site, ticket.counter ?? ''),
    counterNumber: site.counter(ticket.counter)?.number ?? null,
    calledAt: ticket.lastCallAt ?? 0,
    call: ticket.calls,
    announced: ticket.announced >= ticket.calls,
  });
  const waiting = [...waitingCounts(store.db, day).values()].reduce((sum, count) => sum + count, 0);
  return {
    siteName: site.site?.name ?? { vi: '', en: '' },
    calling: called
      .filter(({ state }) => state === 'called')
      .slice(0, CALLING)
      .map(row),
    earlier: called
      // A ticket that was sent on waits again: it is no earlier call of any counter.
      .filter(({ state }) => state !== 'called' && state !== 'waiting')
      .slice(0, EARLIER)
      .map(row),
    waiting,
    notice: site.site?.notice ?? { vi: '', en: '' },
    speaks,
    updatedAt: store.now(),
    offlineSince,
  };
};
