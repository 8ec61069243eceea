import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyCentre, type Answers } from '#common/domain/setup/answers.ts';
import { seedSchema } from '#main/usecases/publish-seed.ts';
import type { CommandInput, CommandName, CommandOutput } from '#common/ipc/contract.ts';
import { openSetup, type OpenSetup } from '#main/backend/setup/open-setup.ts';
import { openSetupHubs } from '#main/backend/setup/setup-hubs.ts';
import { answer } from '#main/ipc/answer.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { fontsDir } from '#test/support/paper.ts';
import { testCentre, type Centre } from '#test/support/centre.ts';
import { freePort } from '#test/support/free-port.ts';
import { testSeed } from '#test/support/site.ts';

let centre: Centre;
let dir: string;
let setup: OpenSetup;
const written: string[] = [];

const start = (): void => {
  setup = openSetup({
    dir,
    fontsDir,
    restore: () => Promise.reject(new Error('nothing is restored here')),
    nativeBinding: undefined,
    emit: () => undefined,
    written: (folder) => written.push(folder),
    // Nobody is heard in a test's network; addresses are asked for as ever.
    hubs: (onChange) => ({ ...openSetupHubs(onChange), found: () => [] }),
  });
};
beforeEach(async () => {
  centre = await testCentre();
  dir = path.join(mkdtempSync(path.join(tmpdir(), 'motcua-setup-')), 'profile');
  written.length = 0;
  start();
});
afterEach(async () => {
  await setup.stop();
  await centre.dispose();
  rmSync(path.dirname(dir), { recursive: true, force: true });
});

const id = (): string => crypto.randomUUID();
const call = async <N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>> => {
  const reply = await answer(setup.handlers, 'setup', name, input, (_name, thrown) => {
    throw thrown;
  });
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.code} ${reply.failure.message}`);
  // answer() parsed it by the schema that the output's type is inferred from.
  return reply.value as CommandOutput<N>;
};
const tell = (answers: Partial<Answers>, kind: 'next' | 'stay' | 'skip' = 'next') =>
  call('setup.answer', {
    answers: structuredClone(answers),
    move: { kind },
    done: null,
    requestId: id(),
  });

const openHub = async () => {
  const port = await freePort();
  const seed = testSeed.map((item) =>
    item.kind === 'site' ? { ...item, value: { ...item.value, enrolment: 'required' } } : item,
  );
  const hub = await centre.open({ name: 'H1', roles: ['supervisor'], hosts: { port }, seed: centre.seed(seed) });
  return { hub, port };
};

test('a kiosk is paired by the code of the supervisor’s screen, is taken up after a crash where it was, and its profile opens a terminal that the hub knows', async () => {
  const { hub, port } = await openHub();
  await vi.waitFor(async () => {
    await tell({ machine: 'kiosk' });
    expect(await call('setup.find-hub', { address: `127.0.0.1:${port}` })).toEqual({ kind: 'found' });
    expect((await call('setup.show', {})).state.answers.hub?.counters.map(({ name }) => name)).toEqual([
      'Quầy 1',
      'Quầy 2',
    ]);
  });
  await tell({}, 'next');
  await tell({ number: 1 });
  expect((await call('setup.show', {})).state).toMatchObject({
    answers: { hub: { site: 'H49.12', name: 'Trung tâm thử' } },
  });
  // The power goes, and comes back.
  await setup.stop();
  start();
  const resumed = (await call('setup.show', {})).state;
  expect([resumed.answers.machine, resumed.answers.number]).toEqual(['kiosk', 1]);

  expect(await call('setup.pair', { code: 'K7M2PX4C', requestId: id() })).toEqual({ kind: 'wrong-code' });
  expect(await call('setup.pair', { code: 'abc', requestId: id() })).toEqual({ kind: 'not-a-code' });
  const another = await hub.call('supervisor', 'terminal.enrol-code', { roles: ['counter'], term: 'Q1' });
  expect(another).toMatchObject({ roles: ['counter'], term: 'Q1' });
  expect(await call('setup.pair', { code: another.code, requestId: id() })).toEqual({
    kind: 'wrong-role',
    roles: ['counter'],
  });
  const made = await hub.call('supervisor', 'terminal.enrol-code', { roles: ['kiosk'] });
  expect(made.address).toMatch(new RegExp(`:${port}$`, 'u'));
  expect(await call('setup.pair', { code: made.pairing ?? '', requestId: id() })).toEqual({ kind: 'enrolled' });
  expect(await call('setup.finish', { requestId: id() })).toEqual({ kind: 'written' });
  await vi.waitFor(() => expect(written).toEqual([dir]));
  expect(existsSync(path.join(dir, 'setup.json'))).toBe(false);

  const read = readProfile(dir);
  expect(read).toMatchObject({
    kind: 'profile',
    profile: { site: 'H49.12', name: 'K1', roles: ['kiosk'], series: '1', hub: `127.0.0.1:${port}` },
  });
  // The key that was let in is the one that its terminal proves itself with.
  const at = path.join(hub.dir, '../K1');
  mkdirSync(at);
  writeFileSync(path.join(at, 'terminal.key'), readFileSync(path.join(dir, 'terminal.key')));
  const kiosk = await centre.open({ name: 'K1', roles: ['kiosk'], series: '1', hub: `127.0.0.1:${port}` });
  await vi.waitFor(async () => expect((await kiosk.call('kiosk', 'terminal.status', {})).connection).toBe('hub-only'), {
    timeout: 15_000,
  });
});

test('a real machine and a training centre never meet: the wizard refuses the address, and the hubs refuse each other’s terminals', async () => {
  const port = await freePort();
  const training = await testCentre('TAP-HUAN');
  try {
    await training.open({
      name: 'H1',
      training: true,
      roles: ['supervisor'],
      hosts: { port },
      seed: training.seed(testSeed),
    });
    await tell({ machine: 'kiosk' });
    expect(await call('setup.find-hub', { address: `127.0.0.1:${port}` })).toEqual({ kind: 'training' });
    expect((await call('setup.show', {})).state.answers.hub).toBeNull();
    // A profile that somebody wrote by hand does not get in either, in neither direction.
    const real = await centre.open({ name: 'K1', roles: ['kiosk'], hub: `127.0.0.1:${port}` });
    const { port: realPort } = await openHub();
    const trained = await training.open({ name: 'K1', training: true, roles: ['kiosk'], hub: `127.0.0.1:${realPort}` });
    await real.call('kiosk', 'kiosk.call-staff', { requestId: id() });
    await trained.call('kiosk', 'kiosk.call-staff', { requestId: id() });
    const state = async (terminal: typeof real) => (await terminal.call('kiosk', 'terminal.status', {})).connection;
    await vi.waitFor(async () => expect((await trained.call('kiosk', 'terminal.standing', {})).mark).toBe('training'));
    expect([await state(real), await state(trained)]).toEqual(['alone', 'alone']);
    expect((await real.call('kiosk', 'terminal.status', {})).unsynced).toBeGreaterThan(0);
    expect((await real.call('kiosk', 'terminal.standing', {})).mark).toBeUndefined();
  } finally {
    await training.dispose();
  }
});

test('a new centre is written with its first settings; who presses the end too early is told', async () => {
  await tell({ machine: 'supervisor' });
  expect(await call('setup.finish', { requestId: id() })).toEqual({ kind: 'not-ready' });
  await tell({ site: 'new' });
  await tell({ centre: { ...emptyCentre, name: 'Minh Hà', agencyCode: 'H49.12', place: 'Minh Hà' } });
  await tell({ number: 1 });
  expect(await call('setup.finish', { requestId: id() })).toEqual({ kind: 'written' });
  const read = readProfile(dir);
  expect(read).toMatchObject({ kind: 'profile', profile: { name: 'S1', roles: ['supervisor'], seed: 'seed.json' } });
  const seed = seedSchema.parse(JSON.parse(readFileSync(path.join(dir, 'seed.json'), 'utf8')));
  expect(seed.filter(({ kind }) => kind === 'counter')).toHaveLength(4);
});

test('test page and trial ticket come out of the printer that was chosen; the ticket says that it does not count', async () => {
  const port = Number(
    /:(\d+)$/u.exec(
      (await centre
        .openKiosk()
        .then(async (kiosk) => (await kiosk.call('kiosk', 'hardware.show', {}))?.setup.printer?.address)) ?? '',
    )?.[1],
  );
  expect(await call('setup.print', { what: 'page', requestId: id() })).toEqual({ kind: 'no-printer' });
  await tell({ machine: 'kiosk', printer: { address: `tcp://127.0.0.1:${port}`, widthDots: 576, model: 'auto' } });
  expect(await call('setup.print', { what: 'page', requestId: id() })).toEqual({ kind: 'printed' });
  expect(await call('setup.print', { what: 'ticket', requestId: id() })).toEqual({ kind: 'printed' });
  expect(centre.printer.papers).toHaveLength(2);
});

test('training opens in a folder of its own, once, with everything on this machine', async () => {
  expect(await call('setup.train', { requestId: id() })).toEqual({ kind: 'written' });
  const folder = path.join(dir, 'training');
  await vi.waitFor(() => expect(written).toEqual([folder]));
  const first = readProfile(folder);
  expect(first).toMatchObject({
    kind: 'profile',
    profile: { training: true, site: 'TAP-HUAN', roles: ['supervisor', 'counter', 'kiosk', 'display', 'printer'] },
  });
  expect(readProfile(dir).kind).toBe('no-profile');
  await call('setup.train', { requestId: id() });
  expect(readProfile(folder)).toEqual(first);
  await vi.waitFor(() => expect(written).toEqual([folder, folder]));
});

test('a broken profile is told by field and by whose it was; mended, it opens as it is', async () => {
  const good = { site: 'H49.12', name: 'K1', roles: ['kiosk'] };
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, 'terminal.json'), JSON.stringify({ ...good, hub: 7 }));
  expect((await call('setup.show', {})).broken).toMatchObject({
    fields: ['hub'],
    former: { site: 'H49.12', name: 'K1' },
  });
  expect(await call('setup.look-again', {})).toEqual({ kind: 'still-broken' });
  writeFileSync(path.join(dir, 'terminal.json'), JSON.stringify(good));
  expect(await call('setup.look-again', {})).toEqual({ kind: 'written' });
  await vi.waitFor(() => expect(written).toEqual([dir]));
});
