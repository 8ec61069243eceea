import { assertNever } from '#common/kit/assert-never.ts';
import type { CardWarning, QueueTicket, ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import type { CounterNotice } from './counter-notice.ts';
import { cardNotice, scanNotice } from './scan-notice.ts';

/** What the right column shows. */
export type Pane =
  | { readonly kind: 'intake' }
  | {
      readonly kind: 'dossier';
      readonly id: string;
      readonly first: DossierView | null;
      readonly justReceived: boolean;
    }
  | { readonly kind: 'find' }
  /** Dossiers that wait to be accepted, and parcels from the post. */
  | { readonly kind: 'arrived' | 'post-in' };

/** The officer's desk: what lies open on it, and the last thing that was said. */
export type Desk = {
  readonly pane: Pane;
  /** A ticket that was scanned or found, shown beside the one being served. */
  readonly card: QueueTicket | null;
  readonly notice: CounterNotice | null;
};

export type DeskEvent =
  | {
      readonly kind: 'scanned';
      readonly meaning: Exclude<ScanMeaning, { kind: 'citizen-card' }>;
      readonly counter: string;
    }
  | { readonly kind: 'card-filled'; readonly warnings: readonly CardWarning[]; readonly overwrote: boolean }
  | { readonly kind: 'received'; readonly dossier: DossierView }
  | { readonly kind: 'open-dossier'; readonly id: string }
  | { readonly kind: 'find' | 'arrived' | 'post-in' }
  | { readonly kind: 'new-visit' }
  | { readonly kind: 'intake' }
  | { readonly kind: 'close' }
  | { readonly kind: 'say'; readonly notice: CounterNotice | null };

const intake: Pane = { kind: 'intake' };

/** A clear desk. */
export const clearDesk: Desk = { pane: intake, card: null, notice: null };

const opened = (dossier: DossierView): Pane => ({
  kind: 'dossier',
  id: dossier.id,
  first: dossier,
  justReceived: false,
});

const onScan = (desk: Desk, meaning: Exclude<ScanMeaning, { kind: 'citizen-card' }>, counter: string): Desk => {
  const notice = scanNotice(meaning, counter);
  switch (meaning.kind) {
    case 'ticket':
      return { ...desk, card: meaning.ticket, notice };
    case 'dossier':
      return { ...desk, pane: opened(meaning.dossier), notice };
    case 'payment-qr':
      return meaning.dossier === null ? { ...desk, notice } : { ...desk, pane: opened(meaning.dossier), notice };
    case 'procedure':
      return { ...desk, pane: intake, notice };
    case 'ticket-unknown':
    case 'dossier-unknown':
    case 'bad-card':
    case 'bad-mrz':
    case 'booking':
    case 'parcel':
    case 'bad-payment-qr':
    case 'procedure-unknown':
    case 'card-by-keyboard':
    case 'mangled':
    case 'torn':
    case 'noise':
    case 'unknown':
      return { ...desk, notice };
    default:
      return assertNever(meaning);
  }
};

/** The desk after something happened. What the officer entered in the form is not part of it and survives everything here. */
export const deskReducer = (desk: Desk, event: DeskEvent): Desk => {
  switch (event.kind) {
    case 'scanned':
      return onScan(desk, event.meaning, event.counter);
    case 'card-filled':
      return { ...desk, pane: intake, notice: cardNotice(event.warnings, event.overwrote) };
    case 'received':
      return {
        ...desk,
        pane: { kind: 'dossier', id: event.dossier.id, first: event.dossier, justReceived: true },
        notice: { tone: 'good', key: 'say.received', values: { code: event.dossier.code }, acts: [] },
      };
    case 'open-dossier':
      return { ...desk, pane: { kind: 'dossier', id: event.id, first: null, justReceived: false }, notice: null };
    case 'find':
    case 'arrived':
    case 'post-in':
      return { ...desk, pane: { kind: event.kind }, notice: null };
    case 'new-visit':
      return { pane: intake, card: null, notice: desk.notice };
    case 'intake':
      return { ...desk, pane: intake };
    case 'close':
      return clearDesk;
    case 'say':
      return { ...desk, notice: event.notice };
    default:
      return assertNever(event);
  }
};
