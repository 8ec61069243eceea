import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { testCentre, type Centre, type CentreTerminal } from '#test/support/centre.ts';

let centre: Centre;
let hub: CentreTerminal;
let counter: CentreTerminal;
let kiosk: CentreTerminal;
beforeEach(async () => {
  centre = await testCentre();
  hub = await centre.openHub();
  counter = await centre.openCounter('Q1');
  kiosk = await centre.openKiosk();
  await vi.waitFor(async () => {
    const { terminals } = await floor();
    expect(terminals.filter(({ connected }) => connected).length).toBe(3);
    // Connected is not yet told: both know the centre.
    expect((await kiosk.call('kiosk', 'kiosk.services', {})).services.length).toBe(2);
    expect((await counter.call('counter', 'counter.state', {})).counter.name).toBe('Quầy 1');
  }, soon);
});
afterEach(() => centre.dispose());

const soon = { timeout: 20_000, interval: 20 };
const id = (): string => crypto.randomUUID();
const floor = () => hub.call('supervisor', 'floor.show', {});
const word = (terminal: CentreTerminal, role: 'counter' | 'kiosk' | 'display') => terminal.call(role, 'site.word', {});
const saysSoon = (look: () => Promise<unknown>, wanted: unknown) =>
  vi.waitFor(async () => expect(await look()).toEqual(wanted), soon);
const seat = async () => (await floor()).counters.find((one) => one.id === 'Q1');

const give = async (terminal: string, what: 'restart' | 'report' | 'look'): Promise<string> => {
  const given = await hub.call('supervisor', 'order.give', { terminal, what, requestId: id() });
  if (given.kind !== 'given') throw new Error(given.kind);
  return given.order;
};
const standing = async (order: string) => {
  const { orders } = await hub.call('supervisor', 'orders.show', {});
  const found = orders.find((one) => one.id === order);
  return found?.how ?? found?.standing;
};
const fetched = (order: string): Promise<CommandOutput<'order.fetch'>> =>
  hub.call('supervisor', 'order.fetch', { order });

test('a supervisor closes and opens a counter, and the counter says by whom', async () => {
  const requestId = id();
  const close = { counter: 'Q1', reason: 'other' as const, requestId };
  expect(await hub.call('supervisor', 'counter.close', close)).toEqual({ kind: 'done' });
  expect(await hub.call('supervisor', 'counter.close', close)).toEqual({ kind: 'done' });
  await saysSoon(async () => (await word(counter, 'counter')).pausedBy, 'S1');
  expect(await counter.call('counter', 'ticket.call-next', { requestId: id() })).toEqual({ kind: 'paused' });
  await hub.call('supervisor', 'counter.open', { counter: 'Q1', requestId: id() });
  await saysSoon(async () => (await word(counter, 'counter')).pausedBy, null);
  expect(await hub.call('supervisor', 'counter.open', { counter: 'Q9', requestId: id() })).toEqual({
    kind: 'no-such-counter',
  });
});

test('a forgotten session is ended and taken back; where nobody sits nothing is done', async () => {
  const wish = (officer: string) => ({ counter: 'Q1', officer, requestId: id() });
  expect(await hub.call('supervisor', 'counter.end-session', wish('an'))).toEqual({ kind: 'nobody-there' });
  await hub.call('supervisor', 'settings.save', {
    change: {
      page: 'officer',
      id: null,
      draft: { name: 'Nguyễn Văn An', role: 'Chuyên viên', left: false, duties: null },
    },
    base: null,
    requestId: id(),
  });
  const { drafts } = await hub.call('supervisor', 'versions.show', {});
  await hub.call('supervisor', 'versions.deploy', {
    drafts: drafts.map(({ uid }) => uid),
    from: null,
    who: '',
    requestId: id(),
  });
  const named = async () => (await counter.call('counter', 'desk.state', {})).officers[0]?.id ?? '';
  await vi.waitFor(async () => expect(await named()).not.toBe(''), soon);
  const an = await named();
  await counter.call('counter', 'desk.sign-in', { officer: an, requestId: id() });
  await saysSoon(async () => (await seat())?.officerId, an);
  // The supervisor saw somebody else there: who sits there now stays.
  expect(await hub.call('supervisor', 'counter.end-session', wish('somebody-before'))).toEqual({
    kind: 'nobody-there',
  });
  expect((await seat())?.officer).toBe('Nguyễn Văn An');
  expect(await hub.call('supervisor', 'counter.end-session', wish(an))).toEqual({ kind: 'done' });
  await saysSoon(async () => (await word(counter, 'counter')).sentOut?.name, 'Nguyễn Văn An');
  expect([(await seat())?.officer, (await seat())?.sentOut, (await seat())?.sentOutId]).toEqual([
    '',
    'Nguyễn Văn An',
    an,
  ]);
  expect(await hub.call('supervisor', 'counter.back-in', wish('somebody-before'))).toEqual({ kind: 'nobody-there' });
  expect(await hub.call('supervisor', 'counter.back-in', wish(an))).toEqual({ kind: 'done' });
  await saysSoon(async () => (await counter.call('counter', 'desk.state', {})).officer?.name, 'Nguyễn Văn An');
  expect((await word(counter, 'counter')).sentOut).toBeNull();
});

test('a notice is seen where it was sent, gives way to the next, and is taken down', async () => {
  const notice = (vi_: string, to: ('counter' | 'kiosk' | 'display')[], minutes: number) =>
    hub.call('supervisor', 'notice.set', { to, text: { vi: vi_, en: '' }, minutes, requestId: id() });
  expect(await notice('   ', ['counter'], 30)).toEqual({ kind: 'empty' });
  await notice('Mất điện tầng 2', ['counter', 'kiosk'], 30);
  await saysSoon(async () => (await word(kiosk, 'kiosk')).notice?.text.vi, 'Mất điện tầng 2');
  await saysSoon(async () => (await word(counter, 'counter')).notice?.text.vi, 'Mất điện tầng 2');
  await notice('Có điện rồi', ['kiosk'], 30);
  await saysSoon(async () => (await word(kiosk, 'kiosk')).notice?.text.vi, 'Có điện rồi');
  expect((await floor()).notices.map(({ to, text }) => [to, text.vi])).toEqual([
    ['counter', 'Mất điện tầng 2'],
    ['kiosk', 'Có điện rồi'],
  ]);
  await notice('', ['counter', 'kiosk'], 0);
  await saysSoon(async () => (await word(counter, 'counter')).notice, null);
});

test('a closed kiosk says where to go until it is open again', async () => {
  const door = (closed: boolean) =>
    hub.call('supervisor', 'kiosk.set-door', { terminal: 'K1', closed, goTo: 'K2', requestId: id() });
  expect(await door(true)).toEqual({ kind: 'done' });
  await saysSoon(async () => (await word(kiosk, 'kiosk')).closed, { goTo: 'K2' });
  expect((await floor()).terminals.find(({ name }) => name === 'K1')?.closed).toEqual({ goTo: 'K2' });
  await hub.call('supervisor', 'kiosk.set-door', { terminal: 'K1', closed: true, goTo: 'K1', requestId: id() });
  // Closed itself since: nobody is sent to a closed kiosk.
  await saysSoon(async () => (await word(kiosk, 'kiosk')).closed, { goTo: '' });
  await door(false);
  await saysSoon(async () => (await word(kiosk, 'kiosk')).closed, null);
  expect(
    await hub.call('supervisor', 'kiosk.set-door', { terminal: 'C-Q1', closed: true, goTo: '', requestId: id() }),
  ).toEqual({ kind: 'not-a-kiosk' });
});

test('a ticket that waits is moved to one counter; one that was called meanwhile stays where it is', async () => {
  const issued = await kiosk.call('kiosk', 'ticket.issue', { service: 'A', language: 'vi', requestId: id() });
  if (issued.kind !== 'issued') throw new Error(issued.kind);
  const ticket = issued.ticket.id;
  await vi.waitFor(async () => expect((await seat())?.waitingBehind).toBe(1), soon);
  const move = (to: string | null, service = 'A', from: string | null = null) =>
    hub.call('supervisor', 'floor.move-ticket', { ticket, from, service, to, requestId: id() });
  expect([await move(null, 'X'), await move('Q2')]).toEqual([{ kind: 'no-such-place' }, { kind: 'done' }]);
  expect((await seat())?.waitingBehind).toBe(0);
  await vi.waitFor(
    async () =>
      expect(await counter.call('counter', 'ticket.call-next', { requestId: id() })).toEqual({ kind: 'empty' }),
    soon,
  );
  expect(await move(null)).toEqual({ kind: 'done' });
  await vi.waitFor(
    async () => expect((await counter.call('counter', 'ticket.call-next', { requestId: id() })).kind).toBe('called'),
    soon,
  );
  await vi.waitFor(async () => expect((await seat())?.servingLabel).not.toBeNull(), soon);
  // The supervisor saw it waiting, or at another counter: the counter that called it keeps it.
  expect([await move('Q2'), await move('Q2', 'A', 'Q2')]).toEqual([
    { kind: 'taken', by: 'Quầy 1' },
    { kind: 'taken', by: 'Quầy 1' },
  ]);
  // Seen at its counter it goes on as the counter itself would send it on; what was seen there is then no more.
  expect([await move('Q2', 'A', 'Q1'), await move('Q2', 'A', 'Q1')]).toEqual([{ kind: 'done' }, { kind: 'not-yours' }]);
  await saysSoon(async () => (await counter.call('counter', 'counter.state', {})).serving, null);
});

test('the counter’s terminal sends its diagnosis report, scrubbed, and it is kept beside the supervisor’s own', async () => {
  const order = await give('C-Q1', 'report');
  await saysSoon(() => standing(order), 'done');
  const report = await fetched(order);
  if (report.kind !== 'report') throw new Error(report.kind);
  expect(report.text).toContain('C-Q1');
  expect(existsSync(path.join(hub.dir, 'reports', report.file ?? ''))).toBe(true);
  expect(await fetched(order)).toEqual(report);
}, 60_000);

test('a screen is seen only when its window agrees; a kiosk with a citizen says so', async () => {
  const order = await give('C-Q1', 'look');
  await vi.waitFor(async () => expect((await word(counter, 'counter')).look?.order).toBe(order), soon);
  const jpeg = Buffer.from('hình').toString('base64');
  expect(await counter.call('counter', 'order.picture', { order, jpeg })).toEqual({ kind: 'done' });
  await saysSoon(() => standing(order), 'done');
  expect(await fetched(order)).toEqual({ kind: 'picture', jpeg });
  expect((await word(counter, 'counter')).lookedAt).toEqual(expect.any(Number));

  const refused = await give('C-Q1', 'look');
  await vi.waitFor(async () => expect((await word(counter, 'counter')).look?.order).toBe(refused), soon);
  await counter.call('counter', 'order.decline', { order: refused, how: 'refused' });
  await saysSoon(() => standing(refused), 'refused');
  expect(await fetched(refused)).toEqual({ kind: 'nothing' });

  const busy = await give('K1', 'look');
  await vi.waitFor(async () => expect((await word(kiosk, 'kiosk')).look?.order).toBe(busy), soon);
  await kiosk.call('kiosk', 'order.decline', { order: busy, how: 'citizen-there' });
  await saysSoon(() => standing(busy), 'citizen-there');
});

test('an order waits for a terminal that is away, and a restart is done when it is back', async () => {
  await counter.stop();
  const order = await give('C-Q1', 'restart');
  expect(await standing(order)).toBe('sent');
  counter = await centre.openCounter('Q1');
  await saysSoon(() => standing(order), 'taken');
  await counter.stop();
  counter = await centre.openCounter('Q1');
  await saysSoon(() => standing(order), 'done');
});

test('what one supervisor looks after, every supervisor sees, and so when it is over', async () => {
  const second = await centre.openSupervisor('S2');
  const key = 'printer K1 main';
  await hub.call('supervisor', 'alarm.take', { key, began: 7, requestId: id() });
  const alarms = async () => (await second.call('supervisor', 'floor.show', {})).alarms;
  await saysSoon(alarms, [{ key, taken: { by: 'S1', at: expect.any(Number), began: 7 } }]);
  await second.call('supervisor', 'alarm.over', { key, isOver: false, requestId: id() });
  await saysSoon(async () => (await floor()).alarms, []);
});

test('a terminal tells its disk and how far its clock is off', async () => {
  await vi.waitFor(async () => {
    const seen = (await floor()).terminals.find(({ name }) => name === 'K1');
    expect(seen?.disk?.totalBytes).toBeGreaterThan(0);
    expect(seen?.clockSkewMs).toBe(0);
  }, soon);
});

test('with the hub gone the floor stays, and says since when nothing is heard', async () => {
  const second = await centre.openSupervisor('S2');
  const seen = () => second.call('supervisor', 'floor.show', {});
  await vi.waitFor(async () => expect((await seen()).terminals.length).toBe(4), soon);
  expect((await seen()).silentSince).toBeNull();
  await hub.stop();
  await vi.waitFor(async () => expect((await seen()).silentSince).toEqual(expect.any(Number)), soon);
  expect((await seen()).counters.map(({ id: known }) => known)).toEqual(['Q1', 'Q2']);
});
