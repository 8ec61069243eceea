import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

const openHub = () => centre.open({ name: 'H1', roles: ['supervisor'], hosts: { port }, seed: centre.seed(testSeed) });
const openKiosk = () => centre.open({ name: 'K1', roles: ['kiosk'], series: '1', hub: `127.0.0.1:${port}` });
const connected = (terminal: CentreTerminal, role: 'kiosk' | 'supervisor') =>
  vi.waitFor(async () => expect((await terminal.call(role, 'terminal.status', {})).connection).toBe('hub-only'), soon);
const floor = (terminal: CentreTerminal) => terminal.call('supervisor', 'floor.show', {});
const issue = async (kiosk: CentreTerminal): Promise<string> => {
  const outcome = await kiosk.call('kiosk', 'ticket.issue', { service: 'A', language: 'vi', requestId: id() });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  return outcome.ticket.label;
};

/** A sector in the middle of the file comes back as something else. */
const harm = (file: string): void => {
  const bytes = readFileSync(file);
  for (let at = 4_096; at < bytes.length; at += 4_096) bytes.fill(0x5a, at + 3_000, at + 3_016);
  writeFileSync(file, bytes);
};

const asides = (dir: string) => readdirSync(dir).filter((name) => name.startsWith('hub-damaged-'));

test('a damaged hub file is put aside: the hub goes on from the copy under the next generation, nothing is lost, and people are told', async () => {
  const first = await openHub();
  const k1 = await openKiosk();
  await connected(k1, 'kiosk');
  await vi.waitFor(async () => expect((await k1.call('kiosk', 'kiosk.services', {})).services).toHaveLength(2), soon);
  expect([await issue(k1), await issue(k1)]).toEqual(['A001', 'A002']);
  await vi.waitFor(async () => expect((await floor(first)).services[0]?.waiting).toBe(2), soon);
  await first.stop();
  harm(path.join(first.dir, 'hub.db'));
  const second = await openHub();
  await connected(second, 'supervisor');
  await connected(k1, 'kiosk');
  expect(asides(second.dir)).toHaveLength(1);
  await vi.waitFor(async () => expect((await floor(second)).services[0]?.waiting).toBe(2), soon);
  expect((await floor(second)).here.hostsHub).toBe(true);
  // A number of the next generation carries its letter, or the kiosk gives one of its own series: none is given twice.
  expect(await issue(k1)).toMatch(/^(?:AB|A1-)\d{3}$/u);
  await vi.waitFor(async () => {
    const told = (await floor(second)).terminals.find(({ name }) => name === 'H1')?.damages;
    expect(told?.map(({ what }) => what)).toEqual(['hub']);
  }, soon);
  // And it is the same hub at the next start.
  await second.stop();
  const third = await openHub();
  await connected(third, 'supervisor');
  expect(asides(third.dir)).toHaveLength(1);
});

test('where the copy is lost too the hub begins empty above the generation that was, and the terminals give it everything again', async () => {
  const first = await openHub();
  const k1 = await openKiosk();
  await connected(k1, 'kiosk');
  await vi.waitFor(async () => expect((await k1.call('kiosk', 'kiosk.services', {})).services).toHaveLength(2), soon);
  await issue(k1);
  await vi.waitFor(async () => expect((await k1.call('kiosk', 'terminal.status', {})).unsynced).toBe(0), soon);
  await first.stop();
  harm(path.join(first.dir, 'hub.db'));
  for (const end of ['terminal.db', 'terminal.db-wal', 'terminal.db-shm', 'guard']) {
    rmSync(path.join(first.dir, end), { force: true });
  }
  const second = await centre.open({ name: 'H1', roles: ['supervisor'], hosts: { port } });
  await connected(k1, 'kiosk');
  await vi.waitFor(async () => expect((await floor(second)).services[0]?.waiting).toBe(1), soon);
  expect((await floor(second)).here.hostsHub).toBe(true);
  expect(await issue(k1)).toMatch(/^(?:AB|A1-)\d{3}$/u);
});
