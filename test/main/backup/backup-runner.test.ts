import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backupRunner, type RunnerParts } from '#main/backup/backup-runner.ts';
import { setFolder } from '#main/backup/backup-set.ts';
import type { RunJobs } from '#main/backup/run-in-worker.ts';
import { silent } from '#test/support/backup-site.ts';
import { tempDir } from '#test/support/sync-site.ts';

const jobs: RunJobs = {
  backup: (job) =>
    Promise.resolve(
      job.places.map((place) => ({ place, kind: 'stored' as const, id: 'x', no: job.lastNo + 1, bytes: 1 })),
    ),
  copy: () => Promise.resolve('kept'),
  tidy: () => Promise.resolve(),
  rehearsal: () => Promise.resolve({ kind: 'failed' }),
};

/** A terminal with two places that are there, and jobs that always succeed. */
const open = (parts: Partial<RunnerParts> = {}) => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const profileDir = join(dir, 'S1');
  mkdirSync(profileDir);
  const [stick = '', network = ''] = ['stick', 'network'].map((name) => join(dir, name));
  for (const place of [stick, network]) mkdirSync(setFolder(place, 'test', 'S1'), { recursive: true });
  const runner = backupRunner({
    profileDir,
    site: 'test',
    terminal: 'S1',
    roles: ['supervisor'],
    version: '0.1.0',
    nativeBinding: undefined,
    reserveBytes: 0,
    jobs,
    look: (_place, act) => act(),
    copyStore: async (to) => {
      writeFileSync(to, 'copied');
      return { totalPages: 1, remainingPages: 0 };
    },
    copyHub: () => null,
    now: () => 5,
    elapsed: () => 0,
    salt: () => 'aa',
    onChange: silent,
    ...parts,
  });
  return { runner, profileDir, stick, network };
};

test('a network folder that never answers is gone, and the stick beside it gets its backup', async () => {
  const { runner, stick, network } = open({
    look: (place, act) => (place.endsWith('network') ? Promise.resolve(null) : act()),
  });
  expect(await runner.backup([network, stick], 3, 6)).toEqual({
    outcomes: [
      { place: stick, kind: 'stored' },
      { place: network, kind: 'gone' },
    ],
    no: 7,
  });
});

test('one that is stopped while a folder does not answer yet ends with that look', async () => {
  const asked = Promise.withResolvers<null>();
  const { runner, network } = open({ look: () => asked.promise });
  const made = runner.backup([network], 3, 6);
  const cancelled = runner.cancel();
  asked.resolve(null);
  await cancelled;
  expect(await made).toEqual({ outcomes: [{ place: network, kind: 'cancelled' }], no: 6 });
  expect(runner.running()).toBeNull();
});

test('while the disk of the machine has too little room, nothing is copied and the reason has a name', async () => {
  const { runner, stick } = open({
    reserveBytes: Number.MAX_SAFE_INTEGER,
    copyStore: () => Promise.reject(new Error('must not be copied')),
  });
  expect(await runner.backup([stick], 3, 6)).toEqual({ outcomes: [{ place: '', kind: 'no-room' }], no: 6 });
});

test('what a kill left of a backup or a rehearsal is removed when the terminal opens', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  mkdirSync(join(dir, 'backup-work'));
  writeFileSync(join(dir, 'backup-work', 'attachments.key'), 'plain');
  open({ profileDir: dir });
  await expect.poll(() => existsSync(join(dir, 'backup-work'))).toBe(false);
});

test('fewer backups are kept from now on in every place that is there, and of the copies of the hub', async () => {
  const tidied: unknown[] = [];
  const tidying = { ...jobs, tidy: (job: unknown) => (tidied.push(job), Promise.resolve()) };
  const { runner, stick, profileDir } = open({ jobs: tidying });
  await runner.tidy([stick, '/pulled/out'], 2);
  expect(tidied).toEqual([
    { sets: [setFolder(stick, 'test', 'S1'), join(profileDir, 'copies', 'motcua-test-hub')], keep: 2 },
  ]);
});

test('a place whose stick was replaced is told from one that is gone', async () => {
  const { runner, stick, network } = open();
  rmSync(setFolder(stick, 'test', 'S1'), { recursive: true });
  rmSync(network, { recursive: true });
  expect((await runner.backup([stick, network], 3, 0))?.outcomes).toEqual([
    { place: stick, kind: 'other-medium' },
    { place: network, kind: 'gone' },
  ]);
});

test('a backup that hangs half way is given up after half an hour without a move, as one whose place is gone', async () => {
  const time = { now: 0 };
  const begun = Promise.withResolvers<void>();
  const { runner, stick } = open({
    elapsed: () => time.now,
    jobs: {
      ...jobs,
      backup: (_job, signal) =>
        new Promise((_resolve, reject) => {
          begun.resolve();
          signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
        }),
    },
  });
  const made = runner.backup([stick], 3, 0);
  await begun.promise;
  time.now += 29 * 60_000;
  runner.dropStalled();
  expect(runner.running()).not.toBeNull();
  time.now += 60_000;
  runner.dropStalled();
  expect((await made)?.outcomes).toEqual([{ place: stick, kind: 'gone' }]);
});
