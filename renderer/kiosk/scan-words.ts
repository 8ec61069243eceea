import type { KioskScan } from '#common/ipc/scanner-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** What the kiosk says to somebody who held a paper under its scanner. */
export type ScanWords = {
  /** Key of the sentence in locales/<language>/scan.json. */
  readonly key: string;
  readonly values: { readonly [name: string]: string | number };
  /** calm: to know; good: recognised; act: try again. */
  readonly tone: 'calm' | 'good' | 'act';
};

/** What a closed kiosk still answers: where somebody's number stands, and that a code could not be read. */
const answeredWhileShut: ReadonlySet<KioskScan['kind']> = new Set(['ticket', 'unreadable']);

/** A closed kiosk gives no number and opens no screen: whatever would lead to one is done elsewhere. */
const shutWords = ({ goTo }: { readonly goTo: string }): ScanWords =>
  goTo === ''
    ? { key: 'kiosk.shut-desk', values: {}, tone: 'calm' }
    : { key: 'kiosk.shut-kiosk', values: { kiosk: goTo }, tone: 'calm' };

/**
 * The sentence for a scan at the kiosk: what it was, and where to go with it; null for a scan that opens a screen of its own. `shut` is set while a
 * supervisor has the kiosk closed: another kiosk to go to, '' for the help desk.
 */
export const scanWords = (scan: KioskScan, shut: { readonly goTo: string } | null): ScanWords | null => {
  if (shut !== null && !answeredWhileShut.has(scan.kind)) return shutWords(shut);
  switch (scan.kind) {
    case 'ticket': {
      const { label, ahead, state } = scan.ticket;
      return { key: `kiosk.ticket.${state}`, values: { label, count: ahead }, tone: 'good' };
    }
    case 'ticket-unknown':
      return { key: 'kiosk.ticket-unknown', values: {}, tone: 'calm' };
    case 'for-counter':
      return { key: `kiosk.${scan.what}`, values: {}, tone: 'good' };
    case 'procedure':
    case 'receipt':
    case 'appointment':
      return null;
    case 'unreadable':
      return { key: 'kiosk.unreadable', values: {}, tone: 'act' };
    case 'unknown':
      return { key: 'kiosk.unknown', values: {}, tone: 'calm' };
    default:
      return assertNever(scan);
  }
};
