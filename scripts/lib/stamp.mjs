import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * All files below the given files and folders, sorted; symlinks are not followed, missing entries are left out.
 * @param {readonly string[]} entries
 * @param {string} base
 * @returns {Promise<readonly string[]>}
 */
const filesBelow = async (entries, base) => {
  /** @type {string[]} */
  const found = [];
  for (const entry of entries) {
    try {
      const children = await readdir(join(base, entry), { withFileTypes: true, recursive: true });
      found.push(...children.filter((child) => child.isFile()).map((child) => join(child.parentPath, child.name)));
    } catch (error) {
      if (code(error) === 'ENOTDIR') found.push(join(base, entry));
      else if (code(error) !== 'ENOENT') throw error;
    }
  }
  return found.toSorted();
};

/** @param {unknown} error */
const code = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * A fingerprint of the content of sources: the same content in another clone, or with other times, gives the same answer.
 * @param {readonly string[]} entries files and folders relative to the base
 * @param {string} [base] the project's root
 * @returns {Promise<string>}
 */
export const fingerprint = async (entries, base = root) => {
  const hash = createHash('sha256');
  for (const file of await filesBelow(entries, base)) {
    const content = await readFile(file);
    hash.update(`${file.slice(base.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};

/**
 * Whether the stamp says that the work was already done for this fingerprint.
 * @param {string} stamp path of the stamp file
 * @param {string} expected
 */
export const isStamped = async (stamp, expected) => {
  try {
    return (await readFile(stamp, 'utf8')).trim() === expected;
  } catch {
    return false;
  }
};

/**
 * Remembers that the work was done. Write it last: a half-done step then has no stamp.
 * @param {string} stamp path of the stamp file
 * @param {string} value
 */
export const writeStamp = async (stamp, value) => {
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, `${value}\n`);
};
