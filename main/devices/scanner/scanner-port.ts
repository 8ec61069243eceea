import type { Frame } from './framer.ts';

/** Why a scanner is not there, each with a sentence for the officer: plug it in, close the other program, grant the right, call the technician. */
export type ScannerAbsence =
  | 'not-found'
  | 'busy'
  | 'no-permission'
  | 'unplugged'
  | 'failed'
  /** This machine lacks what HID scanners are read with; serial mode works without it. */
  | 'no-library';

/** What came instead of a scan. */
export type Refusal =
  | Exclude<Frame, { readonly kind: 'text' }>
  /** The QR of a citizen card, typed by a scanner in keyboard mode: its Vietnamese letters are lost. */
  | { readonly kind: 'card-by-keyboard'; readonly length: number }
  /** A Vietnamese input method changed letters of what a scanner in keyboard mode typed. */
  | { readonly kind: 'mangled'; readonly length: number };

/** `since` is epoch ms. */
export type ScannerState =
  | { readonly kind: 'opening'; readonly since: number }
  | { readonly kind: 'connected'; readonly since: number }
  | { readonly kind: 'disconnected'; readonly since: number; readonly reason: ScannerAbsence }
  | { readonly kind: 'closed'; readonly since: number };

/** Everything a scanner has to say, in one order; `at` is epoch ms. */
export type ScanEvent =
  | { readonly kind: 'scan'; readonly text: string; readonly symbology: string | null; readonly at: number }
  /** Bytes arrived that are no scan: say "scan again", and count them for the technician. */
  | { readonly kind: 'refused'; readonly frame: Refusal; readonly at: number }
  | { readonly kind: 'state'; readonly state: ScannerState };

/** A barcode scanner (máy quét mã). It looks for its device by itself until it is closed. */
export type ScannerPort = {
  /** Hears every event from now on; the result ends it. */
  readonly subscribe: (listener: (event: ScanEvent) => void) => () => void;
  readonly state: () => ScannerState;
  /** Gives the device back; may be called again. */
  readonly close: () => Promise<void>;
};
