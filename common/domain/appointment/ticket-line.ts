import type { PastCall } from '../queue/next-ticket.ts';
import type { Ticket } from '../queue/ticket.ts';
import { APPOINTMENT, mergeLine } from './merge-line.ts';

export type InService = Ticket & { readonly service: string };

/** Whether the service of a ticket is known. */
export const inService = (ticket: Ticket): ticket is InService => ticket.service !== null;

/** A kept appointment in the line. */
type Kept = {
  readonly service: string;
  readonly slot: number;
  readonly checkedInAt: number;
  readonly ticket: InService;
};

const keptOf = (tickets: readonly InService[]): readonly Kept[] =>
  tickets.flatMap((ticket) =>
    ticket.appointment === null
      ? []
      : [{ service: ticket.service, slot: ticket.appointment.slot, checkedInAt: ticket.arrivedAt, ticket }],
  );

/**
 * The calls of a ticket as the policies count them: for the service it was called in then, also when it was sent on or called again since; an
 * appointment was called as if it had arrived at its slot.
 */
export const callsOf = ({
  arrivedAt,
  priority,
  appointment,
  callLog,
}: Ticket): readonly (PastCall & { readonly at: number })[] => {
  const place = appointment === null ? { arrivedAt, priority } : { arrivedAt: appointment.slot, priority: APPOINTMENT };
  return callLog.flatMap(({ service, over, at }) => (service === null ? [] : [{ ...place, service, over, at }]));
};

/** Walk-ins and kept appointments as one line, and appointments whose slot is still to come, by slot. `now` is UTC ms; tickets in order of arrival. */
export const ticketLine = (waiting: readonly InService[], now: number) => {
  const kept = keptOf(waiting);
  const walkIns = waiting.filter(({ appointment }) => appointment === null);
  const line = mergeLine(walkIns, kept, now);
  const inLine = new Set(line.map(ticketOf));
  const later = kept.flatMap(({ ticket }) => (inLine.has(ticket) ? [] : [ticket]));
  return { line, later: later.toSorted((a, b) => (a.appointment?.slot ?? 0) - (b.appointment?.slot ?? 0)) };
};

type Place = ReturnType<typeof mergeLine<InService, Kept>>[number];

/** The ticket at a place of such a line. */
export const ticketOf = (one: Place): InService => ('kept' in one ? one.kept.ticket : one.walkIn);
