import { decodeRecordCode, encodeRecordCode } from './record-code.ts';

/** What the QR on a ticket (số thứ tự) holds. Throws on what is no lower-case UUID. */
export const encodeTicketCode = (ticketId: string): string => encodeRecordCode('MC1T', ticketId);

/** The ticket's UUID, or null when the text is no ticket code. Blanks around it and lower case (a keyboard with CapsLock) are accepted. */
export const decodeTicketCode = (text: string): string | null => decodeRecordCode('MC1T', text);
