import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isPublic } from '#scripts/setup/postgres.mjs';

test('a public folder inside a private one is not public', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'public-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const inner = join(folder, 'inner');
  await mkdir(inner, { mode: 0o755 });
  const whenPrivate = await isPublic(inner);
  await chmod(folder, 0o755);
  // The folder for temporary files may itself be private to this user.
  expect([whenPrivate, await isPublic(inner)]).toEqual([false, await isPublic(tmpdir())]);
});
