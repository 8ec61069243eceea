import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStore } from '#central/file/file-store.ts';
import { openFileDoor } from '#central/http/file-door.ts';
import { openFileRelay } from '#central/http/file-relay.ts';
import { FILE_ASK_HEADER, PIECE_BYTES } from '#common/wire/files.ts';
import { centralFiles } from '#main/sync/central-files.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { freePort } from '#test/support/free-port.ts';

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-relay-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
const now = () => Date.now();
const listen = async (open: (app: FastifyInstance) => Promise<void>) => {
  const app: FastifyInstance = Fastify({ bodyLimit: 1024, forceCloseConnections: true });
  onTestFinished(() => app.close());
  await open(app);
  return { app, base: await app.listen({ host: '127.0.0.1', port: 0 }) };
};

/** Central and a hub that passes on to it; the terminal's own way to central is closed. */
const behindHub = async () => {
  const files = await openFileStore(folder(), now());
  const book = { mode: () => 'open' as const, known: () => null };
  const central = await listen((app) => openFileDoor(app, { files, bookOf: () => Promise.resolve(book), now }));
  const hub = await listen((app) => openFileRelay(app, 'test', central.base));
  const nobody = await freePort();
  const terminal = centralFiles({
    site: 'test',
    term: 'Q1',
    roles: ['counter'],
    key: openTerminalKey(folder()),
    urls: () => [`ws://127.0.0.1:${nobody}/sync`, `${hub.base.replace('http', 'ws')}/sync`],
    now,
  });
  return { central, hub, terminal, files };
};
const bytes = randomBytes(2 * PIECE_BYTES + 5);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const stop = new AbortController().signal;

test('a counter that reaches the hub alone brings its file to central, and gets it back, whole', async () => {
  const { terminal, files } = await behindHub();
  const sent: number[] = [];
  expect(await terminal.send(sha256, bytes, (so) => sent.push(so), stop)).toEqual({ kind: 'stored' });
  expect([sent, await files.offset({ site: 'test', sha256 })]).toEqual([
    [0, PIECE_BYTES, 2 * PIECE_BYTES],
    { kind: 'stored' },
  ]);
  const got = await terminal.fetch(sha256);
  expect(got.kind === 'file' && Buffer.from(got.bytes).equals(bytes)).toBe(true);
  expect(await terminal.fetch('0'.repeat(64))).toEqual({ kind: 'not-found' });
});

test('with central away the hub says so', async () => {
  const { terminal, central, hub } = await behindHub();
  await central.app.close();
  const reply = await fetch(`${hub.base}/sites/test/files/${sha256}/offset`, { headers: { [FILE_ASK_HEADER]: 'x' } });
  expect([reply.status, await reply.json(), await terminal.send(sha256, bytes, () => undefined, stop)]).toEqual([
    504,
    { kind: 'central-away' },
    null,
  ]);
  expect(await terminal.fetch(sha256)).toEqual({ kind: 'central-away' });
});

test('it passes on questions about this site’s files and nothing else', async () => {
  const { hub } = await behindHub();
  const ask = { headers: { [FILE_ASK_HEADER]: 'x' } };
  const codes = await Promise.all(
    [
      fetch(`${hub.base}/sites/other/files/${sha256}`, ask),
      fetch(`${hub.base}/sites/test/files/..%2F..%2Flogs%2Fdossier`, ask),
      fetch(`${hub.base}/sites/test/files/${sha256}`),
      fetch(`${hub.base}/sites/test/files/${sha256}?from=x`, { ...ask, method: 'POST' }),
      fetch(`${hub.base}/sites/test/files/${sha256}?from=0`, {
        method: 'POST',
        headers: { ...ask.headers, 'content-type': 'application/octet-stream' },
        body: Buffer.alloc(PIECE_BYTES + 1),
      }),
    ].map(async (reply) => (await reply).status),
  );
  expect(codes).toEqual([400, 400, 400, 400, 413]);
});
