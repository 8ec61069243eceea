import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { callChosen } from '#main/usecases/call-chosen.ts';
import { addService, parkTicket, returnTicket, transferTicket } from '#main/usecases/move-ticket.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { undoStep } from '#main/usecases/undo-step.ts';
import { queueChoices } from '#main/usecases/views/queue-choices.ts';
import { queueTicket } from '#main/usecases/views/ticket-view.ts';

/** An outcome with its ticket as the officer sees it. */
type Seen<O> = O extends { readonly ticket: Ticket } ? Omit<O, 'ticket'> & { readonly ticket: QueueTicket } : O;

/** Handlers of what a counter does with tickets besides calling and finishing them. */
export const queueFloorHandlers = (terminal: TerminalContext): Partial<Handlers> => {
  const counter = terminal.profile.counter ?? terminal.profile.name;
  const wish = ({ ticket, requestId }: { readonly ticket: string; readonly requestId: string }) => ({
    ticket,
    counter,
    requestId,
  });
  const seen = <O extends { readonly kind: string; readonly ticket?: Ticket }>(outcome: O): Seen<O> => {
    const { ticket, ...rest } = outcome;
    // Only the ticket's form changes; TypeScript cannot follow that through a generic.
    return (ticket === undefined ? rest : { ...rest, ticket: queueTicket(ticket, terminal.site) }) as Seen<O>;
  };
  return {
    'queue.choices': () => queueChoices(terminal, counter),
    'ticket.call-chosen': async ({ ticket, requestId }) => seen(await callChosen(terminal, ticket, counter, requestId)),
    'ticket.transfer': async ({ service, to, note, ...which }) =>
      seen(await transferTicket(terminal, wish(which), { service, to, note })),
    'ticket.park': async ({ reason, ...which }) => seen(await parkTicket(terminal, wish(which), reason)),
    'ticket.return': async (which) => seen(await returnTicket(terminal, wish(which))),
    'ticket.add-service': async ({ service, ...which }) => seen(await addService(terminal, wish(which), service)),
    'ticket.undo': async ({ requestId }) => seen(await undoStep(terminal, counter, requestId)),
  };
};
