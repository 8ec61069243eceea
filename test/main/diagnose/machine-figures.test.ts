import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { machineFigures } from '#main/diagnose/machine-figures.ts';

test('a clock behind the hub’s is told in whole seconds below zero, one that is right as zero', () => {
  const skew = (offset: number) =>
    machineFigures(
      tmpdir(),
      () => offset,
      () => 0,
    )().clockSkewMs;
  expect([skew(2_600), skew(-61_000), Object.is(skew(0), 0), Object.is(skew(400), 0)]).toEqual([
    -3_000,
    61_000,
    true,
    true,
  ]);
});

test('the disk is told in steps of 0.1 GB, and left out where there is none', () => {
  const { diskFreeBytes = -1, diskTotalBytes = 0 } = machineFigures(
    tmpdir(),
    () => 0,
    () => 0,
  )();
  expect([diskFreeBytes % 100_000_000, diskTotalBytes >= diskFreeBytes]).toEqual([0, true]);
  expect(
    machineFigures(
      '/no/such/folder',
      () => 0,
      () => 0,
    )(),
  ).toEqual({ clockSkewMs: 0 });
});
