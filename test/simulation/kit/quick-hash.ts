import type { Sha256 } from '#common/wire/chain.ts';

/**
 * Stands in for SHA-256 where thousands of runs are simulated: 64 bits of two mixed FNV-1a sums as text.
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
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
};
