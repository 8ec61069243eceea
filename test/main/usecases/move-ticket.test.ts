import { afterEach, beforeEach, expect, test } from 'vitest';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callChosen } from '#main/usecases/call-chosen.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { addService, moveFromFloor, parkTicket, returnTicket, transferTicket } from '#main/usecases/move-ticket.ts';
import { undoStep } from '#main/usecases/undo-step.ts';
import { boardView } from '#main/usecases/views/board-view.ts';
import { counterState } from '#main/usecases/views/counter-view.ts';
import { queueChoices } from '#main/usecases/views/queue-choices.ts';
import { ticketById } from '#main/store/tickets.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
beforeEach(async () => {
  one = await testTerminal();
});
afterEach(() => one.dispose());

const MINUTE = 60_000;

/** Takes a number a second before the next, and returns its id. */
const take = async (service = 'A'): Promise<string> => {
  const outcome = await issueTicket(one, { service, language: 'vi', requestId: one.newId() });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  one.advance(1000);
  return outcome.ticket.id;
};

/** Calls the next number at a counter and returns its id, or what was said instead. */
const next = async (counter = 'Q1'): Promise<string> => {
  const outcome = await callNext(one, counter, one.newId());
  return outcome.kind === 'called' ? outcome.ticket.id : outcome.kind;
};
const wish = (ticket: string, counter = 'Q1') => ({ ticket, counter, requestId: one.newId() });
const done = (ticket: string, counter = 'Q1') => actOnTicket(one, 'ticket.done', counter, ticket, one.newId());
const absent = (ticket: string, counter = 'Q1') => actOnTicket(one, 'ticket.no-show', counter, ticket, one.newId());
const toB = { service: 'B', to: null, note: '' };

test('a ticket that is sent to another service keeps its number and is called there before all who came later', async () => {
  const first = await take('A');
  await take('B');
  await next();
  const label = ticketById(one.store.db, first)?.label;
  expect(await transferTicket(one, wish(first), toB)).toMatchObject({
    kind: 'unconfirmed',
    ticket: { state: 'waiting', service: 'B', label },
  });
  expect(await next()).toBe(first);
});

test('a ticket that is sent to one counter is called by it alone, whatever its services are', async () => {
  const first = await take('B');
  await next();
  await transferTicket(one, wish(first), { service: 'B', to: 'Q2', note: ' xem bản vẽ ' });
  expect(await next('Q1')).toBe('empty');
  expect(counterState(one, 'Q1', null)).toMatchObject({ waiting: [], waitingCount: 0 });
  expect(counterState(one, 'Q2', null)).toMatchObject({
    waiting: [{ id: first, note: 'xem bản vẽ', reservedFor: 'Quầy 2' }],
    waitingCount: 1,
  });
  expect(await next('Q2')).toBe(first);
});

test('a transfer to what the site does not have, or by who does not have the ticket, changes nothing', async () => {
  const first = await take();
  const nowhere = await Promise.all(
    [
      { service: 'Z', to: null, note: '' },
      { service: 'A', to: 'Q9', note: '' },
    ].map((place) => transferTicket(one, wish(first), place)),
  );
  const waiting = await transferTicket(one, wish(first), toB);
  await next('Q1');
  const others = await transferTicket(one, wish(first, 'Q2'), toB);
  expect([...nowhere, waiting, others, await transferTicket(one, wish('none'), toB)]).toEqual([
    { kind: 'no-such-place' },
    { kind: 'no-such-place' },
    { kind: 'not-yours' },
    { kind: 'taken', by: 'Quầy 1' },
    { kind: 'not-found' },
  ]);
  expect(ticketById(one.store.db, first)).toMatchObject({ state: 'called', counter: 'Q1', service: 'A' });
});

test('the same press twice moves once', async () => {
  const first = await take();
  await next();
  const press = wish(first);
  await transferTicket(one, press, toB);
  await next();
  expect(await transferTicket(one, press, toB)).toMatchObject({ kind: 'unconfirmed', ticket: { state: 'called' } });
  expect(ticketById(one.store.db, first)?.earlierServices).toEqual([{ service: 'A', counter: 'Q1' }]);
});

test('a ticket that was sent on is no earlier call of a counter on the board', async () => {
  const first = await take();
  await next();
  await transferTicket(one, wish(first), toB);
  const { calling, earlier, waiting } = boardView(one, { offlineSince: null, speaks: false, media: [] });
  expect({ calling, earlier, waiting }).toEqual({ calling: [], earlier: [], waiting: 1 });
});

test('one visit goes on with another service at the same counter', async () => {
  const first = await take();
  await next();
  expect(await addService(one, wish(first), 'B')).toMatchObject({ ticket: { state: 'called', service: 'B' } });
  expect(await addService(one, wish(first), 'Z')).toEqual({ kind: 'no-such-place' });
  expect(counterState(one, 'Q1', null).serving).toMatchObject({
    service: { vi: 'Đất đai' },
    earlierServices: [{ vi: 'Hộ tịch', en: 'Civil status' }],
  });
});

test('a parked ticket frees the counter, is listed with its reason, and comes back to its place', async () => {
  const first = await take();
  const second = await take();
  await next();
  await parkTicket(one, wish(first), 'copies');
  expect(queueChoices(one, 'Q1').away).toMatchObject([
    { ticket: { id: first, state: 'parked' }, reason: 'copies', late: false },
  ]);
  expect(counterState(one, 'Q1', null)).toMatchObject({ serving: null, awayCount: 1 });
  one.advance(90 * MINUTE);
  expect(await returnTicket(one, wish(first))).toMatchObject({ kind: 'unconfirmed', ticket: { state: 'waiting' } });
  expect([await next(), done(first).kind, await next()]).toEqual([first, 'done', second]);
});

test('a finished visit is listed after who is away, opens again at its place, and is called again', async () => {
  const first = await take();
  const second = await take();
  await take();
  await next();
  await parkTicket(one, wish(first), 'copies');
  await next();
  expect(await returnTicket(one, wish(second))).toEqual({ kind: 'not-yours' });
  done(second);
  expect(queueChoices(one, 'Q1').away).toMatchObject([
    { ticket: { id: first }, finished: false },
    { ticket: { id: second, state: 'done' }, reason: null, finished: true, late: false },
  ]);
  expect(await returnTicket(one, wish(second))).toMatchObject({ ticket: { state: 'waiting', endedAt: null } });
  expect(await next()).toBe(second);
});

test('who was absent comes back to the old place within half an hour, and takes a new number after', async () => {
  const first = await take();
  await next();
  absent(first);
  one.advance(30 * MINUTE);
  const back = await returnTicket(one, wish(first));
  await next();
  absent(first);
  one.advance(30 * MINUTE + 1);
  expect([back.kind, await returnTicket(one, wish(first))]).toEqual(['unconfirmed', { kind: 'too-late', minutes: 30 }]);
  expect(queueChoices(one, 'Q1').away).toMatchObject([{ reason: null, late: true }]);
});

test('a number is called again three times, the fourth press says so; a new call counts anew', async () => {
  const first = await take();
  await next();
  const recall = () => actOnTicket(one, 'ticket.recall', 'Q1', first, one.newId());
  expect([recall(), recall(), recall(), recall()].map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'enough']);
  expect(recall()).toEqual({ kind: 'enough', times: 3 });
  absent(first);
  await callChosen(one, first, 'Q1', one.newId());
  expect(recall().kind).toBe('done');
});

test('a chosen number is called out of turn, but not while another one is served', async () => {
  const [first, second] = [await take(), await take()];
  expect(await callChosen(one, second, 'Q1', one.newId())).toMatchObject({ kind: 'called', ticket: { id: second } });
  expect(await callChosen(one, first, 'Q1', one.newId())).toMatchObject({
    kind: 'still-serving',
    ticket: { id: second },
  });
  expect(await callChosen(one, second, 'Q2', one.newId())).toEqual({ kind: 'taken', by: 'Quầy 1' });
  expect(await callChosen(one, 'none', 'Q2', one.newId())).toEqual({ kind: 'not-found' });
});

test('the last step is taken back within ten seconds, once, and the same press twice is one', async () => {
  const first = await take();
  await next();
  done(first);
  one.advance(10_000);
  const press = one.newId();
  const outcomes = [await undoStep(one, 'Q1', press), await undoStep(one, 'Q1', press)];
  expect(outcomes).toMatchObject([
    { kind: 'undone', ticket: { id: first, state: 'called', counter: 'Q1' } },
    { kind: 'undone', ticket: { id: first, state: 'called', counter: 'Q1' } },
  ]);
  expect(await undoStep(one, 'Q1', one.newId())).toEqual({ kind: 'nothing' });
});

test('after ten seconds, and for who did nothing, there is nothing to take back', async () => {
  const first = await take();
  await next();
  done(first);
  expect(await undoStep(one, 'Q2', one.newId())).toEqual({ kind: 'nothing' });
  one.advance(10_001);
  expect(await undoStep(one, 'Q1', one.newId())).toEqual({ kind: 'nothing' });
});

test('a counter never gets a second ticket by undo: the later call is taken back first', async () => {
  const [first, second] = [await take(), await take()];
  await next();
  done(first);
  one.advance(1);
  await next();
  one.advance(1);
  actOnTicket(one, 'ticket.recall', 'Q1', second, one.newId());
  expect(await undoStep(one, 'Q1', one.newId())).toMatchObject({
    ticket: { id: second, state: 'waiting', counter: null },
  });
  expect(await undoStep(one, 'Q1', one.newId())).toMatchObject({ ticket: { id: first, state: 'called' } });
});

test('an undo that would give the counter a second ticket is refused by name', async () => {
  const [first, second] = [await take(), await take()];
  await next();
  await parkTicket(one, wish(first), 'form');
  await callChosen(one, second, 'Q1', one.newId());
  await addService(one, wish(second), 'B');
  // The newest step belongs to the ticket in hand; the older one waits behind it.
  expect(await undoStep(one, 'Q1', one.newId())).toMatchObject({
    kind: 'undone',
    ticket: { id: second, service: 'A' },
  });
  expect(await undoStep(one, 'Q1', one.newId())).toMatchObject({ kind: 'still-serving', ticket: { id: second } });
});

test('a supervisor who sends a number on keeps what the officer before wrote for the next one', async () => {
  const first = await take('A');
  await next();
  await transferTicket(one, wish(first), { service: 'A', to: 'Q2', note: 'xem bản vẽ' });
  const moved = await moveFromFloor(one, {
    ticket: first,
    from: null,
    service: 'B',
    to: null,
    requestId: one.newId(),
  });
  expect(moved).toMatchObject({ ticket: { service: 'B', reservedFor: null, note: 'xem bản vẽ' } });
});
