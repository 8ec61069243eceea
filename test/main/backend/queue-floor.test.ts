import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testCentre, type Centre, type CentreTerminal } from '#test/support/centre.ts';

let centre: Centre;
beforeEach(async () => {
  centre = await testCentre();
});
afterEach(() => centre.dispose());

const id = (): string => crypto.randomUUID();
const soon = { timeout: 20_000, interval: 20 };

vi.setConfig({ testTimeout: 60_000 });

const state = (counter: CentreTerminal) => counter.call('counter', 'counter.state', {});

/** A hub, two counters, and one ticket of service A that both may call. */
const openHall = async () => {
  const hub = await centre.openHub();
  const [kiosk, q1, q2] = [await centre.openKiosk(), await centre.openCounter('Q1'), await centre.openCounter('Q2')];
  await vi.waitFor(async () => {
    expect((await kiosk.call('kiosk', 'kiosk.services', {})).services).toHaveLength(2);
    for (const counter of [q1, q2]) {
      expect(await counter.call('counter', 'terminal.status', {})).toMatchObject({
        connection: 'hub-only',
        unsynced: 0,
      });
      expect((await state(counter)).counter.name).toMatch(/^Quầy/u);
    }
  }, soon);
  const issued = await kiosk.call('kiosk', 'ticket.issue', { service: 'A', language: 'vi', requestId: id() });
  if (issued.kind !== 'issued') throw new Error(issued.kind);
  const ticket = issued.ticket.id;
  await vi.waitFor(async () => {
    for (const counter of [q1, q2]) expect((await state(counter)).waitingCount).toBe(1);
  }, soon);
  return { hub, q1, q2, ticket };
};

/** A hub, two counters, and one ticket of service A that the first has called. */
const openFloor = async () => {
  const floor = await openHall();
  expect(await floor.q1.call('counter', 'ticket.call-next', { requestId: id() })).toMatchObject({ kind: 'called' });
  return floor;
};

test('a transfer that the hub confirmed is seen at the counter it went to, and called there', async () => {
  const { q1, q2, ticket } = await openFloor();
  expect(
    await q1.call('counter', 'ticket.transfer', { ticket, service: 'B', to: 'Q2', note: 'x', requestId: id() }),
  ).toMatchObject({ kind: 'done', ticket: { state: 'waiting', reservedFor: 'Quầy 2' } });
  await vi.waitFor(async () => expect((await state(q2)).waiting).toMatchObject([{ id: ticket, note: 'x' }]), soon);
  expect((await state(q1)).waitingCount).toBe(0);
  expect(await q2.call('counter', 'ticket.call-next', { requestId: id() })).toMatchObject({
    kind: 'called',
    ticket: { id: ticket, counter: 'Quầy 2', confirmed: true },
  });
});

test('two counters bring one parked ticket to themselves at once: one has it, the other is told who', async () => {
  const { q1, q2, ticket } = await openFloor();
  await q1.call('counter', 'ticket.park', { ticket, reason: 'copies', requestId: id() });
  await vi.waitFor(async () => expect((await state(q2)).awayCount).toBe(1), soon);
  const said = await Promise.all(
    [q1, q2].map((counter) => counter.call('counter', 'ticket.call-chosen', { ticket, requestId: id() })),
  );
  expect(said.map(({ kind }) => kind).toSorted()).toEqual(['called', 'taken']);
  const serving = await Promise.all([q1, q2].map(async (counter) => (await state(counter)).serving?.id ?? null));
  expect(serving.filter((one) => one === ticket)).toHaveLength(1);
  expect(said.find(({ kind }) => kind === 'taken')).toEqual({
    kind: 'taken',
    by: serving[0] === ticket ? 'Quầy 1' : 'Quầy 2',
  });
});

test('an undo that comes after another counter has the ticket is lost, and says so', async () => {
  const { q1, q2, ticket } = await openFloor();
  await q1.call('counter', 'ticket.park', { ticket, reason: 'form', requestId: id() });
  await vi.waitFor(async () => expect((await state(q2)).awayCount).toBe(1), soon);
  const [undone, called] = await Promise.all([
    q1.call('counter', 'ticket.undo', { requestId: id() }),
    q2.call('counter', 'ticket.call-chosen', { ticket, requestId: id() }),
  ]);
  const winner = called.kind === 'called' ? 'Quầy 2' : 'Quầy 1';
  expect([undone.kind, called.kind]).toEqual(winner === 'Quầy 2' ? ['lost', 'called'] : ['undone', 'taken']);
  await vi.waitFor(async () => {
    const at = await Promise.all([q1, q2].map(async (counter) => (await state(counter)).serving?.counter ?? null));
    expect(at).toEqual(winner === 'Quầy 2' ? [null, 'Quầy 2'] : ['Quầy 1', null]);
  }, soon);
});

test('called by two counters that were cut off, a number is one counter’s when the hub is back, and the other is told who has it until that one is done', async () => {
  const { hub, q1, q2, ticket } = await openHall();
  await hub.stop();
  for (const counter of [q1, q2]) {
    await vi.waitFor(async () => {
      expect(await counter.call('counter', 'terminal.status', {})).toMatchObject({ connection: 'alone' });
    }, soon);
    expect(await counter.call('counter', 'ticket.call-next', { requestId: id() })).toMatchObject({
      kind: 'called',
      ticket: { id: ticket, confirmed: false },
    });
    expect((await state(counter)).lost).toBeNull();
  }
  await centre.openHub();
  await vi.waitFor(async () => {
    const serving = await Promise.all([q1, q2].map(async (counter) => (await state(counter)).serving?.confirmed));
    // One has it, and the other knows that it does not.
    expect(new Set(serving)).toEqual(new Set([true, undefined]));
  }, soon);
  const [winner, loser, by, other] =
    (await state(q1)).serving === null ? [q2, q1, 'Quầy 2', 'Quầy 1'] : [q1, q2, 'Quầy 1', 'Quầy 2'];
  await vi.waitFor(async () => {
    expect(await state(loser)).toMatchObject({ serving: null, lost: { by } });
    expect(await state(winner)).toMatchObject({ serving: { id: ticket, conflictWith: other }, lost: null });
  }, soon);
  await winner.call('counter', 'ticket.done', { ticket, requestId: id() });
  await vi.waitFor(async () => expect((await state(loser)).lost).toBeNull(), soon);
});
