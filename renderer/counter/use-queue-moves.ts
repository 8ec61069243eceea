import type { ParkReason } from '#common/domain/queue/park-reason.ts';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { failureNotice, type CounterNotice } from './counter-notice.ts';
import { chosenNotice, judgedNotice, moveNotice, undoNotice } from './queue-notice.ts';
import type { InLine } from './use-ticket-acts.ts';

/** Where a ticket goes: a service, or one counter (`to`) with the ticket's service there; `place` in words. */
export type Target = { readonly service: string; readonly to: string | null; readonly place: string };

export type Said = { readonly notice: CounterNotice; readonly called: boolean };

/** Moves of tickets; each says what came of it, null when it joined the same press. */
export type QueueMoves = {
  readonly transfer: (ticket: QueueTicket, target: Target, note: string) => Promise<CounterNotice | null>;
  readonly park: (ticket: QueueTicket, reason: ParkReason) => Promise<CounterNotice | null>;
  readonly bringBack: (ticket: QueueTicket) => Promise<CounterNotice | null>;
  readonly addService: (ticket: QueueTicket, target: Target) => Promise<CounterNotice | null>;
  readonly callChosen: (ticket: QueueTicket) => Promise<Said | null>;
  /** Confirms the ground of priority, gives another one, or sets it aside (null); `name` is the group in words. */
  readonly judge: (ticket: QueueTicket, group: string | null, name: string) => Promise<CounterNotice | null>;
  readonly undo: () => Promise<CounterNotice | null>;
};

/** The moves of this counter, in one line with its other acts. A failed one may be pressed again and is then the same request. */
export const useQueueMoves = (inLine: InLine): QueueMoves => {
  const client = useClient();
  const intentions = useIntentions();

  return {
    transfer: (ticket, { service, to, place }, note) =>
      inLine('transfer', async () => {
        const matter = `counter:transfer:${ticket.id}:${service}:${to ?? ''}`;
        const requestId = intentions.open(matter);
        const reply = await client.call('ticket.transfer', { ticket: ticket.id, service, to, note, requestId });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return moveNotice('transfer', ticket.label, place, reply.value);
      }),
    park: (ticket, reason) =>
      inLine('park', async () => {
        const matter = `counter:park:${ticket.id}:${reason}`;
        const reply = await client.call('ticket.park', {
          ticket: ticket.id,
          reason,
          requestId: intentions.open(matter),
        });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return moveNotice('park', ticket.label, '', reply.value);
      }),
    bringBack: (ticket) =>
      inLine('return', async () => {
        const matter = `counter:return:${ticket.id}`;
        const reply = await client.call('ticket.return', { ticket: ticket.id, requestId: intentions.open(matter) });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return moveNotice('return', ticket.label, '', reply.value);
      }),
    addService: (ticket, { service, place }) =>
      inLine('add-service', async () => {
        const matter = `counter:add-service:${ticket.id}:${service}`;
        const requestId = intentions.open(matter);
        const reply = await client.call('ticket.add-service', { ticket: ticket.id, service, requestId });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return moveNotice('add-service', ticket.label, place, reply.value);
      }),
    callChosen: (ticket) =>
      inLine('choose', async () => {
        const matter = `counter:choose:${ticket.id}`;
        const requestId = intentions.open(matter);
        const reply = await client.call('ticket.call-chosen', { ticket: ticket.id, requestId });
        if (!reply.ok) return { notice: failureNotice(reply.failure.code), called: false };
        intentions.close(matter);
        return { notice: chosenNotice(ticket.label, reply.value), called: reply.value.kind === 'called' };
      }),
    judge: (ticket, group, name) =>
      inLine('judge', async () => {
        const matter = `counter:judge:${ticket.id}:${group ?? ''}`;
        const reply = await client.call('priority.judge', {
          ticket: ticket.id,
          group,
          requestId: intentions.open(matter),
        });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return judgedNotice(ticket.label, group === null ? null : name, reply.value);
      }),
    undo: () =>
      inLine('undo-step', async () => {
        const matter = 'counter:undo-step';
        const reply = await client.call('ticket.undo', { requestId: intentions.open(matter) });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return undoNotice(reply.value);
      }),
  };
};
