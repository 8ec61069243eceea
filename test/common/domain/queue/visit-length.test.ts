import { expect, test } from 'vitest';
import { visitLength } from '#common/domain/queue/visit-length.ts';

const ended = (ms: number) => ({ ms, ended: true });
const goesOn = (ms: number) => ({ ms, ended: false });

test('ended visits alone give their plain mean and spread', () => {
  const { mean, spread, known } = visitLength([ended(4), ended(8), ended(12)])!;
  expect(mean).toBeCloseTo(8);
  expect(spread).toBeCloseTo(32 / 3 / 64);
  expect(known).toBe(3);
});

test('a visit that goes on counts for as long as it may still take', () => {
  const shortOnes = visitLength([ended(4), ended(4)])!;
  const withLong = visitLength([ended(4), ended(4), goesOn(30)])!;
  const justBegun = visitLength([ended(4), ended(4), goesOn(0)])!;
  expect(shortOnes.mean).toBeCloseTo(4);
  // A third lasts longer than 30, and how much longer is guessed from all: 38 over two ended ones.
  expect(withLong.mean).toBeCloseTo(4 + (30 - 4 + 19) / 3);
  expect(justBegun.mean).toBeCloseTo(4);
});

test('without an ended visit nothing is known', () => {
  expect([visitLength([]), visitLength([goesOn(5)]), visitLength([ended(0)])]).toEqual([null, null, null]);
});
