import { expect, onTestFinished, test } from 'vitest';
import { copyOf, tempDir, testHub, testSyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

test('a new terminal begins where the window begins, proves itself from there, and goes on live and after a restart', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir, { windowStart: (audience) => (audience === 'floor' ? 700 : 0) });
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['kiosk']);
  k1.issueMany(1_000);
  await waitUntil('all are at the hub', () => k1.store.cursor('floor').g === 1_000);
  const c1 = await testSyncedTerminal(dir, 'C1', hub.port);
  await waitUntil('the window is there', () => c1.store.cursor('floor').g === 1_000);
  expect(c1.client.progress().get('floor')).toEqual({ from: 700, g: 1_000, head: 1_000 });
  k1.issue();
  await waitUntil('live ones follow', () => c1.store.cursor('floor').g === 1_001);
  await c1.stop();
  k1.issue();
  const again = await testSyncedTerminal(dir, 'C1', hub.port);
  await waitUntil('it goes on where it was', () => again.store.cursor('floor').g === 1_002);
  expect(copyOf(again.store, 'floor')).toEqual(copyOf(k1.store, 'floor').slice(700));
  await Promise.all([k1.stop(), again.stop()]);
  await hub.stop();
});
