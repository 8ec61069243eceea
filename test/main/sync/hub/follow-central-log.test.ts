import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { startCentral, type Central } from '#central/start-central.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { appointmentById } from '#main/store/appointments.ts';
import { at, MORNING, seedWithAppointments, somebody } from '#test/support/booking-site.ts';
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

const slow = 120_000;
const soon = { timeout: 60_000 };
const DAY = '2026-09-15';
const central = (sequence: readonly string[] = [], port = 0, now = () => MORNING): Promise<Central> =>
  startCentral({
    host: '127.0.0.1',
    port,
    database: { url: postgres.url },
    sequence,
    now,
    logger: pino({ enabled: false }),
  });
const folder = (): string => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  return dir;
};

const settings = seedWithAppointments().map(
  ({ id, kind, value }) => ({ t: 'config.set', id, d: { kind, value } }) as const,
);

/** Books at central's door; the id of the appointment. */
const book = async (port: number, site: string, n: number, slot = at(DAY, 8 + n)): Promise<string> => {
  const reply = await fetch(`http://127.0.0.1:${port}/sites/${site}/appointments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ service: 'A', slot, ...somebody(n) }),
  });
  const answer = (await reply.json()) as { readonly kind: string; readonly id?: string };
  return answer.id ?? answer.kind;
};
const offers = async (port: number, site: string): Promise<boolean> => {
  const reply = await fetch(`http://127.0.0.1:${port}/sites/${site}/appointments?service=A`);
  return ((await reply.json()) as { readonly days: readonly unknown[] }).days.length > 0;
};
const knows = ({ store }: SyncedTerminal, id: string) => appointmentById(store.db, id)?.state === 'booked';
const bookings = ({ store }: SyncedTerminal) =>
  copyOf(store, 'floor')
    .filter(({ term }) => term === 'central.web')
    .map(({ seq }) => seq);

test(
  'what central books reaches the site through its hub and comes back up, once, also when central or the hub were away meanwhile',
  async () => {
    const dir = folder();
    const first = await central();
    const url = `ws://127.0.0.1:${first.port}/sync`;
    const hub = await testHub(dir, { central: url, centralLogMs: 10 });
    const terminal = await testSyncedTerminal(dir, 'S1', hub.port, ['supervisor']);
    terminal.store.append(settings);
    await vi.waitFor(async () => expect(await offers(first.port, 'test')).toBe(true), soon);
    const one = await book(first.port, 'test', 1);
    await waitUntil('the terminal knows the first', () => knows(terminal, one));
    await hub.stop();
    const two = await book(first.port, 'test', 2);
    await first.stop();
    // What is booked and known here goes on without central.
    expect(knows(terminal, one)).toBe(true);
    const again = await central([], first.port);
    const secondHub = await testHub(dir, { central: url, centralLogMs: 10, port: hub.port });
    await waitUntil('the terminal knows the second', () => knows(terminal, two));
    const three = await book(again.port, 'test', 3);
    await waitUntil('the terminal knows the third', () => knows(terminal, three));
    expect(bookings(terminal)).toEqual([1, 2, 3]);
    await waitUntil('all is at central', () => terminal.client.stable('floor')?.g === terminal.store.cursor('floor').g);
    await terminal.stop();
    await secondHub.stop();
    await again.stop();
  },
  slow,
);

test(
  'a site that central sequences itself hears of its bookings the same way, also of those that were made before a restart',
  async () => {
    const dir = folder();
    const first = await central(['own']);
    const terminal = await testSyncedTerminal(dir, 'S1', first.port, ['supervisor'], 'own');
    terminal.store.append(settings);
    await vi.waitFor(async () => expect(await offers(first.port, 'own')).toBe(true), soon);
    const one = await book(first.port, 'own', 1);
    await waitUntil('the terminal knows it', () => knows(terminal, one));
    await first.stop();
    const again = await central(['own'], first.port);
    const two = await book(again.port, 'own', 2);
    await waitUntil('the terminal knows the second', () => knows(terminal, two));
    expect(bookings(terminal)).toEqual([1, 2]);
    await terminal.stop();
    await again.stop();
  },
  slow,
);

test(
  'who kept an appointment may book again, and who missed two waits: central learns both from the site’s own log',
  async () => {
    const dir = folder();
    const time = { now: MORNING };
    const first = await central(['lessons'], 0, () => time.now);
    const terminal = await testSyncedTerminal(dir, 'S1', first.port, ['supervisor'], 'lessons');
    const heard = () =>
      waitUntil('central has all', () => {
        const { store, client } = terminal;
        return store.unsynced() === 0 && client.stable('floor')?.g === store.cursor('floor').g;
      });
    terminal.store.append(settings);
    await vi.waitFor(async () => expect(await offers(first.port, 'lessons')).toBe(true), soon);
    const kept = await book(first.port, 'lessons', 1);
    expect(await book(first.port, 'lessons', 1, at(DAY, 10))).toBe('has-appointment');
    const appointment = { id: kept, slot: at(DAY, 9) };
    terminal.store.append([{ t: 'ticket.issue', id: 'kept', d: { service: 'A', lang: 'vi', appointment } }]);
    await heard();
    expect(await book(first.port, 'lessons', 1, at(DAY, 10))).toMatch(/^[0-9a-f-]{36}$/u);
    const later = async (now: number): Promise<void> => {
      time.now = now;
      terminal.issue();
      await heard();
    };
    await book(first.port, 'lessons', 2, at(DAY, 9));
    // The slot and its grace are over for the site, too: missed, once.
    await later(at(DAY, 9, 50));
    expect(await book(first.port, 'lessons', 2, at(DAY, 10, 30))).toMatch(/^[0-9a-f-]{36}$/u);
    await later(at(DAY, 13));
    expect(await book(first.port, 'lessons', 2, at(DAY, 14))).toBe('missed-too-many');
    await terminal.stop();
    await first.stop();
  },
  slow,
);
