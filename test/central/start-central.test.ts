import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startCentral, type Central } from '#central/start-central.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { encodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import { ratingId } from '#common/domain/survey/rating-tally.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';
import { readState } from '#main/store/folded-tables.ts';
import { testSeed } from '#test/support/site.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal, type SyncedTerminal } from '#test/support/sync-site.ts';
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

const central = (sequence: readonly string[], port = 0): Promise<Central> =>
  startCentral({
    host: '127.0.0.1',
    port,
    database: { url: postgres.url },
    sequence,
    now: () => Date.now(),
    logger: pino({ enabled: false }),
  });

const folder = (): string => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  return dir;
};

const here = (terminal: SyncedTerminal): readonly string[] =>
  (terminal.client.presence()?.terminals ?? []).flatMap(({ term, connected }) => (connected ? [term] : [])).toSorted();

/** What a hello is answered with: welcome, or why not. */
const said = (port: number, site: string, term: string, as = 'terminal'): Promise<string> =>
  new Promise((done) => {
    const hello = {
      t: 'hello',
      p: PROTOCOL_VERSION,
      as,
      site,
      term,
      name: 'X',
      roles: ['counter'],
      app: '0.1.0',
      logs: [],
    };
    const socket = new WebSocket(`ws://127.0.0.1:${port}/sync`);
    socket.on('open', () => socket.send(JSON.stringify(hello)));
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString('utf8')) as { readonly t: string; readonly why?: string };
      if (frame.t === 'challenge') return;
      done(frame.why ?? frame.t);
      socket.close();
    });
  });

test('terminals of a site without a hub have central as their sequencer; what it acknowledged is stable, and all hold one log', async () => {
  const dir = folder();
  const service = await central(['small']);
  const k1 = await testSyncedTerminal(dir, 'K1', service.port, ['counter'], 'small');
  const c1 = await testSyncedTerminal(dir, 'C1', service.port, ['counter'], 'small');
  await waitUntil('both are here', () => here(k1).join() === 'C1,K1' && here(c1).join() === 'C1,K1');
  expect([k1.client.connection(), k1.client.presence()?.central]).toEqual(['online', true]);
  k1.issueMany(700);
  c1.issueMany(30);
  k1.issue();
  const whole = ({ store, client }: SyncedTerminal) =>
    store.cursor('floor').g === 731 && store.unsynced() === 0 && client.stable('floor')?.g === 731;
  await waitUntil('both have everything', () => whole(k1) && whole(c1));
  expect(copyOf(c1.store, 'floor')).toEqual(copyOf(k1.store, 'floor'));
  expect(new Set(copyOf(k1.store, 'floor').map(({ res }) => res)).size).toBe(731);
  await k1.stop();
  await waitUntil('K1 is away', () => here(c1).join() === 'C1');
  await service.stop();
  await waitUntil('alone', () => c1.client.connection() === 'alone');
  c1.issue();
  const again = await central(['small'], service.port);
  await waitUntil('online again', () => c1.client.connection() === 'online' && c1.client.stable('floor')?.g === 732);
  expect(c1.client.presence()?.terminals.map(({ term, connected }) => [term, connected])).toEqual([
    ['C1', true],
    ['K1', false],
  ]);
  await c1.stop();
  await again.stop();
}, 60_000);

test('a site that gives up its hub goes on at central under a higher generation, with what its terminals hold', async () => {
  const dir = folder();
  const before = await central([]);
  const hub = await testHub(dir, { site: 'moves', central: `ws://127.0.0.1:${before.port}/sync` });
  const atHub = await testSyncedTerminal(dir, 'K1', hub.port, ['counter'], 'moves');
  atHub.issueMany(20);
  await waitUntil('all is at central', () => atHub.client.stable('floor')?.g === 20);
  await atHub.stop();
  await hub.stop();
  await before.stop();
  const after = await central(['moves']);
  const terminal = await testSyncedTerminal(dir, 'K1', after.port, ['counter'], 'moves');
  terminal.issue();
  await waitUntil('all is sequenced anew', () => terminal.client.stable('floor')?.g === 21);
  await waitUntil('and pulled', () => terminal.store.cursor('floor').g === 21 && terminal.store.unsynced() === 0);
  expect(terminal.store.cursor('floor').gen).toMatch(/^g2-/u);
  await terminal.stop();
  await after.stop();
}, 60_000);

test('the configuration of a site that central sequences says who may come in: the unknown and the revoked are told so, also after a restart', async () => {
  const dir = folder();
  const first = await central(['guarded']);
  const s1 = await testSyncedTerminal(dir, 'S1', first.port, ['supervisor'], 'guarded');
  const settings = testSeed.find(({ kind }) => kind === 'site');
  const gone = { publicKey: 'k', roles: ['counter'], revoked: true, code: '' };
  s1.store.append([
    { t: 'config.set', id: 'site:main', d: { kind: 'site', value: { ...settings?.value, enrolment: 'open' } } },
    { t: 'config.set', id: 'terminal:C9', d: { kind: 'terminal', value: gone } },
  ]);
  await waitUntil('it is sequenced', () => s1.client.stable('config')?.g === 2);
  const knock = async (port: number) => [await said(port, 'guarded', 'C8'), await said(port, 'guarded', 'C9')];
  const open = await knock(first.port);
  s1.store.append([
    { t: 'config.set', id: 'site:main', d: { kind: 'site', value: { ...settings?.value, enrolment: 'required' } } },
  ]);
  await waitUntil('nobody enrolled S1', () => s1.client.connection() === 'alone');
  const required = await knock(first.port);
  await s1.stop();
  await first.stop();
  const again = await central(['guarded']);
  expect([open, required, await knock(again.port)]).toEqual([
    ['welcome', 'revoked'],
    ['not-enrolled', 'revoked'],
    ['not-enrolled', 'revoked'],
  ]);
  await again.stop();
}, 60_000);

test('one central sequences several sites and keeps replicas of others, each by itself and readable at the same address', async () => {
  const dir = folder();
  const service = await central(['one', 'two']);
  const hub = await testHub(dir, { site: 'three', central: `ws://127.0.0.1:${service.port}/sync` });
  const terminals = [
    await testSyncedTerminal(dir, 'K1', service.port, ['counter'], 'one'),
    await testSyncedTerminal(dir, 'K2', service.port, ['counter'], 'two'),
    await testSyncedTerminal(dir, 'K3', hub.port, ['counter'], 'three'),
  ];
  for (const [i, terminal] of terminals.entries()) terminal.issueMany(10 * (i + 1));
  await waitUntil('all is at central', () =>
    terminals.every(({ client, store }) => store.unsynced() === 0 && (client.stable('floor')?.g ?? 0) >= 10),
  );
  await waitUntil('the third too', () => terminals[2]?.client.stable('floor')?.g === 30);
  const heads = await Promise.all(
    ['one', 'two', 'three', 'four'].map(async (site) => {
      const read = await fetch(`http://127.0.0.1:${service.port}/sites/${site}/logs/floor`);
      return [read.status, ((await read.json()) as { readonly entries?: readonly object[] }).entries?.length];
    }),
  );
  expect(heads).toEqual([
    [200, 10],
    [200, 20],
    [200, 30],
    [404, undefined],
  ]);
  expect(terminals.slice(0, 2).map(here)).toEqual([['K1'], ['K2']]);
  for (const { stop } of terminals) await stop();
  await hub.stop();
  await service.stop();
}, 60_000);

test('a hub of a site that central sequences, and a terminal of a site that has a hub, are at the wrong door', async () => {
  const service = await central(['small']);
  expect([
    await said(service.port, 'small', 'X', 'hub'),
    await said(service.port, 'other', 'X'),
    await said(service.port, 'small', 'X'),
    await said(service.port, 'other', 'X', 'hub'),
  ]).toEqual(['wrong-role', 'wrong-role', 'welcome', 'welcome']);
  await service.stop();
});

test('a phone sees at central what the hub of the site brought, rates once from there, and is told when the site is silent', async () => {
  const dir = folder();
  const service = await central([]);
  const hub = await testHub(dir, { site: 'hall', central: `ws://127.0.0.1:${service.port}/sync` });
  const k1 = await testSyncedTerminal(dir, 'K1', hub.port, ['counter'], 'hall');
  const id = '01990f3e-7c2a-7b4e-9d10-5a3cf0e81b27';
  const look = async (): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${service.port}/t/hall/${encodeTicketCode(id)}`);
    return answer.text();
  };
  expect(await look()).toContain('Không tìm thấy phiếu hoặc trang này');
  k1.store.append([
    ...testSeed.map(({ id: item, kind, value }) => ({ t: 'config.set' as const, id: item, d: { kind, value } })),
    { t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } },
    { t: 'ticket.label', id, d: { service: 'A', label: 'A001', series: 'A', number: 1, ahead: 0 } },
    { t: 'ticket.call', id, d: { counter: 'Q2' } },
  ]);
  await expect.poll(look, { timeout: 30_000 }).toMatch(/Mời ông\/bà đến <span class="number">Quầy 2/u);
  k1.store.append([{ t: 'ticket.done', id, d: { counter: 'Q2' } }]);
  await expect.poll(look, { timeout: 30_000 }).toContain('Đã phục vụ xong');
  for (const score of ['very-satisfied', 'satisfied']) {
    await fetch(`http://127.0.0.1:${service.port}/t/hall/${encodeTicketCode(id)}`, {
      method: 'POST',
      body: new URLSearchParams({ score }),
      redirect: 'manual',
    });
  }
  expect(await look()).toContain('Ý kiến được ghi không kèm tên của ông/bà.');
  const tally = () => readState(k1.store.db, 'rating', ratingId('Q2', k1.store.today()))?.scores;
  await expect.poll(tally, { timeout: 60_000 }).toEqual({ 'very-satisfied': 1, satisfied: 0, 'not-satisfied': 0 });
  await k1.stop();
  await hub.stop();
  await expect.poll(look, { timeout: 30_000 }).toContain('Trang này chưa nhận được tin mới từ trung tâm từ');
  await service.stop();
}, 120_000);
