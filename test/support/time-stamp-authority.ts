import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Authority } from './authority.ts';

/** How it answers: well, out of order (HTTP 503), by refusing, or with the stamp of somebody else's bytes. */
export type StampMood = 'well' | 'out-of-order' | 'refuses' | 'of-other-bytes' | 'nonsense';

export type TimeStampAuthority = { readonly url: string; mood: StampMood };

/** A small time-stamping authority made of `openssl ts`, until the test ends. */
export const startTimeStampAuthority = async (authority: Authority): Promise<TimeStampAuthority> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-tsa-'));
  const usage = 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping';
  const issued = authority.issue({ name: 'Test time stamps', key: 'rsa', usage });
  const at = (name: string): string => path.join(dir, name);
  writeFileSync(at('serial'), '01\n');
  const keys = [`signer_cert=${issued.certificate}`, `signer_key=${issued.key}`, `certs=${authority.certificate}`];
  const rules = ['default_policy=1.2.3.4.1', 'digests=sha256', 'signer_digest=sha256', 'ess_cert_id_alg=sha256'];
  const settings = [
    '[tsa]',
    'default_tsa=here',
    '[here]',
    `serial=${at('serial')}`,
    ...keys,
    ...rules,
    'ordering=yes',
    '',
  ];
  writeFileSync(at('tsa.cnf'), settings.join('\n'));
  const reply = (query: Buffer): Buffer => {
    writeFileSync(at('query'), query);
    execFileSync(
      'openssl',
      ['ts', '-reply', '-config', at('tsa.cnf'), '-queryfile', at('query'), '-out', at('answer')],
      {
        stdio: 'pipe',
      },
    );
    return readFileSync(at('answer'));
  };
  const tsa = { url: '', mood: 'well' as StampMood };
  const answer = (query: Buffer): Buffer => {
    if (tsa.mood === 'nonsense') return Buffer.from('xin chào');
    if (tsa.mood === 'refuses') return reply(Buffer.from('not a query'));
    if (tsa.mood !== 'of-other-bytes') return reply(query);
    const other = Buffer.from(query);
    // A byte of the digest, which lies behind the two headers and the algorithm.
    other[30] = (other[30] ?? 0) ^ 1;
    return reply(other);
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      if (tsa.mood === 'out-of-order') response.writeHead(503).end();
      else response.setHeader('content-type', 'application/timestamp-reply').end(answer(Buffer.concat(pieces)));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(async () => {
    rmSync(dir, { recursive: true, force: true });
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  tsa.url = `http://127.0.0.1:${address.port}/`;
  return tsa;
};
