import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { slowHash } from '#central/appointment/slow-hash.ts';

test('a crowd of hashes leaves threads to others: a log-in to the database does not wait for all of them', async () => {
  let hashed = 0;
  const crowd = Array.from({ length: 24 }, async (_none, n) => {
    const hash = await slowHash(`person ${n}`, 'salt');
    hashed += 1;
    return hash;
  });
  // What SCRAM does at a log-in, on the same threads.
  await promisify(pbkdf2)('password', 'salt', 4_096, 32, 'sha256');
  expect(hashed).toBeLessThan(12);
  expect(new Set(await Promise.all(crowd)).size).toBe(24);
});
