import { chainOp } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { CopyIndex } from './copy-index.ts';
import type { BackRow, OwnRow, WriterLogs } from './terminal-state.ts';
import { hashAt, ownAt, type LogsOf } from './writer-logs.ts';

/** An own op that counts as seen though no entry brought it. */
export type PassedOver = OwnRow & BackRow;

/** Own ops that these entries, which are in the index already, show to be passed over (main/store/passed-over.ts); it notes them, too. */
export const passedOver = (
  of: LogsOf,
  logs: WriterLogs,
  index: CopyIndex,
  fresh: readonly Entry[],
): readonly PassedOver[] =>
  fresh.flatMap((entry) => {
    const { term, epoch, seq } = entry;
    if (term !== of.term || !mayPass(of, logs, index, entry)) return [];
    const over = logs.own.get(epoch)?.filter((row) => row.seq < seq && index.back(epoch, row) === null) ?? [];
    for (const row of over) index.noteSeen(epoch, row);
    return over.map((row) => ({ ...row, epoch, g: 0 }));
  });

const mayPass = (of: LogsOf, logs: WriterLogs, index: CopyIndex, { term, epoch, seq, h, op }: Entry): boolean => {
  if (ownAt(logs, epoch, seq)?.h === h) {
    const before = ownAt(logs, epoch, seq - 1);
    return before !== undefined && (index.back(epoch, before) ?? 0) === 0;
  }
  const known = hashAt(of, logs, { term, epoch }, seq - 1);
  return hashAt(of, logs, { term, epoch }, seq) === h || (known !== null && chainOp(of.sha256, known, op) === h);
};
