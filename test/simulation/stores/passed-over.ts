import type { CopyIndex } from './copy-index.ts';
import type { BackRow, OwnRow, WriterLogs } from './terminal-state.ts';

/** An own op that counts as seen though no entry brought it. */
export type PassedOver = OwnRow & BackRow;

/** Own ops of an epoch up to `seq` that did not come back (main/store/passed-over.ts); the index counts them as seen from now on. */
export const passedOver = (logs: WriterLogs, index: CopyIndex, epoch: string, seq: number): readonly PassedOver[] => {
  const over = logs.own.get(epoch)?.filter((row) => row.seq <= seq && index.back(epoch, row) === null) ?? [];
  for (const row of over) index.noteSeen(epoch, row);
  return over.map((row) => ({ ...row, epoch, g: 0 }));
};
