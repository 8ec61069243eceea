import { expect, test } from 'vitest';
import { sha256 } from '#central/log/sha256.ts';
import { branchOf, fitRun, runsOf, type LoggedOp } from '#common/wire/branch.ts';
import { chainOp, ownLogStart } from '#common/wire/chain.ts';

const chained = (epoch: string, texts: readonly string[]): readonly LoggedOp[] => {
  let h = ownLogStart(sha256, 'K1', epoch);
  return texts.map((text, index) => ({ seq: index + 1, h: (h = chainOp(sha256, h, text)), text }));
};
const ops = chained('e', ['a', 'b', 'c', 'd']);
const held = (mine: readonly LoggedOp[]) => ({
  end: mine.at(-1) ?? null,
  holds: ({ seq, h }: LoggedOp) => mine[seq - 1]?.h === h,
});

test('a branch carries its ops from 1 on, in an epoch that is named by the first of them', () => {
  const epoch = `f${ops[2]?.h ?? ''}`;
  expect(branchOf(sha256, 'K1', ops.slice(2))).toEqual({ term: 'K1', epoch, ops: chained(epoch, ['c', 'd']) });
  expect(branchOf(sha256, 'K1', [])).toBe(null);
});

test('ops are cut where a number is missing', () => {
  const numbers = (runs: ReturnType<typeof runsOf>) => runs.map((run) => run.map(({ seq }) => seq));
  expect(numbers(runsOf([...ops.slice(0, 2), ...ops.slice(3)]))).toEqual([[1, 2], [4]]);
  expect(numbers(runsOf([]))).toEqual([]);
});

test('a run is held, goes on, or has another history; what only looks like going on has another history', () => {
  const other = chained('e', ['a', 'x', 'y']);
  const fit = (run: readonly LoggedOp[], mine: readonly LoggedOp[]) => {
    const found = fitRun(sha256, run, held(mine));
    return [found.kind, found.kind === 'held' ? 0 : found.ops.length];
  };
  expect([
    fit(ops.slice(0, 2), ops),
    fit(ops, ops.slice(0, 2)),
    fit(ops.slice(2), ops.slice(0, 2)),
    fit(ops.slice(1), []),
    fit(ops.slice(3), ops.slice(0, 2)),
    fit(ops, other),
    fit(ops.slice(2), other.slice(0, 2)),
  ]).toEqual([
    ['held', 0],
    ['extends', 2],
    ['extends', 2],
    ['extends', 3],
    ['branches', 1],
    ['branches', 3],
    ['branches', 2],
  ]);
});
