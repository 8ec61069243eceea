import { parseOp } from '#common/domain/log/op.ts';
import { readOp } from '#common/domain/log/op-catalogue.ts';
import { chainOp, ownLogStart, type Writer } from '#common/wire/chain.ts';
import { parseTerminalFrame } from '#common/wire/parse-frame.ts';
import { writerKey, type Push } from '#central/log/push.ts';
import { hashKey, type Loaded } from '#central/log/sequence-batch.ts';
import { quickHash } from '../kit/quick-hash.ts';
import { noBreaks, type Breaks } from '../world/open-site.ts';
import { frameOtherwise, loadedOtherwise, replaced } from './break-parts.ts';
import { fleetMutants } from './fleet-mutants.ts';

const tailOf = (loaded: Loaded, run: Push) =>
  loaded.tails.get(writerKey(run)) ?? { seq: 0, h: ownLogStart(quickHash, run.term, run.epoch) };

/** Makes the hub believe that a run's writer stands just before the run, whatever is there. */
const believed = (loaded: Loaded, runs: readonly Push[], when: (run: Push, tail: number) => boolean): Loaded => {
  const tails = new Map(loaded.tails);
  const hashes = new Map(loaded.hashes);
  for (const run of runs) {
    if (!when(run, tailOf(loaded, run).seq)) continue;
    tails.set(writerKey(run), { seq: run.from - 1, h: run.prev });
    hashes.set(hashKey(writerKey(run), run.from - 1), run.prev);
  }
  return { ...loaded, tails, hashes };
};

/** Makes whatever is pushed agree with what is there. */
const agreeing = (loaded: Loaded, runs: readonly Push[]): Loaded => {
  const hashes = new Map(loaded.hashes);
  for (const run of runs) {
    let h = run.prev;
    const tail = tailOf(loaded, run).seq;
    for (let seq = run.from - 1; seq <= Math.min(tail, run.from - 1 + run.ops.length); seq += 1) {
      if (seq >= run.from) h = chainOp(quickHash, h, run.ops[seq - run.from] ?? '');
      hashes.set(hashKey(writerKey(run), seq), h);
    }
  }
  return { ...loaded, hashes };
};

const ofWriter = (
  self: string,
  { term, epoch }: { readonly term?: string | undefined; readonly epoch: string },
): Writer => ({
  term: term ?? self,
  epoch,
});

const isPoison = (text: string, audience: Loaded['audience']): boolean => {
  const parsed = parseOp(text);
  return parsed.kind === 'bad' || readOp(parsed.op, audience).kind === 'bad';
};

/**
 * The product broken on purpose, one part at a time and from outside: each must be caught by the invariants, or the simulation has no teeth
 * (sync.md B4). `noConnScope` is not here: uids make it harmless.
 */
export const mutants: Readonly<Record<string, Breaks>> = {
  noForkCheck: {
    ...noBreaks,
    hubStore: (store) => loadedOtherwise(store, agreeing),
    tamper: frameOtherwise((frame, store) => {
      if (frame.t === 'ack') {
        const h = store.hashAt(frame.log, ofWriter(store.term, frame), frame.seq);
        return h === null ? frame : { ...frame, h };
      }
      if (frame.t !== 'welcome') return frame;
      return {
        ...frame,
        logs: frame.logs.map((log) => ({
          ...log,
          own: log.own.map((known) => {
            const mine = (seq: number, h: string) => ({
              seq,
              h: store.hashAt(log.log, ofWriter(store.term, known), seq) ?? h,
            });
            return { ...known, at: mine(known.at.seq, known.at.h), tail: mine(known.tail.seq, known.tail.h) };
          }),
        })),
      };
    }),
  },
  noGapCheck: {
    ...noBreaks,
    hubStore: (store) =>
      loadedOtherwise(store, (loaded, runs) => believed(loaded, runs, (run, tail) => run.from - 1 > tail)),
  },
  noDedupe: {
    ...noBreaks,
    hubHasUniqueIndex: false,
    hubStore: (store) =>
      loadedOtherwise(store, (loaded, runs) => ({
        ...believed(loaded, runs, (run, tail) => run.from - 1 < tail),
        uids: new Map(),
      })),
  },
  noRewindCheck: {
    ...noBreaks,
    hubHearsCentral: false,
    hubTamper: (text, state) => {
      const parsed = parseTerminalFrame(text);
      if (parsed.kind === 'bad' || parsed.frame.t !== 'hello') return text;
      const logs = parsed.frame.logs.map((opened) => {
        const { cur } = opened;
        if (cur === null || cur.gen !== state.gen) return opened;
        const entries = state.logs.get(opened.log)?.entries;
        const g = Math.min(cur.g, entries?.length ?? 0);
        return { ...opened, cur: { ...cur, g, hh: g === 0 ? cur.hh : (entries?.at(g - 1)?.entry.hh ?? '') } };
      });
      return JSON.stringify({ ...parsed.frame, logs });
    },
  },
  cursorFirst: {
    ...noBreaks,
    terminalStore: (store) =>
      replaced(store, {
        accept: (audience, gen, entries) => {
          const { disk } = store.parts;
          const before = disk.state;
          const [copy, last] = [before.site.get(audience), entries.at(-1)];
          if (copy !== undefined && last !== undefined && copy.cursor.gen === gen) {
            const cursor = { gen, g: last.g, hh: last.hh };
            disk.commit({ ...before, site: new Map(before.site).set(audience, { ...copy, cursor }) });
            if (!disk.power.isOn()) throw new Error('killed between the cursor and the entries');
            disk.restore(before);
          }
          return store.accept(audience, gen, entries);
        },
      }),
  },
  printBeforeCommit: { ...noBreaks, printFirst: true },
  synchronousNormal: { ...noBreaks, terminalAfterKill: (disk) => disk.restore(disk.checkpoint) },
  poisonBlocks: {
    ...noBreaks,
    hubStore: (store) =>
      loadedOtherwise(store, (loaded, runs) => {
        if (runs.some(({ ops }) => ops.some((text) => isPoison(text, loaded.audience)))) throw new Error('bad op');
        return loaded;
      }),
  },
  noGuard: { ...noBreaks, guard: (guard) => ({ ...guard, read: () => null }) },
  noInc: { ...noBreaks, terminalStore: (store) => replaced(store, { repairs: () => 0 }) },
  noDupLabel: {
    ...noBreaks,
    rules: ({ keysOf, decide }) => ({
      keysOf,
      decide: (...on) => {
        const decision = decide(...on);
        const { dup: _, ...verdict } = decision.verdict;
        return { ...decision, verdict };
      },
    }),
  },
  ackEarly: { ...noBreaks, hubAfterKill: (disk) => disk.restore(disk.before) },
  noTailCheck: {
    ...noBreaks,
    tamper: frameOtherwise((frame, store) =>
      frame.t === 'welcome'
        ? {
            ...frame,
            logs: frame.logs.map((log) => ({
              ...log,
              own: log.own.map((known) => {
                const writer = ofWriter(store.term, known);
                const mine = store
                  .offered(log.log)
                  .find((one) => one.term === writer.term && one.epoch === writer.epoch);
                return mine === undefined || known.tail.seq > mine.acked.seq
                  ? known
                  : { ...known, at: mine.acked, tail: mine.acked };
              }),
            })),
          }
        : frame,
    ),
  },
  noUid: { ...noBreaks, hubStore: (store) => loadedOtherwise(store, (loaded) => ({ ...loaded, uids: new Map() })) },
  ...fleetMutants,
};
