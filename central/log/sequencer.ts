import type { Sha256 } from '#common/wire/chain.ts';
import { compareGen, nextGen } from '#common/wire/generation.ts';
import { audiences } from '#common/domain/log/audience.ts';
import type { Committed, LogHost, Renewal } from './log-host.ts';
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
  /** Random part of a new generation. */
  readonly newId: () => string;
  /** Runs the commit at the end of this event-loop turn (setImmediate), so that all pushes of the turn share it. */
  readonly defer: (run: () => void) => void;
  /** Told about rules that threw and commits that failed. */
  readonly onFault: (fault: { readonly what: string; readonly detail: string }) => void;
};

type WaitingRenewal = {
  readonly seen: string;
  readonly above: string;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
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
  const renewed = new Set<(gen: string) => void>();
  let renewals: WaitingRenewal[] = [];
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

  const currentGen = async (): Promise<string> => {
    const heads = await Promise.all(audiences.map(async (audience) => store.headOf({ site: parts.site, audience })));
    return heads.find((head) => head !== null)?.gen ?? '';
  };
  /** Between two commits only, so that no batch is sequenced across a change of generation. */
  const renewNow = async ({ seen, above, done, failed }: WaitingRenewal): Promise<void> => {
    try {
      const gen = await currentGen();
      if (gen !== seen) return done();
      const next = nextGen(compareGen(above, gen) > 0 ? above : gen, parts.newId());
      await store.renew(parts.site, next);
      for (const listener of renewed) listener(next);
      return done();
    } catch (error) {
      parts.onFault({ what: 'renewal-failed', detail: error instanceof Error ? error.message : String(error) });
      return failed(error);
    }
  };

  const flush = async (): Promise<void> => {
    for (let one = renewals.shift(); one !== undefined; one = renewals.shift()) await renewNow(one);
    if (waiting.length > 0) await commit(takeGroup());
    if (waiting.length + renewals.length > 0) {
      parts.defer(() => void flush());
      return;
    }
    busy = false;
    for (const idler of idlers.splice(0)) idler();
  };

  const wake = (): void => {
    if (busy) return;
    busy = true;
    parts.defer(() => void flush());
  };
  const renewal: Renewal = {
    renew: (seen, above) =>
      new Promise((done, failed) => {
        renewals = [...renewals, { seen, above, done, failed }];
        wake();
      }),
    onRenewed: (listener) => {
      renewed.add(listener);
      return () => void renewed.delete(listener);
    },
  };

  return {
    takes: 'terminal',
    renewal,
    serves: (site) => site === parts.site,
    headOf: store.headOf,
    entryHashAt: store.entryHashAt,
    entriesAfter: store.entriesAfter,
    tailOf: store.tailOf,
    writerHashAt: store.writerHashAt,
    push: (log: LogId, push: Push, answer) => {
      waiting.push({ ...prepare(push), log, answer });
      wake();
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
