import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CONSENT_MS, LOOKED_MS, ORDER_MS, type OrderKind } from '#common/domain/floor/order-kind.ts';
import { OrderDesk } from '#main/backend/order-desk.ts';
import { giveOrder, ordersView } from '#main/usecases/orders.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

/** A terminal that orders something of itself: supervisor and counter in one, so that one log has both halves. */
let one: TestTerminal;
let left: (readonly [order: string, text: string])[];
let restarts: number;
let timers: { readonly at: number; readonly run: () => void }[];
let time: number;
const open: OrderDesk[] = [];

beforeEach(async () => {
  one = await testTerminal({ name: 'S1', profile: { roles: ['supervisor', 'counter'] } });
  one.store.append([
    { t: 'terminal.started', id: 'terminal:S1', d: { roles: ['supervisor', 'counter'], version: '1', counter: 'Q1' } },
  ]);
  [left, restarts, timers, time] = [[], 0, [], 0];
});
afterEach(() => {
  for (const desk of open.splice(0)) desk.stop();
  one.dispose();
});

const pass = (ms: number): void => {
  time += ms;
  one.advance(ms);
  const due = timers.filter(({ at }) => at <= time);
  timers = timers.filter(({ at }) => at > time);
  for (const { run } of due) run();
};
const openDesk = (terminal = one, takes = true): OrderDesk => {
  const desk = new OrderDesk({
    terminal,
    report: () => Promise.resolve('báo cáo'),
    leave: (order, bytes) => {
      if (takes) left.push([order, new TextDecoder().decode(bytes)]);
      return Promise.resolve(takes);
    },
    restart: () => {
      restarts += 1;
    },
    after: (ms, run) => {
      const timer = { at: time + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    onChange: () => undefined,
    log: { info: () => undefined, error: () => undefined },
  });
  open.push(desk);
  return desk;
};
const give = (what: OrderKind): string => {
  const given = giveOrder(one, { terminal: 'S1', what, requestId: one.newId() });
  if (given.kind !== 'given') throw new Error(given.kind);
  return given.order;
};
const how = (terminal = one) => ordersView(terminal).map(({ standing, how: word }) => word ?? standing);

test('a report is written once, left at the hub, and said to be done with its length', async () => {
  openDesk();
  const order = give('report');
  await vi.waitFor(() => expect(how()).toEqual(['done']));
  expect([left, ordersView(one)[0]?.ready]).toEqual([[[order, 'báo cáo']], true]);
  pass(10 * 60_000 + 1);
  expect(ordersView(one)[0]?.ready).toBe(false);
});

test('an answer that no hub takes is offered three times and then failed', async () => {
  openDesk(one, false);
  give('report');
  for (const _try of [1, 2]) {
    await vi.waitFor(() => expect(timers.length).toBe(1));
    pass(1_000);
  }
  await vi.waitFor(() => expect(how()).toEqual(['failed']));
});

test('a restart is begun once, and the next start says that it is done and does not begin again', async () => {
  openDesk();
  give('restart');
  expect(how()).toEqual(['taken']);
  pass(0);
  expect(restarts).toBe(1);
  for (const desk of open.splice(0)) desk.stop();
  one = await one.reopen();
  openDesk();
  pass(0);
  expect([restarts, how()]).toEqual([1, ['done']]);
});

test('what was begun when the program ended is said to be interrupted, and is not done a second time', async () => {
  openDesk();
  give('look');
  for (const desk of open.splice(0)) desk.stop();
  one = await one.reopen();
  expect([openDesk().word().look, how()]).toEqual([null, ['interrupted']]);
});

test('an order that is older than five minutes is not begun any more, and was not reached', () => {
  give('restart');
  pass(ORDER_MS + 1);
  openDesk();
  pass(0);
  expect([restarts, how()]).toEqual([0, ['not-reached']]);
});

test('the screen is seen when the window agrees, and says so for five seconds', async () => {
  const desk = openDesk();
  const order = give('look');
  expect(desk.word()).toMatchObject({ look: { order, from: 'S1' }, lookedAt: null });
  expect(await desk.picture(order, new TextEncoder().encode('hình'))).toBe('done');
  expect([left, how(), desk.word().look, desk.word().lookedAt]).toEqual([
    [[order, 'hình']],
    ['done'],
    null,
    one.store.now(),
  ]);
  pass(LOOKED_MS);
  expect(desk.word().lookedAt).toBeNull();
  expect(await desk.picture(order, new TextEncoder().encode('hình'))).toBe('too-late');
});

test('no, and silence, leave nothing at the hub', async () => {
  const desk = openDesk();
  const first = give('look');
  expect([desk.decline(first, 'refused'), desk.decline(first, 'refused'), how()]).toEqual([
    'done',
    'too-late',
    ['refused'],
  ]);
  one.advance(1);
  const second = give('look');
  pass(CONSENT_MS);
  expect([how(), await desk.picture(second, new Uint8Array([1])), left]).toEqual([
    ['unanswered', 'refused'],
    'too-late',
    [],
  ]);
});

test('a second wish to look takes the place of the first; a window that gives no picture fails', async () => {
  const desk = openDesk();
  const first = give('look');
  one.advance(1);
  const second = give('look');
  expect([desk.word().look?.order, desk.decline(first, 'refused')]).toEqual([second, 'too-late']);
  expect([await desk.picture(second, null), how()]).toEqual(['failed', ['failed', 'unanswered']]);
});

test('a terminal that nobody knows, and one without a screen to see, are not asked', async () => {
  const lone = await testTerminal({ name: 'S2', profile: { roles: ['supervisor'] } });
  lone.store.append([
    { t: 'terminal.started', id: 'terminal:S2', d: { roles: ['supervisor'], version: '1', counter: null } },
  ]);
  const wish = { what: 'look' as const, requestId: lone.newId() };
  expect([
    giveOrder(lone, { ...wish, terminal: 'X9' }),
    giveOrder(lone, { ...wish, terminal: 'S2' }),
    ordersView(lone),
  ]).toEqual([{ kind: 'no-such-terminal' }, { kind: 'no-screen' }, []]);
  lone.dispose();
});
