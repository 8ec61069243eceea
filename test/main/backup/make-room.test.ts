import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backupsIn, objectFile, prune, setFolder } from '#main/backup/backup-set.ts';
import { checkBackup } from '#main/backup/check-backup.ts';
import { backupSite, never, silent } from '#test/support/backup-site.ts';
import { mountSmallDisk } from '#test/support/small-disk.ts';

/** A site with a small stick on which so many backups lie. */
const open = async (backups: number) => {
  const site = await backupSite();
  onTestFinished(site.stop);
  const stick = join(site.dir, 'small');
  const set = setFolder(stick, 'test', 'terminal');
  mkdirSync(set, { recursive: true });
  const disk = mountSmallDisk(set);
  onTestFinished(disk.unmount);
  const backUp = () => site.backUp({ places: [stick] });
  const names: string[] = [];
  for (let i = 0; i < backups; i += 1) {
    const stored = await backUp();
    names.push(stored.kind === 'stored' ? stored.id : stored.kind);
  }
  const there = async () => (await backupsIn(set)).map(({ manifest }) => manifest.id);
  return { site, set, disk, backUp, names, there };
};

test('a full stick gives up its oldest backups for the new one, and every one that is left is whole', async () => {
  const { set, disk, backUp, names, there } = await open(3);
  disk.fill();
  const stored = await backUp();
  expect(stored.kind).toBe('stored');
  const left = await there();
  expect(left[0]).toBe(stored.kind === 'stored' ? stored.id : '');
  expect(left).toContain(names[2]);
  expect(left).not.toContain(names[0]);
  for (const { dir } of await backupsIn(set)) {
    expect(await checkBackup(dir, never, silent)).toMatchObject({ kind: 'whole' });
  }
});

test('none is given up where all of them together would not make room enough', async () => {
  const { site, disk, backUp, names, there } = await open(3);
  disk.fill();
  writeFileSync(join(site.profile, 'media', 'film.mp4'), Buffer.alloc(20 * 1_048_576, 1));
  expect(await backUp()).toMatchObject({ kind: 'disk-full' });
  expect(await there()).toEqual(names.toReversed());
});

test('scans that a failed backup left behind make room, and the one backup that is there stays', async () => {
  const { set, disk, backUp, names, there } = await open(1);
  const orphan = objectFile(set, 'ab'.repeat(32));
  mkdirSync(join(orphan, '..'), { recursive: true });
  writeFileSync(orphan, Buffer.alloc(3 * 1_048_576, 1));
  disk.fill();
  expect(await backUp()).toMatchObject({ kind: 'stored' });
  expect((await there()).slice(1)).toEqual(names);
});

test("the terminal's own disk keeps its reserve: a backup beside the database at work is refused by name, the older one stays", async () => {
  const site = await backupSite();
  onTestFinished(site.stop);
  await site.backUp();
  expect(await site.backUp({ reserveBytes: Number.MAX_SAFE_INTEGER })).toMatchObject({ kind: 'no-room' });
  expect(await backupsIn(site.set)).toHaveLength(1);
});

test('the backup that was just stored is spared, whatever its order', async () => {
  const { set, names, there } = await open(3);
  await prune(set, 1, names[0]);
  expect(await there()).toEqual([names[2], names[0]]);
});
