import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

const FILE = 'attachments.key';
const BYTES = 32;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * The key that encrypts this profile's attachments (256 bits, readable by its owner only), made on the first start. A file that is no key is put
 * aside as `attachments.key.bad`: what it encrypted cannot be read here any more and comes from central. Throws when the folder cannot be written.
 */
export const openAttachmentKey = (dir: string): Buffer => {
  const file = path.join(dir, FILE);
  try {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
    if (key.length === BYTES) {
      chmodSync(file, 0o600);
      return key;
    }
    renameSync(file, `${file}.bad`);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const key = randomBytes(BYTES);
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w', 0o600);
  writeSync(handle, key.toString('base64url'));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(fresh, file);
  return key;
};
