import { afterEach, expect, test } from 'vitest';
import { ticketById } from '#main/store/tickets.ts';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { pauseDesk, resumeDesk, signIn, signOut } from '#main/usecases/desk.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { reportDays } from '#main/usecases/report-days.ts';
import { saveSetting, showSettings } from '#main/usecases/settings.ts';
import { floorTickets } from '#main/usecases/views/floor-tickets.ts';
import { floorView } from '#main/usecases/views/floor-view.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const MINUTE = 60_000;
const today = { from: null, to: null };
const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const hall = async (): Promise<TestTerminal> => {
  const one = await testTerminal();
  terminals.push(one);
  const { priority } = showSettings(one);
  saveSetting(
    one,
    {
      page: 'priority',
      draft: {
        groups: [{ id: 'elderly', name: { vi: 'Người cao tuổi', en: 'Elderly' } }],
        policy: { mode: 'ratio', priority: 1, normal: 2 },
      },
    },
    priority.last?.uid ?? null,
    one.newId(),
  );
  return one;
};
const take = async (one: TestTerminal, priority?: string): Promise<string> => {
  const outcome = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId(), priority });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  one.advance(MINUTE);
  return outcome.ticket.id;
};
/** Calls the next one and finishes after so many minutes. */
const serve = async (one: TestTerminal, minutes: number): Promise<string> => {
  const call = await callNext(one, 'Q1', one.newId());
  if (call.kind !== 'called') throw new Error(call.kind);
  one.advance(minutes * MINUTE);
  actOnTicket(one, 'ticket.done', 'Q1', call.ticket.id, one.newId());
  return call.ticket.id;
};

test('a day of alternating calls proves that nobody was passed beyond the limit, with the numbers', async () => {
  const one = await hall();
  for (const priority of [undefined, undefined, undefined, 'elderly', 'elderly']) await take(one, priority);
  for (let left = 5; left > 0; left -= 1) await serve(one, 1);
  expect(reportDays(one, today).fairness).toMatchObject([
    {
      day: '2026-09-15',
      service: { id: 'A', letter: 'A', name: { vi: 'Hộ tịch' } },
      policy: 'ratio',
      normal: { people: 3, longestMs: 7 * MINUTE },
      prior: { people: 2, longestMs: 4 * MINUTE },
      worst: { passed: 2, bound: 2 },
      beyond: [],
      otherPasses: 0,
    },
  ]);
});

test('the wait that is told with a number is written down with it, and its error is measured after the call', async () => {
  const one = await hall();
  for (let index = 0; index < 10; index += 1) {
    await take(one);
    await serve(one, 6);
  }
  const busy = await take(one);
  await callNext(one, 'Q1', one.newId());
  const asked = await take(one);
  const { told } = ticketById(one.store.db, asked) ?? {};
  expect(told).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
  expect(told?.high).toBeGreaterThanOrEqual(told?.low ?? Number.POSITIVE_INFINITY);
  one.advance(30 * MINUTE);
  actOnTicket(one, 'ticket.done', 'Q1', busy, one.newId());
  await serve(one, 1);
  const [row] = reportDays(one, today).waits;
  expect(row).toMatchObject({ day: '2026-09-15', people: 1, longer: 1, within: 0, shorter: 0, untold: 11 });
  expect(row?.bias).toBeGreaterThan(10);
  expect(
    (
      await one.reopen().then((again) => {
        terminals.push(again);
        return ticketById(again.store.db, asked);
      })
    )?.told,
  ).toEqual(told);
});

test('the counters of the day: who sat there, how long it served, paused and had nothing to do', async () => {
  const one = await hall();
  const draft = { name: 'Nguyễn Thị Hoa', role: 'Hộ tịch', left: false };
  const added = saveSetting(one, { page: 'officer', id: null, draft }, null, one.newId());
  const wish = () => ({ counter: 'Q1', requestId: one.newId() });
  signIn(one, wish(), added.kind === 'saved' ? added.id : '');
  await take(one);
  await serve(one, 5);
  pauseDesk(one, wish(), 'meeting');
  const paused = floorView(one, []).counters[0];
  expect(paused).toMatchObject({
    officer: 'Nguyễn Thị Hoa',
    pause: { reason: 'meeting', since: NOON_ISH + 6 * MINUTE },
    idleSince: null,
  });
  one.advance(10 * MINUTE);
  resumeDesk(one, wish());
  one.advance(4 * MINUTE);
  expect(floorView(one, []).counters[0]).toMatchObject({ pause: null, idleSince: NOON_ISH + 16 * MINUTE });
  signOut(one, wish());
  expect(reportDays(one, today).desks).toEqual([
    {
      day: '2026-09-15',
      counter: 'Quầy 1',
      officer: 'Nguyễn Thị Hoa',
      openMs: 20 * MINUTE,
      servingMs: 5 * MINUTE,
      idleMs: 5 * MINUTE,
      pauses: 1,
      paused: [{ reason: 'meeting', ms: 10 * MINUTE }],
    },
  ]);
});

test('a number of the floor opens the tickets it counts', async () => {
  const one = await hall();
  const [first, second] = [await take(one), await take(one)];
  await serve(one, 5);
  const ids = (wish: Parameters<typeof floorTickets>[1]) => floorTickets(one, wish).tickets.map(({ id }) => id);
  expect(ids({ which: 'waiting', service: 'A', counter: null })).toEqual([second]);
  expect(ids({ which: 'done', service: null, counter: 'Q1' })).toEqual([first]);
  expect(ids({ which: 'done', service: null, counter: 'Q2' })).toEqual([]);
  expect(floorTickets(one, { which: 'issued', service: null, counter: null })).toMatchObject({
    count: 2,
    tickets: [
      { label: 'A1-001', counter: 'Quầy 1', state: 'done' },
      { state: 'waiting', calledAt: null },
    ],
  });
});

test('a day without anything has empty tables and says of which days something is known', async () => {
  const one = await hall();
  await take(one);
  expect(reportDays(one, { from: '2026-09-01', to: '2026-09-02' })).toEqual({
    from: '2026-09-01',
    to: '2026-09-02',
    known: { from: '2026-09-15', to: '2026-09-15' },
    at: NOON_ISH + MINUTE,
    fairness: [],
    waits: [],
    satisfaction: [],
    desks: [],
  });
});

test('ratings are shown per counter and officer with the reasons of low marks', async () => {
  const one = await hall();
  one.store.append([
    { t: 'visit.rated', id: 'rating:Q1/2026-09-15', d: { counter: 'Q1', score: 'very-satisfied', reason: null } },
    {
      t: 'visit.rated',
      id: 'rating:Q1/2026-09-15',
      d: { counter: 'Q1', score: 'not-satisfied', reason: 'waited-long' },
    },
  ]);
  expect(reportDays(one, today).satisfaction).toEqual([
    {
      counter: 'Quầy 1',
      officer: '',
      verySatisfied: 1,
      satisfied: 0,
      notSatisfied: 1,
      reasons: [{ reason: 'waited-long', count: 1 }],
    },
  ]);
});
