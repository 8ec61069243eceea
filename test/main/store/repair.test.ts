import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { chainEntry, chainOp, ownLogStart, siteLogStart } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { areMarksWhole } from '#main/store/are-marks-whole.ts';
import { sha256 } from '#main/store/sha256.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
const terminal = async (): Promise<TestTerminal> => {
  const one = await testTerminal({ seeded: false });
  terminals.push(one);
  return one;
};
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

const issue = (store: TerminalStore, id: string) =>
  store.append([{ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } }]);

type Written = Pick<Entry, 'term' | 'epoch' | 'seq' | 'h' | 'op'>;

/** What somebody wrote, as its own log has it. */
const written = (term: string, epoch: string, texts: readonly string[]): readonly Written[] => {
  let h = ownLogStart(sha256, term, epoch);
  return texts.map((op, index) => ({ term, epoch, seq: index + 1, h: (h = chainOp(sha256, h, op)), op }));
};

const opText = (uid: string): string =>
  JSON.stringify({ uid, t: 'kiosk.help', v: 1, id: uid, at: 0, off: 0, by: null, day: '2026-09-15', d: {} });

/** Gives the terminal a copy of a site log with these ops. */
const copy = (store: TerminalStore, gen: string, ops: readonly Written[]): void => {
  let hh = siteLogStart(sha256, 'test', 'floor', gen);
  const entries = ops.map((op, index) => {
    const entry = { ...op, g: index + 1, hat: 0, res: '{}' };
    hh = chainEntry(sha256, hh, entry);
    return { ...entry, hh };
  });
  store.restartCopy('floor', gen);
  expect(store.accept('floor', gen, entries).kind).toBe('accepted');
};

/** What the terminal offers of the floor log: per writer the ops that it would push. */
const offers = (store: TerminalStore) =>
  store.offered('floor').map((log) => {
    const { prev, ops } = store.opsAfter('floor', log, log.base, 100_000, 100_000_000);
    return { ...log, prev, ops };
  });

/** Every offered log must be a chain from its beginning to its tail, whatever was done to it. */
const expectChains = (store: TerminalStore): void => {
  for (const { term, epoch, base, prev, ops, tail } of offers(store)) {
    let h = prev;
    for (const text of ops) h = chainOp(sha256, h, text);
    expect([term, epoch, base + ops.length, h]).toEqual([term, epoch, tail.seq, tail.h]);
    if (base === 0) expect(prev).toBe(ownLogStart(sha256, term, epoch));
  }
};

test('what a hub lost of others is offered again with the same identity, own ops are not offered twice', async () => {
  const { store } = await terminal();
  issue(store, 't1');
  const mine = store.ownTail('floor');
  const [text] = store.opsAfter('floor', { term: 'K1', epoch: mine.epoch }, 0, 1, 1_000).ops;
  const k2 = written('K2', 'e', [opText('a'), opText('b')]);
  copy(store, 'g1-x', [...k2, ...written('K1', mine.epoch, [text ?? ''])]);
  store.restartCopy('floor', 'g2-y');
  expect(offers(store).map(({ term, epoch, ops, tail, acked }) => [term, epoch, ops, tail.seq, acked.seq])).toEqual([
    ['K1', mine.epoch, [text], 1, 0],
    ['K2', 'e', [opText('a'), opText('b')], 2, 0],
  ]);
  expectChains(store);
  expect([store.cursor('floor').gen, store.repairs()]).toEqual(['g2-y', 0]);
});

test('salvage that the new hub acknowledged and whose log came back is forgotten at the next start', async () => {
  const one = await terminal();
  const k2 = written('K2', 'e', [opText('a'), opText('b')]);
  copy(one.store, 'g1-x', k2);
  copy(one.store, 'g2-y', k2.slice(0, 1));
  const half = await one.reopen();
  expect(half.store.offered('floor').map(({ term }) => term)).toEqual(['K1', 'K2']);
  half.store.setAcked('floor', { term: 'K2', epoch: 'e' }, { seq: 2, h: k2[1]?.h ?? '' });
  copy(half.store, 'g3-z', k2);
  half.store.setAcked('floor', { term: 'K2', epoch: 'e' }, { seq: 2, h: k2[1]?.h ?? '' });
  const done = await half.reopen();
  terminals.splice(0, terminals.length, done);
  expect(done.store.offered('floor').map(({ term }) => term)).toEqual(['K1']);
});

test('own history that only the site log remembered is offered too, and a fresh epoch is written after it', async () => {
  const { store } = await terminal();
  issue(store, 't1');
  const { epoch } = store.ownTail('floor');
  const [text = ''] = store.opsAfter('floor', { term: 'K1', epoch }, 0, 1, 1_000).ops;
  const later = written('K1', epoch, [text, opText('lost1'), opText('lost2')]);
  const earlier = written('K1', 'before', [opText('old')]);
  copy(store, 'g1-x', [...earlier, ...later]);
  store.restartCopy('floor', 'g2-y');
  issue(store, 't2');
  const fresh = store.ownTail('floor');
  expect(fresh.epoch).toMatch(/^r/u);
  expect(offers(store).map(({ term, epoch: name, ops, current }) => [term, name, ops.length, current])).toEqual([
    ['K1', epoch, 3, false],
    ['K1', 'before', 1, false],
    ['K1', fresh.epoch, 1, true],
  ]);
  expectChains(store);
  expect(store.repairs()).toBe(1);
});

test('a branch is named by its content: two that hold it give it the same name and the same hashes', async () => {
  const [one, two] = [await terminal(), await terminal()];
  const ops = written('K2', 'e', [opText('a'), opText('b'), opText('c')]);
  for (const { store } of [one, two]) {
    copy(store, 'g1-x', ops);
    store.restartCopy('floor', 'g2-y');
  }
  two.store.branchOff('floor', { term: 'K2', epoch: 'e' }, 1);
  copy(one.store, 'g2-z', [
    ...ops.slice(0, 1),
    ...written('K2', `f${ops[1]?.h ?? ''}`, [opText('b'), opText('c'), opText('d')]),
  ]);
  one.store.restartCopy('floor', 'g3-z');
  one.store.branchOff('floor', { term: 'K2', epoch: 'e' }, 1);
  const branch = (store: TerminalStore) =>
    offers(store).flatMap(({ epoch, ops: texts }) => (epoch === `f${ops[1]?.h ?? ''}` ? [texts] : []));
  expect([branch(one.store), branch(two.store)]).toEqual([
    [[opText('b'), opText('c'), opText('d')]],
    [[opText('b'), opText('c')]],
  ]);
  expectChains(one.store);
  expectChains(two.store);
});

test('ops of a writer whose beginning never came here can still be offered whole, under a name of their own', async () => {
  const { store } = await terminal();
  const k2 = written('K2', 'e', [opText('a'), opText('b'), opText('c')]);
  copy(store, 'g1-x', k2.slice(1));
  store.restartCopy('floor', 'g2-y');
  const [, tail] = offers(store);
  expect([tail?.base, tail?.ops]).toEqual([2, [opText('c')]]);
  store.branchOff('floor', { term: 'K2', epoch: 'e' }, 0);
  expect(
    offers(store)
      .map(({ epoch, base, ops }) => [epoch, base, ops])
      .slice(1),
  ).toEqual([[`f${k2[1]?.h ?? ''}`, 0, [opText('b'), opText('c')]]]);
  expectChains(store);
});

test('whatever copies come and go and wherever logs fork, nothing that was ever here stops being offered', async () => {
  const uid = fc.integer({ min: 0, max: 40 }).map((n) => opText(`u${n}`));
  const writer = fc.record({
    term: fc.constantFrom('K1', 'K2', 'K3'),
    epoch: fc.constantFrom('e', 'mine', 'x'),
    texts: fc.uniqueArray(uid, { maxLength: 6 }),
    skip: fc.nat(2),
  });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('write' as const) }),
    fc.record({ kind: fc.constant('copy' as const), writers: fc.array(writer, { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('fork' as const), which: fc.nat(9), at: fc.nat(5) }),
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const one = await testTerminal({ seeded: false });
      const { store } = one;
      const seen = new Set<string>();
      try {
        for (const each of steps) {
          run += 1;
          if (each.kind === 'write') {
            for (const op of issue(store, `t${run}`)) seen.add(JSON.stringify(op));
          } else if (each.kind === 'copy') {
            const byName = new Map(
              each.writers.map(({ term, epoch, texts, skip }) => {
                const name = epoch === 'mine' ? store.ownTail('floor').epoch : epoch;
                return [`${term}/${name}`, written(term, name, texts).slice(skip)];
              }),
            );
            const ops = [...byName.values()].flat();
            for (const { op } of ops) seen.add(op);
            copy(store, `g${run}-x`, ops);
            store.restartCopy('floor', `g${run + 1}-y`);
          } else {
            const logs = store.offered('floor');
            const log = logs[each.which % logs.length];
            if (log !== undefined) store.branchOff('floor', log, Math.min(each.at, log.tail.seq));
          }
          expectChains(store);
        }
        const kept = new Set(
          one.store.db.prepare('SELECT text FROM own_log UNION SELECT text FROM salvage').pluck().all() as string[], // one text column
        );
        expect([...seen].filter((text) => !kept.has(text))).toEqual([]);
        const names = offers(store).map(({ term, epoch }) => `${term}/${epoch}`);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toContain(`K1/${store.ownTail('floor').epoch}`);
        // However it came about, the next start does not take it for damaged.
        expect(areMarksWhole(store.db, sha256)).toBe(true);
      } finally {
        one.dispose();
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);
