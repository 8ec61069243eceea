import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { backupsIn } from '#main/backup/backup-set.ts';
import { checkBackup } from '#main/backup/check-backup.ts';
import { restoreBackup } from '#main/backup/restore.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { inspectStore } from '#main/store/inspect.ts';
import { sha256 } from '#main/store/sha256.ts';
import { backupSite, folderOf, never, silent, type BackupSite } from '#test/support/backup-site.ts';

const program = fileURLToPath(new URL('../../faults/backup-main.ts', import.meta.url));
const patience = 120_000;

const open = async (): Promise<BackupSite> => {
  const site = await backupSite(400);
  onTestFinished(site.stop);
  return site;
};

/** Starts a job and ends its process with SIGKILL when it told its `after`-th step; true when it was not done by then. */
const killed = async (what: 'backup' | 'restore', job: object, after: number): Promise<boolean> => {
  const child = fork(program, [what, JSON.stringify(job)], { stdio: 'ignore' });
  const heard = { steps: 0, done: false };
  child.on('message', (said: object) => {
    heard.steps += 1;
    heard.done ||= 'outcome' in said;
    if (heard.steps === after) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  return !heard.done;
};

test(
  'a backup that is killed at any step leaves the older ones whole and nothing that is taken for a backup',
  async () => {
    const site = await open();
    await site.backUp();
    const snapshots = join(site.dir, 'work-1');
    const kills: boolean[] = [];
    for (const after of [1, 2, 4, 7, 10, 14]) {
      const job = {
        profileDir: site.profile,
        snapshots,
        places: [site.place],
        site: 'test',
        terminal: 'terminal',
        roles: ['counter'],
        version: '0.1.0',
        at: Date.UTC(2026, 10, 29, 12, after),
        salt: 'bb',
        keep: 20,
        lastNo: 0,
        reserveBytes: 0,
      };
      kills.push(await killed('backup', job, after));
      for (const { dir } of await backupsIn(site.set)) {
        expect(await checkBackup(dir, never, silent)).toMatchObject({ kind: 'whole' });
      }
    }
    expect(kills.filter(Boolean).length).toBeGreaterThan(2);
    expect(folderOf(site, await site.backUp())).toMatch(/Z-aa$/u);
  },
  patience,
);

test(
  'a restore that is killed at any step leaves no terminal, and is done again in the same folder',
  async () => {
    const site = await open();
    const backup = folderOf(site, await site.backUp());
    const kills: boolean[] = [];
    for (const after of [1, 8, 12, 16, 18, 20]) {
      const into = join(site.dir, `into-${after}`);
      mkdirSync(into);
      const job = { backup, into, code: null, now: 5 };
      const wasKilled = await killed('restore', job, after);
      kills.push(wasKilled);
      // terminal.json comes last: where it stands, everything stands.
      if (existsSync(join(into, 'terminal.json'))) {
        expect(readProfile(into).kind).toBe('profile');
      } else {
        expect(await restoreBackup({ ...job, nativeBinding: undefined }, never, silent)).toMatchObject({
          kind: 'restored',
        });
      }
      expect(await inspectStore(join(into, 'terminal.db'), sha256, undefined)).toMatchObject({ kind: 'whole' });
    }
    expect(kills.filter(Boolean).length).toBeGreaterThan(2);
  },
  patience,
);
