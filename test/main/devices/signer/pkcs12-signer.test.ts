import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Pkcs12Signer } from '#main/devices/signer/pkcs12-signer.ts';
import { documentSignerContract } from '#test/contract/document-signer.ts';
import { Authority, PASSPHRASE } from '#test/support/authority.ts';

const authority = new Authority();
afterAll(() => authority.dispose());
const anyone = () => true;

for (const key of ['rsa', 'ec'] as const) {
  for (const kind of ['modern', 'legacy'] as const) {
    const file = authority.pkcs12(authority.issue({ name: 'Nguyễn Thị Hạnh', key }), kind);
    const move = (from: string, to: string) => Promise.resolve(renameSync(from, to));
    documentSignerContract(`a ${kind} PKCS#12 file with ${key}`, () => {
      // A test that pulled the file out may have left it away.
      renameSync(file, `${file}.now`);
      renameSync(`${file}.now`, file);
      return Promise.resolve({
        port: new Pkcs12Signer(file, anyone),
        pin: PASSPHRASE,
        pullOut: () => move(file, `${file}.away`),
        plugIn: () => move(`${file}.away`, file),
        keepsKey: true,
      });
    });
  }
}

test('a plain passphrase of the old days opens too, and an empty one', async () => {
  const issued = authority.issue({ name: 'Trần Văn Long', key: 'rsa' });
  for (const passphrase of ['abc123', '']) {
    for (const kind of ['modern', 'legacy'] as const) {
      const port = new Pkcs12Signer(authority.pkcs12(issued, kind, passphrase), anyone);
      expect((await port.open(passphrase)).kind).toBe('opened');
    }
  }
});

test('a file that is no PKCS#12, or a torn one, is a failure and never an exception', async () => {
  const file = path.join(authority.dir, 'torn.p12');
  for (const bytes of [Buffer.alloc(0), Buffer.from('xin chào'), Buffer.from('30820100020103', 'hex')]) {
    writeFileSync(file, bytes);
    expect((await new Pkcs12Signer(file, anyone).open(PASSPHRASE)).kind).toBe('failed');
  }
});
