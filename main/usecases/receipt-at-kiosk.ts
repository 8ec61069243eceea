import type { KioskReceipt } from '#common/ipc/kiosk-receipt-calls.ts';
import type { DossierReply } from '#common/wire/dossier-status.ts';
import type { TerminalContext } from './terminal-context.ts';
import { serviceRef } from './views/kiosk-search-view.ts';

/**
 * What the kiosk shows to somebody who scanned a receipt (giấy tiếp nhận), by the hub's answer: the state, the day, and the queues for
 * collecting the result and for bringing supplements. Everything that is not an answer means: ask the staff, and take a number all the same.
 */
export const receiptAtKiosk = (terminal: TerminalContext, reply: DossierReply): KioskReceipt => {
  const { site, store } = terminal;
  const own = reply.kind === 'found' ? site.service(reply.service) : null;
  const collects = site.services.find(({ collectsResults }) => collectsResults) ?? own;
  const ways = {
    result: collects === null ? null : serviceRef(terminal, collects),
    supplement: own === null ? null : serviceRef(terminal, own),
  };
  switch (reply.kind) {
    case 'found': {
      if (reply.state !== 'received') return { standing: { kind: 'ask-staff' }, ...ways };
      const due = { day: reply.dueDay, isReached: reply.dueDay <= store.today() };
      return { standing: { kind: 'in-hand', due }, ...ways };
    }
    case 'unknown':
      return { standing: { kind: 'unknown' }, ...ways };
    default:
      return { standing: { kind: 'ask-staff' }, ...ways };
  }
};
