import { expect, test } from 'vitest';
import { siteLogStart } from '#common/wire/chain.ts';
import { replicateBatch, tailsAfter } from '#central/log/replicate-batch.ts';
import { sha256 } from '#central/log/sha256.ts';
import { countingRules, memoryLog, opText, writtenLog } from '#test/support/memory-log.ts';

const start = siteLogStart(sha256, 'test', 'floor', 'G');
const empty = { start, head: { seq: 0, h: start }, hashes: new Map<number, string>() };

const log = memoryLog(countingRules);
log.push(writtenLog('K1', 'e', [opText('a'), opText('b'), '{torn']).run(1, 3));
const [e1, e2, e3] = log.entries;
const texts = log.entries.map((entry) => JSON.stringify(entry));
const run = (from: number, ops: readonly string[]) => ({
  term: 'S1',
  epoch: 'G',
  from,
  prev: from === 1 ? start : (log.entries[from - 2]?.hh ?? ''),
  ops,
});

test('entries are taken verbatim, and once', () => {
  expect(replicateBatch(empty, [run(1, texts.slice(0, 2)), run(2, texts.slice(1))], sha256)).toEqual({
    answers: [
      { kind: 'ack', tail: { seq: 2, h: e2?.hh } },
      { kind: 'ack', tail: { seq: 3, h: e3?.hh } },
    ],
    entries: log.entries,
  });
});

test('an entry that was changed on the way, skipped or is no entry breaks the chain, and nothing of the push is taken', () => {
  const changed = JSON.stringify({ ...e2, res: '{"num":9}' });
  const renumbered = JSON.stringify({ ...e1, g: 2 });
  const broken = { answers: [{ kind: 'failed', why: 'broken-chain' }], entries: [] };
  expect(replicateBatch(empty, [run(1, [texts[0] ?? '', changed])], sha256)).toEqual(broken);
  expect(replicateBatch(empty, [run(1, [texts[0] ?? '', texts[2] ?? ''])], sha256)).toEqual(broken);
  expect(replicateBatch(empty, [run(1, [renumbered])], sha256)).toEqual(broken);
  expect(replicateBatch(empty, [run(1, ['{}'])], sha256)).toEqual(broken);
});

test('a text that is not the one its terminal hashed is refused, wherever the op before it is known', () => {
  const broken = { answers: [{ kind: 'failed', why: 'broken-chain' }], entries: [] };
  const [first, second] = [e1, e2].map((entry) => JSON.stringify({ ...entry, op: opText('forged') }));
  const here = { start, head: { seq: 1, h: e1?.hh ?? '' }, hashes: new Map([[1, e1?.hh ?? '']]) };
  const remembered = tailsAfter(new Map(), log.entries.slice(0, 1));
  expect(replicateBatch(empty, [run(1, [first ?? ''])], sha256)).toEqual(broken);
  expect(replicateBatch(empty, [run(1, [texts[0] ?? '']), run(2, [second ?? ''])], sha256).answers).toEqual([
    { kind: 'ack', tail: { seq: 1, h: e1?.hh } },
    ...broken.answers,
  ]);
  expect(replicateBatch(here, [run(2, [second ?? ''])], sha256, remembered)).toEqual(broken);
  expect(replicateBatch(here, [run(2, [texts[1] ?? ''])], sha256, remembered).entries).toEqual([e2]);
});

test('a hub with another history of the same generation is a fork', () => {
  const other = memoryLog(countingRules);
  other.push(writtenLog('K2', 'e', [opText('x')]).run(1, 1));
  const here = { start, head: { seq: 1, h: e1?.hh ?? '' }, hashes: new Map([[1, e1?.hh ?? '']]) };
  const { answers } = replicateBatch(here, [run(1, [JSON.stringify(other.entries[0])])], sha256);
  expect(answers).toEqual([{ kind: 'fork', common: { seq: 0, h: start }, tail: here.head }]);
});
