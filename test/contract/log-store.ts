import { expect, test } from 'vitest';
import { chainEntry, chainOp, ownLogStart, siteLogStart, type Writer } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { sha256 } from '#main/store/sha256.ts';
import type { LogStore } from '#main/store/log-store.ts';
import type { Draft } from '#main/store/terminal-store.ts';

/** A terminal's store under test: `folded` is every folded table by `kind/id`, `reopened` the same disk after a restart. */
export type StoreRig = {
  readonly store: LogStore & {
    readonly append: (drafts: readonly Draft[]) => unknown;
    readonly today: () => string;
    readonly repairs: () => number;
  };
  readonly folded: () => Readonly<Record<string, unknown>>;
  readonly reopened: () => Promise<StoreRig>;
  /** The database as it is now, to be put back later, with or without its guard file. */
  readonly backup: () => () => Promise<StoreRig>;
  readonly setDiskFull: (full: boolean) => void;
  readonly setTime: (now: number) => void;
  readonly dispose: () => void;
};

const SITE = 'test';
const issue = (id: string): Draft => ({ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } });

/** A site log as a hub would make it: entries of several writers with these verdicts. */
const siteLog = (gen: string) => {
  let hh = siteLogStart(sha256, SITE, 'floor', gen);
  const tails = new Map<string, { seq: number; h: string }>();
  const entries: Entry[] = [];
  return {
    entries,
    /** An op that this log once had and has forgotten: the writer's next one follows it. */
    forget: ({ term, epoch }: Writer, op: string): void => {
      const before = tails.get(`${term}/${epoch}`) ?? { seq: 0, h: ownLogStart(sha256, term, epoch) };
      tails.set(`${term}/${epoch}`, { seq: before.seq + 1, h: chainOp(sha256, before.h, op) });
    },
    add: ({ term, epoch }: Writer, op: string, res = '{}'): Entry => {
      const before = tails.get(`${term}/${epoch}`) ?? { seq: 0, h: ownLogStart(sha256, term, epoch) };
      const h = chainOp(sha256, before.h, op);
      tails.set(`${term}/${epoch}`, { seq: before.seq + 1, h });
      const entry = { g: entries.length + 1, hh: '', term, epoch, seq: before.seq + 1, h, hat: 5, res, op };
      hh = chainEntry(sha256, hh, entry);
      const whole = { ...entry, hh };
      entries.push(whole);
      return whole;
    },
  };
};

const opOf = (uid: string, id: string, t = 'ticket.issue', d: unknown = { service: 'A', lang: 'vi' }): string =>
  JSON.stringify({ uid, t, v: 1, id, at: 1, off: 0, by: null, day: '2026-09-15', d });

/** What every store of a terminal must do: the real one on SQLite, and the one in memory that the simulation stands on. */
export const testLogStore = (name: string, open: () => Promise<StoreRig>): void => {
  const check = (rule: string, run: (rig: StoreRig) => Promise<void> | void): void =>
    test(`${name}: ${rule}`, async () => {
      const rig = await open();
      try {
        await run(rig);
      } finally {
        rig.dispose();
      }
    });
  const self = (rig: StoreRig): Writer => ({ term: 'K1', epoch: rig.store.ownTail('floor').epoch });
  const ownTexts = (rig: StoreRig): readonly string[] => rig.store.opsAfter('floor', self(rig), 0, 100, 1e6).ops;
  /** Everything of the floor log that the protocol sees. */
  const seen = ({ store }: StoreRig) => ({
    tail: store.ownTail('floor'),
    offered: store.offered('floor'),
    cursor: store.cursor('floor'),
    unsynced: store.unsynced(),
    repairs: store.repairs(),
    ops: store.offered('floor').map((one) => store.opsAfter('floor', one, one.base, 100, 1e6)),
  });

  check('ops are chained, offered from the start and counted until they are acknowledged', (rig) => {
    const { store } = rig;
    store.append([issue('a'), issue('b')]);
    store.append([issue('c')]);
    const texts = ownTexts(rig);
    let h = ownLogStart(sha256, 'K1', self(rig).epoch);
    for (const text of texts) h = chainOp(sha256, h, text);
    expect([texts.length, store.ownTail('floor'), store.unsynced()]).toEqual([
      3,
      { epoch: self(rig).epoch, seq: 3, h },
      3,
    ]);
    store.setAcked('floor', self(rig), { seq: 2, h: store.hashAt('floor', self(rig), 2) ?? '' });
    expect([store.unsynced(), store.offered('floor').map(({ acked, current }) => [acked.seq, current])]).toEqual([
      1,
      [[2, true]],
    ]);
    expect([store.hashAt('floor', self(rig), 3), store.hashAt('floor', self(rig), 4)]).toEqual([h, null]);
  });

  check('a run is cut by number and by size, and is never empty', ({ store }) => {
    store.append([issue('a'), issue('b'), issue('c')]);
    const writer = { term: 'K1', epoch: store.ownTail('floor').epoch };
    const size = (limit: number, bytes: number, after = 0) =>
      store.opsAfter('floor', writer, after, limit, bytes).ops.length;
    expect([size(2, 1e6), size(10, 1), size(10, 1e6, 2), size(10, 1e6, 3)]).toEqual([2, 1, 1, 0]);
  });

  check('entries are taken in order or not at all, and fold as they come', (rig) => {
    const { store } = rig;
    const log = siteLog('g1-x');
    log.add({ term: 'K2', epoch: 'e' }, opOf('u1', 't1'), '{"num":1}');
    log.add({ term: 'K2', epoch: 'e' }, 'no op at all', '{"bad":"not-json"}');
    log.add({ term: 'C1', epoch: 'e' }, opOf('u2', 't1', 'ticket.call', { counter: 'Q1' }), '{"ok":true}');
    store.restartCopy('floor', 'g1-x');
    const [first, second, third] = log.entries;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were added');
    expect(store.accept('floor', 'g1-x', [second]).kind).toBe('gap');
    expect(store.accept('floor', 'g2-y', [first]).kind).toBe('gap');
    expect(store.accept('floor', 'g1-x', [{ ...first, res: '{"num":2}' }]).kind).toBe('broken-chain');
    expect(store.cursor('floor').g).toBe(0);
    expect(store.accept('floor', 'g1-x', [first, second])).toEqual({
      kind: 'accepted',
      cursor: { gen: 'g1-x', g: 2, hh: second.hh },
    });
    expect(store.accept('floor', 'g1-x', [second, third]).kind).toBe('accepted');
    expect(rig.folded()).toMatchObject({
      'ticket/t1': { offered: 1, state: 'called', counter: 'Q1', confirmed: true },
    });
  });

  check('own ops count in the fold until the site log brings them back, and only once', (rig) => {
    const { store } = rig;
    store.append([issue('mine')]);
    expect(rig.folded()).toMatchObject({ 'ticket/mine': { offered: null } });
    const log = siteLog('g1-x');
    log.add(self(rig), ownTexts(rig)[0] ?? '', '{"num":4}');
    store.restartCopy('floor', 'g1-x');
    store.accept('floor', 'g1-x', log.entries);
    expect(rig.folded()).toMatchObject({ 'ticket/mine': { offered: 4 } });
  });

  check('a full disk writes nothing, and work goes on when there is space', (rig) => {
    const { store } = rig;
    store.append([issue('a')]);
    const before = seen(rig);
    rig.setDiskFull(true);
    expect(() => {
      for (let i = 0; i < 20_000; i += 1) store.append([issue(`full-${i}`)]);
    }).toThrow(/disk-full/u);
    rig.setDiskFull(false);
    const written = store.ownTail('floor').seq - before.tail.seq;
    store.append([issue('b')]);
    expect(store.ownTail('floor').seq).toBe(before.tail.seq + written + 1);
  });

  check('a restart changes nothing', async (rig) => {
    rig.store.append([issue('a'), issue('b')]);
    const before = [seen(rig), rig.folded()];
    const again = await rig.reopened();
    expect([seen(again), again.folded()]).toEqual(before);
    again.dispose();
  });

  check(
    'a database that is older than its guard begins a new epoch and the next letter before its first op',
    async (rig) => {
      rig.store.append([issue('a')]);
      const before = self(rig).epoch;
      const restore = rig.backup();
      rig.store.append([issue('b')]);
      const again = await restore();
      const { store } = again;
      expect([
        store.repairs(),
        store.ownTail('floor').seq,
        store.offered('floor').map(({ epoch }) => epoch === before),
      ]).toEqual([1, 0, [true, false]]);
      again.dispose();
    },
  );

  check('a fork moves the later ops to an epoch named by their content, where writing goes on', (rig) => {
    const { store } = rig;
    store.append([issue('a'), issue('b'), issue('c')]);
    const [epoch, second] = [self(rig).epoch, store.hashAt('floor', self(rig), 2)];
    store.branchOff('floor', self(rig), 1);
    store.append([issue('d')]);
    expect([store.ownTail('floor').epoch, store.ownTail('floor').seq, store.repairs()]).toEqual([`f${second}`, 3, 1]);
    expect(store.offered('floor').map((one) => [one.epoch, one.tail.seq])).toEqual([
      [epoch, 1],
      [`f${second}`, 3],
    ]);
  });

  check(
    'a fork that somebody else brought first, and wrote on, is proved anew; what that one wrote keeps a name of its own',
    (rig) => {
      const { store } = rig;
      store.append([issue('a'), issue('b'), issue('c')]);
      const [, second = ''] = ownTexts(rig);
      const epoch = `f${store.hashAt('floor', self(rig), 2)}`;
      const branch = { term: self(rig).term, epoch };
      const log = siteLog('g1-x');
      log.add(branch, second);
      const { h } = log.add(branch, opOf('u9', 't9'));
      store.restartCopy('floor', 'g1-x');
      store.accept('floor', 'g1-x', log.entries);
      store.restartCopy('floor', 'g2-y');
      store.setAcked('floor', branch, { seq: 2, h });
      store.branchOff('floor', self(rig), 1);
      const offered = store.offered('floor').filter((one) => one.epoch.startsWith('f'));
      const told = offered.map((one) => `${one.epoch === epoch ? 'this' : 'other'} ${one.tail.seq} ${one.acked.seq}`);
      expect(new Set(told)).toEqual(new Set(['this 2 0', 'other 1 0']));
    },
  );

  check('a new generation salvages the copy: all that it held of others and of oneself is offered again', (rig) => {
    const { store } = rig;
    store.append([issue('mine')]);
    const log = siteLog('g1-x');
    log.add({ term: 'K2', epoch: 'e' }, opOf('u1', 't1'));
    log.add({ term: 'K2', epoch: 'e' }, opOf('u2', 't2'));
    log.add({ term: 'K1', epoch: 'lost' }, opOf('u3', 't3'));
    store.restartCopy('floor', 'g1-x');
    store.accept('floor', 'g1-x', log.entries);
    store.restartCopy('floor', 'g2-y');
    expect(store.cursor('floor')).toEqual({ gen: 'g2-y', g: 0, hh: siteLogStart(sha256, SITE, 'floor', 'g2-y') });
    expect(
      store
        .offered('floor')
        .map(({ term, epoch, tail }) => [term, epoch === self(rig).epoch ? 'own' : epoch, tail.seq]),
    ).toEqual([
      ['K1', 'lost', 1],
      ['K1', 'own', 1],
      ['K2', 'e', 2],
    ]);
    const again = store.opsAfter('floor', { term: 'K2', epoch: 'e' }, 0, 10, 1e6);
    expect(again.ops).toEqual([opOf('u1', 't1'), opOf('u2', 't2')]);
  });

  check(
    'own ops that the hub proved to have and that no entry brought count as seen, and what they alone stood for goes',
    async (rig) => {
      const { store } = rig;
      store.append([issue('a'), issue('b'), issue('c')]);
      store.append([{ t: 'ticket.call', id: 'b', d: { counter: 'Q1' } }, issue('d')]);
      const texts = ownTexts(rig);
      const { epoch } = self(rig);
      /** A log that gives out these numbers of the five own ops, and whose hub proved to have them up to `proven`. */
      const give = (gen: string, kept: readonly number[], proven = 5): readonly string[] => {
        const log = siteLog(gen);
        for (const [i, text] of texts.entries()) {
          if (kept.includes(i + 1)) log.add(self(rig), text);
          else log.forget(self(rig), text);
        }
        store.restartCopy('floor', gen);
        store.accept('floor', gen, log.entries);
        store.passOver('floor', epoch, proven);
        store.passOver('floor', 'another', 5);
        return Object.keys(rig.folded()).toSorted();
      };
      expect(give('g1-x', [1, 2, 3, 4, 5])).toEqual(['ticket/a', 'ticket/b', 'ticket/c', 'ticket/d']);
      expect(give('g2-y', [5], 0)).toEqual(['ticket/a', 'ticket/b', 'ticket/c', 'ticket/d']);
      expect(give('g3-z', [5], 1)).toEqual(['ticket/b', 'ticket/c', 'ticket/d']);
      // The hub has the second half of b: its fold here is that of the hub's log.
      expect(give('g4-w', [4, 5])).toEqual(['ticket/b', 'ticket/d']);
      expect(rig.folded()).toMatchObject({ 'ticket/b': { service: null, counter: 'Q1' } });
      expect(give('g5-v', [2, 4, 5])).toEqual(['ticket/b', 'ticket/d']);
      expect(rig.folded()).toMatchObject({ 'ticket/b': { service: 'A', counter: 'Q1' } });
      // A window that begins after everything of one's own.
      expect(give('g6-u', [])).toEqual([]);
      const again = await rig.reopened();
      expect(again.folded()).toEqual({});
      again.dispose();
    },
  );

  check('what was passed over and comes back all the same is what the log says it is', (rig) => {
    const { store } = rig;
    store.append([issue('a'), issue('b')]);
    const [first = '', second = ''] = ownTexts(rig);
    const log = siteLog('g1-x');
    store.restartCopy('floor', 'g1-x');
    store.passOver('floor', self(rig).epoch, 2);
    expect(rig.folded()).toEqual({});
    store.accept('floor', 'g1-x', [log.add(self(rig), first, '{"num":7}')]);
    expect(rig.folded()).toMatchObject({ 'ticket/a': { offered: 7 } });
    store.accept('floor', 'g1-x', [log.add(self(rig), second)]);
    expect(Object.keys(rig.folded()).toSorted()).toEqual(['ticket/a', 'ticket/b']);
  });

  check('the business day never goes back', (rig) => {
    const before = rig.store.today();
    rig.store.append([issue('a')]);
    rig.setTime(Date.UTC(2016, 0, 1));
    expect(rig.store.today()).toBe(before);
    rig.setTime(Date.UTC(2036, 0, 1));
    rig.store.append([issue('b')]);
    rig.setTime(Date.UTC(2026, 8, 15));
    expect(rig.store.today()).toBe('2036-01-01');
  });
};
