/**
 * What can be done to a virtual printer, for demonstrations, training and tests: in the order in which people meet it. Each first clears what was
 * set before; `none` only clears.
 */
export const printerFaults = [
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
] as const;

/** One of them. */
export type PrinterFault = (typeof printerFaults)[number];

/** Whether a text names one. */
export const isPrinterFault = (text: string): text is PrinterFault => printerFaults.some((name) => name === text);
