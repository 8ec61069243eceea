import { createHash } from 'node:crypto';
import type { Sha256 } from '#common/wire/chain.ts';

/** The chain's hash on Node: SHA-256 of UTF-8, base64url, 22 characters. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 22);
