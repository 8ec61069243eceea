import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { CommandInput, CommandName, CommandOutput, Role } from '#common/ipc/contract.ts';
import { openTerminal } from '#main/backend/open-terminal.ts';
import { answer } from '#main/ipc/answer.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { openDemoCentre } from '#scripts/demo/demo-centre.ts';

const fontsDir = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts', import.meta.url));
const soon = { timeout: 60_000, interval: 100 };
const patience = 240_000;

/** A terminal of the demo without its window: calls as the window would make them. */
const open = async (profile: string, role: Role) => {
  const read = readProfile(profile);
  if (read.kind !== 'profile') throw new Error(read.detail);
  const terminal = await openTerminal({
    profile: read.profile,
    version: 'test',
    fontsDir,
    backupWorker: fileURLToPath(new URL('../../../main/backup/worker.ts', import.meta.url)),
    nativeBinding: undefined,
    emit: () => undefined,
    log: { info: () => undefined, error: () => undefined },
    multicast: false,
    restart: () => undefined,
  });
  onTestFinished(terminal.stop);
  return async <N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>> => {
    const reply = await answer(terminal.handlers, role, name, input, (_call, thrown) => {
      throw thrown;
    });
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`);
    // answer() parsed the value by the very schema that the output's type is inferred from.
    return reply.value as CommandOutput<N>;
  };
};

test(
  'in the demo centre the data centre and the hub are cut off and come back; numbers go on, and every record arrives',
  async () => {
    const centre = await openDemoCentre();
    onTestFinished(centre.close);
    await Promise.all([centre.central.start(), centre.hub.start()]);
    const printer = await open(centre.profiles.printer, 'printer');
    const kiosk = await open(centre.profiles.kiosk, 'kiosk');
    const connection = async () => (await kiosk('terminal.status', {})).connection;
    const state = async (part: string) => {
      const view = await printer('demo.show', {});
      return view.kind === 'demo' ? view.parts.find((one) => one.part === part)?.state : view.kind;
    };
    const issue = async (): Promise<string> => {
      const requestId = crypto.randomUUID();
      const outcome = await kiosk('ticket.issue', { service: 'A', language: 'vi', requestId });
      return outcome.kind === 'issued' ? outcome.ticket.label : outcome.kind;
    };
    await vi.waitFor(async () => expect(await connection()).toBe('online'), soon);
    await vi.waitFor(async () => expect((await kiosk('kiosk.services', {})).services).toHaveLength(6), soon);
    expect(await issue()).toBe('A001');

    await printer('demo.switch', { part: 'central', on: false });
    await vi.waitFor(async () => expect(await state('central')).toBe('off'), soon);
    expect((await printer('demo.show', {})) as unknown).toMatchObject({ kind: 'demo', atCentral: null });
    expect(await issue()).toBe('A002');

    await printer('demo.switch', { part: 'hub', on: false });
    await vi.waitFor(async () => expect([await state('hub'), await connection()]).toEqual(['off', 'alone']), soon);
    expect([await issue(), await issue()]).toEqual(['A1-001', 'A1-002']);
    expect((await kiosk('terminal.status', {})).unsynced).toBeGreaterThan(0);

    await printer('demo.switch', { part: 'hub', on: true });
    await printer('demo.switch', { part: 'central', on: true });
    await vi.waitFor(async () => expect(await connection()).toBe('online'), soon);
    await vi.waitFor(async () => expect((await kiosk('terminal.status', {})).unsynced).toBe(0), soon);
    await vi.waitFor(async () => {
      const view = await printer('demo.show', {});
      if (view.kind !== 'demo') throw new Error(view.kind);
      expect(view.atCentral).toBe(view.here);
    }, soon);
    expect((await kiosk('kiosk.services', {})).services.find(({ letter }) => letter === 'A')?.waiting).toBe(4);
  },
  patience,
);

test(
  'the machine with the hub loses its power for good: the supervisor takes over, and it comes back as an ordinary terminal',
  async () => {
    const centre = await openDemoCentre();
    onTestFinished(centre.close);
    await Promise.all([centre.central.start(), centre.hub.start()]);
    const supervisor = await open(centre.profiles.supervisor, 'supervisor');
    const kiosk = await open(centre.profiles.kiosk, 'kiosk');
    const connection = async () => (await kiosk('terminal.status', {})).connection;
    const issue = async (): Promise<string> => {
      const requestId = crypto.randomUUID();
      const outcome = await kiosk('ticket.issue', { service: 'A', language: 'vi', requestId });
      return outcome.kind === 'issued' ? outcome.ticket.label : outcome.kind;
    };
    const issued = async () =>
      (await supervisor('floor.show', {})).services.find(({ letter }) => letter === 'A')?.issuedToday;
    await vi.waitFor(async () => expect((await kiosk('kiosk.services', {})).services).toHaveLength(6), soon);
    await vi.waitFor(async () => expect(await connection()).toBe('online'), soon);
    await issue();
    await vi.waitFor(async () => expect(await issued()).toBe(1), soon);

    await centre.hub.kill();
    await vi.waitFor(async () => expect(await connection()).toBe('alone'), soon);
    await issue();
    expect(await supervisor('hub.promote', { requestId: crypto.randomUUID() })).toEqual({ kind: 'promoted' });
    await vi.waitFor(async () => expect(await connection()).toBe('online'), soon);
    await vi.waitFor(async () => expect((await kiosk('terminal.status', {})).unsynced).toBe(0), soon);
    expect(await issue()).toMatch(/^AB\d{3}$/u);
    await vi.waitFor(async () => expect(await issued()).toBe(3), soon);

    await centre.hub.start();
    await vi.waitFor(async () => {
      const floor = await supervisor('floor.show', {});
      const old = floor.terminals.find(({ name }) => name === 'H1');
      expect([floor.here.hostsHub, old?.connected, old?.hostsHub, old?.unsynced]).toEqual([true, true, false, 0]);
    }, soon);
    expect(await issued()).toBe(3);
  },
  patience,
);

test(
  'what was filed online in the morning is at the counter, also when it is sent again',
  async () => {
    const centre = await openDemoCentre();
    onTestFinished(centre.close);
    await Promise.all([centre.central.start(), centre.hub.start()]);
    const counter = await open(centre.profiles.counter, 'counter');
    const names = async () =>
      (await counter('arrived.list', {})).dossiers.map(({ applicantName }) => applicantName).toSorted();
    expect([await centre.fileOnline(), await centre.fileOnline()]).toEqual([true, true]);
    await vi.waitFor(async () => expect(await names()).toEqual(['Vũ Thị Hoài Thương', 'Đặng Quốc Khánh']), soon);
    expect(await counter('sites.directory', {})).toMatchObject({ kind: 'known', sites: [{ site: 'H49.12' }] });
  },
  patience,
);
