import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { backupSite, folderOf, type BackupSite } from '#test/support/backup-site.ts';

const project = join(import.meta.dirname, '../..');

let site: BackupSite;
beforeAll(async () => {
  site = await backupSite();
  const backup = folderOf(site, await site.backUp());
  // Another machine of the site backs up into the same shared folder, and later.
  const other = join(site.place, 'motcua-test-S2', '20261201T110000Z-bb');
  cpSync(backup, other, { recursive: true });
  const manifest = join(other, 'manifest.json');
  const told = { ...JSON.parse(readFileSync(manifest, 'utf8')), terminal: 'S2', at: Date.UTC(2026, 11, 1, 11) };
  writeFileSync(manifest, JSON.stringify(told));
  writeFileSync(join(other, 'manifest.sha256'), createHash('sha256').update(JSON.stringify(told)).digest('hex'));
});
afterAll(() => site.stop());

const restore = (into: string, ...more: readonly string[]) => {
  const args = ['scripts/restore.ts', '--restore', site.place, '--into', join(site.dir, into), ...more];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return { status, stdout };
};

test('out of a folder that machines share none is restored until a person has named it', () => {
  const asked = restore('asked');
  expect(asked.status).toBe(1);
  expect(asked.stdout).toContain('--terminal test/terminal   1 bản');
  expect(asked.stdout).toContain('--terminal test/S2   1 bản, mới nhất 18:00 01/12/2026');
  expect(existsSync(join(site.dir, 'asked'))).toBe(false);
  expect(restore('asked', '--terminal', 'K9').status).toBe(1);

  expect(restore('named', '--terminal', 'terminal')).toMatchObject({ status: 0 });
  expect(readProfile(join(site.dir, 'named'))).toMatchObject({ kind: 'profile', profile: { name: 'terminal' } });
}, 60_000);
