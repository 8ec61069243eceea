import { encodeTicketCode } from '../scan/ticket-code.ts';

/**
 * What the QR of a ticket (phiếu) holds: the address of its page, or the bare code where the site has no address for phones. Our scanners read both. The
 * code stays in capitals, which a QR code packs into half the dots.
 */
export const ticketLink = (base: string, site: string, ticketId: string): string =>
  base === '' ? encodeTicketCode(ticketId) : `${base}/t/${encodeURIComponent(site)}/${encodeTicketCode(ticketId)}`;

/** What the QR of a procedure (thủ tục) holds: the address of its page, or its bare code. */
export const procedureLink = (base: string, site: string, code: string): string =>
  base === '' ? code : `${base}/p/${encodeURIComponent(site)}/${encodeURIComponent(code)}`;
