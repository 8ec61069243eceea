import { afterEach, expect, test } from 'vitest';
import { ticketsOfDay } from '#main/store/tickets.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { kioskServices } from '#main/usecases/views/kiosk-view.ts';
import { at } from '#test/support/calendar-2026.ts';
import { testSite } from '#test/support/site.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

/** A terminal whose service A has these hours. */
const withHours = async (hours: Record<string, unknown>): Promise<TestTerminal> => {
  const one = await testTerminal();
  terminals.push(one);
  const service = testSite.find(({ id }) => id === 'service:A')?.d as { readonly value: Record<string, unknown> };
  one.store.append([{ t: 'config.set', id: 'service:A', d: { kind: 'service', value: { ...service.value, hours } } }]);
  return one;
};
const setClock = (one: TestTerminal, local: string): void => one.advance(at(local) - one.store.now());
const take = (one: TestTerminal, requestId = one.newId(), service = 'A') =>
  issueTicket(one, { service, language: 'vi', requestId });
const doors = (one: TestTerminal) => kioskServices(one).services.map(({ door }) => door);

test('in the lunch break a service with hours gives no number and says when it does; one without hours gives it', async () => {
  const one = await withHours({});
  setClock(one, '2026-09-16T12:00');
  const lunch = { kind: 'closed', why: 'break', reopensAt: at('2026-09-16T13:30') };
  expect(await take(one)).toEqual(lunch);
  expect(doors(one)).toEqual([lunch, { kind: 'open' }]);
  expect((await take(one, one.newId(), 'B')).kind).toBe('issued');
  expect(ticketsOfDay(one.store.db, '2026-09-16')).toHaveLength(1);
});

test('when the quota is used no further number is given, and the next day has new ones', async () => {
  const one = await withHours({ dailyQuota: 2 });
  setClock(one, '2026-09-16T08:00');
  const first = one.newId();
  const kinds = [(await take(one, first)).kind, (await take(one)).kind];
  expect(kinds).toEqual(['issued', 'issued']);
  expect(await take(one)).toEqual({ kind: 'closed', why: 'quota-used', reopensAt: at('2026-09-17T07:30') });
  expect((await take(one, first)).kind).toBe('issued');
  setClock(one, '2026-09-17T07:30');
  expect(doors(one)).toEqual([{ kind: 'open' }, { kind: 'open' }]);
});
