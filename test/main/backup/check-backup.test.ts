import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBackup } from '#main/backup/check-backup.ts';
import { restoreBackup } from '#main/backup/restore.ts';
import { backupSite, folderOf, never, silent, type BackupSite } from '#test/support/backup-site.ts';

let site: BackupSite;
let backup: string;
beforeAll(async () => {
  site = await backupSite();
  backup = folderOf(site, await site.backUp());
});
afterAll(() => site.stop());

/** Every file that belongs to the backup: its own and the scans beside it. */
const filesOf = (set: string): readonly string[] =>
  readdirSync(set, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const copies = { count: 0 };
/** A copy of the whole set, to be harmed. */
const copied = (): { readonly set: string; readonly dir: string } => {
  copies.count += 1;
  const set = join(site.dir, `set-${copies.count}`);
  cpSync(site.set, set, { recursive: true });
  return { set, dir: join(set, basename(backup)) };
};

const restore = async (dir: string) => {
  const into = join(site.dir, 'never');
  const job = { backup: dir, into, code: null, now: 5, nativeBinding: undefined };
  const outcome = await restoreBackup(job, never, silent);
  const left = existsSync(into) ? readdirSync(into) : [];
  rmSync(into, { recursive: true, force: true });
  return { kind: outcome.kind, left };
};

test('a backup as it was written is whole', async () => {
  expect(await checkBackup(backup, never, silent)).toMatchObject({ kind: 'whole' });
});

test('whatever byte of whatever file is flipped, the backup is refused by name and nothing is restored', async () => {
  const { set, dir } = copied();
  const files = filesOf(set);
  expect(files.length).toBeGreaterThan(6);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: files.length - 1 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 1, max: 255 }),
      async (which, where, flip) => {
        const file = files[which] ?? '';
        const good = readFileSync(file);
        const bad = Buffer.from(good);
        const at = Math.floor(where * bad.length);
        bad[at] = (bad[at] ?? 0) ^ flip;
        writeFileSync(file, bad);
        expect(await restore(dir)).toEqual({ kind: 'torn', left: [] });
        writeFileSync(file, good);
      },
    ),
    { numRuns: 60 },
  );
  expect(await checkBackup(dir, never, silent)).toMatchObject({ kind: 'whole' });
});

test('whatever file is cut short or gone, the backup is refused by name and nothing is restored', async () => {
  for (const name of filesOf(site.set).map((file) => file.slice(site.set.length))) {
    for (const harm of ['cut', 'gone'] as const) {
      const { set, dir } = copied();
      const file = join(set, name);
      if (harm === 'gone') rmSync(file);
      else truncateSync(file, Math.floor(readFileSync(file).length / 2));
      expect({ name, harm, ...(await restore(dir)) }).toEqual({ name, harm, kind: 'torn', left: [] });
      rmSync(set, { recursive: true });
    }
  }
});

test('a folder without a manifest is no backup, and one of a newer program is told to be newer', async () => {
  expect(await checkBackup(site.profile, never, silent)).toEqual({ kind: 'not-a-backup' });
  const { dir } = copied();
  const text = readFileSync(join(dir, 'manifest.json'), 'utf8').replace('"format":1', '"format":2');
  writeFileSync(join(dir, 'manifest.json'), text);
  writeFileSync(join(dir, 'manifest.sha256'), createHash('sha256').update(text).digest('hex'));
  expect(await checkBackup(dir, never, silent)).toEqual({ kind: 'newer', version: '0.1.0' });
});
