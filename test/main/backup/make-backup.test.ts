import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { keepBook, readBook } from '#main/backup/backup-book.ts';
import { backupShelf } from '#main/backup/backup-shelf.ts';
import { backupsIn, setFolder } from '#main/backup/backup-set.ts';
import { checkBackup } from '#main/backup/check-backup.ts';
import { readManifest, readObjects } from '#main/backup/manifest.ts';
import { takeSnapshot } from '#main/backup/snapshot.ts';
import { openAttachmentKey } from '#main/store/attachment-key.ts';
import { openAttachments } from '#main/store/attachments.ts';
import { inspectStore } from '#main/store/inspect.ts';
import { sha256 } from '#main/store/sha256.ts';
import { backupSite, folderOf, never, silent, type BackupSite } from '#test/support/backup-site.ts';
import { mountSmallDisk } from '#test/support/small-disk.ts';

const open = async (tickets?: number): Promise<BackupSite> => {
  const site = await backupSite(tickets);
  onTestFinished(site.stop);
  return site;
};
const whole = { kind: 'whole' };
const idsIn = async (site: BackupSite): Promise<readonly string[]> =>
  (await backupsIn(site.set)).map(({ manifest }) => manifest.id);

test('a copy that is taken while tickets are written all the time is whole: its chains hold and no op is torn', async () => {
  const site = await open(2_000);
  const to = join(site.dir, 'copy.db');
  const state = { writes: 0, copying: true };
  const write = (): void => {
    site.terminal.issueMany(3);
    state.writes += 1;
    if (state.copying) setImmediate(write);
  };
  write();
  const { db } = site.terminal.store;
  const pieces: number[] = [];
  await takeSnapshot({
    copyTo: db.backup.bind(db),
    to,
    signal: never,
    onProgress: (done) => pieces.push(done),
    elapsed: () => performance.now(),
  });
  state.copying = false;
  expect(pieces.length).toBeGreaterThan(3);
  expect(state.writes).toBeGreaterThan(3);
  expect(await inspectStore(to, sha256, undefined)).toMatchObject(whole);
  const copy = new Sqlite(to);
  const rows = Number(copy.prepare("SELECT count(*) FROM own_log WHERE audience = 'floor'").pluck().get());
  copy.close();
  expect(rows).toBeGreaterThan(2_000);
  expect((rows - 2_000) % 3).toBe(0);
});

test('the manifest says how far every log goes, and the profile travels without its secrets', async () => {
  const site = await open();
  const dir = folderOf(site, await site.backUp());
  const read = await readManifest(dir);
  const { store } = site.terminal;
  const tail = store.ownTail('floor');
  expect(read).toMatchObject({
    manifest: {
      site: 'test',
      terminal: 'terminal',
      sealedKeys: false,
      objects: { count: 4, scans: 3 },
      hub: { gen: site.hub.gen, logs: [{ audience: 'floor', entries: 12 }, {}, {}] },
      database: { logs: [{ audience: 'floor', own: [{ epoch: tail.epoch, rows: 12, seq: 12, h: tail.h }] }, {}, {}] },
    },
  });
  const names = readdirSync(site.set, { recursive: true }).map(String);
  expect(names.filter((name) => /\.key/u.test(name))).toEqual([]);
  expect(readFileSync(join(dir, 'profile.json'), 'utf8')).not.toContain('staffCode');
});

test('only new scans are copied: those that lie there already are named again and not written again', async () => {
  const site = await open();
  await site.backUp();
  const objects = join(site.set, 'objects');
  const before = readdirSync(objects, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, at: statSync(join(entry.parentPath, entry.name)).mtimeMs }));
  const attachments = openAttachments(join(site.profile, 'attachments'), openAttachmentKey(site.profile));
  await attachments.keep(Buffer.from('%PDF scan 4'));
  const dir = folderOf(site, await site.backUp());
  const after = readdirSync(objects, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, at: statSync(join(entry.parentPath, entry.name)).mtimeMs }));
  expect(after).toHaveLength(before.length + 1);
  expect(after).toEqual(expect.arrayContaining(before));
  expect(await readObjects(dir)).toHaveLength(5);
});

test('the last ones are kept, and a scan goes with the last backup that names it', async () => {
  const site = await open();
  await site.backUp({ keep: 2 });
  rmSync(join(site.profile, 'media', 'chào.png'));
  const names: string[] = [];
  for (const _ of [1, 2, 3]) {
    const stored = await site.backUp({ keep: 2 });
    names.push(stored.kind === 'stored' ? stored.id : stored.kind);
  }
  expect(await idsIn(site)).toEqual(names.slice(1).toReversed());
  const objects = readdirSync(join(site.set, 'objects'), { recursive: true }).map(String);
  expect(objects.filter((name) => /[\da-f]{64}$/u.test(name))).toHaveLength(3);
  for (const { dir } of await backupsIn(site.set)) expect(await checkBackup(dir, never, silent)).toMatchObject(whole);
});

test('a clock that ran ahead or went back changes no order: the backup just made is the newest and is never the one that goes', async () => {
  const site = await open();
  const years = (year: number): number => Date.UTC(year, 10, 29, 11);
  const names: string[] = [];
  for (const at of [years(2031), years(2026), years(2020), years(2019)]) {
    const stored = await site.backUp({ at, keep: 2 });
    names.push(stored.kind === 'stored' ? stored.id : stored.kind);
    expect((await idsIn(site))[0]).toBe(names.at(-1));
  }
  expect(await idsIn(site)).toEqual(names.slice(2).toReversed());
  const shelf = backupShelf({ dir: site.profile, site: 'test', name: 'terminal' });
  const settings = { at: null, places: [site.place], keep: 2, keepsHub: false };
  await keepBook(site.profile, { ...readBook(site.profile), settings });
  expect(await shelf.newest()).toBe(names.at(-1));
});

test('the number of a backup goes on from the highest that lies in a place or that the machine knows of', async () => {
  const site = await open();
  expect(await site.backUp({ lastNo: 41 })).toMatchObject({ no: 42 });
  expect(await site.backUp({ lastNo: 0 })).toMatchObject({ no: 43 });
});

test('a place that is not there, or a damaged database, is named, and the older backup stays as it was', async () => {
  const site = await open();
  const first = folderOf(site, await site.backUp());
  expect(await site.backUp({ places: [join(site.dir, 'pulled out')] })).toMatchObject({ kind: 'gone' });
  const broken = join(site.dir, 'broken');
  mkdirSync(broken);
  const { db } = site.terminal.store;
  await db.backup(join(broken, 'terminal.db'));
  const bytes = readFileSync(join(broken, 'terminal.db'));
  writeFileSync(join(broken, 'terminal.db'), bytes.fill(7, Math.floor(bytes.length / 3), bytes.length));
  expect(await site.backUp({ snapshots: broken })).toMatchObject({ kind: 'source-damaged' });
  expect(await checkBackup(first, never, silent)).toMatchObject(whole);
  expect(await idsIn(site)).toHaveLength(1);
});

test('a full or read-only stick is named, leaves nothing half, and is good again when there is room', async () => {
  const site = await open();
  const stick = join(site.dir, 'small');
  mkdirSync(setFolder(stick, 'test', 'terminal'), { recursive: true });
  const disk = mountSmallDisk(setFolder(stick, 'test', 'terminal'));
  onTestFinished(disk.unmount);
  const set = setFolder(stick, 'test', 'terminal');
  const first = await site.backUp({ places: [stick] });
  expect(first.kind).toBe('stored');
  const before = readdirSync(set, { recursive: true }).map(String).toSorted();
  disk.fill();
  expect(await site.backUp({ places: [stick] })).toMatchObject({ kind: 'disk-full' });
  disk.free();
  expect(readdirSync(set, { recursive: true }).map(String).toSorted()).toEqual(before);
  disk.readOnly();
  expect(await site.backUp({ places: [stick] })).toMatchObject({ kind: 'read-only' });
  disk.writable();
  expect(await site.backUp({ places: [stick] })).toMatchObject({ kind: 'stored' });
  for (const { dir } of await backupsIn(set)) expect(await checkBackup(dir, never, silent)).toMatchObject(whole);
});
