import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startCentral } from '#central/start-central.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { encodeRecordCode } from '#common/domain/scan/record-code.ts';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { centralDesk } from '#main/sync/ask-central.ts';
import { machineClock } from '#main/sync/clock-watch.ts';
import { startSync } from '#main/sync/sync-client.ts';
import { appointmentById } from '#main/store/appointments.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { ticketById } from '#main/store/tickets.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { meaningAtKiosk } from '#main/usecases/meaning-at-kiosk.ts';
import { SiteKnowledge } from '#main/usecases/site-knowledge.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { at, seedWithAppointments, somebody } from '#test/support/booking-site.ts';
import { fastTiming, tempDir, testHub } from '#test/support/sync-site.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const { dir, remove } = tempDir();
let postgres: OwnPostgres;
const slow = 120_000;
beforeAll(async () => {
  postgres = await startOwnPostgres(join(dir, 'postgres'), () => undefined);
}, slow);
afterAll(async () => {
  await postgres.stop();
  remove();
}, slow);

const DAY = '2026-09-15';
const time = { now: at(DAY, 8) };
const now = () => time.now;
let count = 0;
const newId = (): string => {
  count += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, count);
  return uuidV7(now(), random);
};

/** A terminal of the site as its backend has it, by the test's clock. */
const terminalAt = async (port: number, term: string, roles: readonly ('kiosk' | 'counter' | 'supervisor')[]) => {
  const logs = logsForRoles(roles);
  const db = await openDatabase(join(dir, `${term}.db`));
  const store = new TerminalStore({ db, site: 'test', term, audiences: logs, clock: { now, offset: () => 0 }, newId });
  const client = startSync({
    url: `ws://127.0.0.1:${port}/sync`,
    who: { as: 'terminal', site: 'test', term, name: term, roles, app: '0' },
    logs,
    own: store,
    copy: store,
    status: () => ({}),
    now,
    steady: machineClock.steady,
    random: () => 0.5,
    onLog: () => undefined,
    timing: fastTiming,
  });
  const context: TerminalContext = {
    store,
    profile: { site: 'test', name: term, roles: [...roles], counter: 'Q1', series: '1', dir },
    site: new SiteKnowledge(store),
    newId,
    hub: { connection: client.connection, caughtUp: () => true },
  };
  const stop = async (): Promise<void> => {
    await client.stop();
    store.close();
  };
  return { ...context, stop };
};

test(
  'what an officer books at central reaches the kiosk, its QR gives a number that holds the slot, and it is called before who came earlier without one',
  async () => {
    const central = await startCentral({
      host: '127.0.0.1',
      port: 0,
      database: { url: postgres.url },
      now,
      logger: pino({ enabled: false }),
    });
    const url = `ws://127.0.0.1:${central.port}/sync`;
    const hub = await testHub(dir, { central: url, centralLogMs: 10, now });
    const counter = await terminalAt(hub.port, 'Q1', ['counter']);
    const kiosk = await terminalAt(hub.port, 'K1', ['kiosk']);
    const policy = { mode: 'ratio', priority: 1, normal: 1 };
    counter.store.append(
      seedWithAppointments().map(({ id, kind, value }) => ({
        t: 'config.set',
        id,
        d: { kind, value: id === 'service:A' ? { ...value, policy } : value },
      })),
    );
    const desk = centralDesk('test', () => url);
    const slot = at(DAY, 9);
    await vi.waitFor(
      async () => {
        const offered = await desk.slots('A');
        expect(offered?.days[0]?.slots.map((one) => one.slot)).toContain(slot);
      },
      { timeout: 60_000 },
    );
    const reply = await desk.book({ service: 'A', slot, ...somebody(1) });
    const booked = reply?.kind === 'booked' ? reply.id : '';
    await waitUntil('the kiosk knows it', () => appointmentById(kiosk.store.db, booked) !== null);

    time.now = at(DAY, 9, 5);
    const walkIn = await issueTicket(kiosk, { service: 'A', language: 'vi', requestId: newId() });
    const scanned = meaningAtKiosk(kiosk, encodeRecordCode('MC1B', booked), null);
    expect(scanned).toMatchObject({ kind: 'appointment', appointment: { id: booked, slot, answer: { kind: 'kept' } } });
    const kept = await issueTicket(kiosk, { service: 'A', language: 'vi', requestId: newId(), appointment: booked });
    if (walkIn.kind !== 'issued' || kept.kind !== 'issued') throw new Error(`${walkIn.kind}, ${kept.kind}`);
    const isThere = (id: string) => (ticketById(counter.store.db, id)?.label ?? null) !== null;
    const hasBoth = () => isThere(walkIn.ticket.id) && isThere(kept.ticket.id);
    await waitUntil('the counter has both', hasBoth);
    expect(await callNext(counter, 'Q1', newId())).toMatchObject({ kind: 'called', ticket: { id: kept.ticket.id } });

    await central.stop();
    expect([await desk.slots('A'), await desk.book({ service: 'A', slot, ...somebody(2) })]).toEqual([null, null]);
    await counter.stop();
    await kiosk.stop();
    await hub.stop();
  },
  slow,
);
