import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import { type DossierCode, parseDossierCode } from '#common/domain/dossier/dossier-code.ts';
import type { CardWarning } from '#common/domain/identity/card-warnings.ts';
import type { CitizenCard } from '#common/domain/identity/citizen-card.ts';
import { type CardError, parseCitizenCard } from '#common/domain/identity/parse-citizen-card.ts';
import { type MrzReading, parseMrz } from '#common/domain/identity/parse-mrz.ts';
import { parseParcelNumber } from './parcel-number.ts';
import { type PaymentQrReading, parsePaymentQr } from './payment-qr.ts';
import { procedureOfLink } from './procedure-link.ts';
import { recordOf } from './record-link.ts';

/** What somebody held under the scanner. */
export type ScannedThing =
  | { readonly kind: 'ticket'; readonly ticketId: string }
  /** `text` is the code as stored; `code` its parts. */
  | { readonly kind: 'dossier'; readonly text: string; readonly code: DossierCode }
  | { readonly kind: 'citizen-card'; readonly card: CitizenCard; readonly warnings: readonly CardWarning[] }
  /** Surely a citizen card, and not to be used: scan again, or type by hand. */
  | { readonly kind: 'bad-card'; readonly error: Exclude<CardError, { readonly kind: 'not-a-card' }> }
  /** The three lines on the back of a citizen card, or why they cannot be used. */
  | Exclude<MrzReading, { readonly kind: 'not-an-mrz' }>
  /** An appointment (lịch hẹn), by its id. */
  | { readonly kind: 'booking'; readonly bookingId: string }
  | { readonly kind: 'parcel'; readonly number: string; readonly checkDigitRight: boolean }
  /** A VietQR, or why it cannot be believed. */
  | Exclude<PaymentQrReading, { readonly kind: 'not-a-payment-qr' }>
  /** A procedure (thủ tục) by its national code. */
  | { readonly kind: 'procedure'; readonly code: string }
  /** Nothing of ours; `text` is NFC and trimmed, to be shown and never to be acted on. */
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Says what a scanned text is; total over all strings, and the formats exclude one another. `today` is the day in Vietnam, for warnings about a
 * card's dates.
 */
export const classifyScan = (text: string, today: LocalDay): ScannedThing => {
  const ticketId = recordOf('MC1T', text);
  if (ticketId !== null) return { kind: 'ticket', ticketId };
  const bookingId = recordOf('MC1B', text);
  if (bookingId !== null) return { kind: 'booking', bookingId };
  const dossier = parseDossierCode(text);
  if (dossier.kind === 'dossier-code') return { kind: 'dossier', text: dossier.text, code: dossier.code };
  const parcel = parseParcelNumber(text);
  if (parcel !== null) return { kind: 'parcel', ...parcel };
  const payment = parsePaymentQr(text);
  if (payment.kind !== 'not-a-payment-qr') return payment;
  const procedure = procedureOfLink(text);
  if (procedure !== null) return { kind: 'procedure', code: procedure };
  const mrz = parseMrz(text, today);
  if (mrz.kind !== 'not-an-mrz') return mrz;
  const reading = parseCitizenCard(text, today);
  if (reading.kind === 'card') return { kind: 'citizen-card', card: reading.card, warnings: reading.warnings };
  if (reading.error.kind !== 'not-a-card') return { kind: 'bad-card', error: reading.error };
  return { kind: 'unknown', text: text.normalize('NFC').trim() };
};
