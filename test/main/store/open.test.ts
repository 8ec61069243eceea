import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#main/store/open.ts';
import { testTerminal } from '#test/support/terminal.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'motcua-open-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

test('a file that is no database is named corrupt and left as it is', async () => {
  const file = path.join(dir, 'terminal.db');
  writeFileSync(file, 'this is not a database, it is a letter to the technician');
  await expect(openDatabase(file)).rejects.toMatchObject({ kind: 'database-corrupt' });
});

test('a folder that is not there yet is made', async () => {
  const db = await openDatabase(path.join(dir, 'new', 'terminal.db'));
  expect(db.open).toBe(true);
  db.close();
});

test('a database of a newer program is refused by name and not touched', async () => {
  const file = path.join(dir, 'terminal.db');
  const db = await openDatabase(file);
  db.prepare(`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-future', '2030-01-01')`).run();
  db.close();
  await expect(openDatabase(file)).rejects.toMatchObject({ kind: 'database-newer' });
});

test('a full disk is named, writes nothing by halves, and work goes on when there is space again', async () => {
  const one = await testTerminal();
  const pages = Number(one.store.db.pragma('page_count', { simple: true }));
  one.store.db.pragma(`max_page_count = ${pages}`);
  const fill = (): void => {
    for (let count = 0; count < 10_000; count += 1) {
      one.store.append([{ t: 'ticket.issue', id: `t${count}`, d: { service: 'A', lang: 'vi' } }]);
    }
  };
  expect(fill).toThrow(expect.objectContaining({ kind: 'disk-full' }));
  const written = one.store.ownTail('floor').seq;
  expect(one.store.db.prepare('SELECT count(*) AS n FROM ticket').get()).toEqual({ n: written });
  one.store.db.pragma('max_page_count = 1000000');
  one.store.append([{ t: 'ticket.issue', id: 'after', d: { service: 'A', lang: 'vi' } }]);
  expect(one.store.ownTail('floor').seq).toBe(written + 1);
  one.dispose();
});
