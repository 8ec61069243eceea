import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { ticketLink } from '#common/domain/phone/phone-links.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';
import { serviceName } from '../views/ticket-view.ts';

/** What a ticket of the site with this name says; `ahead` is empty where nobody is ahead, so that the template can say so in words. */
export const ticketFields = (site: SiteKnowledge, siteId: string, ticket: Ticket): FieldsOf<'ticket'> => {
  const service = serviceName(site, ticket.service);
  const base = site.site?.phonePages.base ?? '';
  return {
    label: ticket.label ?? '',
    code: ticketLink(base, siteId, ticket.id),
    phonePage: base,
    siteName: site.site?.name.vi ?? '',
    serviceName: service.vi,
    serviceNameEn: service.en,
    ahead: ticket.ahead === 0 ? '' : String(ticket.ahead),
    issuedAt: formatDateTime(ticket.arrivedAt),
  };
};
