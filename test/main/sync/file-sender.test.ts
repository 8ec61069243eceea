import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStore, type FileStore } from '#central/file/file-store.ts';
import { openFileDoor } from '#central/http/file-door.ts';
import { PIECE_BYTES } from '#common/wire/files.ts';
import { centralFiles, type CentralFiles } from '#main/sync/central-files.ts';
import { startFileSender, type UnsentFile } from '#main/sync/file-sender.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { cutLine } from '#test/support/cut-line.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-sender-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
const scan = (size: number) => {
  const bytes = randomBytes(size);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};
const now = () => Date.now();

/** Central's door for files, which can be stopped and started again on its folder. `around` may spoil what it takes. */
const central = async (around: (files: FileStore) => FileStore = (files) => files) => {
  const dir = folder();
  const start = async () => {
    const app = Fastify({ bodyLimit: 1024, forceCloseConnections: true });
    const files = await openFileStore(dir, now());
    const book = { mode: () => 'open' as const, known: () => null };
    await openFileDoor(app, { files: around(files), bookOf: () => Promise.resolve(book), now });
    const base = await app.listen({ host: '127.0.0.1', port: 0 });
    return { app, files, port: Number(new URL(base).port) };
  };
  let here = await start();
  onTestFinished(() => here.app.close());
  return {
    port: () => here.port,
    has: async (sha256: string) => (await here.files.offset({ site: 'test', sha256 })).kind === 'stored',
    offset: (sha256: string) => here.files.offset({ site: 'test', sha256 }),
    stop: () => here.app.close(),
    start: async () => {
      here = await start();
    },
  };
};

const filesAt = (...ports: readonly (() => number)[]): CentralFiles =>
  centralFiles({
    site: 'test',
    term: 'Q1',
    roles: ['counter'],
    key: openTerminalKey(folder()),
    urls: () => ports.map((port) => `ws://127.0.0.1:${port()}/sync`),
    now,
  });

/** A sender whose waits end when the test says so. */
const sender = (to: Pick<CentralFiles, 'send'>, scans: readonly ReturnType<typeof scan>[]) => {
  const stored: string[] = [];
  const waits: (() => void)[] = [];
  const lost = new Set<string>();
  const unsent = (): UnsentFile[] =>
    scans
      .filter(({ sha256 }) => !stored.includes(sha256))
      .map(({ sha256, bytes }) => ({ dossier: 'd1', sha256, bytes: bytes.length }));
  const seen: number[] = [];
  const started = startFileSender({
    central: to,
    unsent,
    read: (sha256) =>
      Promise.resolve(lost.has(sha256) ? null : (scans.find((one) => one.sha256 === sha256)?.bytes ?? null)),
    onStored: ({ sha256 }) => void stored.push(sha256),
    onChange: () => {
      const { current } = started.progress();
      if (current !== null && current.sent > 0) seen.push(current.sent);
    },
    random: () => 0,
    after: (_ms, run) => {
      waits.push(run);
      return () => void waits.splice(waits.indexOf(run), 1);
    },
  });
  onTestFinished(started.stop);
  return {
    started,
    stored,
    waits,
    seen,
    lose: (sha256: string) => lost.add(sha256),
    again: () => waits.splice(0).forEach((run) => run()),
  };
};

test('a line that is cut in the middle costs one piece: the next try goes on where central is', async () => {
  const far = await central();
  const line = await cutLine(far.port);
  onTestFinished(line.close);
  const one = scan(6 * PIECE_BYTES + 17);
  const { started, stored, waits, seen, again } = sender(
    filesAt(() => line.port),
    [one],
  );
  line.cutAfter(3 * PIECE_BYTES + 20_000);
  started.look();
  await waitUntil('it waits', () => waits.length === 1);
  const before = await far.offset(one.sha256);
  expect([started.progress().trouble, stored, before]).toEqual([
    'central-away',
    [],
    { kind: 'offset', offset: seen.at(-1) },
  ]);
  expect(seen.at(-1)).toBeGreaterThanOrEqual(2 * PIECE_BYTES);
  const first = seen.length;
  again();
  await waitUntil('it is there', () => stored.length === 1);
  expect([await far.has(one.sha256), seen[first], started.progress()]).toEqual([
    true,
    seen[first - 1],
    { current: null, trouble: null, lost: [] },
  ]);
});

test('central that was restarted goes on with what it had; while it is away nothing is lost and every file goes in the end', async () => {
  const far = await central();
  const scans = [scan(3 * PIECE_BYTES), scan(10), scan(PIECE_BYTES)];
  const { started, stored, waits, again } = sender(filesAt(far.port), scans);
  await far.stop();
  started.look();
  await waitUntil('it waits', () => waits.length === 1);
  again();
  await waitUntil('it waits again', () => waits.length === 1);
  await far.start();
  again();
  await waitUntil('all are there', () => stored.length === 3);
  expect(stored).toEqual(scans.map(({ sha256 }) => sha256));
});

test('bytes that came through wrong are refused and sent again', async () => {
  let spoil = true;
  const far = await central((files) => ({
    ...files,
    take: (file, bytes, from, piece) => {
      if (spoil && from > 0) piece[0] = (piece[0] ?? 0) ^ 1;
      return files.take(file, bytes, from, piece);
    },
  }));
  const one = scan(2 * PIECE_BYTES);
  const { started, stored, waits, again } = sender(filesAt(far.port), [one]);
  started.look();
  await waitUntil('it was refused', () => waits.length === 1);
  expect([started.progress().trouble, await far.has(one.sha256)]).toEqual(['central-failed', false]);
  spoil = false;
  again();
  await waitUntil('it is there', () => stored.length === 1);
  expect(await far.has(one.sha256)).toBe(true);
});

test('a full central is said by name, and the other files still get their turn', async () => {
  let full = true;
  const scans = [scan(100), scan(50)];
  const far = await central((files) => ({
    ...files,
    take: (file, bytes, from, piece) =>
      full && bytes === 100 ? Promise.resolve({ kind: 'full' }) : files.take(file, bytes, from, piece),
  }));
  const { started, stored, waits, again } = sender(filesAt(far.port), scans);
  started.look();
  await waitUntil('it waits', () => waits.length === 1);
  expect([started.progress().trouble, stored]).toEqual(['central-full', [scans[1]?.sha256]]);
  full = false;
  again();
  await waitUntil('both are there', () => stored.length === 2);
});

test('two terminals that send one file at once both end with it stored', async () => {
  const far = await central();
  const one = scan(4 * PIECE_BYTES);
  const [a, b] = [sender(filesAt(far.port), [one]), sender(filesAt(far.port), [one])];
  a.started.look();
  b.started.look();
  await waitUntil('both are done', () => a.stored.length === 1 && b.stored.length === 1);
  expect(await far.has(one.sha256)).toBe(true);
});

test('a file that is not whole here any more is named, and does not hold up the others', async () => {
  const far = await central();
  const scans = [scan(10), scan(20)];
  const { started, stored, lose } = sender(filesAt(far.port), scans);
  lose(scans[0]?.sha256 ?? '');
  started.look();
  await waitUntil('the other is there', () => stored.length === 1);
  await waitUntil('it rests', () => started.progress().current === null);
  expect(started.progress()).toEqual({ current: null, trouble: null, lost: [scans[0]?.sha256] });
});

test('a file is fetched as it was sent; without central, or without such a file, the answer says so', async () => {
  const far = await central();
  const files = filesAt(far.port);
  const one = scan(2 * PIECE_BYTES + 1);
  const stop = new AbortController().signal;
  expect(await files.send(one.sha256, one.bytes, () => undefined, stop)).toEqual({ kind: 'stored' });
  const got = await files.fetch(one.sha256);
  expect(got.kind === 'file' && Buffer.from(got.bytes).equals(one.bytes)).toBe(true);
  expect(await files.fetch('0'.repeat(64))).toEqual({ kind: 'not-found' });
  await far.stop();
  expect([await files.fetch(one.sha256), await files.send(one.sha256, one.bytes, () => undefined, stop)]).toEqual([
    { kind: 'central-away' },
    null,
  ]);
});
