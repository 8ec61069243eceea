import { expect, test } from 'vitest';
import { siteLogStart } from '#common/wire/chain.ts';
import type { PushAnswer } from '#central/log/push.ts';
import type { Batch } from '#central/log/sequencer-store.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import type { Loaded, Sequenced } from '#central/log/sequence-batch.ts';
import { sha256 } from '#central/log/sha256.ts';
import { countingRules, opText, writtenLog } from '#test/support/memory-log.ts';

const log = { site: 'test', audience: 'floor' } as const;
const empty: Loaded = {
  audience: 'floor',
  gen: 'G',
  head: { seq: 0, h: siteLogStart(sha256, 'test', 'floor', 'G') },
  tails: new Map(),
  hashes: new Map(),
  uids: new Map(),
  states: new Map(),
};

/** A sequencer whose turns and commits the test runs by hand. */
const byHand = (sequence: (batches: readonly Batch[]) => Promise<readonly Sequenced[]>) => {
  const turns: (() => void)[] = [];
  const faults: string[] = [];
  const nothing = () => null;
  const host = startSequencer({
    site: 'test',
    store: {
      sequence,
      renew: () => undefined,
      headOf: nothing,
      entryHashAt: nothing,
      entriesAfter: () => [],
      tailOf: () => empty.head,
      writerHashAt: nothing,
    },
    rules: countingRules,
    sha256,
    now: () => 0,
    newId: () => 'new',
    defer: (run) => void turns.push(run),
    onFault: ({ what }) => void faults.push(what),
  });
  return { host, faults, turn: () => turns.shift()?.() };
};

const push = (term: string) => writtenLog(term, 'e', [opText(`${term}1`)]).run(1, 1);

test('all pushes of a turn share one transaction; answers, then the broadcast, come after it', async () => {
  const said: string[] = [];
  let commit: () => void = () => undefined;
  const { host, turn } = byHand(async (batches) => {
    said.push(`transaction of ${batches.length} log`);
    await new Promise<void>((done) => {
      commit = done;
    });
    return batches.map((batch) => batch.run(empty));
  });
  host.onCommitted(({ entries }) => said.push(`broadcast ${entries.length}`));
  for (const term of ['K1', 'K2', 'K3']) host.push(log, push(term), ({ kind }) => said.push(`${kind} ${term}`));
  turn();
  expect(said).toEqual(['transaction of 1 log']);
  host.push(log, push('K4'), () => undefined);
  commit();
  await new Promise(setImmediate);
  expect(said).toEqual(['transaction of 1 log', 'ack K1', 'ack K2', 'ack K3', 'broadcast 3']);
  turn();
  expect(said.at(-1)).toBe('transaction of 1 log');
});

test('a commit that fails acknowledges nothing and broadcasts nothing; the next one is tried', async () => {
  const said: (PushAnswer | 'broadcast')[] = [];
  let full = true;
  const { host, faults, turn } = byHand((batches) =>
    full ? Promise.reject(new Error('disk full')) : Promise.resolve(batches.map((batch) => batch.run(empty))),
  );
  host.onCommitted(() => said.push('broadcast'));
  host.push(log, push('K1'), (answer) => said.push(answer));
  turn();
  await host.idle();
  full = false;
  host.push(log, push('K1'), (answer) => said.push(answer));
  turn();
  await host.idle();
  expect(said).toEqual([
    { kind: 'failed', why: 'store-failed' },
    { kind: 'ack', tail: { seq: 1, h: writtenLog('K1', 'e', [opText('K11')]).tail.h } },
    'broadcast',
  ]);
  expect(faults).toEqual(['commit-failed']);
});
