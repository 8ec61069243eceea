import { meansLabel } from '#common/domain/queue/typed-label.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { RatingData } from '#common/domain/survey/rating.ts';
import type { ExitVisit } from '#common/ipc/exit-calls.ts';
import { labelledTickets, ticketById } from '#main/store/tickets.ts';
import { isRated, rateVisit } from './rate-visit.ts';
import type { TerminalContext } from './terminal-context.ts';

/** The visit of a ticket as the exit sees it: it may be rated on its own day, once it is over, and once. */
const visitOf = (terminal: TerminalContext, ticket: Ticket | null): ExitVisit => {
  if (ticket === null || ticket.label === null || ticket.day !== terminal.store.today()) return { kind: 'unknown' };
  const { id, label, state, counter } = ticket;
  if (state === 'no-show') return { kind: 'unknown' };
  if (state !== 'done' || counter === null) return { kind: 'not-over', label };
  const rated = isRated(terminal, { ticket: id }, counter, terminal.store.today());
  return rated ? { kind: 'rated-before', label } : { kind: 'ask', ticket: id, label };
};

/** The visit by its ticket's id, as scanned. */
export const exitVisitOf = (terminal: TerminalContext, ticket: string): ExitVisit =>
  visitOf(terminal, ticketById(terminal.store.db, ticket));

/** The visit by the number somebody typed; among several with that number one that may be rated. */
export const exitVisitByNumber = (terminal: TerminalContext, typed: string): ExitVisit => {
  const { store } = terminal;
  const visits = labelledTickets(store.db, store.today())
    .filter(({ label }) => meansLabel(typed, label))
    .map(({ id }) => exitVisitOf(terminal, id));
  return visits.find(({ kind }) => kind === 'ask') ?? visits[0] ?? { kind: 'unknown' };
};

/** Takes a rating at the exit for the counter that finished the visit. */
export const rateAtExit = (
  terminal: TerminalContext,
  ticket: string,
  rating: Omit<RatingData, 'counter'>,
): 'thanks' | 'rated-before' | 'over' => {
  const visit = exitVisitOf(terminal, ticket);
  if (visit.kind === 'rated-before') return 'rated-before';
  const counter = ticketById(terminal.store.db, ticket)?.counter;
  if (visit.kind !== 'ask' || counter === null || counter === undefined) return 'over';
  return rateVisit(terminal, { ...rating, counter }, { ticket }) === 'written' ? 'thanks' : 'rated-before';
};
