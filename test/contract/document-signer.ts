import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DocumentSigner } from '#main/devices/signer/signer-port.ts';

/** A signer under test, with the hand that pulls it out. */
export type SignerHarness = {
  readonly port: DocumentSigner;
  readonly pin: string;
  readonly pullOut: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
  /** Whether a key taken out while it is open can still sign: a file is read into memory, a token is not. */
  readonly keepsKey: boolean;
};

/** What every signer does, real or simulated. */
export const documentSignerContract = (name: string, start: () => Promise<SignerHarness>): void => {
  test(`${name}: it is there, opens with its PIN, and what it signs is true under its certificate`, async () => {
    const { port, pin } = await start();
    expect((await port.look()).kind).toBe('ready');
    const opened = await port.open(pin);
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    const { certificate, sign, close } = opened.signer;
    const key = createPublicKey(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'pem' }));
    for (const text of ['một', 'hai']) {
      const signed = await sign(Buffer.from(text));
      if (signed.kind !== 'signature') throw new Error(JSON.stringify(signed));
      expect(verify('sha256', Buffer.from(text), key, signed.bytes)).toBe(true);
    }
    await close();
    await close();
  });

  test(`${name}: a wrong PIN opens nothing and is called so; the right one opens it afterwards`, async () => {
    const { port, pin } = await start();
    expect(await port.open('999999')).toMatchObject({ kind: 'wrong-pin' });
    const opened = await port.open(pin);
    expect(opened.kind).toBe('opened');
    if (opened.kind === 'opened') await opened.signer.close();
  });

  test(`${name}: pulled out it is absent, and plugged in again it signs as before`, async () => {
    const { port, pin, pullOut, plugIn } = await start();
    await pullOut();
    expect([await port.look(), await port.open(pin)]).toEqual([{ kind: 'absent' }, { kind: 'no-token' }]);
    await plugIn();
    const opened = await port.open(pin);
    expect(opened.kind).toBe('opened');
    if (opened.kind === 'opened') await opened.signer.close();
  });

  test(`${name}: pulled out while it is open, the next signature says so`, async () => {
    const { port, pin, pullOut, keepsKey } = await start();
    const opened = await port.open(pin);
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    await pullOut();
    const signed = await opened.signer.sign(Buffer.from('x'));
    expect(signed.kind).toBe(keepsKey ? 'signature' : 'token-removed');
    await opened.signer.close();
  });
};
