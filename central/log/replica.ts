import type { Sha256 } from '#common/wire/chain.ts';
import type { Committed, LogHost } from './log-host.ts';
import type { LogId, Push, PushAnswer } from './push.ts';
import type { ReplicaStore } from './replica-store.ts';
import { replicateBatch, tailsAfter, type WriterTails } from './replicate-batch.ts';

/** Pushes of one log in one transaction, at most. */
const GROUP_PUSHES = 8;

type Waiting = { readonly log: LogId; readonly push: Push; readonly answer: (answer: PushAnswer) => void };

export type ReplicaParts = {
  readonly store: ReplicaStore;
  readonly sha256: Sha256;
  /** Told about commits that failed. */
  readonly onFault: (fault: { readonly what: string; readonly detail: string }) => void;
};

const logKey = ({ log, push }: Waiting): string => `${log.site}/${log.audience}/${push.epoch}`;

/** Keeps verbatim replicas of what the hubs of many sites sequenced. Logs run beside each other; the pushes of one log in order. */
export const startReplica = ({ store, sha256, onFault }: ReplicaParts): LogHost => {
  const listeners = new Set<(committed: Committed) => void>();
  const idlers: (() => void)[] = [];
  const queues = new Map<string, Waiting[]>();
  /** Per log and generation: what was last seen of each writer since this start. */
  const writers = new Map<string, WriterTails>();

  const commit = async (first: Waiting, group: readonly Waiting[]): Promise<void> => {
    const { log } = first;
    const gen = first.push.epoch;
    const pushes = group.map(({ push }) => push);
    const span = {
      from: Math.min(...pushes.map(({ from }) => from - 1)),
      to: Math.max(...pushes.map(({ from, ops }) => from - 1 + ops.length)),
    };
    try {
      const { answers, entries } = await store.append(log, gen, span, (loaded) =>
        replicateBatch(loaded, pushes, sha256, writers.get(logKey(first))),
      );
      writers.set(logKey(first), tailsAfter(writers.get(logKey(first)) ?? new Map(), entries));
      for (const [i, answer] of answers.entries()) group[i]?.answer(answer);
      if (entries.length > 0) for (const listener of listeners) listener({ log, gen, entries });
    } catch (error) {
      onFault({ what: 'commit-failed', detail: error instanceof Error ? error.message : String(error) });
      for (const one of group) one.answer({ kind: 'failed', why: 'store-failed' });
    }
  };

  const drain = async (key: string, queue: Waiting[]): Promise<void> => {
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
      await commit(first, queue.splice(0, GROUP_PUSHES));
    }
    queues.delete(key);
    if (queues.size === 0) for (const idler of idlers.splice(0)) idler();
  };

  return {
    takes: 'hub',
    serves: () => true,
    renewal: null,
    headOf: store.headOf,
    entryHashAt: store.entryHashAt,
    entriesAfter: store.entriesAfter,
    tailOf: (log, { epoch }) => store.tailOfGen(log, epoch),
    writerHashAt: (log, { epoch }, seq) => store.entryHashAt(log, epoch, seq),
    push: (log, push, answer) => {
      const one = { log, push, answer };
      const key = logKey(one);
      const queue = queues.get(key);
      if (queue !== undefined) return void queue.push(one);
      const fresh = [one];
      queues.set(key, fresh);
      return void drain(key, fresh);
    },
    onCommitted: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    idle: () =>
      new Promise((resolve) => {
        if (queues.size > 0) idlers.push(resolve);
        else resolve();
      }),
  };
};
