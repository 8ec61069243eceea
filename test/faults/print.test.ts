import { expect, onTestFinished, test } from 'vitest';
import { tempDir } from '#test/support/sync-site.ts';
import { printRun } from './print-run.ts';
import { steadyChance } from './steady-chance.ts';

test.each(['epson', 'clone'] as const)(
  'a sender that is killed and printers (%s) that are cut off, switched off, stalled and out of paper lose no paper and double none in silence',
  async (plays) => {
    const { dir, remove } = tempDir();
    onTestFinished(remove);
    const { lost, doubled, papers, marked } = await printRun({ dir, jobs: 24, random: steadyChance(11), plays });
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
    expect([papers >= 24, marked > 0]).toEqual([true, true]);
  },
  240_000,
);
