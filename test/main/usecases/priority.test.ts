import { afterEach, expect, test } from 'vitest';
import { servingAt, ticketById } from '#main/store/tickets.ts';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callChosen } from '#main/usecases/call-chosen.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { lineAhead } from '#main/usecases/choose-next.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { judgePriority } from '#main/usecases/judge-priority.ts';
import { parkTicket, transferTicket } from '#main/usecases/move-ticket.ts';
import { testSite } from '#test/support/site.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

const groups = [{ id: 'elderly', name: { vi: 'Người cao tuổi', en: 'Elderly' } }];

/** A centre in which one with priority may pass for every two others. */
const centre = async (policy: Record<string, unknown> = { mode: 'ratio', priority: 1, normal: 2 }) => {
  const one = await testTerminal();
  terminals.push(one);
  const site = testSite.find(({ id }) => id === 'site:main')?.d as { readonly value: Record<string, unknown> };
  one.store.append([
    { t: 'config.set', id: 'site:main', d: { kind: 'site', value: { ...site.value, priority: { groups, policy } } } },
  ]);
  return one;
};

const take = async (one: TestTerminal, priority?: string): Promise<string> => {
  const outcome = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId(), priority });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  one.advance(1000);
  return outcome.ticket.id;
};

/** Finishes what the counter has in hand. */
const finish = (one: TestTerminal): string => {
  const ticket = servingAt(one.store.db, one.store.today(), 'Q1');
  const { kind } = actOnTicket(one, 'ticket.done', 'Q1', ticket?.id ?? '', one.newId());
  one.advance(1000);
  return kind;
};

/** Calls and finishes until nobody waits; the ids in the order of the calls. */
const callAll = async (one: TestTerminal): Promise<readonly string[]> => {
  const called: string[] = [];
  for (;;) {
    const call = await callNext(one, 'Q1', one.newId());
    if (call.kind !== 'called') return called;
    called.push(call.ticket.id);
    one.advance(1000);
    actOnTicket(one, 'ticket.done', 'Q1', call.ticket.id, one.newId());
  }
};

test('one with priority passes for every two others, as the counter sees it beforehand, and the log says who was passed', async () => {
  const one = await centre();
  const plain = [await take(one), await take(one), await take(one)];
  const prior = [await take(one, 'elderly'), await take(one, 'elderly')];
  const order = [prior[0], plain[0], plain[1], prior[1], plain[2]];
  expect(lineAhead(one, 'Q1', 9).map(({ id }) => id)).toEqual(order);
  expect(await callAll(one)).toEqual(order);
  expect([...prior, ...plain].map((id) => ticketById(one.store.db, id)?.over)).toEqual([['A'], ['A'], [], [], []]);
});

test('a centre that sets no policy calls by arrival, whoever has priority', async () => {
  const one = await centre({ mode: 'arrival' });
  const order = [await take(one), await take(one, 'elderly'), await take(one)];
  expect(await callAll(one)).toEqual(order);
});

test('a group that the site does not have gives no priority', async () => {
  const one = await centre();
  expect(ticketById(one.store.db, await take(one, 'friends'))?.priority).toBeNull();
});

test('the officer confirms the ground, or sets it aside, and then the order is arrival again', async () => {
  const one = await centre();
  const plain = await take(one);
  const prior = await take(one, 'elderly');
  const press = one.newId();
  const judge = (group: string | null, requestId = one.newId()) =>
    judgePriority(one, 'Q1', { ticket: prior, group, requestId });
  const standing = () => {
    const ticket = ticketById(one.store.db, prior);
    return [ticket?.priority, ticket?.priorityBy];
  };
  expect(standing()).toEqual(['elderly', null]);
  judge('elderly', press);
  expect(standing()).toEqual(['elderly', 'Q1']);
  judge(null);
  judge('elderly', press);
  expect(standing()).toEqual([null, 'Q1']);
  expect([
    judge('friends').kind,
    judgePriority(one, 'Q1', { ticket: 'x', group: null, requestId: one.newId() }).kind,
  ]).toEqual(['no-such-group', 'not-found']);
  expect(await callAll(one)).toEqual([plain, prior]);
});

test('whom a ticket passed over counts on when it was sent to another service, parked and called again', async () => {
  const one = await centre();
  const plain = [await take(one), await take(one), await take(one)];
  const prior = [await take(one, 'elderly'), await take(one, 'elderly')];
  const call = async (): Promise<string | null> => {
    const outcome = await callNext(one, 'Q1', one.newId());
    one.advance(1000);
    return outcome.kind === 'called' ? outcome.ticket.id : null;
  };
  const wish = (ticket: string) => ({ ticket, counter: 'Q1', requestId: one.newId() });
  const [first = '', second = ''] = prior;
  expect(await call()).toBe(first);
  await parkTicket(one, wish(first), 'copies');
  const back = await callChosen(one, first, 'Q1', one.newId());
  expect(back.kind).toBe('called');
  one.advance(1000);
  await transferTicket(one, wish(first), { service: 'B', to: 'Q2', note: '' });
  // The pass is used up until two others were called.
  expect([await call(), finish(one), await call(), finish(one), await call()]).toEqual([
    plain[0],
    'done',
    plain[1],
    'done',
    second,
  ]);
});
