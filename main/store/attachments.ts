import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A kept file: its name is its content. */
export type Attachment = { readonly sha256: string; readonly bytes: number };

/** A file that stands here but is not what its name says: torn, changed, or encrypted with a key that is gone. */
export type DamagedAttachment = { readonly kind: 'damaged' };

/** The attachments (tệp đính kèm) of a profile, encrypted, by the SHA-256 of what they say. */
export type Attachments = {
  /** When this resolves the file survives a power cut. The same bytes are kept once. Rejects with the system's error (ENOSPC) and leaves nothing half. */
  readonly keep: (bytes: Uint8Array) => Promise<Attachment>;
  /** The file as it was kept; null when there is none. */
  readonly read: (sha256: string) => Promise<Uint8Array | null | DamagedAttachment>;
  /** Whether a file of that name stands here, whole or not. */
  readonly has: (sha256: string) => boolean;
};

/** The first bytes of an encrypted file: what it is and its format. Then 12 bytes of nonce, the text, 16 bytes of tag. */
const MARK = Buffer.from('MCA1', 'latin1');
const NONCE = 12;
const TAG = 16;
const HALF = '.part';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** AES-256-GCM with a nonce of its own; the name is bound in, so that no file can stand for another. */
const seal = (key: Uint8Array, sha256: string, bytes: Uint8Array): readonly Uint8Array[] => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(sha256, 'hex'));
  return [MARK, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()];
};

const unseal = (key: Uint8Array, sha256: string, file: Buffer): Uint8Array | null => {
  const start = MARK.length + NONCE;
  if (file.length < start + TAG || !file.subarray(0, MARK.length).equals(MARK)) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(MARK.length, start));
    decipher.setAAD(Buffer.from(sha256, 'hex')).setAuthTag(file.subarray(-TAG));
    return Buffer.concat([decipher.update(file.subarray(start, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
};

const syncFolder = async (dir: string): Promise<void> => {
  // Windows cannot open a folder; its file system keeps the name with the file.
  const folder = await open(dir, 'r').catch(() => null);
  await folder?.sync();
  await folder?.close();
};

/** Opens the folder of attachments; what a power cut left half written is removed. `key` has 32 bytes. */
export const openAttachments = (dir: string, key: Uint8Array): Attachments => {
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir)) if (name.endsWith(HALF)) rmSync(path.join(dir, name), { force: true });
  const sealedName = (sha256: string): string => path.join(dir, `${sha256}.mca`);
  /** An earlier program kept them unencrypted. */
  const plainName = (sha256: string): string => path.join(dir, `${sha256}.pdf`);

  const read = async (sha256: string): Promise<Uint8Array | null | DamagedAttachment> => {
    const sealed = await readFile(sealedName(sha256)).catch(() => null);
    if (sealed !== null) {
      const bytes = unseal(key, sha256, sealed);
      return bytes !== null && hashOf(bytes) === sha256 ? bytes : { kind: 'damaged' };
    }
    const plain = await readFile(plainName(sha256)).catch(() => null);
    if (plain === null) return null;
    return hashOf(plain) === sha256 ? plain : { kind: 'damaged' };
  };

  const write = async (sha256: string, bytes: Uint8Array): Promise<void> => {
    const half = path.join(dir, `${sha256}.${randomUUID()}${HALF}`);
    try {
      const handle = await open(half, 'wx', 0o600);
      try {
        for (const part of seal(key, sha256, bytes)) await handle.writeFile(part);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(half, sealedName(sha256));
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    await syncFolder(dir);
  };

  return {
    keep: async (bytes) => {
      const sha256 = hashOf(bytes);
      const here = await read(sha256);
      // A damaged one is written anew.
      if (!(here instanceof Uint8Array)) await write(sha256, bytes);
      return { sha256, bytes: bytes.length };
    },
    read,
    has: (sha256) => existsSync(sealedName(sha256)) || existsSync(plainName(sha256)),
  };
};
