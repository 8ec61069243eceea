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

/** The sentence for a scan at the kiosk: what it was, and where to go with it; null for a scan that opens a screen of its own. */
export const scanWords = (scan: KioskScan): ScanWords | null => {
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
