import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clusterPlace } from '#central/store/postgres/cluster-place.ts';
import { tempDir } from '#test/support/sync-site.ts';

const closedAndOpen = () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  chmodSync(dir, 0o711);
  const closed = join(dir, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  return { open: join(dir, 'data'), closed: join(closed, 'data') };
};

test('the database stays in its folder when its user can reach it', async () => {
  const { open, closed } = closedAndOpen();
  expect(await clusterPlace(open, true)).toBe(join(open, 'pg'));
  expect(await clusterPlace(closed, false)).toBe(join(closed, 'pg'));
});

test('under a folder that only root may enter the database lives in a public place, which its folder remembers', async () => {
  const { closed } = closedAndOpen();
  const place = await clusterPlace(closed, true);
  onTestFinished(() => rmSync(dirname(place), { recursive: true, force: true }));
  expect(place).toMatch(/^\/var\/tmp\/motcua-central-\w+\/pg$/u);
  expect(await clusterPlace(closed, true)).toBe(place);
});
