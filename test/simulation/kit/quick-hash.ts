import type { Sha256 } from '#common/wire/chain.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const codeOf = (bits: number): number => codes[bits & 63] ?? 0;

/**
 * Stands in for SHA-256 where thousands of runs are simulated: 64 bits of two mixed FNV-1a sums as base64url.
 * Collisions would show as violations; nobody attacks a simulation.
 */
export const quickHash: Sha256 = (text) => {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b = (b << 13) | (b >>> 19);
  }
  // Letters by table: numbers as text of another base are what took most of the time.
  return String.fromCharCode(
    codeOf(a),
    codeOf(a >>> 6),
    codeOf(a >>> 12),
    codeOf(a >>> 18),
    codeOf(a >>> 24),
    codeOf((a >>> 30) | (b << 2)),
    codeOf(b >>> 4),
    codeOf(b >>> 10),
    codeOf(b >>> 16),
    codeOf(b >>> 22),
    codeOf(b >>> 28),
  );
};
