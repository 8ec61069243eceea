import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { simulatedCitizenStore } from '#central/connectors/citizen-store/simulated.ts';
import { startCentral, type Central } from '#central/start-central.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { centralLogAskText } from '#common/wire/central-log.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { receiveData, resultStep, returnStep } from '#test/support/dossier-ops.ts';
import { filing, PORTAL_SECRET, testPortal } from '#test/support/portal.ts';
import { testSeed } from '#test/support/site.ts';
import { copyOf, tempDir, testHub, testSyncedTerminal, type SyncedTerminal } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const { dir: dataDir, remove: removeData } = tempDir();
let postgres: OwnPostgres;

beforeAll(async () => {
  postgres = await startOwnPostgres(dataDir, () => undefined);
}, 120_000);
afterAll(async () => {
  await postgres.stop();
  removeData();
}, 120_000);

const slow = 180_000;
const soon = { timeout: 60_000 };
/** 2026-09-15 07:00 in Vietnam. */
const MORNING = Date.UTC(2026, 8, 15, 0, 0, 0);

const central = async (
  sequence: readonly string[] = [],
): Promise<Central & { readonly store: ReturnType<typeof simulatedCitizenStore> }> => {
  const store = simulatedCitizenStore();
  const service = await startCentral({
    host: '127.0.0.1',
    port: 0,
    database: { url: postgres.url },
    sequence,
    portalSecret: PORTAL_SECRET,
    citizenStore: store,
    now: () => MORNING,
    logger: pino({ enabled: false }),
  });
  return { ...service, store };
};
const folder = (): string => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  return dir;
};
const addressOf = ({ port }: Central) => `http://127.0.0.1:${port}`;

/** The settings of a site with an agency of its own. */
const settings = (agencyCode: string) =>
  testSeed.map(({ id, kind, value }) => ({
    t: 'config.set' as const,
    id,
    d: { kind, value: kind === 'site' ? { ...value, agencyCode, agencyName: `Cơ quan ${agencyCode}` } : value },
  }));

const at = ({ store }: SyncedTerminal, id: string): Dossier | null => dossierById(store.db, id);
const stateAt = (terminal: SyncedTerminal, id: string) => at(terminal, id)?.state;
const by = { counter: 'Q5', officer: 'Cán bộ' };

const noticesOf = async (number: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<{ notice: string }>(
    'SELECT notice FROM portal_outbox WHERE number = $1 ORDER BY ord',
    [number],
  );
  await client.end();
  return rows.map(({ notice }) => (JSON.parse(notice) as { readonly state: number }).state);
};

test(
  'a dossier filed online reaches the counter through the hub, the portal sees every state, and the electronic result is in the citizen’s store, once',
  async () => {
    const dir = folder();
    const service = await central();
    const hub = await testHub(dir, { central: `ws://127.0.0.1:${service.port}/sync`, centralLogMs: 10 });
    const terminal = await testSyncedTerminal(dir, 'S1', hub.port, ['counter', 'supervisor']);
    const portal = testPortal(addressOf(service), () => MORNING);
    terminal.store.append(settings('H49.12'));
    await expect
      .poll(async () => (await portal.file(filing('G22.99-0001', { site: undefined, agency: 'H49.12' })))[0], soon)
      .toBe(200);
    const [, answer] = await portal.file(filing('G22.99-0001', { site: undefined, agency: 'H49.12' }));
    const { dossier: id } = answer as { readonly dossier: string };
    expect(await portal.show('G22.99-0001')).toMatchObject([200, { state: 1, code: '', dueDay: null }]);
    await expect.poll(() => stateAt(terminal, id), soon).toBe('registered');
    expect(at(terminal, id)).toMatchObject({
      channel: 'online',
      ref: 'G22.99-0001',
      procedureName: 'Thủ tục đăng ký khai sinh',
      files: [{ name: 'to-khai.pdf', sha256: 'a'.repeat(64), stored: true }],
    });
    const dueAt = Date.UTC(2026, 8, 18, 3);
    terminal.store.append([
      {
        t: 'dossier.receive',
        id,
        d: {
          ...receiveData({ code: 'H49.12-1', dueAt }),
          delivery: { way: 'electronic', receiver: '', phone: '', address: '' },
        },
      },
      { t: 'dossier.step', id, d: { ...by, step: resultStep } },
      { t: 'dossier.step', id, d: { ...by, step: returnStep('electronic') } },
    ]);
    await expect.poll(() => at(terminal, id)?.delivery.state, soon).toBe('stored');
    expect([...service.store.kept.values()]).toMatchObject([
      { dossier: id, code: 'H49.12-1', citizenNumber: '001199012345', papers: [{ number: '15/2026' }] },
    ]);
    expect(await portal.show('G22.99-0001')).toMatchObject([
      200,
      { state: 10, code: 'H49.12-1', dueDay: '2026-09-18' },
    ]);
    expect(await noticesOf('G22.99-0001')).toEqual([1, 2, 9, 10]);
    expect(copyOf(terminal.store, 'dossier').filter(({ term }) => term === 'central.web')).toHaveLength(2);
    await terminal.stop();
    await hub.stop();
    await service.stop();
  },
  slow,
);

test(
  'a site without a hub accepts for one with a hub: it is decided there and given out here',
  async () => {
    const dir = folder();
    const service = await central(['small']);
    const hub = await testHub(dir, { site: 'big', central: `ws://127.0.0.1:${service.port}/sync`, centralLogMs: 10 });
    const here = await testSyncedTerminal(dir, 'C1', service.port, ['counter', 'supervisor'], 'small');
    const there = await testSyncedTerminal(dir, 'C2', hub.port, ['counter', 'supervisor'], 'big');
    here.store.append(settings('H49.30'));
    there.store.append(settings('H49.31'));
    const directory = async () => {
      const reply = await fetch(`${addressOf(service)}/sites/directory`);
      return (
        (await reply.json()) as { readonly sites: readonly { readonly site: string; readonly agencyCode: string }[] }
      ).sites
        .filter(({ site }) => site !== 'test')
        .map(({ site, agencyCode }) => [site, agencyCode]);
    };
    await expect.poll(directory, soon).toEqual([
      ['small', 'H49.30'],
      ['big', 'H49.31'],
    ]);
    here.store.append([{ t: 'dossier.receive', id: 'x1', d: receiveData({ code: 'H49.30-7', decidedAt: 'big' }) }]);
    await expect.poll(() => stateAt(there, 'x1'), soon).toBe('registered');
    await expect.poll(() => stateAt(here, 'x1'), soon).toBe('processing');
    expect(at(there, 'x1')).toMatchObject({ acceptedAt: 'small', acceptedCode: 'H49.30-7', acceptedDueAt: 9_000 });
    there.store.append([
      { t: 'dossier.receive', id: 'x1', d: receiveData({ code: 'H49.30-7' }) },
      { t: 'dossier.step', id: 'x1', d: { ...by, step: resultStep } },
    ]);
    await expect.poll(() => stateAt(here, 'x1'), soon).toBe('done');
    here.store.append([{ t: 'dossier.step', id: 'x1', d: { ...by, step: returnStep() } }]);
    await expect.poll(() => stateAt(there, 'x1'), soon).toBe('returned');
    expect(at(here, 'x1')?.history.map(({ event, refused }) => [event, refused])).toEqual([
      ['receive', undefined],
      ['forward', undefined],
      ['result', undefined],
      ['return', undefined],
    ]);
    for (const { stop } of [here, there]) await stop();
    await hub.stop();
    await service.stop();
  },
  slow,
);

test(
  'central’s log of dossiers is given to the hub only: not to an unsigned question, not to another key, and not to a reader from elsewhere',
  async () => {
    const dir = folder();
    const service = await central();
    const hub = await testHub(dir, {
      site: 'closed',
      central: `ws://127.0.0.1:${service.port}/sync`,
      centralLogMs: 10,
    });
    const terminal = await testSyncedTerminal(dir, 'S1', hub.port, ['counter', 'supervisor'], 'closed');
    const portal = testPortal(addressOf(service), () => MORNING);
    terminal.store.append(settings('H49.40'));
    await expect.poll(async () => (await portal.file(filing('G22.99-0040', { site: 'closed' })))[0], soon).toBe(200);
    await waitUntil('the hub has it', () => copyOf(terminal.store, 'dossier').length === 1);
    const ask = async (path: string, body: object): Promise<readonly [number, string | undefined]> => {
      const reply = await fetch(`${addressOf(service)}/sites/closed/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return [reply.status, ((await reply.json()) as { readonly error?: string }).error];
    };
    const signed = (keyDir: string, when: number) => {
      const key = openTerminalKey(keyDir);
      const asked = { epoch: '', after: 0, term: 'S1', at: when, publicKey: key.publicKey };
      return { ...asked, sig: key.sign(centralLogAskText('closed', 'dossier', asked)) };
    };
    expect([
      await ask('central/dossier', {}),
      await ask('central/dossier', { ...signed(dir, MORNING), after: 1 }),
      await ask('central/dossier', signed(folder(), MORNING)),
      await ask('central/dossier', signed(dir, MORNING - 600_000)),
      await ask('central/config', signed(dir, MORNING)),
      await ask('central/dossier', signed(dir, MORNING)),
    ]).toEqual([
      [400, 'bad-request'],
      [400, 'bad-signature'],
      [403, 'not-the-hub'],
      [409, 'clock'],
      [400, 'bad-request'],
      [200, undefined],
    ]);
    // What hubs of earlier versions ask has nothing of dossiers.
    expect((await fetch(`${addressOf(service)}/sites/closed/bookings`)).status).toBe(404);
    await terminal.stop();
    await hub.stop();
    await service.stop();
  },
  slow,
);
