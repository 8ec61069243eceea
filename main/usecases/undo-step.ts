import { UNDO_MS } from '#common/domain/queue/ticket-steps.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { lastStepOf, servingAt, ticketById } from '#main/store/tickets.ts';
import { hubsWord } from './hubs-word.ts';
import type { TerminalContext } from './terminal-context.ts';

export type UndoOutcome =
  | { readonly kind: 'undone'; readonly ticket: Ticket }
  /** Taking it back would give this counter a second ticket. */
  | { readonly kind: 'still-serving'; readonly ticket: Ticket }
  /** Somebody came in between; `by` is the counter's name, '' where nobody has the ticket. Nothing changed. */
  | { readonly kind: 'lost'; readonly ticket: Ticket; readonly by: string }
  /** No step of the last ten seconds. */
  | { readonly kind: 'nothing' };

type Undo = { readonly kind: 'undo'; readonly id: string };

const undoOf = (terminal: TerminalContext, counter: string, requestId: string): UndoOutcome | Undo => {
  const { store } = terminal;
  const earlier = store.entityOfRequest('floor', requestId);
  if (earlier !== null) return { kind: 'undo', id: earlier };
  const ticket = lastStepOf(store.db, store.today(), counter);
  const last = ticket?.lastStep ?? null;
  if (ticket === null || last === null || store.now() - last.at > UNDO_MS) return { kind: 'nothing' };
  const serving = servingAt(store.db, store.today(), counter);
  const returns = last.back.state === 'called' && last.back.counter === counter;
  if (returns && serving !== null && serving.id !== ticket.id) return { kind: 'still-serving', ticket: serving };
  store.append([{ t: 'ticket.undo', id: ticket.id, uid: requestId, by: counter, d: { counter, of: last.uid } }]);
  return { kind: 'undo', id: ticket.id };
};

/** Takes back this counter's last step with a ticket (hoàn tác), within ten seconds. The hub decides who was first; a lost undo is told. */
export const undoStep = async (terminal: TerminalContext, counter: string, requestId: string): Promise<UndoOutcome> => {
  const { store, site } = terminal;
  const undo = undoOf(terminal, counter, requestId);
  if (undo.kind !== 'undo') return undo;
  const word = await hubsWord(terminal, undo.id, requestId);
  const ticket = ticketById(store.db, undo.id);
  if (ticket === null) return { kind: 'nothing' };
  if (word.kind !== 'lost') return { kind: 'undone', ticket };
  return { kind: 'lost', ticket, by: site.counter(word.by)?.name.vi ?? word.by };
};
