import type { CommandInput } from '#common/ipc/contract.ts';
import { ticketById } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';

/** Writes down that this board spoke a call to its end, once; a call that another board wrote down already is left as it is. */
export const announceCall = (
  { store }: TerminalContext,
  { ticket: id, call, requestId }: CommandInput<'speech.played'>,
): void => {
  const ticket = ticketById(store.db, id);
  if (ticket === null || ticket.announced >= call || store.entityOfRequest('floor', requestId) !== null) return;
  store.append([{ t: 'ticket.announced', id, uid: requestId, day: ticket.day, d: { call } }]);
};
