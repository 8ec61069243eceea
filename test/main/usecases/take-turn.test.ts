import { expect, onTestFinished, test } from 'vitest';
import { endTurn, takeTurn } from '#main/usecases/take-turn.ts';
import { giveEntries, siteLogInMemory } from '#test/support/site-log.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const boardOf = async (name: string, zones: boolean): Promise<TestTerminal> => {
  const terminal = await testTerminal({ name, profile: { roles: ['display'] }, audiences: ['floor', 'config'] });
  onTestFinished(terminal.dispose);
  if (zones) {
    terminal.store.append([
      {
        t: 'config.set',
        id: 'zone:a',
        d: { kind: 'zone', value: { name: { vi: 'Sảnh A', en: 'Hall A' }, counters: ['Q1'], near: [''] } },
      },
      { t: 'config.set', id: 'board:D1', d: { kind: 'board', value: { zone: 'a' } } },
    ]);
  }
  return terminal;
};

const turnsIn = ({ store }: TestTerminal): unknown =>
  store.db.prepare("SELECT count(*) FROM own_log WHERE audience = 'floor' AND text LIKE '%speech.%'").pluck().get();

test('where no zone hears another a board speaks at once and writes nothing', async () => {
  const board = await boardOf('D1', false);
  expect(takeTurn(board, { ms: 4_000, requestId: 'r1' })).toEqual({ kind: 'now' });
  endTurn(board, { turn: 'r1' });
  expect(turnsIn(board)).toBe(0);
});

test('two halls within hearing take turns through the log; nobody speaks on a wish the hub has not heard', async () => {
  const [one, other] = [await boardOf('D1', true), await boardOf('D2', true)];
  const log = siteLogInMemory('floor');
  const exchange = (): void => {
    for (const from of [one, other]) {
      const entries = log.take(from.store, NOON_ISH);
      for (const to of [one, other]) giveEntries(to.store, log, 'floor', entries);
    }
  };
  const ask = (board: TestTerminal, requestId: string) => takeTurn(board, { ms: 4_000, requestId }).kind;
  expect([ask(one, 'one'), ask(other, 'other')]).toEqual(['wait', 'wait']);
  exchange();
  expect([ask(one, 'one'), ask(other, 'other')]).toEqual(['now', 'wait']);
  endTurn(one, { turn: 'one' });
  expect(ask(other, 'other')).toBe('wait');
  exchange();
  expect([ask(one, 'one'), ask(other, 'other')]).toEqual(['late', 'now']);
  endTurn(one, { turn: 'one' });
  expect([turnsIn(one), turnsIn(other)]).toEqual([2, 1]);
});
