import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { lineAhead } from '#main/usecases/choose-next.ts';
import { claimTicket } from '#main/usecases/claim-ticket.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { printJobOf } from '#main/store/print-jobs.ts';
import { ticketById, ticketsOfDay } from '#main/store/tickets.ts';
import { kioskTicket } from '#main/usecases/views/kiosk-view.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
const terminal = async (options?: Parameters<typeof testTerminal>[0]): Promise<TestTerminal> => {
  const one = await testTerminal(options);
  terminals.push(one);
  return one;
};
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

const take = async (one: TestTerminal, requestId = one.newId(), service = 'A') => {
  const outcome = await issueTicket(one, { service, language: 'vi', requestId });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  one.advance(1000);
  return outcome.ticket;
};

test('a kiosk that is alone numbers from its own series at once', async () => {
  const one = await terminal();
  expect([(await take(one)).label, (await take(one)).label, (await take(one, one.newId(), 'B')).label]).toEqual([
    'A1-001',
    'A1-002',
    'B1-001',
  ]);
});

test('a counter calls by arrival over all its services, and by the order of its services where its settings say so', async () => {
  const one = await terminal();
  const [b, a] = [await take(one, one.newId(), 'B'), await take(one)];
  const first = await callNext(one, 'Q1', one.newId());
  expect(first).toMatchObject({ kind: 'called', ticket: { id: b.id } });
  actOnTicket(one, 'ticket.done', 'Q1', b.id, one.newId());
  const later = await take(one, one.newId(), 'B');
  const value = { name: { vi: 'Quầy 1', en: 'Counter 1' }, number: 1, services: ['B', 'A'], callsBy: 'services' };
  one.store.append([{ t: 'config.set', id: 'counter:Q1', d: { kind: 'counter', value } }]);
  expect(lineAhead(one, 'Q1', 5).map(({ id }) => id)).toEqual([later.id, a.id]);
  expect(await callNext(one, 'Q1', one.newId())).toMatchObject({ kind: 'called', ticket: { id: later.id } });
});

test('a ticket that is numbered after midnight keeps its day, and its number belongs to that day', async () => {
  const one = await terminal();
  one.store.append([{ t: 'ticket.issue', id: 'late', uid: 'tap', d: { service: 'A', lang: 'vi' } }]);
  const { day } = ticketById(one.store.db, 'late') ?? { day: '' };
  one.advance(86_400_000);
  await issueTicket(one, { service: 'A', language: 'vi', requestId: 'tap' });
  const written = one.store.db.prepare('SELECT text FROM own_log WHERE entity = ?').pluck().all('late');
  // One text column, written by the store a moment ago.
  expect(written.map((text) => (JSON.parse(text as string) as { readonly day: string }).day)).toEqual([day, day]);
});

test('a number on a second paper of a ticket is not given again', async () => {
  const one = await terminal();
  const label = (number: number, series: string) =>
    one.store.append([
      { t: 'ticket.label', id: 'twice', d: { service: 'A', label: `${series}00${number}`, series, number, ahead: 0 } },
    ]);
  label(7, 'A2-');
  label(1, 'A1-');
  expect((await take(one)).label).toBe('A1-002');
});

test('one request tapped five times is one ticket, one number and one paper', async () => {
  const one = await terminal();
  one.setConnection('online');
  const requestId = one.newId();
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => issueTicket(one, { service: 'A', language: 'vi', requestId })),
  );
  const labels = outcomes.map((outcome) => (outcome.kind === 'issued' ? outcome.ticket.label : outcome.kind));
  expect({ labels: new Set(labels), tickets: ticketsOfDay(one.store.db, '2026-09-15').length }).toEqual({
    labels: new Set(['A1-001']),
    tickets: 1,
  });
  expect(one.store.db.prepare('SELECT count(*) AS n FROM print_job').get()).toEqual({ n: 1 });
});

test('the same request after a restart gives the same ticket again', async () => {
  const one = await terminal();
  const first = await take(one, '0199aaaa-0000-7000-8000-000000000001');
  const again = await one.reopen();
  terminals.splice(terminals.indexOf(one), 1, again);
  const outcome = await issueTicket(again, {
    service: 'A',
    language: 'vi',
    requestId: '0199aaaa-0000-7000-8000-000000000001',
  });
  expect(outcome).toMatchObject({ kind: 'issued', ticket: { id: first.id, label: first.label } });
});

test('a service that the site does not have gives no ticket', async () => {
  const one = await terminal();
  expect(await issueTicket(one, { service: 'Z', language: 'vi', requestId: one.newId() })).toEqual({
    kind: 'no-such-service',
  });
  expect(ticketsOfDay(one.store.db, '2026-09-15')).toEqual([]);
});

test('the number and the request for its paper are one commit', async () => {
  const one = await terminal();
  const ticket = await take(one);
  expect(printJobOf(one.store.db, ticket.id)).toMatchObject({
    state: 'pending',
    copy: 1,
    title: 'A1-001',
    what: 'ticket',
  });
});

test('a terminal without a printer asks for no paper and shows the number all the same', async () => {
  const one = await terminal();
  const outcome = await issueTicket(
    { ...one, profile: withoutPrinter(one) },
    { service: 'A', language: 'vi', requestId: one.newId() },
  );
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  expect(kioskTicket(one, outcome.ticket, null)).toMatchObject({ label: 'A1-001', paper: null });
});

const withoutPrinter = (one: TestTerminal): TestTerminal['profile'] => {
  const { printer: _printer, ...rest } = one.profile;
  return rest;
};

test('tickets are called in order of arrival, whatever their numbers say', async () => {
  const one = await terminal();
  const first = await take(one);
  const second = await take(one, one.newId(), 'B');
  const call = await callNext(one, 'Q1', one.newId());
  expect(call).toMatchObject({
    kind: 'called',
    ticket: { id: first.id, state: 'called', counter: 'Q1', confirmed: false },
  });
  actOnTicket(one, 'ticket.done', 'Q1', first.id, one.newId());
  expect(await callNext(one, 'Q1', one.newId())).toMatchObject({ kind: 'called', ticket: { id: second.id } });
});

test('a counter calls its own services only, and says so when nobody waits for it', async () => {
  const one = await terminal();
  await take(one, one.newId(), 'B');
  expect(await callNext(one, 'Q2', one.newId())).toEqual({ kind: 'empty' });
});

test('calling next while a ticket is open changes nothing and shows that ticket', async () => {
  const one = await terminal();
  const first = await take(one);
  await take(one);
  await callNext(one, 'Q1', one.newId());
  expect(await callNext(one, 'Q1', one.newId())).toMatchObject({ kind: 'still-serving', ticket: { id: first.id } });
});

test('the same press of "call next" twice calls one ticket', async () => {
  const one = await terminal();
  const first = await take(one);
  await take(one);
  const requestId = one.newId();
  const calls = [await callNext(one, 'Q1', requestId), await callNext(one, 'Q1', requestId)];
  expect(calls).toMatchObject([
    { kind: 'called', ticket: { id: first.id, calls: 1 } },
    { kind: 'called', ticket: { id: first.id, calls: 1 } },
  ]);
});

test('a ticket that another counter has is refused with who has it', async () => {
  const one = await terminal();
  const ticket = await take(one);
  await claimTicket(one, ticket.id, 'Q1', one.newId());
  expect(await claimTicket(one, ticket.id, 'Q2', one.newId())).toEqual({ kind: 'taken', by: 'Quầy 1' });
  expect(actOnTicket(one, 'ticket.done', 'Q2', ticket.id, one.newId())).toEqual({ kind: 'taken', by: 'Quầy 1' });
});

test('a recall counts once a press, and an absent citizen can be called again', async () => {
  const one = await terminal();
  const ticket = await take(one);
  await callNext(one, 'Q1', one.newId());
  const press = one.newId();
  actOnTicket(one, 'ticket.recall', 'Q1', ticket.id, press);
  actOnTicket(one, 'ticket.recall', 'Q1', ticket.id, press);
  expect(ticketById(one.store.db, ticket.id)?.calls).toBe(2);
  actOnTicket(one, 'ticket.no-show', 'Q1', ticket.id, one.newId());
  expect(await claimTicket(one, ticket.id, 'Q1', one.newId())).toMatchObject({
    kind: 'alone',
    ticket: { state: 'called', calls: 3 },
  });
});

test('an act on a ticket that nobody called is refused by name', async () => {
  const one = await terminal();
  const ticket = await take(one);
  expect([
    actOnTicket(one, 'ticket.done', 'Q1', ticket.id, one.newId()),
    actOnTicket(one, 'ticket.done', 'Q1', 'nothing', one.newId()),
  ]).toEqual([{ kind: 'not-yours' }, { kind: 'not-found' }]);
});

test('whatever is tapped and called in whatever order, each ticket is in one state and no number stands twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('issue-A', 'issue-B', 'next-1', 'next-2', 'done-1', 'done-2', 'absent-1', 'reopen'), {
        maxLength: 25,
      }),
      async (steps) => {
        let one = await testTerminal();
        try {
          let issued = 0;
          for (const step of steps) {
            const [act, who] = step.split('-');
            const counter = `Q${who}`;
            const serving = ticketsOfDay(one.store.db, '2026-09-15').find(
              (ticket) => ticket.state === 'called' && ticket.counter === counter,
            );
            if (act === 'issue') {
              await take(one, one.newId(), who);
              issued += 1;
            } else if (act === 'next') await callNext(one, counter, one.newId());
            else if (act === 'done' && serving !== undefined) {
              actOnTicket(one, 'ticket.done', counter, serving.id, one.newId());
            } else if (act === 'absent' && serving !== undefined) {
              actOnTicket(one, 'ticket.no-show', counter, serving.id, one.newId());
            } else if (act === 'reopen') one = await one.reopen();
          }
          const tickets = ticketsOfDay(one.store.db, '2026-09-15');
          const busy = tickets.filter(({ state }) => state === 'called').map(({ counter }) => counter);
          expect(tickets).toHaveLength(issued);
          expect(new Set(tickets.map(({ label }) => label)).size).toBe(issued);
          expect(new Set(busy).size).toBe(busy.length);
        } finally {
          one.dispose();
        }
      },
    ),
    { numRuns: 25 },
  );
});
