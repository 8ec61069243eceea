import type { Frame } from './framer.ts';

/** Why a scanner is not there, each with a sentence for the officer: plug it in, close the other program, grant the right, call the technician. */
export type ScannerAbsence = 'not-found' | 'busy' | 'no-permission' | 'unplugged' | 'failed';

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
  | { readonly kind: 'refused'; readonly frame: Exclude<Frame, { readonly kind: 'text' }>; readonly at: number }
  | { readonly kind: 'state'; readonly state: ScannerState };

/** A barcode scanner (máy quét mã). It looks for its device by itself until it is closed. */
export type ScannerPort = {
  /** Hears every event from now on; the result ends it. */
  readonly subscribe: (listener: (event: ScanEvent) => void) => () => void;
  readonly state: () => ScannerState;
  /** Gives the device back; may be called again. */
  readonly close: () => Promise<void>;
};
