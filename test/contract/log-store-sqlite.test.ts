import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { guardFile } from '#main/store/guard.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { testLogStore, type StoreRig } from './log-store.ts';

const tables: Readonly<Record<string, string>> = {
  ticket: 'ticket',
  'config-item': 'config_item',
  terminal: 'terminal',
};

let ids = 0;
const openIn = async (dir: string): Promise<StoreRig> => {
  const file = path.join(dir, 'terminal.db');
  const db = await openDatabase(file);
  const time = { now: Date.UTC(2026, 8, 15, 3) };
  const store = new TerminalStore({
    db,
    site: 'test',
    term: 'K1',
    audiences: ['floor', 'dossier', 'config'],
    clock: { now: () => time.now, offset: () => 0 },
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    guard: guardFile(path.join(dir, 'guard')),
  });
  const rows = (table: string) =>
    db.prepare<[], { readonly id: string; readonly state: string }>(`SELECT id, state FROM ${table}`).all();
  return {
    store,
    folded: () =>
      Object.fromEntries(
        Object.entries(tables).flatMap(([kind, table]) =>
          rows(table).map(({ id, state }) => [`${kind}/${id}`, JSON.parse(state) as unknown]),
        ),
      ),
    reopened: () => {
      store.close();
      return openIn(dir);
    },
    backup: () => {
      db.pragma('wal_checkpoint(TRUNCATE)');
      copyFileSync(file, `${file}.backup`);
      return () => {
        store.close();
        for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
        copyFileSync(`${file}.backup`, file);
        return openIn(dir);
      };
    },
    setDiskFull: (full) => {
      const pages = Number(db.pragma('page_count', { simple: true }));
      db.pragma(`max_page_count = ${full ? pages : 1_000_000}`);
    },
    setTime: (now) => {
      time.now = now;
    },
    dispose: () => {
      store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

testLogStore('on SQLite', () => openIn(mkdtempSync(path.join(tmpdir(), 'motcua-store-'))));
