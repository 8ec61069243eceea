import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countingRules, memoryLog, olderRules, opText, writtenLog } from '#test/support/memory-log.ts';

const results = (log: ReturnType<typeof memoryLog>) =>
  log.entries.map(({ g, term, seq, res }) => [g, term, seq, JSON.parse(res) as unknown]);

test('ops of several terminals get one order and a verdict each', () => {
  const log = memoryLog(countingRules);
  const k1 = writtenLog('K1', 'e', [opText('a'), opText('b')]);
  const k2 = writtenLog('K2', 'e', [opText('c')]);
  expect(log.push(k1.run(1, 2), k2.run(1, 1))).toEqual([
    { kind: 'ack', tail: k1.tail },
    { kind: 'ack', tail: k2.tail },
  ]);
  expect(results(log)).toEqual([
    [1, 'K1', 1, { num: 1 }],
    [2, 'K1', 2, { num: 2 }],
    [3, 'K2', 1, { num: 3 }],
  ]);
});

test('poison is sequenced with its reason and what follows gets its verdict', () => {
  const log = memoryLog(countingRules);
  const texts = ['{not json', '{"uid":"x"}', opText('u', 'unheard-of'), opText('b', 'boom'), opText('a')];
  log.push(writtenLog('K1', 'e', texts).run(1, 5));
  expect(results(log)).toEqual([
    [1, 'K1', 1, { bad: 'not-json' }],
    [2, 'K1', 2, { bad: 'not-an-op' }],
    [3, 'K1', 3, { bad: 'unknown-type' }],
    [4, 'K1', 4, { bad: 'decide-failed' }],
    [5, 'K1', 5, { num: 1 }],
  ]);
});

test('a uid takes effect once, whoever brings it a second time', () => {
  const log = memoryLog(countingRules);
  log.push(writtenLog('K1', 'e', [opText('a')]).run(1, 1));
  log.push(
    writtenLog('K1', 'other', [opText('a'), opText('a')]).run(1, 2),
    writtenLog('K2', 'e', [opText('b')]).run(1, 1),
  );
  expect(results(log)).toEqual([
    [1, 'K1', 1, { num: 1 }],
    [2, 'K1', 1, { dupOf: 1 }],
    [3, 'K1', 2, { dupOf: 1 }],
    [4, 'K2', 1, { num: 2 }],
  ]);
});

test('an op that only waited for a newer program takes effect when its uid comes again and can be read, and then once', () => {
  const log = memoryLog(countingRules);
  const brought = (epoch: string) => writtenLog('K1', epoch, [opText('a')]).run(1, 1);
  log.pushBy(olderRules, brought('e'), brought('f'));
  log.push(brought('g'), brought('h'));
  expect(results(log)).toEqual([
    [1, 'K1', 1, { bad: 'unknown-type' }],
    [2, 'K1', 1, { bad: 'unknown-type' }],
    [3, 'K1', 1, { num: 1 }],
    [4, 'K1', 1, { dupOf: 3 }],
  ]);
});

test('a push that begins after the end is a gap, and nothing of it is taken', () => {
  const log = memoryLog(countingRules);
  const k1 = writtenLog('K1', 'e', [opText('a'), opText('b'), opText('c')]);
  log.push(k1.run(1, 1));
  expect(log.push(k1.run(3, 1))).toEqual([{ kind: 'gap', tail: { seq: 1, h: k1.hashAt(1) } }]);
  expect(log.entries.length).toBe(1);
});

test('another history of the same epoch is a fork that names the last common op, and nothing of it is taken', () => {
  const log = memoryLog(countingRules);
  const mine = writtenLog('K1', 'e', [opText('a'), opText('b'), opText('c')]);
  const clone = writtenLog('K1', 'e', [opText('a'), opText('x'), opText('y'), opText('z')]);
  log.push(mine.run(1, 3));
  const tail = mine.tail;
  expect(log.push(clone.run(1, 4), clone.run(4, 1), clone.run(3, 0))).toEqual([
    { kind: 'fork', common: { seq: 1, h: mine.hashAt(1) }, tail },
    { kind: 'fork', common: null, tail },
    { kind: 'fork', common: null, tail },
  ]);
  expect(log.entries.length).toBe(3);
});

test('an acknowledgement covers what was compared, not what happens to be there', () => {
  const log = memoryLog(countingRules);
  const k1 = writtenLog('K1', 'e', [opText('a'), opText('b'), opText('c')]);
  log.push(k1.run(1, 3));
  expect(log.push(k1.run(1, 2), k1.run(3, 0))).toEqual([
    { kind: 'ack', tail: { seq: 2, h: k1.hashAt(2) } },
    { kind: 'ack', tail: { seq: 2, h: k1.hashAt(2) } },
  ]);
});

test('however a log is chopped, repeated and reordered on its way, the site log is the same', () => {
  const text = fc.oneof(
    fc.nat(12).map((n) => opText(`u${n}`, 'count', `id${n % 3}`)),
    fc.nat(3).map((n) => opText(`b${n}`, 'boom')),
    fc.constant('{torn'),
  );
  const attempts = fc.array(fc.tuple(fc.nat(14), fc.nat(6), fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 14 }), attempts, (texts, tries) => {
      const k1 = writtenLog('K1', 'e', texts);
      const straight = memoryLog(countingRules);
      straight.push(k1.run(1, texts.length));
      const bumpy = memoryLog(countingRules);
      let together: ReturnType<typeof k1.run>[] = [];
      for (const [from, count, alone] of tries) {
        together.push(k1.run(Math.min(from, texts.length) + 1, count));
        if (!alone) continue;
        bumpy.push(...together);
        together = [];
      }
      bumpy.push(...together, k1.run(1, texts.length));
      expect(bumpy.entries).toEqual(straight.entries);
      expect(bumpy.states()).toEqual(straight.states());
    }),
  );
});
