import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStore } from '#central/file/file-store.ts';
import { mountSmallDisk } from '#test/support/small-disk.ts';

const folder = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-files-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
const bytes = randomBytes(3_000_000);
const file = { site: 'tan:dinh', sha256: createHash('sha256').update(bytes).digest('hex') };
const NOW = Date.UTC(2026, 8, 15);
const readBack = async (store: Awaited<ReturnType<typeof openFileStore>>): Promise<Buffer | null> => {
  const found = await store.read(file);
  return found === null ? null : Buffer.concat(await found.stream.toArray());
};

test('a file comes in pieces, is checked when it is whole, and is given back', async () => {
  const store = await openFileStore(folder(), NOW);
  expect(await store.offset(file)).toEqual({ kind: 'offset', offset: 0 });
  expect(await store.take(file, bytes.length, 0, bytes.subarray(0, 2_000_000))).toEqual({
    kind: 'offset',
    offset: 2_000_000,
  });
  expect(await readBack(store)).toBe(null);
  expect(await store.take(file, bytes.length, 2_000_000, bytes.subarray(2_000_000))).toEqual({ kind: 'stored' });
  expect([await store.offset(file), (await readBack(store))?.equals(bytes)]).toEqual([{ kind: 'stored' }, true]);
  expect(await store.take(file, bytes.length, 0, bytes)).toEqual({ kind: 'stored' });
});

test('a piece from elsewhere changes nothing and is told where to go on; more than was announced is refused', async () => {
  const store = await openFileStore(folder(), NOW);
  await store.take(file, bytes.length, 0, bytes.subarray(0, 1000));
  const here = { kind: 'offset', offset: 1000 };
  expect([
    await store.take(file, bytes.length, 0, bytes.subarray(0, 1000)),
    await store.take(file, bytes.length, 5000, bytes.subarray(5000, 6000)),
    await store.take(file, 1500, 1000, bytes.subarray(1000, 2000)),
    await store.offset(file),
  ]).toEqual([here, here, { kind: 'bad-request' }, here]);
});

test('bytes that are another file are thrown away, and the right ones are taken afterwards', async () => {
  const store = await openFileStore(folder(), NOW);
  const wrong = Buffer.from(bytes);
  wrong[7] = (wrong[7] ?? 0) ^ 1;
  expect([await store.take(file, wrong.length, 0, wrong), await store.offset(file)]).toEqual([
    { kind: 'wrong-hash' },
    { kind: 'offset', offset: 0 },
  ]);
  expect(await store.take(file, bytes.length, 0, bytes)).toEqual({ kind: 'stored' });
});

test('two senders of one file take turns: one piece counts, and the file is right', async () => {
  const store = await openFileStore(folder(), NOW);
  const half = bytes.subarray(0, 1_500_000);
  const answers = await Promise.all([
    store.take(file, bytes.length, 0, half),
    store.take(file, bytes.length, 0, half),
    store.take(file, bytes.length, 1_500_000, bytes.subarray(1_500_000)),
  ]);
  expect([answers.map(({ kind }) => kind), (await readBack(store))?.equals(bytes)]).toEqual([
    ['offset', 'offset', 'stored'],
    true,
  ]);
});

test('a full disk is said by name, keeps the offset true, and the file goes on when there is room', async () => {
  const dir = folder();
  const disk = mountSmallDisk(dir);
  onTestFinished(disk.unmount);
  const store = await openFileStore(dir, NOW);
  await store.take(file, bytes.length, 0, bytes.subarray(0, 1000));
  disk.fill();
  expect([await store.take(file, bytes.length, 1000, bytes.subarray(1000)), await store.offset(file)]).toEqual([
    { kind: 'full' },
    { kind: 'offset', offset: 1000 },
  ]);
  disk.free();
  expect(await store.take(file, bytes.length, 1000, bytes.subarray(1000))).toEqual({ kind: 'stored' });
});

test('after a restart it goes on where it was; what nobody sent on for a month is forgotten, a whole file never', async () => {
  const dir = folder();
  const first = await openFileStore(dir, NOW);
  await first.take(file, bytes.length, 0, bytes.subarray(0, 1000));
  const done = createHash('sha256').update('whole').digest('hex');
  await first.take({ ...file, sha256: done }, 5, 0, Buffer.from('whole'));
  const at = (day: number) => new Date(NOW + day * 86_400_000);
  for (const name of readdirSync(dir, { recursive: true }).map(String)) utimesSync(path.join(dir, name), at(0), at(0));
  const again = await openFileStore(dir, at(29).getTime());
  expect(await again.offset(file)).toEqual({ kind: 'offset', offset: 1000 });
  const later = await openFileStore(dir, at(31).getTime());
  expect([await later.offset(file), await later.offset({ ...file, sha256: done })]).toEqual([
    { kind: 'offset', offset: 0 },
    { kind: 'stored' },
  ]);
  expect(readFileSync(path.join(dir, 'tan%3Adinh', done.slice(0, 2), done), 'utf8')).toBe('whole');
});
