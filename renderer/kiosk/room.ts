import type { KioskScan } from '#common/ipc/scanner-calls.ts';

/** Where somebody is before a number is asked for. */
export type Room =
  | { readonly kind: 'tiles' }
  /** The services of one field. */
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'search' }
  /** Checking in with an appointment. */
  | { readonly kind: 'check-in' }
  | { readonly kind: 'procedure'; readonly code: string }
  /** The dossier of a receipt that was scanned: its code is kept here and nowhere else, until the room is left. */
  | { readonly kind: 'receipt'; readonly code: string };

export const tilesRoom: Room = { kind: 'tiles' };

/** The room that a scan leads to, null where it is only answered, or is an appointment, which goes straight to its number. */
export const roomOfScan = (scan: KioskScan): Room | null => {
  switch (scan.kind) {
    case 'receipt':
      return { kind: 'receipt', code: scan.code };
    case 'procedure':
      return { kind: 'procedure', code: scan.code };
    default:
      return null;
  }
};
