import { expect, test } from 'vitest';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { ownLogStart, siteLogStart } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { LogId, Push, PushAnswer } from '#central/log/push.ts';
import { rechain } from '#central/log/rechain.ts';
import type { Rules } from '#central/log/rules.ts';
import { needOf, prepare, sequenceBatch, type Sequenced } from '#central/log/sequence-batch.ts';
import type { Batch, SequencerStore, WaitingOps } from '#central/log/sequencer-store.ts';
import { sha256 } from '#central/log/sha256.ts';
import { countingRules, opText, writtenLog } from '#test/support/memory-log.ts';

/** Opens the store of a site, whose first generation is G; the same site again is a restart on the same data. */
export type SequencerRig = { readonly open: (site: string) => Promise<SequencerStore & WaitingOps> };

export const productRules: Rules = { keysOf, decide };

/** Hub time of every entry. */
const NOW = 7;

/** The batch of pushes of one log. */
export const batchOf = (log: LogId, pushes: readonly Push[], rules: Rules = countingRules): Batch => {
  const prepared = pushes.map(prepare);
  return {
    log,
    need: (gen) => needOf(prepared, log.audience, gen, rules),
    run: (loaded) => sequenceBatch(loaded, prepared, rules, sha256, NOW),
  };
};

/** Sequences pushes of one log in one transaction. */
export const pushTo = async (
  store: SequencerStore,
  log: LogId,
  pushes: readonly Push[],
  rules: Rules = countingRules,
): Promise<readonly PushAnswer[]> => {
  const [done] = await store.sequence([batchOf(log, pushes, rules)]);
  if (done === undefined) throw new Error('one batch, no answer');
  return done.answers;
};

/** A whole log, read in one go. */
export const wholeLog = async (store: SequencerStore, log: LogId): Promise<readonly Entry[]> =>
  store.entriesAfter(log, (await store.headOf(log))?.gen ?? '', 0, 10_000, 100_000_000);

const results = (entries: readonly Entry[]) =>
  entries.map(({ g, term, seq, res }) => [g, term, seq, JSON.parse(res) as unknown]);

let sites = 0;

/** What every store of a sequencer must do, on a real database. */
export const sequencerStoreContract = (name: string, rig: SequencerRig): void => {
  const fresh = async (audience: Audience = 'floor') => {
    sites += 1;
    const log: LogId = { site: `site${sites}`, audience };
    return { log, store: await rig.open(log.site), again: () => rig.open(log.site) };
  };

  test(`${name}: a new log stands at its start, and so does every writer`, async () => {
    const { log, store } = await fresh();
    const start = siteLogStart(sha256, log.site, 'floor', 'G');
    const own = ownLogStart(sha256, 'K1', 'e');
    const k1 = { term: 'K1', epoch: 'e' };
    expect([
      await store.headOf(log),
      await store.entryHashAt(log, 'G', 0),
      await store.entryHashAt(log, 'G', 1),
      await store.entryHashAt(log, 'other', 0),
      await store.entriesAfter(log, 'G', 0, 10, 1_000),
      await store.tailOf(log, k1),
      await store.writerHashAt(log, k1, 0),
      await store.writerHashAt(log, k1, 1),
    ]).toEqual([{ gen: 'G', head: { seq: 0, h: start } }, start, null, null, [], { seq: 0, h: own }, own, null]);
  });

  test(`${name}: a new generation keeps numbers, ops, verdicts and states, chains them anew, and outlives a restart`, async () => {
    const { log, store, again } = await fresh();
    const k1 = writtenLog('K1', 'e', [opText('a'), opText('b'), opText('c')]);
    await pushTo(store, log, [k1.run(1, 2)]);
    const before = await wholeLog(store, log);
    await store.renew(log.site, 'g2-new');
    const start = siteLogStart(sha256, log.site, 'floor', 'g2-new');
    const after = [...rechain(sha256, { seq: 0, h: start }, before)];
    expect(await wholeLog(store, log)).toEqual(after);
    const restarted = await again();
    expect(await restarted.headOf(log)).toEqual({ gen: 'g2-new', head: { seq: 2, h: after[1]?.hh } });
    expect([await restarted.entryHashAt(log, 'G', 1), await restarted.entryHashAt(log, 'g2-new', 0)]).toEqual([
      null,
      start,
    ]);
    expect(await pushTo(restarted, log, [k1.run(1, 3)])).toEqual([{ kind: 'ack', tail: k1.tail }]);
    expect(results(await wholeLog(restarted, log)).at(-1)).toEqual([3, 'K1', 3, { num: 3 }]);
  });

  test(`${name}: verdicts, repeated uids and poison go on over commits and restarts`, async () => {
    const { log, store, again } = await fresh();
    const k1 = writtenLog('K1', 'e', [opText('a'), '{torn', opText('b', 'boom'), opText('a'), opText('c')]);
    const k2 = writtenLog('K2', 'e', [opText('c'), opText('d', 'count', 'B')]);
    await pushTo(store, log, [k1.run(1, 2), k2.run(1, 1)]);
    await pushTo(store, log, [k1.run(3, 1)]);
    await pushTo(await again(), log, [k1.run(4, 2), k2.run(2, 1)]);
    expect(results(await wholeLog(await again(), log))).toEqual([
      [1, 'K1', 1, { num: 1 }],
      [2, 'K1', 2, { bad: 'not-json' }],
      [3, 'K2', 1, { num: 2 }],
      [4, 'K1', 3, { bad: 'decide-failed' }],
      [5, 'K1', 4, { dupOf: 1 }],
      [6, 'K1', 5, { dupOf: 3 }],
      [7, 'K2', 2, { num: 1 }],
    ]);
  });

  test(`${name}: a uid that came three times names the first entry that carried it`, async () => {
    const { log, store } = await fresh();
    for (const epoch of ['e', 'f', 'h']) await pushTo(store, log, [writtenLog('K1', epoch, [opText('a')]).run(1, 1)]);
    expect(results(await wholeLog(store, log)).map(([, , , res]) => res)).toEqual([
      { num: 1 },
      { dupOf: 1 },
      { dupOf: 1 },
    ]);
  });

  test(`${name}: tails and hashes prove every epoch of every writer, also after a restart`, async () => {
    const { log, store, again } = await fresh();
    const written = [
      writtenLog('K1', 'e', ['1', '2', '3']),
      writtenLog('K1', 'f', ['1']),
      writtenLog('K2', 'e', ['1', '2']),
    ];
    await pushTo(store, log, [
      { ...written[0]!.run(1, 3) },
      { ...written[1]!.run(1, 1) },
      { ...written[2]!.run(1, 2) },
    ]);
    const reopened = await again();
    const writers = [
      { term: 'K1', epoch: 'e' },
      { term: 'K1', epoch: 'f' },
      { term: 'K2', epoch: 'e' },
    ];
    const tails = await Promise.all(writers.map(async (writer) => reopened.tailOf(log, writer)));
    const hashes = await Promise.all(writers.map(async (writer) => reopened.writerHashAt(log, writer, 1)));
    expect([tails, hashes, await reopened.writerHashAt(log, { term: 'K1', epoch: 'f' }, 2)]).toEqual([
      written.map(({ tail }) => tail),
      written.map(({ hashAt }) => hashAt(1)),
      null,
    ]);
  });

  test(`${name}: a gap and a fork are named from what is stored, and take nothing`, async () => {
    const { log, store, again } = await fresh();
    const mine = writtenLog('K1', 'e', ['a', 'b', 'c']);
    const clone = writtenLog('K1', 'e', ['a', 'x', 'y', 'z']);
    await pushTo(store, log, [mine.run(1, 3)]);
    const { tail } = mine;
    expect(
      await pushTo(await again(), log, [clone.run(1, 4), clone.run(4, 1), mine.run(5, 0), mine.run(2, 1)]),
    ).toEqual([
      { kind: 'fork', common: { seq: 1, h: mine.hashAt(1) }, tail },
      { kind: 'fork', common: null, tail },
      { kind: 'gap', tail },
      { kind: 'ack', tail: { seq: 2, h: mine.hashAt(2) } },
    ]);
    expect((await wholeLog(store, log)).length).toBe(3);
  });

  test(`${name}: texts come back byte for byte, and no text of a uid or a key is mistaken for another`, async () => {
    const { log, store } = await fresh();
    const odd = [
      'a\u0000',
      'a',
      'Đường 🎫',
      '\ud800',
      '\ud801',
      '\ufffd',
      '"',
      '\\',
      '\\u0000',
      '{}',
      "'",
      '\n',
      'null',
    ];
    const texts = [...odd.map((text) => opText(text, 'count', text)), 'Số \u0000 thứ tự', ''];
    const once = writtenLog('K1', 'e', texts);
    const twice = writtenLog('K2', 'e', texts);
    await pushTo(store, log, [once.run(1, texts.length)]);
    await pushTo(store, log, [twice.run(1, texts.length)]);
    const entries = await wholeLog(store, log);
    expect(entries.map(({ op }) => op)).toEqual([...texts, ...texts]);
    expect(results(entries).map(([, , , res]) => res)).toEqual([
      ...odd.map(() => ({ num: 1 })),
      { bad: 'not-json' },
      { bad: 'not-json' },
      ...odd.map((_, i) => ({ dupOf: i + 1 })),
      { bad: 'not-json' },
      { bad: 'not-json' },
    ]);
  });

  test(`${name}: several logs of one site are sequenced in one transaction, each by itself`, async () => {
    const { log, store } = await fresh();
    const config: LogId = { ...log, audience: 'config' };
    const k1 = writtenLog('K1', 'e', [opText('a'), opText('b')]);
    const done = await store.sequence([batchOf(log, [k1.run(1, 2)]), batchOf(config, [k1.run(1, 1)])]);
    expect(done.map(({ answers }) => answers)).toEqual([
      [{ kind: 'ack', tail: k1.tail }],
      [{ kind: 'ack', tail: { seq: 1, h: k1.hashAt(1) } }],
    ]);
    expect([results(await wholeLog(store, log)), results(await wholeLog(store, config))]).toEqual([
      [
        [1, 'K1', 1, { num: 1 }],
        [2, 'K1', 2, { num: 2 }],
      ],
      [[1, 'K1', 1, { num: 1 }]],
    ]);
  });

  test(`${name}: a transaction that fails in its last log leaves nothing of the first`, async () => {
    const { log, store, again } = await fresh();
    const config: LogId = { ...log, audience: 'config' };
    const k1 = writtenLog('K1', 'e', [opText('a'), opText('b')]);
    await pushTo(store, log, [k1.run(1, 1)]);
    const twice = (sequenced: Sequenced): Sequenced => ({
      ...sequenced,
      entries: [...sequenced.entries, ...sequenced.entries],
    });
    const broken = { ...batchOf(config, [k1.run(1, 1)]) };
    const attempt = async (batches: readonly Batch[]): Promise<string> => {
      try {
        await store.sequence(batches);
        return 'committed';
      } catch {
        return 'failed';
      }
    };
    const good = batchOf(log, [k1.run(2, 1)]);
    expect([
      await attempt([good, { ...broken, run: (loaded) => twice(broken.run(loaded)) }]),
      await attempt([
        good,
        {
          ...broken,
          run: () => {
            throw new Error('a bug');
          },
        },
      ]),
    ]).toEqual(['failed', 'failed']);
    const reopened = await again();
    expect([results(await wholeLog(reopened, log)), await wholeLog(reopened, config)]).toEqual([
      [[1, 'K1', 1, { num: 1 }]],
      [],
    ]);
    await pushTo(reopened, log, [k1.run(2, 1)]);
    expect(results(await wholeLog(reopened, log)).at(-1)).toEqual([2, 'K1', 2, { num: 2 }]);
  });

  test(`${name}: reading is bounded by number and by size, gives at least one entry, and none of another generation`, async () => {
    const { log, store } = await fresh();
    const k1 = writtenLog('K1', 'e', ['a'.repeat(100), 'b', 'c', 'd'.repeat(100), 'e']);
    await pushTo(store, log, [k1.run(1, 5)]);
    const read = async (gen: string, g: number, limit: number, bytes: number) =>
      (await store.entriesAfter(log, gen, g, limit, bytes)).map((entry) => entry.g);
    expect([
      await read('G', 0, 2, 1_000),
      await read('G', 0, 10, 1),
      await read('G', 1, 10, 50),
      await read('G', 4, 10, 1_000),
      await read('G', 5, 10, 1_000),
      await read('other', 0, 10, 1_000),
    ]).toEqual([[1, 2], [1], [2, 3, 4], [5], [], []]);
  });

  test(`${name}: the product's rules find their states again after a restart`, async () => {
    const { log, store, again } = await fresh();
    const op = (uid: string, t: string, id: string, d: object) =>
      JSON.stringify({ uid, t, v: 1, id, at: 0, off: 0, by: null, day: '2026-11-20', d });
    const issue = (uid: string) => op(uid, 'ticket.issue', uid, { service: 'A', lang: 'vi' });
    const k1 = writtenLog('K1', 'e', [issue('t1'), issue('t2')]);
    const c1 = writtenLog('C1', 'e', [op('c1', 'ticket.call', 't1', { counter: 'Q1' })]);
    const c2 = writtenLog('C2', 'e', [op('c2', 'ticket.call', 't1', { counter: 'Q2' })]);
    await pushTo(store, log, [k1.run(1, 1), c1.run(1, 1)], productRules);
    await pushTo(await again(), log, [c2.run(1, 1), k1.run(2, 1)], productRules);
    expect(results(await wholeLog(store, log)).map(([, , , res]) => res)).toEqual([
      { num: 1 },
      { ok: true },
      { ok: false, by: 'Q1' },
      { num: 2 },
    ]);
  });
};
