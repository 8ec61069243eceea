import type { PrinterFault } from '#common/domain/paper/printer-fault.ts';

/** What can be done to the virtual printer, one thing at a time, as tests need it. Bytes and rows count from now. */
export type VirtualFault =
  | { readonly kind: 'paper'; readonly level: 'ok' | 'near-end' | 'out' }
  | { readonly kind: 'paper-out-at-row'; readonly row: number }
  | { readonly kind: 'cover'; readonly open: boolean }
  | { readonly kind: 'error'; readonly on: boolean }
  | { readonly kind: 'stall'; readonly afterBytes: number }
  | { readonly kind: 'reset'; readonly afterBytes: number }
  | { readonly kind: 'mute'; readonly on: boolean }
  | { readonly kind: 'refuse'; readonly on: boolean }
  | { readonly kind: 'lost-ack'; readonly on: boolean }
  | { readonly kind: 'speed'; readonly mmPerSecond: number }
  | { readonly kind: 'power-cycle' };

const MID_JOB_BYTES = 4000;
const MID_JOB_ROW = 120;
const SLOW_MM_PER_SECOND = 12;

/** What a button sets after everything else is cleared. */
export const faultOf: Readonly<Record<Exclude<PrinterFault, 'none'>, VirtualFault>> = {
  'paper-out': { kind: 'paper', level: 'out' },
  'paper-out-mid-print': { kind: 'paper-out-at-row', row: MID_JOB_ROW },
  'paper-near-end': { kind: 'paper', level: 'near-end' },
  'cover-open': { kind: 'cover', open: true },
  error: { kind: 'error', on: true },
  stall: { kind: 'stall', afterBytes: MID_JOB_BYTES },
  reset: { kind: 'reset', afterBytes: MID_JOB_BYTES },
  mute: { kind: 'mute', on: true },
  refuse: { kind: 'refuse', on: true },
  'lost-ack': { kind: 'lost-ack', on: true },
  'power-cycle': { kind: 'power-cycle' },
  slow: { kind: 'speed', mmPerSecond: SLOW_MM_PER_SECOND },
};
