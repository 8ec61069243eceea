import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';

/** What a printer's status bits say; several may hold at once. */
export type PrinterSigns = {
  readonly paperOut: boolean;
  readonly paperNearEnd: boolean;
  readonly coverOpen: boolean;
  readonly error: boolean;
  readonly offline: boolean;
};

/** The one condition a person should hear about first: an open cover before missing paper, that before anything else. */
export const conditionOf = (signs: PrinterSigns): PrinterCondition => {
  if (signs.coverOpen) return 'cover-open';
  if (signs.paperOut) return 'paper-out';
  if (signs.error || signs.offline) return 'error';
  return signs.paperNearEnd ? 'paper-near-end' : 'online';
};

/** Signs in the answers to DLE EOT 1 (printer), 2 (cause of off line) and 4 (paper sensors), by the Epson command reference. */
export const signsOfReplies = (printer: number, cause: number, paper: number): PrinterSigns => ({
  paperOut: (cause & 0x20) !== 0 || (paper & 0x60) !== 0,
  paperNearEnd: (paper & 0x0c) !== 0,
  coverOpen: (cause & 0x04) !== 0,
  error: (cause & 0x40) !== 0,
  offline: (printer & 0x08) !== 0,
});

/** Signs in the four bytes of an automatic status (GS a). */
export const signsOfAsb = (bytes: readonly [number, number, number, number]): PrinterSigns => ({
  paperOut: (bytes[2] & 0x0c) !== 0,
  paperNearEnd: (bytes[2] & 0x03) !== 0,
  coverOpen: (bytes[0] & 0x20) !== 0,
  error: (bytes[1] & 0x68) !== 0,
  offline: (bytes[0] & 0x08) !== 0,
});
