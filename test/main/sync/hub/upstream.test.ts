import { copyFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Audience } from '#common/domain/log/audience.ts';
import { entrySchema, type Entry } from '#common/wire/entry.ts';
import { parseGen } from '#common/wire/generation.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { startCentral, type Central } from '#central/start-central.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const { dir: dataDir, remove: removeData } = tempDir();
let postgres: OwnPostgres;

beforeAll(async () => {
  postgres = await startOwnPostgres(dataDir, () => undefined);
}, 60_000);

afterAll(async () => {
  await postgres.stop();
  removeData();
}, 60_000);

const central = (port = 0): Promise<Central> =>
  startCentral({
    host: '127.0.0.1',
    port,
    database: { url: postgres.url },
    now: () => Date.now(),
    logger: pino({ enabled: false }),
  });

const pageSchema = z.object({ gen: z.string(), entries: z.array(entrySchema) });

/** Reads a whole log at central as any reader would: page by page. */
const logAt = async (port: number, site: string, audience: Audience): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for (;;) {
    const after = all.at(-1)?.g ?? 0;
    const response = await fetch(`http://127.0.0.1:${port}/sites/${site}/logs/${audience}?after=${after}&limit=200`);
    const { entries } = pageSchema.parse(await response.json());
    all.push(...entries);
    if (entries.length === 0) return all;
  }
};

test('terminal, hub and central hold the same log byte for byte, also after central was away', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = await central();
  const hub = await testHub(dir, { site: 'byte', central: `ws://127.0.0.1:${first.port}/sync` });
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['counter'], 'byte');
  await waitUntil('online', () => k1.client.connection() === 'online');
  k1.issue();
  k1.store.append([
    { t: 'config.set', id: 'note:ô', d: { kind: 'note', value: { text: 'Số thứ tự: Đường – 🎫 \u0000' } } },
  ]);
  await waitUntil('stable', () => k1.client.stable('floor')?.g === 1 && k1.client.stable('config')?.g === 1);
  await first.stop();
  await waitUntil('central is away', () => k1.client.connection() === 'hub-only');
  k1.issueMany(1_200);
  await waitUntil('the site goes on', () => k1.store.cursor('floor').g === 1_201 && k1.store.unsynced() === 0);
  await waitUntil('and says what is waiting', () => k1.client.presence()?.notAtCentral === 1_200);
  const second = await central(first.port);
  await waitUntil('everything is at central', () => k1.client.stable('floor')?.g === 1_201);
  await waitUntil(
    'online again',
    () => k1.client.connection() === 'online' && k1.client.presence()?.notAtCentral === 0,
  );
  expect(await logAt(second.port, 'byte', 'floor')).toEqual(copyOf(k1.store, 'floor'));
  expect(await logAt(second.port, 'byte', 'config')).toEqual(copyOf(k1.store, 'config'));
  expect(hub.upstreamTroubles()).toEqual([]);
  await k1.stop();
  await hub.stop();
  await second.stop();
}, 30_000);

test('a hub that stopped with work for central sends it after its next start', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const alone = await testHub(dir, { site: 'later', central: 'ws://127.0.0.1:9/sync' });
  const k1 = await testSyncedTerminal(dir, 'K1', alone.port, ['kiosk'], 'later');
  k1.issue();
  await waitUntil('sequenced', () => k1.store.unsynced() === 0 && k1.store.cursor('floor').g === 1);
  await alone.stop();
  const service = await central();
  const hub = await testHub(dir, { site: 'later', port: alone.port, central: `ws://127.0.0.1:${service.port}/sync` });
  await waitUntil('stable', () => k1.client.stable('floor')?.g === 1);
  expect(await logAt(service.port, 'later', 'floor')).toEqual(copyOf(k1.store, 'floor'));
  await k1.stop();
  await hub.stop();
  await service.stop();
}, 30_000);

test('two hubs of one site are two generations at central: both logs are kept, the newest is read', async () => {
  const service = await central();
  const url = `ws://127.0.0.1:${service.port}/sync`;
  const gens: string[] = [];
  for (const term of ['K1', 'K2']) {
    const { dir, remove } = tempDir();
    onTestFinished(remove);
    const hub = await testHub(dir, { site: 'twice', central: url });
    const kiosk = await testSyncedTerminal(dir, term, hub.port, ['kiosk'], 'twice');
    kiosk.issue();
    await waitUntil('stable', () => kiosk.client.stable('floor')?.g === 1);
    gens.push(hub.gen);
    await kiosk.stop();
    await hub.stop();
  }
  const read = async (query: string) => {
    const response = await fetch(`http://127.0.0.1:${service.port}/sites/twice/logs/floor${query}`);
    const page = pageSchema.parse(await response.json());
    return [page.gen, page.entries.map(({ term }) => term)];
  };
  expect([await read(''), await read(`?gen=${gens[0]}`)]).toEqual([
    [gens[1], ['K2']],
    [gens[0], ['K1']],
  ]);
  await service.stop();
}, 30_000);

test('a hub that central proves to have gone back takes a new generation, although no terminal noticed', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const service = await central();
  const url = `ws://127.0.0.1:${service.port}/sync`;
  const first = await testHub(dir, { site: 'back', central: url });
  const k1 = await testSyncedTerminal(dir, 'K1', first.port, ['kiosk'], 'back');
  k1.issue();
  await waitUntil('stable', () => k1.client.stable('floor')?.g === 1);
  await k1.stop();
  await first.stop();
  copyFileSync(`${dir}/hub.db`, `${dir}/old.db`);
  const second = await testHub(dir, { site: 'back', central: url });
  const k2 = await testSyncedTerminal(dir, 'K2', second.port, ['kiosk'], 'back');
  k2.issue();
  await waitUntil('stable', () => k2.client.stable('floor')?.g === 2);
  await k2.stop();
  await second.stop();
  const third = await testHub(dir, { site: 'back', central: url, file: `${dir}/old.db` });
  await waitUntil('a new generation', () => parseGen(third.gen)?.counter === 2);
  const late = await testSyncedTerminal(dir, 'K2', third.port, ['kiosk'], 'back');
  await waitUntil('the lost op is back, and at central', () => late.client.stable('floor')?.g === 2);
  expect(await logAt(service.port, 'back', 'floor')).toEqual(copyOf(late.store, 'floor'));
  expect(late.store.cursor('floor').gen).toBe(third.gen);
  await late.stop();
  await third.stop();
  await service.stop();
}, 30_000);

test('central answers readers by name when it does not know or does not understand', async () => {
  const service = await central();
  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${service.port}${path}`);
    return [response.status, (await response.json()) as unknown];
  };
  expect([
    await ask('/sites/nowhere/logs/floor'),
    await ask('/sites/nowhere/logs/secrets'),
    await ask('/sites/a/logs/floor?after=-1'),
    await ask('/sites/a/logs/floor?limit=501'),
  ]).toEqual([
    [404, { error: 'unknown-log' }],
    [400, { error: 'bad-query' }],
    [400, { error: 'bad-query' }],
    [400, { error: 'bad-query' }],
  ]);
  await service.stop();
}, 30_000);

test('a terminal at central is refused by name: central sequences nothing', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const service = await central();
  const k1 = await testSyncedTerminal(dir, 'K1', service.port, ['kiosk']);
  await waitUntil('refused', () => k1.client.troubles().length > 0);
  expect(k1.client.troubles()).toEqual([{ kind: 'refused', why: 'wrong-role' }]);
  await k1.stop();
  await service.stop();
}, 30_000);
