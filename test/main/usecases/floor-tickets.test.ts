import { afterEach, expect, test } from 'vitest';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { floorTickets } from '#main/usecases/views/floor-tickets.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const MINUTE = 60_000;
const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const hall = async (): Promise<TestTerminal> => {
  const one = await testTerminal();
  terminals.push(one);
  return one;
};
const take = async (one: TestTerminal): Promise<string> => {
  const outcome = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId() });
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
