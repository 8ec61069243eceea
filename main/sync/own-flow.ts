import type { Audience } from '#common/domain/log/audience.ts';
import type { Tail } from '#common/wire/chain.ts';
import type { Welcome } from '#common/wire/hub-frames.ts';
import { BATCH_BYTES, BATCH_OPS, PUSHES_IN_FLIGHT } from '#common/wire/limits.ts';
import type { TerminalFrame } from '#common/wire/terminal-frames.ts';
import type { OwnLogs } from './sync-store.ts';
import type { SyncTrouble } from './sync-trouble.ts';

type Known = Welcome['logs'][number]['own'][number];
type Answer = { readonly epoch: string } & Tail;

/** The writing half of one log over one connection. */
export type OwnFlow = {
  /** Takes what the other side has, proven by hash against our own log. */
  readonly prove: (known: Known | undefined) => SyncTrouble | null;
  readonly acked: (answer: Answer) => SyncTrouble | null;
  readonly gap: (answer: Answer) => SyncTrouble | null;
  readonly forked: (answer: {
    readonly epoch: string;
    readonly common: Tail | null;
    readonly tail: Tail;
  }) => SyncTrouble;
  /** Pushes what the other side lacks, as far as the window of unanswered pushes allows. */
  readonly pump: () => void;
  readonly inFlight: () => number;
};

/** Starts halted: nothing is pushed before the other side's tail is proven, nor after any trouble. */
export const ownFlow = (log: Audience, own: OwnLogs, send: (frame: TerminalFrame) => void): OwnFlow => {
  let halted = true;
  let rewind = false;
  let inFlight = 0;
  let sent = 0;

  const halt = (trouble: SyncTrouble): SyncTrouble => {
    halted = true;
    return trouble;
  };
  const isMine = (epoch: string, tail: Tail): boolean => own.ownHashAt(log, epoch, tail.seq) === tail.h;
  const fork = (epoch: string, common: Tail | null, there: Tail) => halt({ kind: 'fork', log, epoch, common, there });

  const pump = () => {
    if (halted) return;
    if (rewind && inFlight === 0) {
      rewind = false;
      sent = own.acked(log).seq;
    }
    while (!rewind && inFlight < PUSHES_IN_FLIGHT && sent < own.ownTail(log).seq) {
      const run = own.ownAfter(log, sent, BATCH_OPS, BATCH_BYTES);
      if (run.ops.length === 0) return;
      sent += run.ops.length;
      inFlight += 1;
      send({ t: 'push', log, epoch: run.epoch, from: run.from, prev: run.prev, ops: [...run.ops] });
    }
  };

  return {
    prove: (known) => {
      const mine = own.ownTail(log);
      if (known === undefined || known.epoch !== mine.epoch) return null;
      if (!isMine(known.epoch, known.at)) return fork(known.epoch, null, known.tail);
      const { epoch, seq, h } = mine;
      if (known.tail.seq > seq) return halt({ kind: 'behind', log, epoch, mine: { seq, h }, there: known.tail });
      const acked = own.acked(log);
      const isNews = acked.epoch !== epoch || acked.seq !== known.tail.seq;
      if (isNews) own.setAcked(log, { epoch, ...known.tail });
      sent = known.tail.seq;
      halted = false;
      return null;
    },
    acked: ({ epoch, seq, h }) => {
      inFlight -= 1;
      if (!isMine(epoch, { seq, h })) return fork(epoch, null, { seq, h });
      if (seq > own.acked(log).seq) own.setAcked(log, { epoch, seq, h });
      return null;
    },
    gap: ({ epoch, seq, h }) => {
      inFlight -= 1;
      if (!isMine(epoch, { seq, h })) return fork(epoch, null, { seq, h });
      own.setAcked(log, { epoch, seq, h });
      // Everything still under way will meet the same gap: go on from the proven tail when all of it is answered.
      rewind = true;
      return null;
    },
    forked: ({ epoch, common, tail }) => {
      inFlight -= 1;
      return fork(epoch, common, tail);
    },
    pump,
    inFlight: () => inFlight,
  };
};
