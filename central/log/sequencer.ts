import type { Sha256 } from '#common/wire/chain.ts';
import type { Committed, LogHost } from './log-host.ts';
import type { LogId, Push, PushAnswer } from './push.ts';
import type { Rules } from './rules.ts';
import { needOf, prepare, sequenceBatch, type Prepared, type Sequenced } from './sequence-batch.ts';
import type { Batch, SequencerStore } from './sequencer-store.ts';

/** Ops in one transaction, about: more waits for the next one, so that live traffic never waits behind three days of catch-up. */
const GROUP_OPS = 4_000;

export type SequencerParts = {
  readonly site: string;
  readonly store: SequencerStore;
  readonly rules: Rules;
  readonly sha256: Sha256;
  readonly now: () => number;
  /** Runs the commit at the end of this event-loop turn (setImmediate), so that all pushes of the turn share it. */
  readonly defer: (run: () => void) => void;
  /** Told about rules that threw and commits that failed. */
  readonly onFault: (fault: { readonly what: string; readonly detail: string }) => void;
};

type Waiting = Prepared & { readonly log: LogId; readonly answer: (answer: PushAnswer) => void };

const byLog = (group: readonly Waiting[]): readonly (readonly Waiting[])[] => {
  const logs = new Map<string, Waiting[]>();
  for (const one of group) logs.set(one.log.audience, [...(logs.get(one.log.audience) ?? []), one]);
  return [...logs.values()];
};

/**
 * The one sequencer of a site: group commit over the injected store. Answers and broadcasts happen after the commit only;
 * a commit that fails acknowledges nothing.
 */
export const startSequencer = (parts: SequencerParts): LogHost => {
  const { store, rules } = parts;
  const listeners = new Set<(committed: Committed) => void>();
  const idlers: (() => void)[] = [];
  let waiting: Waiting[] = [];
  let busy = false;

  const takeGroup = (): readonly Waiting[] => {
    let ops = 0;
    const size = waiting.findIndex((one) => (ops += one.push.ops.length) > GROUP_OPS);
    const group = size === -1 ? waiting : waiting.slice(0, Math.max(1, size));
    waiting = waiting.slice(group.length);
    return group;
  };

  const toBatch = (pushes: readonly Waiting[], gens: Map<string, string>): readonly Batch[] => {
    const log = pushes[0]?.log;
    if (log === undefined) return [];
    const run: Batch['run'] = (loaded) => {
      gens.set(log.audience, loaded.gen);
      return sequenceBatch(loaded, pushes, rules, parts.sha256, parts.now());
    };
    return [{ log, need: (gen) => needOf(pushes, log.audience, gen, rules), run }];
  };

  const commit = async (group: readonly Waiting[]): Promise<void> => {
    const logs = byLog(group);
    const gens = new Map<string, string>();
    let done: readonly Sequenced[];
    try {
      done = await store.sequence(logs.flatMap((pushes) => toBatch(pushes, gens)));
    } catch (error) {
      parts.onFault({ what: 'commit-failed', detail: error instanceof Error ? error.message : String(error) });
      for (const one of group) one.answer({ kind: 'failed', why: 'store-failed' });
      return;
    }
    for (const [i, sequenced] of done.entries()) {
      for (const { type, g, message } of sequenced.faults) {
        parts.onFault({ what: 'decide-failed', detail: `${type} g=${g}: ${message}` });
      }
      for (const [k, answer] of sequenced.answers.entries()) logs[i]?.[k]?.answer(answer);
    }
    for (const [i, sequenced] of done.entries()) {
      const log = logs[i]?.[0]?.log;
      if (log === undefined || sequenced.entries.length === 0) continue;
      const entries = sequenced.entries.map(({ entry }) => entry);
      for (const listener of listeners) listener({ log, gen: gens.get(log.audience) ?? '', entries });
    }
  };

  const flush = async (): Promise<void> => {
    await commit(takeGroup());
    if (waiting.length > 0) {
      parts.defer(() => void flush());
      return;
    }
    busy = false;
    for (const idler of idlers.splice(0)) idler();
  };

  return {
    takes: 'terminal',
    serves: (site) => site === parts.site,
    headOf: store.headOf,
    entryHashAt: store.entryHashAt,
    entriesAfter: store.entriesAfter,
    tailOf: store.tailOf,
    writerHashAt: store.writerHashAt,
    push: (log: LogId, push: Push, answer) => {
      waiting.push({ ...prepare(push), log, answer });
      if (busy) return;
      busy = true;
      parts.defer(() => void flush());
    },
    onCommitted: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    idle: () =>
      new Promise((resolve) => {
        if (busy) idlers.push(resolve);
        else resolve();
      }),
  };
};
