import { expect, onTestFinished, test } from 'vitest';
import { startHubFinder } from '#main/sync/hub-finder.ts';
import { probeHub } from '#main/sync/probe-hub.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal } from '#test/support/sync-site.ts';
import { freePort } from '#test/support/free-port.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const url = (port: number): string => `ws://127.0.0.1:${port}/sync`;

test('a hub says at /health what it is; whoever else answers, or nobody, is no hub', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const hub = await testHub(dir);
  onTestFinished(hub.stop);
  expect(await probeHub(url(hub.port))).toEqual({ url: url(hub.port), site: 'test', gen: hub.gen });
  expect(await probeHub(url(await freePort()))).toBeNull();
});

test('a terminal whose hub went silent finds it at another address and sends what it kept', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await testHub(dir);
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk']);
  k1.issue();
  await waitUntil('the first is acknowledged', () => k1.store.unsynced() === 0);
  const ports = [first.port, await freePort(), await freePort()];
  const finder = startHubFinder({
    site: 'test',
    client: k1.client,
    candidates: () => ports.map(url),
    following: () => k1.store.cursor('floor').gen,
    probe: probeHub,
    now: () => performance.now(),
    silenceMs: 50,
    lookMs: 10,
  });
  await first.stop();
  k1.issue();
  await waitUntil('it is alone', () => k1.client.connection() === 'alone');
  const elsewhere = tempDir();
  onTestFinished(elsewhere.remove);
  // A hub of another site at a candidate's address is not gone to.
  const stranger = await testHub(elsewhere.dir, { site: 'elsewhere', port: ports[1] ?? 0 });
  const second = await testHub(dir, { port: ports[2] ?? 0 });
  await waitUntil('both tickets are in the copy', () => copyOf(k1.store, 'floor').length === 2);
  expect(k1.client.address()).toBe(url(second.port));
  finder.stop();
  await k1.stop();
  await Promise.all([second.stop(), stranger.stop()]);
});
