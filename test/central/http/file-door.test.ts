import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { openFileStore } from '#central/file/file-store.ts';
import { openFileDoor } from '#central/http/file-door.ts';
import type { EnrolledTerminal } from '#common/domain/site/enrolment.ts';
import { FILE_ASK_HEADER, fileAskText, MAX_FILE_BYTES, type FileAsk } from '#common/wire/files.ts';
import { openTerminalKey, type TerminalKey } from '#main/sync/terminal-key.ts';

const NOW = Date.UTC(2026, 8, 15, 3);
const bytes = Buffer.from('%PDF-1.7 …');
const sha256 = createHash('sha256').update(bytes).digest('hex');

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-door-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
};

/** A door at a real socket for one enrolled terminal. */
const open = async (known: (key: TerminalKey) => EnrolledTerminal | null) => {
  const key = openTerminalKey(folder());
  const app = Fastify({ bodyLimit: 1024, forceCloseConnections: true });
  onTestFinished(() => app.close());
  await openFileDoor(app, {
    files: await openFileStore(folder(), NOW),
    bookOf: (site) =>
      Promise.resolve(site === 'test' ? { mode: () => 'required' as const, known: () => known(key) } : null),
    now: () => NOW,
  });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const header = (change: Partial<FileAsk>, signer = key): Record<string, string> => {
    const { sig: given, ...rest } = change;
    const asked = {
      what: 'offset' as const,
      site: 'test',
      term: 'Q1',
      roles: ['counter'],
      sha256,
      bytes: bytes.length,
      at: NOW,
      publicKey: signer.publicKey,
      ...rest,
    };
    const ask = { ...asked, sig: given ?? signer.sign(fileAskText(asked)) };
    return { [FILE_ASK_HEADER]: Buffer.from(JSON.stringify(ask)).toString('base64url') };
  };
  const offset = async (change: Partial<FileAsk>, site = 'test', name = sha256, signer = key): Promise<unknown> =>
    (await fetch(`${base}/sites/${site}/files/${name}/offset`, { headers: header(change, signer) })).json();
  const piece = async (body: Uint8Array, from: string, type = 'application/octet-stream'): Promise<number> =>
    (
      await fetch(`${base}/sites/test/files/${sha256}?from=${from}`, {
        method: 'POST',
        headers: { ...header({ what: 'piece' }), 'content-type': type },
        body: Buffer.from(body),
      })
    ).status;
  return { base, header, offset, piece };
};

const enrolled = (key: TerminalKey): EnrolledTerminal => ({
  publicKey: key.publicKey,
  roles: ['counter'],
  revoked: false,
  code: '',
});
const kind = (name: string) => ({ kind: name });

test('an enrolled counter brings a file and gets it back', async () => {
  const { base, header, offset, piece } = await open(enrolled);
  expect([await offset({}), await piece(bytes, '0'), await offset({})]).toEqual([
    { kind: 'offset', offset: 0 },
    200,
    kind('stored'),
  ]);
  const reply = await fetch(`${base}/sites/test/files/${sha256}`, { headers: header({ what: 'read', bytes: 0 }) });
  expect([reply.headers.get('content-type'), Buffer.from(await reply.arrayBuffer()).equals(bytes)]).toEqual([
    'application/octet-stream',
    true,
  ]);
});

test('who is unknown, revoked, a kiosk, somebody else, late, or from a site that is not there is refused', async () => {
  const { offset } = await open(enrolled);
  const stranger = await open(() => null);
  const gone = await open((key) => ({ ...enrolled(key), revoked: true }));
  expect([
    await stranger.offset({}),
    await gone.offset({}),
    await offset({ roles: ['kiosk'] }),
    await offset({ roles: ['counter', 'supervisor'] }),
    await offset({}, 'test', sha256, openTerminalKey(folder())),
    await offset({ at: NOW - 301_000 }),
    await offset({ site: 'other' }, 'other'),
  ]).toEqual(Array.from({ length: 7 }, () => kind('refused')));
});

test('a question that is about another file, another act or not signed is no question; a file can be too large', async () => {
  const { base, offset, piece } = await open(enrolled);
  const other = 'b'.repeat(64);
  expect([
    await offset({}, 'test', other),
    await offset({ what: 'read' }),
    await offset({ sig: 'a'.repeat(86) }),
    await offset({ sha256: '../../etc/passwd' }, 'test', '..%2F..%2Fetc%2Fpasswd'),
    await (await fetch(`${base}/sites/test/files/${sha256}/offset`)).json(),
    await (await fetch(`${base}/sites/test/files/${sha256}`, { headers: { [FILE_ASK_HEADER]: '!!' } })).json(),
  ]).toEqual(Array.from({ length: 6 }, () => kind('bad-request')));
  expect(await offset({ bytes: MAX_FILE_BYTES + 1 })).toEqual(kind('too-large'));
  expect([
    await piece(bytes, '-1'),
    await piece(bytes, '0', 'text/html'),
    await piece(Buffer.alloc(300_000), '0'),
  ]).toEqual([400, 415, 413]);
});

test('a file that is not there is said so', async () => {
  const { base, header } = await open(enrolled);
  const reply = await fetch(`${base}/sites/test/files/${sha256}`, { headers: header({ what: 'read', bytes: 0 }) });
  expect([reply.status, await reply.json()]).toEqual([404, kind('not-found')]);
});
