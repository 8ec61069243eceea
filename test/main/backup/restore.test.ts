import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { openAttachmentKey } from '#main/store/attachment-key.ts';
import { openAttachments } from '#main/store/attachments.ts';
import { guardFile } from '#main/store/guard.ts';
import { foldDigests } from '#main/store/inspect.ts';
import { openWhole } from '#main/store/open-whole.ts';
import { refoldAll } from '#main/store/refold.ts';
import { sha256 } from '#main/store/sha256.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { readManifest } from '#main/backup/manifest.ts';
import { sealKeys } from '#main/backup/recovery.ts';
import { rehearse, type RehearsalJob } from '#main/backup/rehearse.ts';
import { restoreBackup, type RestoreJob } from '#main/backup/restore.ts';
import { backupSite, folderOf, never, silent, type BackupSite } from '#test/support/backup-site.ts';

const CODE = '23456789ABCDEFGHJKMNPQRS';
let site: BackupSite;
let backup: string;
beforeAll(async () => {
  site = await backupSite();
  await sealKeys(site.profile, CODE, 1);
  backup = folderOf(site, await site.backUp());
});
afterAll(() => site.stop());

const restore = (name: string, wish: Partial<RestoreJob> = {}) =>
  restoreBackup(
    { backup, into: join(site.dir, name), code: CODE, now: 5, nativeBinding: undefined, ...wish },
    never,
    silent,
  );
const rehearsal = (wish: Partial<RehearsalJob> = {}) =>
  rehearse(
    {
      backup,
      folder: join(site.dir, 'rehearsal'),
      profileDir: site.profile,
      terminal: 'terminal',
      code: null,
      now: 5,
      elapsed: () => 0,
      reserveBytes: 0,
      nativeBinding: undefined,
      ...wish,
    },
    never,
    silent,
  );

const open = async (dir: string): Promise<TerminalStore> => {
  const file = join(dir, 'terminal.db');
  const { db, found } = await openWhole({ file, term: 'terminal', sha256, now: 5 });
  return new TerminalStore({
    db,
    found,
    site: 'test',
    term: 'terminal',
    audiences: ['floor', 'dossier', 'config'],
    clock: { now: () => 5, offset: () => 0 },
    newId: () => 'fresh',
    guard: guardFile(join(dir, 'guard')),
  });
};

test('a restored terminal has every fold of the manifest, and begins a new epoch and the next letter before its first op', async () => {
  expect(await restore('new')).toMatchObject({ kind: 'restored', terminal: 'terminal', keys: true });
  const dir = join(site.dir, 'new');
  const store = await open(dir);
  const read = await readManifest(backup);
  const manifest = read.kind === 'manifest' ? read.manifest : null;
  refoldAll(store.db, 'terminal');
  expect(foldDigests(store.db)).toEqual(manifest?.database.folds);
  expect(foldDigests(store.db).ticket?.rows).toBe(12);
  expect(store.ownTail('floor')).toMatchObject({ epoch: 'rfresh', seq: 0 });
  expect([store.repairs(), site.terminal.store.repairs()]).toEqual([1, 0]);
  store.close();
  // The guard is its own again: the next start is none after a restore.
  const again = await open(dir);
  expect(again.repairs()).toBe(1);
  again.close();
});

test('with the code the machine has its keys and reads its scans; its profile has no staff code', async () => {
  const into = join(site.dir, 'keys');
  await restore('keys');
  expect(openTerminalKey(into).publicKey).toBe(openTerminalKey(site.profile).publicKey);
  const attachments = openAttachments(join(into, 'attachments'), openAttachmentKey(into));
  const texts = await Promise.all(site.scans.map((scan) => attachments.read(scan)));
  expect(texts).toEqual([1, 2, 3].map((n) => Buffer.from(`%PDF scan ${n}`)));
  expect(readFileSync(join(into, 'media', 'chào.png'), 'utf8')).toBe('picture');
  expect(readProfile(into)).toEqual({
    kind: 'profile',
    profile: { site: 'test', name: 'terminal', roles: ['counter'], hosts: { port: 0 }, dir: into },
  });
});

test('without the code it has other keys and no envelope, and a wrong code restores nothing', async () => {
  expect(await restore('keyless', { code: null })).toMatchObject({ kind: 'restored', keys: false });
  const into = join(site.dir, 'keyless');
  expect(['terminal.key', 'attachments.key', 'recovery.json'].filter((name) => existsSync(join(into, name)))).toEqual(
    [],
  );
  expect(await restore('wrong', { code: 'ZZZZZZZZZZZZZZZZZZZZZZZZ' })).toEqual({ kind: 'wrong-code' });
  expect(existsSync(join(site.dir, 'wrong'))).toBe(false);
});

test('no backup is restored over a terminal', async () => {
  expect(await restore('terminal')).toEqual({ kind: 'not-empty' });
});

test('a rehearsal proves logs, folds, hub and scans, with the keys of this machine or with the code, and leaves nothing', async () => {
  const before = readdirSync(site.dir).toSorted();
  const proven = { kind: 'proven', tickets: 12, dossiers: 0, scans: 3, opened: 3, hubEntries: 12, code: false };
  expect(await rehearsal()).toMatchObject(proven);
  expect(await rehearsal({ code: CODE })).toMatchObject({ ...proven, code: true });
  expect(await rehearsal({ code: 'ZZZZZZZZZZZZZZZZZZZZZZZZ' })).toEqual({ kind: 'wrong-code' });
  expect(await rehearsal({ reserveBytes: Number.MAX_SAFE_INTEGER })).toEqual({ kind: 'no-room' });
  expect(readdirSync(site.dir).toSorted()).toEqual(before);
});
