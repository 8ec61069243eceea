import { conflictsOf, type Ticket } from '#common/domain/queue/ticket.ts';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import type { Bilingual } from '#common/ipc/views.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';

/** Name of a ticket's service in both languages; its id when the configuration does not know it (yet). */
export const serviceName = (site: SiteKnowledge, id: string | null): Bilingual =>
  site.service(id)?.name ?? { vi: id ?? '', en: id ?? '' };

export const counterName = (site: SiteKnowledge, id: string): string => site.counter(id)?.name.vi ?? id;

const priorityOf = ({ priority, priorityBy }: Ticket, site: SiteKnowledge): QueueTicket['priority'] => {
  if (priority === null) return null;
  const name = site.site?.priority.groups.find(({ id }) => id === priority)?.name ?? { vi: priority, en: priority };
  return { id: priority, name, confirmed: priorityBy !== null };
};

/** A ticket as the officer sees it. */
export const queueTicket = (ticket: Ticket, site: SiteKnowledge): QueueTicket => ({
  id: ticket.id,
  label: ticket.label ?? '…',
  serviceId: ticket.service ?? '',
  service: serviceName(site, ticket.service),
  state: ticket.state,
  arrivedAt: ticket.arrivedAt,
  calledAt: ticket.calledAt,
  calls: ticket.calls,
  counter: ticket.counter === null ? null : counterName(site, ticket.counter),
  confirmed: ticket.confirmed,
  priority: priorityOf(ticket, site),
  note: ticket.note,
  appointment: ticket.appointment?.slot ?? null,
  earlierServices: ticket.earlierServices.map(({ service }) => serviceName(site, service)),
  reservedFor: ticket.reservedFor === null ? null : counterName(site, ticket.reservedFor),
  conflictWith:
    conflictsOf(ticket)
      .map((counter) => counterName(site, counter))
      .join(', ') || null,
});
