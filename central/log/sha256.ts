import { hash } from 'node:crypto';
import type { Sha256 } from '#common/wire/chain.ts';

/** SHA-256 of a text's UTF-8 bytes as base64url, 22 characters: the hash of every chain (common/wire/chain.ts). */
export const sha256: Sha256 = (text) => hash('sha256', text, 'base64url').slice(0, 22);
