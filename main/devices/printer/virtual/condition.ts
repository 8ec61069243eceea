import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';

/** What is physically so at the virtual printer. */
export type Condition = {
  readonly paper: 'ok' | 'near-end' | 'out';
  readonly coverOpen: boolean;
  readonly error: boolean;
};

/** A fresh roll, everything closed. */
export const goodCondition: Condition = { paper: 'ok', coverOpen: false, error: false };

/** Whether the mechanism stands still until a person does something. */
export const isStopped = (condition: Condition): boolean =>
  condition.paper === 'out' || condition.coverOpen || condition.error;

/** The answer to DLE EOT n (fixed bits 0xx1xx10); `undefined` for an n no printer knows. */
export const realTimeReply = (question: number, condition: Condition): number | undefined => {
  const out = condition.paper === 'out';
  switch (question) {
    case 1:
      return 0x12 | (isStopped(condition) ? 0x08 : 0);
    case 2:
      return 0x12 | (condition.coverOpen ? 0x04 : 0) | (out ? 0x20 : 0) | (condition.error ? 0x40 : 0);
    case 3:
      return 0x12 | (condition.error ? 0x08 : 0);
    case 4:
      return 0x12 | (out ? 0x6c : condition.paper === 'near-end' ? 0x0c : 0);
    default:
      return undefined;
  }
};

/** The paper sensor byte of GS r 1 (fixed bits 0xx0xxxx). */
export const paperSensor = (condition: Condition): number =>
  condition.paper === 'out' ? 0x0f : condition.paper === 'near-end' ? 0x03 : 0;

/** The four bytes a printer sends by itself at each change once GS a asked for it. */
export const automaticStatus = (condition: Condition): readonly number[] => [
  0x10 | (isStopped(condition) ? 0x08 : 0) | (condition.coverOpen ? 0x20 : 0),
  condition.error ? 0x08 : 0,
  paperSensor(condition),
  0x0f,
];

/** The same in one word, as a person reads it. */
export const wordFor = (condition: Condition): PrinterCondition => {
  if (condition.coverOpen) return 'cover-open';
  if (condition.paper === 'out') return 'paper-out';
  if (condition.error) return 'error';
  return condition.paper === 'near-end' ? 'paper-near-end' : 'online';
};
