import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { encodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';
import { serviceName } from '../views/ticket-view.ts';

/** What a ticket says; `ahead` is empty where nobody is ahead, so that the template can say so in words. */
export const ticketFields = (site: SiteKnowledge, ticket: Ticket): FieldsOf<'ticket'> => {
  const service = serviceName(site, ticket.service);
  return {
    label: ticket.label ?? '',
    code: encodeTicketCode(ticket.id),
    siteName: site.site?.name.vi ?? '',
    serviceName: service.vi,
    serviceNameEn: service.en,
    ahead: ticket.ahead === 0 ? '' : String(ticket.ahead),
    issuedAt: formatDateTime(ticket.arrivedAt),
  };
};
