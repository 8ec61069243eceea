import { afterEach, expect, test } from 'vitest';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { waitsNow } from '#main/usecases/waits-now.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

const MINUTE = 60_000;
const take = async (one: TestTerminal) => {
  const outcome = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId() });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  return outcome.ticket;
};
const serve = async (one: TestTerminal, minutes: number): Promise<void> => {
  const call = await callNext(one, 'Q2', one.newId());
  if (call.kind !== 'called') throw new Error(call.kind);
  one.advance(minutes * MINUTE);
  actOnTicket(one, 'ticket.done', 'Q2', call.ticket.id, one.newId());
};

test('nobody is told a wait before enough visits are known; then a newcomer hears more than who came before', async () => {
  const one = await testTerminal();
  terminals.push(one);
  const tickets = [];
  for (let count = 0; count < 13; count += 1) tickets.push(await take(one));
  for (let count = 0; count < 7; count += 1) await serve(one, count % 2 === 0 ? 8 : 12);
  expect(waitsNow(one)('A', null)).toBeNull();
  await serve(one, 10);
  await callNext(one, 'Q2', one.newId());
  const waits = waitsNow(one);
  const [next, newcomer] = [waits('A', tickets[9]!), waits('A', null)];
  // Four wait and one is served, ten minutes each.
  expect({ next: next!.low < 10 && next!.high <= 15, newcomer: newcomer!.low > 35 && newcomer!.high < 60 }).toEqual({
    next: true,
    newcomer: true,
  });
  expect(waits('B', null)).toBeNull();
});

test('where a counter is free and nobody waits, no wait is shown', async () => {
  const one = await testTerminal();
  terminals.push(one);
  for (let count = 0; count < 9; count += 1) await take(one);
  for (let count = 0; count < 9; count += 1) await serve(one, 10);
  expect(waitsNow(one)('A', null)).toBeNull();
});
