import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '#central/log/sha256.ts';
import { openHubFile } from '#central/store/sqlite/open-hub-file.ts';
import { openHubStore } from '#central/store/sqlite/open-hub-store.ts';
import { batchOf } from '#test/contract/sequencer-store.ts';
import { steadyChance } from '#test/faults/steady-chance.ts';
import { opText, writtenLog } from '#test/support/memory-log.ts';
import { tempDir } from '#test/support/sync-site.ts';

/** How often bytes are flipped; `MOTCUA_FAULT_TRIALS` sets more. */
const TRIALS = Number(process.env['MOTCUA_FAULT_TRIALS'] ?? 25);

const folder = (): string => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  return dir;
};

const open = (file: string, site = 'test', gen = 'G1') =>
  openHubStore({ file, site, nativeBinding: undefined, sha256, newGen: () => gen, now: () => 5 });

test('every open, also of a file that exists, commits with a full sync', () => {
  const file = `${folder()}/hub.db`;
  const durability = [1, 2, 3].map(() => {
    const opened = openHubFile(file, undefined);
    if (opened.kind !== 'open') return opened.kind;
    const read = [
      opened.db.pragma('synchronous', { simple: true }),
      opened.db.pragma('journal_mode', { simple: true }),
    ];
    opened.db.exec('CREATE TABLE IF NOT EXISTS t (x)');
    opened.db.close();
    return read;
  });
  expect(durability).toEqual([
    [2, 'wal'],
    [2, 'wal'],
    [2, 'wal'],
  ]);
});

test('a hub keeps its generation over restarts, and a new file is a new generation', async () => {
  const dir = folder();
  const gens: string[] = [];
  for (const [file, made] of [
    ['a', 'G1'],
    ['a', 'G2'],
    ['b', 'G3'],
  ]) {
    const opened = await open(`${dir}/${file}.db`, 'test', made);
    if (opened.kind !== 'open') throw new Error(opened.kind);
    gens.push(opened.hub.store.gen);
    opened.hub.close();
  }
  expect(gens).toEqual(['G1', 'G1', 'G3']);
});

test('a file that is in use, of another site, or no database is told apart, and is left as it is', async () => {
  const dir = folder();
  const first = await open(`${dir}/hub.db`);
  expect(await open(`${dir}/hub.db`)).toEqual({ kind: 'in-use' });
  if (first.kind === 'open') first.hub.close();
  expect(await open(`${dir}/hub.db`, 'other')).toEqual({ kind: 'other-site', site: 'test' });
  writeFileSync(`${dir}/text.db`, 'no database'.repeat(1_000));
  expect((await open(`${dir}/text.db`)).kind).toBe('damaged');
  expect((await open(`${dir}/nowhere/hub.db`)).kind).toBe('unusable');
});

test('a terminal that was here is remembered with when it was here last', async () => {
  const file = `${folder()}/hub.db`;
  const seen = { term: 'K1', name: 'Máy 1', roles: ['kiosk', 'display'], version: '0.1.0', lastSeen: 17 };
  const first = await open(file);
  if (first.kind === 'open') {
    first.hub.terminals.note({ ...seen, lastSeen: 3 });
    first.hub.terminals.note(seen);
    first.hub.close();
  }
  const second = await open(file);
  expect(second.kind === 'open' ? second.hub.terminals.all() : second.kind).toEqual([seen]);
  if (second.kind === 'open') second.hub.close();
});

test('flipped bytes of a hub file are noticed at the next open, it stays where it is, and a good one is never suspected', async () => {
  const dir = folder();
  const file = `${dir}/hub.db`;
  const opened = await open(file);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const log = { site: 'test', audience: 'floor' } as const;
  for (let n = 0; n < 30; n += 1) {
    const k1 = writtenLog('K1', `e${n}`, [opText(`u${n}`), opText(`v${n}`)]);
    opened.hub.store.sequence([batchOf(log, [k1.run(1, 2)])]);
  }
  opened.hub.close();
  const good = readFileSync(file);
  const random = steadyChance(14);
  const kinds = new Map<string, number>();
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const bytes = Buffer.from(good);
    const page = Math.floor(random() * (bytes.length / 4_096)) * 4_096;
    for (let i = 0; i < 64; i += 1) {
      const at = page + Math.floor(random() * 4_096);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
    }
    writeFileSync(file, bytes);
    const again = await open(file);
    kinds.set(again.kind, (kinds.get(again.kind) ?? 0) + 1);
    if (again.kind === 'open') {
      // Only what is written anew with every visit was hit, or free space.
      expect(again.hub.store.entriesAfter(log, 'G1', 0, 100, 1_000_000)).toHaveLength(60);
      again.hub.close();
    }
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
  }
  expect([...kinds.keys()].toSorted()).toEqual(['damaged', 'open']);
  expect(kinds.get('damaged')).toBeGreaterThan(TRIALS / 2);
  writeFileSync(file, good);
  const whole = await open(file);
  expect(whole.kind).toBe('open');
  if (whole.kind === 'open') whole.hub.close();
});
