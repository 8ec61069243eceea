import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { Language } from '#common/ipc/views.ts';
import { numberTicket } from './number-ticket.ts';
import type { TerminalContext } from './terminal-context.ts';

export type IssueOutcome = { readonly kind: 'issued'; readonly ticket: Ticket } | { readonly kind: 'no-such-service' };

/** A citizen takes a number (lấy số thứ tự). One request is one ticket is one paper, however often it is repeated. */
export const issueTicket = async (
  terminal: TerminalContext,
  {
    service,
    language,
    requestId,
  }: { readonly service: string; readonly language: Language; readonly requestId: string },
): Promise<IssueOutcome> => {
  const { store, site, newId } = terminal;
  const earlier = store.entityOfRequest('floor', requestId);
  if (earlier !== null) return { kind: 'issued', ticket: await numberTicket(terminal, earlier) };
  if (site.service(service) === null) return { kind: 'no-such-service' };
  const id = newId();
  store.append([{ t: 'ticket.issue', id, uid: requestId, d: { service, lang: language } }]);
  return { kind: 'issued', ticket: await numberTicket(terminal, id) };
};
