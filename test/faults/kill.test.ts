import { expect, onTestFinished, test } from 'vitest';
import { tempDir } from '#test/support/sync-site.ts';
import { killRun } from './kill-run.ts';
import { steadyChance } from './steady-chance.ts';

test('kiosks, hub and central that are killed while numbers are taken lose none, double none, give none twice, and end with the same bytes', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const { kills, printed, entries, ...wrong } = await killRun(dir, 10, steadyChance(7), () => {});
  expect(wrong).toEqual({ lost: [], doubled: [], reused: [], broken: [] });
  expect(Object.values(kills).reduce((sum, count) => sum + count, 0)).toBe(10);
  expect(entries).toBeGreaterThan(printed);
  expect(printed).toBeGreaterThan(10);
}, 150_000);
