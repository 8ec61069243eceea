import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { testCentre, type Centre, type CentreTerminal } from '#test/support/centre.ts';
import { freePort } from '#test/support/free-port.ts';
import { testSeed } from '#test/support/site.ts';

let centre: Centre;
let port: number;
beforeEach(async () => {
  centre = await testCentre();
  port = await freePort();
});
afterEach(() => centre.dispose());

const id = (): string => crypto.randomUUID();
const soon = { timeout: 20_000, interval: 20 };
const hub = (): string => `127.0.0.1:${port}`;

/** The machine with the hub, without a desk; and a supervisor's terminal. */
const openHub = (enrolment: 'open' | 'required') =>
  centre.open({ name: 'H1', roles: ['supervisor'], hosts: { port }, seed: centre.seed(closed(enrolment)) });
const closed = (enrolment: 'open' | 'required') =>
  testSeed.map((item) => (item.kind === 'site' ? { ...item, value: { ...item.value, enrolment } } : item));
const openSupervisor = () => centre.open({ name: 'S1', roles: ['supervisor'], hub: hub() });
const openKiosk = () => centre.open({ name: 'K1', roles: ['kiosk'], series: '1', hub: hub() });

const standing = async (terminal: CentreTerminal, role: 'kiosk' | 'supervisor') =>
  (await terminal.call(role, 'terminal.standing', {})).standing;
const connection = async (terminal: CentreTerminal, role: 'kiosk' | 'supervisor') =>
  (await terminal.call(role, 'terminal.status', {})).connection;
const connected = (terminal: CentreTerminal, role: 'kiosk' | 'supervisor') =>
  vi.waitFor(async () => expect(await connection(terminal, role)).toBe('hub-only'), soon);
const issue = async (kiosk: CentreTerminal): Promise<string> => {
  const outcome = await kiosk.call('kiosk', 'ticket.issue', { service: 'A', language: 'vi', requestId: id() });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  return outcome.ticket.label;
};
const row = async (terminal: CentreTerminal, name: string) =>
  (await terminal.call('supervisor', 'floor.show', {})).terminals.find((one) => one.name === name);

test('a terminal that nobody enrolled is told so, goes on working, and loses nothing when it is enrolled', async () => {
  const h1 = await openHub('required');
  const k1 = await openKiosk();
  await vi.waitFor(async () => expect(await standing(k1, 'kiosk')).toBe('not-enrolled'), soon);
  await k1.call('kiosk', 'kiosk.call-staff', { requestId: id() });
  const wrong = await k1.call('kiosk', 'terminal.enrol', { code: 'K7M2PX4C', requestId: id() });
  const torn = await k1.call('kiosk', 'terminal.enrol', { code: 'abc', requestId: id() });
  expect([wrong.kind, torn.kind, await connection(k1, 'kiosk')]).toEqual(['wrong-code', 'not-a-code', 'alone']);
  expect((await k1.call('kiosk', 'terminal.status', {})).unsynced).toBeGreaterThan(0);

  const { code } = await h1.call('supervisor', 'terminal.enrol-code', { roles: ['kiosk'] });
  expect(await k1.call('kiosk', 'terminal.enrol', { code: code.toLowerCase(), requestId: id() })).toEqual({
    kind: 'enrolled',
  });
  await connected(k1, 'kiosk');
  await vi.waitFor(async () => expect((await k1.call('kiosk', 'terminal.status', {})).unsynced).toBe(0), soon);
  await vi.waitFor(
    async () => expect((await h1.call('supervisor', 'floor.show', {})).helpCalls).toMatchObject([{ terminal: 'K1' }]),
    soon,
  );
  expect([await standing(k1, 'kiosk'), (await row(h1, 'K1'))?.enrolment]).toEqual(['fine', 'enrolled']);
  const again = await openSupervisor();
  await vi.waitFor(async () => expect(await standing(again, 'supervisor')).toBe('not-enrolled'), soon);
  expect(await again.call('supervisor', 'terminal.enrol', { code, requestId: id() })).toEqual({ kind: 'wrong-code' });
});

test('a kiosk that somebody took apart orders nothing and sets nothing: people are told, and what else it writes counts', async () => {
  const h1 = await openHub('required');
  const k1 = await openKiosk();
  const { code } = await h1.call('supervisor', 'terminal.enrol-code', { roles: ['kiosk'] });
  await vi.waitFor(async () => expect(await standing(k1, 'kiosk')).toBe('not-enrolled'), soon);
  await k1.call('kiosk', 'terminal.enrol', { code, requestId: id() });
  await connected(k1, 'kiosk');
  await vi.waitFor(
    async () =>
      expect(
        await k1.call('supervisor', 'order.give', { terminal: 'H1', what: 'restart', requestId: id() }),
      ).toMatchObject({
        kind: 'given',
      }),
    soon,
  );
  const notice = { to: ['kiosk' as const], text: { vi: 'Về đi', en: '' }, minutes: 5 };
  await k1.call('supervisor', 'notice.set', { ...notice, requestId: id() });
  await k1.call('kiosk', 'kiosk.call-staff', { requestId: id() });
  const floor = () => h1.call('supervisor', 'floor.show', {});
  await vi.waitFor(async () => expect((await floor()).helpCalls).toMatchObject([{ terminal: 'K1' }]), soon);
  await vi.waitFor(
    async () =>
      expect(
        (await floor()).parked.map(({ terminal, type, reason }) => `${terminal} ${type} ${reason}`).toSorted(),
      ).toEqual(['K1 config.set not-its-role', 'K1 terminal.order not-its-role']),
    soon,
  );
  expect((await h1.call('supervisor', 'orders.show', {})).orders).toEqual([]);
  await vi.waitFor(async () => expect((await k1.call('supervisor', 'orders.show', {})).orders).toEqual([]), soon);

  await h1.call('supervisor', 'order.give', { terminal: 'K1', what: 'report', requestId: id() });
  await vi.waitFor(
    async () =>
      expect((await h1.call('supervisor', 'orders.show', {})).orders).toMatchObject([{ standing: 'answered' }]),
    soon,
  );
});

test('a revoked terminal is cut off at once, keeps what it writes, and sends it when it is enrolled again', async () => {
  const h1 = await openHub('open');
  const s1 = await openSupervisor();
  const k1 = await openKiosk();
  await connected(k1, 'kiosk');
  await vi.waitFor(async () => expect((await row(s1, 'K1'))?.connected).toBe(true), soon);
  expect((await row(s1, 'K1'))?.enrolment).toBe('open');
  expect(await s1.call('supervisor', 'terminal.revoke', { terminal: 'K1', requestId: id() })).toEqual({
    kind: 'revoked',
  });
  await vi.waitFor(async () => expect(await standing(k1, 'kiosk')).toBe('revoked'), soon);
  await vi.waitFor(async () => expect(await connection(k1, 'kiosk')).toBe('alone'), soon);
  await k1.call('kiosk', 'kiosk.call-staff', { requestId: id() });
  expect((await h1.call('supervisor', 'floor.show', {})).helpCalls).toEqual([]);

  const { code } = await s1.call('supervisor', 'terminal.enrol-code', { roles: ['kiosk'] });
  await vi.waitFor(
    async () =>
      expect(await k1.call('kiosk', 'terminal.enrol', { code, requestId: id() })).toEqual({ kind: 'enrolled' }),
    { timeout: 10_000, interval: 500 },
  );
  await vi.waitFor(
    async () => expect((await h1.call('supervisor', 'floor.show', {})).helpCalls).toMatchObject([{ terminal: 'K1' }]),
    soon,
  );
  expect((await row(h1, 'K1'))?.enrolment).toBe('enrolled');
});

test('the hub dies: a supervisor takes over, numbers go on with another letter, nothing is lost, and the old hub steps down', async () => {
  const h1 = await openHub('open');
  const s1 = await openSupervisor();
  const k1 = await openKiosk();
  await connected(s1, 'supervisor');
  await vi.waitFor(async () => expect((await k1.call('kiosk', 'kiosk.services', {})).services).toHaveLength(2), soon);
  expect(await issue(k1)).toBe('A001');
  await vi.waitFor(
    async () =>
      expect((await s1.call('supervisor', 'floor.show', {})).services.map(({ issuedToday }) => issuedToday)).toEqual([
        1, 0,
      ]),
    soon,
  );
  await h1.stop();
  await vi.waitFor(async () => expect(await connection(k1, 'kiosk')).toBe('alone'), soon);
  expect(await issue(k1)).toBe('A1-001');

  const requestId = id();
  expect(await s1.call('supervisor', 'hub.promote', { requestId })).toEqual({ kind: 'promoted' });
  expect(await s1.call('supervisor', 'hub.promote', { requestId })).toEqual({ kind: 'already-hub' });
  await connected(k1, 'kiosk');
  await vi.waitFor(async () => expect((await k1.call('kiosk', 'terminal.status', {})).unsynced).toBe(0), soon);
  // AB001 was offered to the ticket that already has A1-001 on its paper: an unprinted number is a hole.
  expect(await issue(k1)).toBe('AB002');
  await vi.waitFor(
    async () =>
      expect((await s1.call('supervisor', 'floor.show', {})).services.map(({ waiting }) => waiting)).toEqual([3, 0]),
    soon,
  );
  expect((await s1.call('supervisor', 'floor.show', {})).here).toEqual({ terminal: 'S1', hostsHub: true });

  // The old hub comes back on another port of this machine: it finds the new one and becomes a terminal of it.
  const old = await centre.open({ name: 'H1', roles: ['supervisor'], hosts: { port: await freePort() }, hub: hub() });
  await vi.waitFor(async () => expect((await old.call('supervisor', 'floor.show', {})).here.hostsHub).toBe(false), {
    timeout: 30_000,
    interval: 100,
  });
  await vi.waitFor(
    async () =>
      expect((await old.call('supervisor', 'floor.show', {})).services.map(({ waiting }) => waiting)).toEqual([3, 0]),
    soon,
  );
  // And after the next start it does not even try.
  await old.stop();
  const later = await centre.open({ name: 'H1', roles: ['supervisor'], hosts: { port: await freePort() }, hub: hub() });
  await connected(later, 'supervisor');
}, 60_000);

test('a terminal that has no copy of the site cannot become its hub, and nothing is left behind', async () => {
  const s1 = await openSupervisor();
  expect(await s1.call('supervisor', 'hub.promote', { requestId: id() })).toEqual({ kind: 'no-copy' });
  expect(existsSync(path.join(s1.dir, 'hub.db'))).toBe(false);
});

test('a terminal that was promoted, once however often it was pressed, is the hub again after a restart', async () => {
  const h1 = await openHub('open');
  const s1 = await openSupervisor();
  await connected(s1, 'supervisor');
  await vi.waitFor(async () => expect((await s1.call('supervisor', 'floor.show', {})).services).toHaveLength(2), soon);
  await h1.stop();
  const pressedTwice = [1, 2].map(() => s1.call('supervisor', 'hub.promote', { requestId: id() }));
  expect(await Promise.all(pressedTwice)).toEqual([{ kind: 'promoted' }, { kind: 'promoted' }]);
  await s1.stop();
  const again = await openSupervisor();
  await connected(again, 'supervisor');
  expect((await again.call('supervisor', 'floor.show', {})).here.hostsHub).toBe(true);
});

test('a terminal without any address finds its hub in the local network', async () => {
  // A site of its own: everybody in the network hears this hub.
  const alone = await testCentre(`H49.${id().slice(0, 8)}`);
  onTestFinished(alone.dispose);
  await alone.open({ name: 'H1', roles: ['supervisor'], hosts: { port }, seed: alone.seed(closed('open')) }, true);
  const k1 = await alone.open({ name: 'K1', roles: ['kiosk'], series: '1' }, true);
  await connected(k1, 'kiosk');
  await vi.waitFor(async () => expect((await k1.call('kiosk', 'kiosk.services', {})).services).toHaveLength(2), soon);
  expect(await issue(k1)).toBe('A001');
}, 60_000);
