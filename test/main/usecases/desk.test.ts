import { afterEach, beforeEach, expect, test } from 'vitest';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callChosen } from '#main/usecases/call-chosen.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { deskState, handOver, pauseDesk, resumeDesk, signIn, signOut } from '#main/usecases/desk.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
beforeEach(async () => {
  one = await testTerminal();
  one.store.append([
    {
      t: 'config.set',
      id: 'officer:an',
      d: { kind: 'officer', value: { name: 'Nguyễn Văn An', role: 'Chuyên viên' } },
    },
  ]);
});
afterEach(() => one.dispose());

const wish = (requestId = one.newId()) => ({ counter: 'Q1', requestId });
const take = async (): Promise<string> => {
  const outcome = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId() });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  return outcome.ticket.id;
};

test('a paused counter calls nobody until it is open again; other counters go on', async () => {
  const ticket = await take();
  pauseDesk(one, wish(), 'break');
  expect(deskState(one, 'Q1').pause).toEqual({ reason: 'break', since: NOON_ISH });
  expect([
    await callNext(one, 'Q1', one.newId()),
    await callChosen(one, ticket, 'Q1', one.newId()),
    deskState(one, 'Q2').pause,
  ]).toEqual([{ kind: 'paused' }, { kind: 'paused' }, null]);
  resumeDesk(one, wish());
  expect((await callNext(one, 'Q1', one.newId())).kind).toBe('called');
});

test('nobody pauses or hands over with a citizen at the counter', async () => {
  const ticket = await take();
  await callNext(one, 'Q1', one.newId());
  expect([pauseDesk(one, wish(), 'other'), handOver(one, wish(), 'x')]).toMatchObject([
    { kind: 'still-serving', ticket: { id: ticket } },
    { kind: 'still-serving', ticket: { id: ticket } },
  ]);
  actOnTicket(one, 'ticket.done', 'Q1', ticket, one.newId());
  expect(pauseDesk(one, wish(), 'other')).toEqual({ kind: 'done' });
});

test('officers of the settings sign in by name; somebody else does not', () => {
  expect(signIn(one, wish(), 'nobody')).toEqual({ kind: 'no-such-officer' });
  expect(deskState(one, 'Q1').officer).toBeNull();
  signIn(one, wish(), 'an');
  expect(deskState(one, 'Q1')).toMatchObject({
    officer: { name: 'Nguyễn Văn An', since: NOON_ISH },
    officers: [{ id: 'an', name: 'Nguyễn Văn An', role: 'Chuyên viên' }],
  });
  signOut(one, wish());
  expect(deskState(one, 'Q1').officer).toBeNull();
});

test('the same press twice is written once', () => {
  const press = wish();
  pauseDesk(one, press, 'break');
  resumeDesk(one, wish());
  pauseDesk(one, press, 'break');
  expect(deskState(one, 'Q1').pause).toBeNull();
});

test('a note of the last shift is there on the next day, a pause is not', () => {
  signIn(one, wish(), 'an');
  handOver(one, wish(), ' Máy in sắp hết giấy ');
  pauseDesk(one, wish(), 'break');
  one.advance(86_400_000);
  expect(deskState(one, 'Q1')).toMatchObject({
    pause: null,
    officer: null,
    handOver: { note: 'Máy in sắp hết giấy', by: 'Nguyễn Văn An', at: NOON_ISH },
  });
});
