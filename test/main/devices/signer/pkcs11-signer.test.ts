import { afterAll, expect, test } from 'vitest';
import { Pkcs11Signer } from '#main/devices/signer/pkcs11-signer.ts';
import { readCertificate } from '#main/sign/certificate.ts';
import { documentSignerContract } from '#test/contract/document-signer.ts';
import { Authority, PIN } from '#test/support/authority.ts';
import { SOFT_LIBRARY, softTokens } from '#test/support/soft-token.ts';

const authority = new Authority();
afterAll(() => authority.dispose());
const anyone = () => true;

for (const key of ['rsa', 'ec'] as const) {
  const issued = authority.issue({ name: 'Nguyễn Thị Hạnh', key });
  documentSignerContract(`SoftHSM with ${key}`, () => {
    const tokens = softTokens(authority);
    tokens.add('can-bo', issued);
    const port = new Pkcs11Signer({ library: SOFT_LIBRARY, token: 'can-bo' }, anyone);
    return Promise.resolve({ port, pin: PIN, pullOut: tokens.pullOut, plugIn: tokens.plugIn, keepsKey: false });
  });
}

test('it shows whose token it is without a PIN, and knows the certificates above', async () => {
  const tokens = softTokens(authority);
  tokens.add('can-bo', authority.issue({ name: 'Trần Văn Long', key: 'ec' }));
  const port = new Pkcs11Signer({ library: SOFT_LIBRARY, token: null }, anyone);
  const looked = await port.look();
  const certificate = looked.kind === 'ready' ? looked.certificate : null;
  expect(certificate === null ? null : readCertificate(certificate)?.holder).toBe('Trần Văn Long');
  const opened = await port.open(PIN);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  expect(opened.signer.chain.map((each) => readCertificate(each)?.holder)).toEqual(['Test authority']);
  await opened.signer.close();
  expect(await opened.signer.sign(Buffer.from('x'))).toEqual({ kind: 'token-removed' });
});

test('of several tokens it takes the named one, and a name that nobody has is no token', async () => {
  const tokens = softTokens(authority);
  tokens.add('mot', authority.issue({ name: 'Một', key: 'ec' }));
  tokens.add('hai', authority.issue({ name: 'Hai', key: 'ec' }));
  const holder = async (token: string) => {
    const opened = await new Pkcs11Signer({ library: SOFT_LIBRARY, token }, anyone).open(PIN);
    if (opened.kind !== 'opened') return opened.kind;
    await opened.signer.close();
    return readCertificate(opened.signer.certificate)?.holder;
  };
  expect([await holder('mot'), await holder('hai'), await holder('ba')]).toEqual(['Một', 'Hai', 'no-token']);
});

test('a library that is none is a failure that says so, and no signer', async () => {
  const port = new Pkcs11Signer({ library: '/usr/lib/nowhere.so', token: null }, anyone);
  expect([await port.look(), await port.open(PIN)]).toEqual([
    { kind: 'absent' },
    { kind: 'failed', detail: 'the PKCS#11 library is not installed' },
  ]);
});
