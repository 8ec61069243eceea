import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import { type DossierCode, parseDossierCode } from '#common/domain/dossier/dossier-code.ts';
import type { CardWarning } from '#common/domain/identity/card-warnings.ts';
import type { CitizenCard } from '#common/domain/identity/citizen-card.ts';
import { type CardError, parseCitizenCard } from '#common/domain/identity/parse-citizen-card.ts';
import { decodeTicketCode } from './ticket-code.ts';

/** What somebody held under the scanner. */
export type ScannedThing =
  | { readonly kind: 'ticket'; readonly ticketId: string }
  /** `text` is the code as stored; `code` its parts. */
  | { readonly kind: 'dossier'; readonly text: string; readonly code: DossierCode }
  | { readonly kind: 'citizen-card'; readonly card: CitizenCard; readonly warnings: readonly CardWarning[] }
  /** Surely a citizen card, and not to be used: scan again, or type by hand. */
  | { readonly kind: 'bad-card'; readonly error: Exclude<CardError, { readonly kind: 'not-a-card' }> }
  /** Nothing of ours; `text` is NFC and trimmed, to be shown and never to be acted on. */
  | { readonly kind: 'unknown'; readonly text: string };

/** Says what a scanned text is; total over all strings. `today` is the day in Vietnam, for warnings about a card's dates. */
export const classifyScan = (text: string, today: LocalDay): ScannedThing => {
  const ticketId = decodeTicketCode(text);
  if (ticketId !== null) return { kind: 'ticket', ticketId };
  const dossier = parseDossierCode(text);
  if (dossier.kind === 'dossier-code') return { kind: 'dossier', text: dossier.text, code: dossier.code };
  const reading = parseCitizenCard(text, today);
  if (reading.kind === 'card') return { kind: 'citizen-card', card: reading.card, warnings: reading.warnings };
  if (reading.error.kind !== 'not-a-card') return { kind: 'bad-card', error: reading.error };
  return { kind: 'unknown', text: text.normalize('NFC').trim() };
};
