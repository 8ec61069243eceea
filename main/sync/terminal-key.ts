import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/** The key a terminal proves itself with; the private half never leaves the profile's folder. */
export type TerminalKey = {
  /** Ed25519 public key, 32 bytes as base64url. */
  readonly publicKey: string;
  /** Signature of a text, 64 bytes as base64url. */
  readonly sign: (text: string) => string;
};

const FILE = 'terminal.key';

const keyOf = (privateKey: KeyObject): TerminalKey => {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined || privateKey.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return {
    publicKey: x,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url'),
  };
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Written beside, synced, then renamed: after a power cut there is the whole key or none. */
const keep = (file: string, pem: string): void => {
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w', 0o600);
  writeSync(handle, pem);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(fresh, file);
};

/**
 * The terminal's key from its profile's folder (PKCS #8, readable by its owner only), made on the first start. A file that is no key is
 * put aside as `terminal.key.bad`: the terminal gets a new key and must be enrolled again. Throws when the folder cannot be written.
 */
export const openTerminalKey = (dir: string): TerminalKey => {
  const file = path.join(dir, FILE);
  try {
    const key = keyOf(createPrivateKey(readFileSync(file)));
    chmodSync(file, 0o600);
    return key;
  } catch (error) {
    if (!isMissing(error)) renameSync(file, `${file}.bad`);
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  keep(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return keyOf(privateKey);
};
