import { expect, test } from 'vitest';
import { guardedRules } from '#central/log/guarded-rules.ts';
import type { Rules } from '#central/log/rules.ts';
import { memoryLog, opText, writtenLog } from '#test/support/memory-log.ts';

/** Rules that take everything and count it. */
const taking: Rules = {
  keysOf: () => ['n'],
  decide: (_op, _audience, _term, states) => {
    const num = Number(states.get('n') ?? 0) + 1;
    return { verdict: { num }, changes: new Map([['n', num]]) };
  },
};
const roles: Readonly<Record<string, string[]>> = { K1: ['kiosk'], S1: ['supervisor'] };
const guarded = guardedRules(taking, {
  mode: () => 'required',
  known: (term) => {
    const known = roles[term];
    return known === undefined ? null : { roles: known };
  },
  host: null,
  now: () => 0,
});
const results = (log: ReturnType<typeof memoryLog>) =>
  log.entries.map(({ term, seq, res, op }) => [term, seq, JSON.parse(res) as unknown, op]);

test('what a writer may not write is kept letter by letter without an effect, and what it writes next counts', () => {
  const log = memoryLog(guarded);
  const texts = [opText('a', 'kiosk.help'), opText('b', 'terminal.order'), opText('c', 'kiosk.help')];
  const k1 = writtenLog('K1', 'e', texts);
  expect(log.push(k1.run(1, 3))).toEqual([{ kind: 'ack', tail: k1.tail }]);
  expect(results(log)).toEqual([
    ['K1', 1, { num: 1 }, texts[0]],
    ['K1', 2, { bad: 'not-its-role' }, texts[1]],
    ['K1', 3, { num: 2 }, texts[2]],
  ]);
});

test('what is brought in another’s name is told apart from what its writer brings, and says who brought it', () => {
  const log = memoryLog(guarded);
  const lost = writtenLog('S1', 'lost', [opText('a', 'terminal.order'), opText('b', 'alarm.take')]);
  const own = writtenLog('S1', 'own', [opText('c', 'terminal.order')]);
  log.push({ ...lost.run(1, 2), via: 'K1' }, own.run(1, 1));
  expect(results(log).map(([term, seq, verdict]) => [term, seq, verdict])).toEqual([
    ['S1', 1, { bad: 'hearsay', by: 'K1' }],
    ['S1', 2, { num: 1 }],
    ['S1', 1, { num: 2 }],
  ]);
});
