import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable.ts';

/** The envelope of a profile's keys, in the profile's folder and in every backup. The code that opens it is on paper and nowhere else. */
export const ENVELOPE = 'recovery.json';

/** The secrets of a profile: what decrypts its scans, and what it proves itself with. */
const KEY_FILES = ['attachments.key', 'terminal.key'] as const;

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
/** scrypt: N = 2^15, r = 8, p = 1, about 32 MB and 0.1 s; the code itself has 117 bits. */
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1_048_576 } as const;
const BOUND = Buffer.from('motcua recovery 1', 'latin1');

const base64 = z.base64url();
const envelopeSchema = z.strictObject({
  format: z.literal(1),
  /** When the code was made, UTC ms: the paper says the same. */
  madeAt: z.number().int(),
  /** Hash over the keys that are inside: shows that one of them was replaced since. */
  of: z.string(),
  salt: base64,
  nonce: base64,
  sealed: base64,
  tag: base64,
});
type Envelope = z.infer<typeof envelopeSchema>;

const keysSchema = z.partialRecord(z.enum(KEY_FILES), z.string());
/** A profile's secrets, by the names of their files. */
export type ProfileKeys = z.infer<typeof keysSchema>;

/** The keys that lie in a profile's folder now; a kiosk has none for scans. */
export const keysOf = async (dir: string): Promise<ProfileKeys> => {
  const texts = await Promise.all(
    KEY_FILES.map(async (name) => [name, await readFile(path.join(dir, name), 'utf8').catch(() => null)] as const),
  );
  return keysSchema.parse(Object.fromEntries(texts.filter(([, text]) => text !== null)));
};

const hashOf = (keys: ProfileKeys): string =>
  createHash('sha256')
    .update(JSON.stringify(KEY_FILES.map((name) => keys[name] ?? '')))
    .digest('base64url');

const stretch = (code: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(code, salt, KEY_BYTES, COST, (error, key) => (error === null ? resolve(key) : reject(error)));
  });

/** Seals a profile's keys with a code that was just made, and keeps the envelope in the profile; an earlier one is replaced. `madeAt` is UTC ms. */
export const sealKeys = async (dir: string, code: string, madeAt: number): Promise<void> => {
  const keys = await keysOf(dir);
  const salt = randomBytes(KEY_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', await stretch(code, salt), nonce).setAAD(BOUND);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(keys), 'utf8'), cipher.final()]);
  const envelope: Envelope = {
    format: 1,
    madeAt,
    of: hashOf(keys),
    salt: salt.toString('base64url'),
    nonce: nonce.toString('base64url'),
    sealed: sealed.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
  };
  await writeDurably(path.join(dir, ENVELOPE), JSON.stringify(envelope));
};

const envelopeIn = async (dir: string): Promise<Envelope | null> => {
  try {
    return envelopeSchema.parse(JSON.parse(await readFile(path.join(dir, ENVELOPE), 'utf8')));
  } catch {
    return null;
  }
};

/** What a code opens in a backup, or in a profile. */
export type OpenedKeys =
  | { readonly kind: 'keys'; readonly keys: ProfileKeys }
  | { readonly kind: 'wrong-code' }
  /** No code was ever made for it. */
  | { readonly kind: 'no-envelope' };

/** Opens the envelope that lies in a folder with the code from the paper. */
export const openKeys = async (dir: string, code: string): Promise<OpenedKeys> => {
  const envelope = await envelopeIn(dir);
  if (envelope === null) return { kind: 'no-envelope' };
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
  const key = await stretch(code, bytes(envelope.salt));
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(envelope.nonce));
    decipher.setAAD(BOUND).setAuthTag(bytes(envelope.tag));
    const text = Buffer.concat([decipher.update(bytes(envelope.sealed)), decipher.final()]).toString('utf8');
    return { kind: 'keys', keys: keysSchema.parse(JSON.parse(text)) };
  } catch {
    return { kind: 'wrong-code' };
  }
};

/** Whether a profile has a recovery code, and whether its envelope still holds the keys in use. `madeAt` is UTC ms. */
export type RecoveryState =
  | { readonly kind: 'none' }
  | { readonly kind: 'made'; readonly madeAt: number }
  /** A key was replaced since: a new code is needed. */
  | { readonly kind: 'outdated'; readonly madeAt: number };

/** Looks at the envelope in a profile and at the keys beside it; nothing is opened. */
export const recoveryState = async (dir: string): Promise<RecoveryState> => {
  const envelope = await envelopeIn(dir);
  if (envelope === null) return { kind: 'none' };
  const isCurrent = envelope.of === hashOf(await keysOf(dir));
  return { kind: isCurrent ? 'made' : 'outdated', madeAt: envelope.madeAt };
};
