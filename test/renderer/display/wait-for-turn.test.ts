import { expect, test } from 'vitest';
import { waitForTurn, type TurnParts } from '#renderer/display/wait-for-turn.ts';

/** A backend that answers these one after the other; the last for ever. */
const answering = (answers: readonly Awaited<ReturnType<TurnParts['ask']>>[], wantedFor = Infinity) => {
  const asked: string[] = [];
  let turns = 0;
  const parts: TurnParts = {
    ask: (turn) => {
      asked.push(turn);
      return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1] ?? null);
    },
    newTurn: () => {
      turns += 1;
      return `turn ${turns}`;
    },
    isWanted: () => asked.length < wantedFor,
    wait: () => Promise.resolve(),
  };
  return { parts, asked };
};

test('a board speaks when its turn comes, and asks with the same id until then, also while its backend is away', async () => {
  const { parts, asked } = answering(['wait', null, 'wait', 'now']);
  expect(await waitForTurn(parts)).toEqual({ kind: 'now', turn: 'turn 1' });
  expect(asked).toEqual(['turn 1', 'turn 1', 'turn 1', 'turn 1']);
});

test('a turn that was missed is asked for anew', async () => {
  const { parts } = answering(['wait', 'late', 'now']);
  expect(await waitForTurn(parts)).toEqual({ kind: 'now', turn: 'turn 2' });
});

test('a call that nobody wants any more is given up', async () => {
  const { parts } = answering(['wait'], 3);
  expect(await waitForTurn(parts)).toEqual({ kind: 'gone', turn: 'turn 1' });
});
