import type { startReplica } from '#central/log/replica.ts';
import type { PushAnswer } from '#central/log/push.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import { sha256 } from '#central/log/sha256.ts';
import { takeCentralLog, type ReadCentralLog } from '#central/log/take-central-log.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import { foldOp } from '#common/domain/log/fold.ts';
import { readRow } from '#common/domain/log/fold-rows.ts';
import { OP_VERSION, type KnownOp } from '#common/domain/log/op-catalogue.ts';
import { isVoid } from '#common/domain/log/verdict.ts';
import { ownLogStart } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { Disk } from '#test/simulation/kit/disk.ts';
import { emptyHub, memoryHubStore } from '#test/simulation/stores/memory-hub-store.ts';

type Replica = ReturnType<typeof startReplica>;

let uids = 0;

/** The hub of a site with its dossier log in memory: the product's sequencer and rules, one terminal that writes, and the two ways to central. */
export const hubInMemory = (site: string) => {
  const log = { site, audience: 'dossier' } as const;
  const store = memoryHubStore({ disk: new Disk(emptyHub('g1-first')), site, sha256 });
  const host = startSequencer({
    site,
    store,
    rules: { keysOf, decide },
    sha256,
    now: () => 7,
    newId: () => 'again',
    defer: (run) => void setImmediate(run),
    onFault: ({ detail }) => {
      throw new Error(detail);
    },
  });
  const writer = { term: 'C1', epoch: 'e' };
  let known = '';

  const entries = (): readonly Entry[] => store.entriesAfter(log, store.gen, 0, 1_000_000, 1e9);
  /** Ops that had an effect, in the log's order. */
  const ops = (): readonly { readonly term: string; readonly op: KnownOp }[] =>
    entries().flatMap(({ term, res, op }) => {
      const applied = readRow({ term, res, text: op }, 'dossier');
      return applied === null || isVoid(applied.verdict) ? [] : [{ term, op: applied.op }];
    });
  const dossiers = (): ReadonlyMap<string, Dossier> => {
    const all = new Map<string, Dossier>();
    for (const { term, op } of ops()) {
      const after = foldOp(all.get(op.id) ?? null, { op, term, verdict: {} });
      // Only dossiers are written here.
      if (after !== null) all.set(op.id, after as Dossier);
    }
    return all;
  };
  /** A counter of the site writes. */
  const write = async (draft: Draft): Promise<void> => {
    const tail = await host.tailOf(log, writer);
    uids += 1;
    const op = { uid: `u${uids}`, v: OP_VERSION, at: 1_000 + uids, off: 0, by: 'Q5', day: '2026-11-22', ...draft };
    const prev = tail.seq === 0 ? ownLogStart(sha256, writer.term, writer.epoch) : tail.h;
    await new Promise<PushAnswer>((done) => {
      host.push(log, { ...writer, from: tail.seq + 1, prev, ops: [JSON.stringify(op)] }, done);
    });
  };
  return {
    site,
    ops,
    dossiers,
    write,
    /** At most so many entries go up to central. */
    pushUp: async (replica: Replica, most: number): Promise<void> => {
      const up = { term: 'hub', epoch: store.gen };
      const { seq } = await replica.tailOf(log, up);
      const some = store.entriesAfter(log, store.gen, seq, most, 1e9);
      if (some.length === 0) return;
      const prev = store.entryHashAt(log, store.gen, seq) ?? '';
      await new Promise<PushAnswer>((done) => {
        replica.push(log, { ...up, from: seq + 1, prev, ops: some.map((entry) => JSON.stringify(entry)) }, done);
      });
    },
    /** Fetches what central wrote, by these answers. */
    take: async (read: ReadCentralLog): Promise<void> => {
      const { taken, epoch } = await takeCentralLog(host, log, known, read);
      if (taken === 'forked' || taken === 'failed') throw new Error(`central's log was not taken: ${taken}`);
      known = epoch;
    },
    /** The hub was made anew and forgets what it met. */
    restart: (): void => {
      known = '';
    },
    /** The log goes on under another generation: central gets all of it again. */
    renew: (): Promise<void> => host.renewal?.renew(store.gen, store.gen) ?? Promise.resolve(),
  };
};

export type HubInMemory = ReturnType<typeof hubInMemory>;
