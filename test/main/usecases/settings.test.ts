import { afterEach, expect, test } from 'vitest';
import { callNext } from '#main/usecases/call-next.ts';
import { deskState } from '#main/usecases/desk.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { transferTicket } from '#main/usecases/move-ticket.ts';
import { saveSetting, settingsNow, showSettings } from '#main/usecases/settings.ts';
import { counterState } from '#main/usecases/views/counter-view.ts';
import { kioskServices } from '#main/usecases/views/kiosk-view.ts';
import { applySetting } from '#test/support/apply-setting.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const desk = async (): Promise<TestTerminal> => {
  const one = await testTerminal({ name: 'DH', profile: { roles: ['supervisor'] } });
  terminals.push(one);
  return one;
};
const serviceOf = (one: TestTerminal, id = 'A') => {
  const found = showSettings(one).services.find((service) => service.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

test('a saved service is what the kiosk shows next, and says when and where it was set last', async () => {
  const one = await desk();
  const { draft, last } = serviceOf(one);
  one.advance(60_000);
  const changed = { ...draft, name: { vi: '  Hộ  tịch mới ', en: 'New' } };
  const id = one.newId();
  expect(applySetting(one, { page: 'service', id: 'A', draft: changed }, last?.uid ?? null, id)).toEqual({
    kind: 'saved',
    id: 'A',
  });
  expect(kioskServices(one).services[0]?.name).toEqual({ vi: 'Hộ tịch mới', en: 'New' });
  expect(serviceOf(one).last).toEqual({ uid: `${id}-a`, at: NOON_ISH + 60_000, by: 'DH' });
});

test('hours set on screen close the door at the kiosk at once', async () => {
  const one = await desk();
  const { draft, last } = serviceOf(one);
  const hours = { sessions: [{ opens: 450, closes: 540, weekdays: null }], lastTicketMinutes: 0, dailyQuota: null };
  applySetting(one, { page: 'service', id: 'A', draft: { ...draft, hours } }, last?.uid ?? null, one.newId());
  expect(await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId() })).toMatchObject({
    kind: 'closed',
    why: 'after-hours',
  });
  const again = serviceOf(one);
  applySetting(
    one,
    { page: 'service', id: 'A', draft: { ...again.draft, hours: null } },
    again.last?.uid ?? null,
    one.newId(),
  );
  expect(settingsNow(one).inForce.values.get('service:A')?.value).not.toHaveProperty('hours');
  expect(kioskServices(one).services[0]?.door).toEqual({ kind: 'open' });
});

test('a counter with other services waits for other people at once', async () => {
  const one = await desk();
  await issueTicket(one, { service: 'B', language: 'vi', requestId: one.newId() });
  expect(counterState(one, 'Q2', null).waitingCount).toBe(0);
  const { draft, last } = showSettings(one).counters.find(({ id }) => id === 'Q2')!;
  applySetting(
    one,
    { page: 'counter', id: 'Q2', draft: { ...draft, services: ['A', 'B'] } },
    last?.uid ?? null,
    one.newId(),
  );
  expect(counterState(one, 'Q2', null).waitingCount).toBe(1);
});

test('nothing is overwritten that another terminal set meanwhile', async () => {
  const one = await desk();
  const { draft, last } = serviceOf(one);
  const mine = { page: 'service', id: 'A', draft: { ...draft, order: 7 } } as const;
  const theirs = one.newId();
  saveSetting(one, { page: 'service', id: 'A', draft: { ...draft, order: 5 } }, last?.uid ?? null, theirs);
  expect(saveSetting(one, mine, last?.uid ?? null, one.newId())).toEqual({
    kind: 'changed-elsewhere',
    last: { uid: theirs, at: NOON_ISH, by: 'DH' },
  });
  expect(serviceOf(one).draft.order).toBe(5);
  expect(saveSetting(one, mine, theirs, one.newId()).kind).toBe('saved');
});

test('where a service’s numbers begin is fixed for the day once one was given, whatever became of that ticket', async () => {
  const one = await desk();
  const { draft, last } = serviceOf(one);
  const change = { page: 'service', id: 'A', draft: { ...draft, firstNumber: 101 } } as const;
  const given = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId() });
  if (given.kind !== 'issued') throw new Error(given.kind);
  await callNext(one, 'Q1', one.newId());
  await transferTicket(
    one,
    { ticket: given.ticket.id, counter: 'Q1', requestId: one.newId() },
    { service: 'B', to: null, note: '' },
  );
  expect(saveSetting(one, change, last?.uid ?? null, one.newId())).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'firstNumber', problem: 'numbers-given-today' }],
  });
  one.advance(24 * 3_600_000);
  expect(saveSetting(one, change, last?.uid ?? null, one.newId()).kind).toBe('saved');
});

test('what is wrong is named and nothing is written; the same request is written once', async () => {
  const one = await desk();
  const { draft, last } = serviceOf(one);
  const wrong = { page: 'service', id: 'A', draft: { ...draft, letter: 'B' } } as const;
  expect(saveSetting(one, wrong, last?.uid ?? null, one.newId())).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'letter', problem: 'letter-taken', name: 'Đất đai' }],
  });
  expect(serviceOf(one).last).toEqual(last);
  const request = one.newId();
  const fresh = {
    page: 'counter',
    id: null,
    draft: {
      name: { vi: 'Quầy 3', en: 'Counter 3' },
      number: 3,
      services: ['B'],
      callsBy: 'arrival',
      receipts: null,
      retired: false,
    },
  } as const;
  expect(saveSetting(one, { ...fresh, draft: { ...fresh.draft, services: ['B'] } }, null, request)).toEqual({
    kind: 'saved',
    id: 'Q3',
  });
  expect(saveSetting(one, { ...fresh, draft: { ...fresh.draft, services: ['B'] } }, null, request)).toEqual({
    kind: 'saved',
    id: 'Q3',
  });
  expect(showSettings(one).counters.map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q3']);
});

test('priority and the rules of the floor are parts of the centre’s setting and leave the rest of it alone', async () => {
  const one = await desk();
  const before = settingsNow(one).inForce.values.get('site:main')?.value;
  const { priority } = showSettings(one);
  const groups = [{ id: '', name: { vi: 'Người cao tuổi', en: 'Elderly' } }];
  const policy = { mode: 'ratio', priority: 1, normal: 3 } as const;
  applySetting(one, { page: 'priority', draft: { groups, policy } }, priority.last?.uid ?? null, one.newId());
  const { floor } = showSettings(one);
  const rules = {
    recallLimit: 5,
    returnMinutes: 10,
    targetMinutes: 12.5,
    hubPatienceMs: 400,
    phoneBase: ' HTTPS://Phieu.Example.gov.vn/ ',
  };
  applySetting(one, { page: 'floor', draft: rules }, floor.last?.uid ?? null, one.newId());
  expect(settingsNow(one).inForce.values.get('site:main')?.value).toEqual({
    ...before,
    priority: { policy, groups: [{ id: 'nguoi-cao-tuoi', name: groups[0]?.name }] },
    hubPatienceMs: 400,
    floor: { recallLimit: 5, returnMinutes: 10, targetMinutes: 12.5 },
    phonePages: { base: 'https://phieu.example.gov.vn' },
  });
  expect(one.site.site?.floor.recallLimit).toBe(5);
});

test('an officer is offered at every counter until marked as gone, and stays known to the supervisor', async () => {
  const one = await desk();
  const draft = { name: 'Lê Thị Mai', role: 'Địa chính', left: false, duties: null };
  const added = applySetting(one, { page: 'officer', id: null, draft }, null, one.newId());
  expect(deskState(one, 'Q1').officers.map(({ name }) => name)).toEqual(['Lê Thị Mai']);
  const { officers } = showSettings(one);
  const id = added.kind === 'saved' ? added.id : '';
  applySetting(
    one,
    { page: 'officer', id, draft: { ...draft, left: true } },
    officers[0]?.last?.uid ?? null,
    one.newId(),
  );
  expect(deskState(one, 'Q1').officers).toEqual([]);
  expect(showSettings(one).officers.map((each) => each.draft.left)).toEqual([true]);
});

test('the calendar is saved as every deadline reads it', async () => {
  const one = await desk();
  const { calendar } = showSettings(one);
  const draft = { ...calendar.draft, specialDays: [{ day: '2026-09-15', kind: 'holiday' as const }] };
  expect(applySetting(one, { page: 'calendar', draft }, calendar.last?.uid ?? null, one.newId()).kind).toBe('saved');
  expect(one.site.calendar?.specialDays).toEqual({ '2026-09-15': 'holiday' });
});

test('a terminal that was not given the centre’s settings saves none of them', async () => {
  const one = await testTerminal({ seeded: false });
  terminals.push(one);
  const draft = { recallLimit: 3, returnMinutes: 30, targetMinutes: 13.3, hubPatienceMs: 300, phoneBase: '' };
  expect(saveSetting(one, { page: 'floor', draft }, null, one.newId())).toEqual({ kind: 'not-found' });
  expect(showSettings(one).hasSite).toBe(false);
});
