/**
 * What a printer is known to be, from calm to bad. `error`: a jam, the cutter, heat, or off line for a reason it does not
 * tell; `unreachable`: nobody answers at its address; `unknown`: it is there but does not tell its state (a mute device, a spooler).
 */
export type PrinterCondition =
  | 'online'
  | 'paper-near-end'
  | 'paper-out'
  | 'cover-open'
  | 'error'
  | 'unreachable'
  | 'unknown';

/** A printer's condition and the instant (epoch ms) it was learnt. */
export type PrinterState = {
  readonly condition: PrinterCondition;
  readonly at: number;
};

/** Whether a job may be started now: anything but a fault somebody has to clear first. */
export const canPrint = (condition: PrinterCondition): boolean =>
  condition === 'online' || condition === 'paper-near-end';

/** Whether the printer stopped with a cause that a person at the printer can clear, after which it prints on. */
export const isBlocked = (condition: PrinterCondition): boolean =>
  condition === 'paper-out' || condition === 'cover-open' || condition === 'error';
