import type { PrinterFault } from '#common/ipc/printer-calls.ts';

/** The faults the window offers, in the order in which people meet them; "none" puts everything right again. */
export const offeredFaults: readonly PrinterFault[] = [
  'none',
  'paper-near-end',
  'paper-out',
  'paper-out-mid-print',
  'cover-open',
  'error',
  'stall',
  'reset',
  'refuse',
  'mute',
  'lost-ack',
  'power-cycle',
  'slow',
];

/** Dots per millimetre of the printers we draw for (203 dpi). */
const dotsPerMm = 8;

/** A length of paper in whole millimetres, for the label under it. */
export const millimetres = (dots: number): number => Math.round(dots / dotsPerMm);
