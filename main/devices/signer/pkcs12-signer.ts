import { type KeyObject, sign, X509Certificate } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { chainOf } from './chain-of.ts';
import { readPkcs12 } from './read-pkcs12.ts';
import type { DocumentSigner, OpenSigner, SignerRefusal, SuitsForSigning } from './signer-port.ts';

const opened = (key: KeyObject, certificate: Uint8Array, chain: readonly Uint8Array[]): OpenSigner => ({
  certificate,
  chain,
  once: false,
  sign: (message) => Promise.resolve({ kind: 'signature', bytes: new Uint8Array(sign('sha256', message, key)) }),
  close: () => Promise.resolve(),
});

/** A key in a PKCS#12 file (.p12, .pfx); its passphrase is the PIN. */
export class Pkcs12Signer implements DocumentSigner {
  readonly #file: string;
  readonly #suits: SuitsForSigning;

  constructor(file: string, suits: SuitsForSigning) {
    this.#file = file;
    this.#suits = suits;
  }

  async look(): ReturnType<DocumentSigner['look']> {
    try {
      await access(this.#file);
      return { kind: 'ready', certificate: null };
    } catch {
      return { kind: 'absent' };
    }
  }

  async open(pin: string): ReturnType<DocumentSigner['open']> {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(this.#file);
    } catch {
      return { kind: 'no-token' };
    }
    const read = readPkcs12(bytes, pin);
    if (read.kind === 'wrong-pin') return { kind: 'wrong-pin', triesLeft: null } satisfies SignerRefusal;
    if (read.kind === 'failed') return read;
    const pairs = read.certificates.flatMap((certificate) => {
      const key = read.keys.find((each) => new X509Certificate(certificate).checkPrivateKey(each));
      return key === undefined ? [] : [{ certificate, key }];
    });
    const pair = pairs.find(({ certificate }) => this.#suits(certificate)) ?? pairs[0];
    if (pair === undefined) return { kind: 'wrong-usage' };
    return { kind: 'opened', signer: opened(pair.key, pair.certificate, chainOf(pair.certificate, read.certificates)) };
  }
}
