import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { ownLogStart, chainOp } from '#common/wire/chain.ts';
import { setFolder } from '#main/backup/backup-set.ts';
import { makeBackup } from '#main/backup/make-backup.ts';
import { readManifest } from '#main/backup/manifest.ts';
import { rehearse } from '#main/backup/rehearse.ts';
import { restoreBackup } from '#main/backup/restore.ts';
import { foldDigests } from '#main/store/inspect.ts';
import { migrateDatabase } from '#main/store/open.ts';
import { openWhole } from '#main/store/open-whole.ts';
import { sha256 } from '#main/store/sha256.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { never, silent } from '#test/support/backup-site.ts';
import { tempDir } from '#test/support/sync-site.ts';

/** A database as an earlier program left it: its tables, its folds, and one ticket in its own log. */
const olderDatabase = async (file: string): Promise<void> => {
  const db = new Sqlite(file);
  await migrateDatabase(db, '0004-desks');
  const start = ownLogStart(sha256, 'K1', 'e1');
  const text = JSON.stringify({
    uid: '0193b5a0-0000-7000-8000-000000000001',
    t: 'ticket.issue',
    v: 1,
    id: '0193b5a0-0000-7000-8000-000000000002',
    at: Date.UTC(2026, 8, 15, 3),
    off: 0,
    by: null,
    day: '2026-09-15',
    d: { service: 'A', lang: 'vi' },
  });
  db.prepare("INSERT INTO own_state (audience, epoch) VALUES ('floor', 'e1')").run();
  db.prepare(
    "INSERT INTO writer (audience, term, epoch, base_seq, base_h, acked_seq, acked_h) VALUES ('floor', 'K1', 'e1', 0, ?, 0, ?)",
  ).run(start, start);
  db.prepare(
    "INSERT INTO own_log (audience, epoch, seq, uid, entity, h, g, text) VALUES ('floor', 'e1', 1, ?, ?, ?, NULL, ?)",
  ).run(
    '0193b5a0-0000-7000-8000-000000000001',
    '0193b5a0-0000-7000-8000-000000000002',
    chainOp(sha256, start, text),
    text,
  );
  db.close();
};

test('a backup of an earlier program is restored as it is and goes through the migrations when it is opened', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const profileDir = join(dir, 'K1');
  const snapshots = join(dir, 'snapshots');
  const place = join(dir, 'stick');
  const set = setFolder(place, 'test', 'K1');
  for (const folder of [profileDir, snapshots, set]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(profileDir, 'terminal.json'), JSON.stringify({ site: 'test', name: 'K1', roles: ['kiosk'] }));
  await olderDatabase(join(snapshots, 'terminal.db'));
  const [stored] = await makeBackup(
    {
      profileDir,
      snapshots,
      places: [place],
      site: 'test',
      terminal: 'K1',
      roles: ['kiosk'],
      version: '0.0.9',
      at: 1,
      salt: 'aa',
      keep: 5,
      lastNo: 0,
      reserveBytes: 0,
      nativeBinding: undefined,
    },
    never,
    silent,
  );
  const backup = join(set, stored?.kind === 'stored' ? stored.id : '');
  expect(await readManifest(backup)).toMatchObject({ manifest: { database: { migration: '0004-desks' }, hub: null } });
  const common = { backup, code: null, now: 5, nativeBinding: undefined };
  const rehearsal = {
    ...common,
    folder: join(dir, 'rehearsal'),
    profileDir,
    terminal: 'K1',
    elapsed: () => 0,
    reserveBytes: 0,
  };
  expect(await rehearse(rehearsal, never, silent)).toMatchObject({ kind: 'proven', tickets: 1, hubEntries: null });

  const into = join(dir, 'new');
  expect(await restoreBackup({ ...common, into }, never, silent)).toMatchObject({ kind: 'restored', gen: null });
  const { db, found } = await openWhole({ file: join(into, 'terminal.db'), term: 'K1', sha256, now: 5 });
  const store = new TerminalStore({
    db,
    found,
    site: 'test',
    term: 'K1',
    audiences: ['floor', 'config'],
    clock: { now: () => 5, offset: () => 0 },
    newId: () => 'fresh',
  });
  expect(found).toEqual([]);
  expect(foldDigests(db).ticket?.rows).toBe(1);
  store.close();
});
