import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, isStamped, writeStamp } from '#scripts/lib/stamp.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stamp-'));
  await mkdir(join(folder, 'main', 'print'), { recursive: true });
  await writeFile(join(folder, 'main', 'a.ts'), 'một');
  await writeFile(join(folder, 'main', 'print', 'b.ts'), 'hai');
  await writeFile(join(folder, 'package.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true }));

const sources = ['main', 'package.json', 'not-there'];

test('the fingerprint does not depend on times or on the order of the sources', async () => {
  const before = await fingerprint(sources, folder);
  await utimes(join(folder, 'main', 'a.ts'), 1, 1);
  expect(await fingerprint(sources.toReversed(), folder)).toBe(before);
});

test('a changed letter, a moved letter, a new file and a renamed file each change the fingerprint', async () => {
  const seen = new Set([await fingerprint(sources, folder)]);
  await writeFile(join(folder, 'main', 'a.ts'), 'mốt');
  seen.add(await fingerprint(sources, folder));
  await writeFile(join(folder, 'main', 'a.ts'), 'mố');
  await writeFile(join(folder, 'main', 'print', 'b.ts'), 'thai');
  seen.add(await fingerprint(sources, folder));
  await writeFile(join(folder, 'main', 'c.ts'), '');
  seen.add(await fingerprint(sources, folder));
  await rm(join(folder, 'main', 'c.ts'));
  await writeFile(join(folder, 'main', 'd.ts'), '');
  seen.add(await fingerprint(sources, folder));
  expect(seen.size).toBe(5);
});

test('a link back to the root is not followed', async () => {
  const before = await fingerprint(sources, folder);
  await symlink('..', join(folder, 'main', 'loop'));
  expect(await fingerprint(sources, folder)).toBe(before);
});

test('work counts as done only for the fingerprint it was done for', async () => {
  const stamp = join(folder, '.cache', 'deep', 'stamp');
  const before = await isStamped(stamp, 'abc');
  await writeStamp(stamp, 'abc');
  expect([before, await isStamped(stamp, 'abc'), await isStamped(stamp, 'abd')]).toEqual([false, true, false]);
});
