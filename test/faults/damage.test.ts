import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { damages } from '#main/store/damages.ts';
import { guardFile } from '#main/store/guard.ts';
import { openDatabase } from '#main/store/open.ts';
import { openWhole } from '#main/store/open-whole.ts';
import { refoldAll } from '#main/store/refold.ts';
import { sha256 } from '#main/store/sha256.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { machineClock } from '#main/sync/clock-watch.ts';
import { startSync } from '#main/sync/sync-client.ts';
import { copyOf, fastTiming, tempDir, testHub } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';
import { steadyChance } from './steady-chance.ts';

/** How often each is tried; `npm run faults` sets more. */
const TRIALS = Number(process.env['MOTCUA_FAULT_TRIALS'] ?? 25);

/** A trial takes a fraction of a second, also on a machine that does other work. */
const PATIENCE_MS = 60_000 + 1_000 * TRIALS;

/** Every so manieth damaged terminal also talks to the hub. */
const FULL = 5;

let ids = 0;
const newId = (): string => `0199c0de-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;

const openStore = async (file: string, guarded = false): Promise<TerminalStore> => {
  const { db, found } = await openWhole({ file, term: 'K1', sha256, now: Date.now() });
  return new TerminalStore({
    db,
    found,
    site: 'test',
    term: 'K1',
    audiences: ['floor', 'config'],
    clock: { now: Date.now, offset: () => 0 },
    newId,
    ...(guarded ? { guard: guardFile(`${file}.guard`) } : {}),
  });
};

const issue = (store: TerminalStore): void =>
  void store.append([{ t: 'ticket.issue', id: newId(), d: { service: 'A', lang: 'vi' } }]);

const ownTexts = (store: TerminalStore): readonly string[] =>
  store.db.prepare<[], string>("SELECT text FROM own_log WHERE audience = 'floor' ORDER BY seq").pluck().all();

const tickets = (store: TerminalStore): readonly unknown[] =>
  store.db.prepare('SELECT id, state FROM ticket ORDER BY id').all();

test(
  'a write-ahead log that is cut or overwritten past the last sync opens as an exact prefix, with the folds of that prefix',
  async () => {
    const { dir, remove } = tempDir();
    onTestFinished(remove);
    const file = path.join(dir, 'k.db');
    const store = await openStore(file);
    /** Length of the write-ahead log after each commit: what is before it was synced. */
    const synced: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      issue(store);
      synced.push(statSync(`${file}-wal`).size);
    }
    const whole = ownTexts(store);
    const random = steadyChance(11);
    const wal = readFileSync(`${file}-wal`);
    const first = synced[0] ?? 0;
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const torn = path.join(dir, `torn-${trial}.db`);
      const at = first + Math.floor(random() * (wal.length - first));
      const bytes = random() < 0.5 ? wal.subarray(0, at) : Buffer.from(wal);
      for (let i = at; i < bytes.length; i += 1) bytes[i] = Math.floor(random() * 256);
      copyFileSync(file, torn);
      writeFileSync(`${torn}-wal`, bytes);
      const back = await openStore(torn);
      const survived = ownTexts(back);
      const atLeast = synced.filter((size) => size <= at).length;
      expect(survived).toEqual(whole.slice(0, survived.length));
      expect(survived.length).toBeGreaterThanOrEqual(atLeast);
      const folded = tickets(back);
      refoldAll(back.db, 'K1');
      expect([tickets(back), folded.length]).toEqual([folded, survived.length]);
      expect(readdirSync(dir).filter((name) => name.includes('damaged'))).toEqual([]);
      back.close();
      for (const end of ['', '-wal', '-shm']) rmSync(`${torn}${end}`, { force: true });
    }
    store.close();
  },
  PATIENCE_MS,
);

test(
  'a disk that is full at any page takes nothing by halves, and work goes on when there is space again',
  async () => {
    const { dir, remove } = tempDir();
    onTestFinished(remove);
    const store = await openStore(path.join(dir, 'k.db'));
    const random = steadyChance(12);
    let written = 0;
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const pages = Number(store.db.pragma('page_count', { simple: true }));
      store.db.pragma(`max_page_count = ${pages + Math.floor(random() * 4)}`);
      const many = Array.from({ length: 60 }, () => ({
        t: 'ticket.issue' as const,
        id: newId(),
        d: { service: 'A', lang: 'vi' as const },
      }));
      expect(() => store.append(many)).toThrow('disk-full');
      const tail = store.ownTail('floor');
      expect([tail.seq, ownTexts(store).length, tickets(store).length]).toEqual([written, written, written]);
      store.db.pragma('max_page_count = 1000000');
      issue(store);
      written += 1;
      expect(store.ownTail('floor').seq).toBe(written);
    }
    store.close();
  },
  PATIENCE_MS,
);

/** Bytes before an op's text that belong to its row: header and other columns, about; more only asks for more. */
const ROW_BYTES = 190;

/** Ops of which a whole row, in whatever table, has not changed a byte. */
const readableOps = (texts: readonly string[], good: Buffer, bad: Buffer): readonly string[] =>
  texts.filter((text) => {
    for (let at = good.indexOf(text); at !== -1; at = good.indexOf(text, at + 1)) {
      const [start, end] = [at - ROW_BYTES, at + Buffer.byteLength(text)];
      if (good.subarray(start, end).equals(bad.subarray(start, end))) return true;
    }
    return false;
  });

const offeredTexts = (store: TerminalStore): ReadonlySet<string> =>
  new Set(store.db.prepare<[], string>('SELECT text FROM own_log UNION ALL SELECT text FROM salvage').pluck().all());

test(
  'flipped bytes are noticed at the next start: the file is kept aside, a new epoch begins, no op whose row can be read is lost, and what the hub has comes back',
  async () => {
    const { dir, remove } = tempDir();
    onTestFinished(remove);
    const hub = await testHub(dir);
    const sync = (store: TerminalStore) =>
      startSync({
        url: `ws://127.0.0.1:${hub.port}/sync`,
        who: { as: 'terminal', site: 'test', term: 'K1', name: 'K1', roles: ['kiosk'], app: '0.1.0' },
        logs: ['floor', 'config'],
        own: store,
        copy: store,
        status: null,
        ...machineClock,
        random: Math.random,
        onLog: () => undefined,
        timing: fastTiming,
      });
    const file = path.join(dir, 'k.db');
    const store = await openStore(file, true);
    for (let count = 0; count < 30; count += 1) issue(store);
    const client = sync(store);
    await waitUntil('all is at the hub and back', () => store.unsynced() === 0 && store.cursor('floor').g === 30);
    await client.stop();
    const { epoch } = store.ownTail('floor');
    const before = copyOf(store, 'floor');
    // Written after the line went down: nobody else has these.
    for (let count = 0; count < 15; count += 1) issue(store);
    const written = ownTexts(store);
    store.close();
    const good = readFileSync(file);
    const guard = readFileSync(`${file}.guard`);
    const random = steadyChance(13);
    const unread: number[] = [];
    let noticed = 0;
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const bad = path.join(dir, `bad-${trial}.db`);
      const bytes = Buffer.from(good);
      // A few bytes of one page, as a bad sector gives them back.
      const page = Math.floor(random() * (bytes.length / 4096)) * 4096;
      for (let i = 0; i < 64; i += 1) {
        const at = page + Math.floor(random() * 4096);
        bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      }
      writeFileSync(bad, bytes);
      writeFileSync(`${bad}.guard`, guard);
      const back = await openStore(bad, true);
      const aside = readdirSync(dir).filter((name) => name.startsWith(`bad-${trial}-damaged-`));
      if (aside.length > 0) {
        noticed += 1;
        expect(back.ownTail('floor').epoch).not.toBe(epoch);
        expect(back.repairs()).toBe(1);
        const [damage] = damages(back.db);
        expect(damage?.file).toBe(aside[0]);
        unread.push(damage?.unread ?? -1);
      }
      const offered = offeredTexts(back);
      expect(readableOps(written, good, bytes).filter((text) => !offered.has(text))).toEqual([]);
      expect([...offered].filter((text) => !written.includes(text))).toEqual([]);
      if (trial % FULL === 0) {
        // The hub has what the trials before brought; from here on it must have this one's too.
        const again = sync(back);
        await waitUntil('everything is at the hub and back', () => {
          const texts = new Set(copyOf(back, 'floor').map(({ op }) => op));
          return back.unsynced() === 0 && [...offered].every((text) => texts.has(text));
        });
        await again.stop();
        expect(copyOf(back, 'floor').slice(0, before.length)).toEqual(before);
      }
      back.close();
      for (const end of ['', '-wal', '-shm', '.guard']) rmSync(`${bad}${end}`, { force: true });
      for (const name of aside) {
        expect(existsSync(path.join(dir, name))).toBe(true);
        rmSync(path.join(dir, name));
      }
    }
    expect(noticed).toBeGreaterThan(TRIALS / 3);
    // A few bytes cost a few ops at most, and often none.
    expect(Math.min(...unread)).toBe(0);
    await hub.stop();
  },
  PATIENCE_MS,
);

test('a database that opens without a fault stays where it is', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const file = path.join(dir, 'k.db');
  (await openDatabase(file)).close();
  const { db, found } = await openWhole({ file, term: 'K1', sha256, now: 0 });
  db.close();
  expect([found, readdirSync(dir)]).toEqual([[], ['k.db']]);
});
