import { generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { DocumentSigner, OpenSigner, SignedMessage, SignerRefusal } from './signer-port.ts';

/** The PIN of every simulated token. */
export const SIMULATED_PIN = '123456';
/** As many wrong PINs as most tokens bear. */
const TRIES = 3;
const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

/** A name nobody can take for an officer's. */
const HOLDER = 'Chữ ký thử, không có giá trị';

const selfSigned = (key: KeyObject, now: number): Uint8Array => {
  const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const privateKey = forge.pki.privateKeyFromPem(pem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(privateKey.n, privateKey.e);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(now - DAY_MS);
  certificate.validity.notAfter = new Date(now + YEAR_MS);
  // forge's types do not know that a value may say which kind of string it is.
  const name = [
    { name: 'commonName', value: HOLDER, valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class },
  ];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([{ name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true }]);
  certificate.sign(privateKey, forge.md.sha256.create());
  return new Uint8Array(new X509Certificate(forge.pki.certificateToPem(certificate)).raw);
};

/** A token for trying out and for tests: it can be pulled out and plugged in, and locks itself after three wrong PINs. */
export class SimulatedSigner implements DocumentSigner {
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  readonly #certificate: Uint8Array;
  #isIn = true;
  #triesLeft = TRIES;

  /** `now` is UTC ms: its certificate is valid for a year from then. */
  constructor(now: number) {
    this.#certificate = selfSigned(this.#key, now);
  }

  pullOut(): void {
    this.#isIn = false;
  }

  plugIn(): void {
    this.#isIn = true;
  }

  look(): ReturnType<DocumentSigner['look']> {
    return Promise.resolve(this.#isIn ? { kind: 'ready', certificate: this.#certificate } : { kind: 'absent' });
  }

  open(pin: string): ReturnType<DocumentSigner['open']> {
    const refusal = this.#refusal(pin);
    if (refusal !== null) return Promise.resolve(refusal);
    const wasIn = (): boolean => this.#isIn;
    const key = this.#key;
    let isOpen = true;
    const signer: OpenSigner = {
      certificate: this.#certificate,
      chain: [],
      once: false,
      sign: (message): Promise<SignedMessage> => {
        isOpen &&= wasIn();
        return Promise.resolve(
          isOpen
            ? { kind: 'signature', bytes: new Uint8Array(sign('sha256', message, key)) }
            : { kind: 'token-removed' },
        );
      },
      close: () => {
        isOpen = false;
        return Promise.resolve();
      },
    };
    return Promise.resolve({ kind: 'opened', signer });
  }

  #refusal(pin: string): SignerRefusal | null {
    if (!this.#isIn) return { kind: 'no-token' };
    if (this.#triesLeft === 0) return { kind: 'pin-locked' };
    if (pin === SIMULATED_PIN) {
      this.#triesLeft = TRIES;
      return null;
    }
    this.#triesLeft -= 1;
    return this.#triesLeft === 0 ? { kind: 'pin-locked' } : { kind: 'wrong-pin', triesLeft: this.#triesLeft };
  }
}
