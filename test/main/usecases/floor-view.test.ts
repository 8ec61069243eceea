import { afterEach, beforeEach, expect, test } from 'vitest';
import { setEnrolled } from '#main/usecases/enrolled-terminals.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { moveFromFloor } from '#main/usecases/move-ticket.ts';
import { floorView, type TerminalPresence } from '#main/usecases/views/floor-view.ts';
import { giveEntries, opTextOf, siteLogInMemory } from '#test/support/site-log.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const MINUTE = 60_000;
let one: TestTerminal;
beforeEach(async () => {
  one = await testTerminal({ name: 'S1', profile: { roles: ['supervisor'] } });
});
afterEach(() => one.dispose());

const present = (name: string, connected: boolean): TerminalPresence => ({
  name,
  roles: ['counter'],
  version: '1',
  connected,
  lastSeen: NOON_ISH,
  unsynced: 0,
  status: {},
});
const counterOf = (presence: readonly TerminalPresence[]) => floorView(one, presence, null).counters[0];

test('of two machines that worked at one counter the connected one counts, and of two that are away the one that started last', () => {
  const log = siteLogInMemory('floor');
  const started = (term: string, at: number) =>
    giveEntries(
      one.store,
      log,
      'floor',
      log.write(
        term,
        [
          opTextOf(
            { at, day: '2026-09-15' },
            {
              t: 'terminal.started',
              id: `terminal:${term}`,
              d: { roles: ['counter'], version: '1', counter: 'Q1', addresses: [] },
            },
          ),
        ],
        at,
      ),
    );
  started('may-cu', NOON_ISH - 2 * MINUTE);
  started('may-moi', NOON_ISH - MINUTE);
  expect([
    counterOf([present('may-cu', false), present('may-moi', true)]),
    counterOf([present('may-cu', true), present('may-moi', false)]),
    counterOf([present('may-cu', false), present('may-moi', false)]),
  ]).toMatchObject([
    { terminal: 'may-moi', connected: true },
    { terminal: 'may-cu', connected: true },
    { terminal: 'may-moi', connected: false },
  ]);
  const key = { publicKey: 'k', roles: ['counter'], code: '' };
  setEnrolled(one, 'may-moi', { ...key, revoked: true });
  expect(counterOf([present('may-cu', false)])).toMatchObject({ terminal: 'may-cu' });
  setEnrolled(one, 'may-cu', { ...key, revoked: true });
  expect(counterOf([])).toMatchObject({ terminal: '', connected: false });
});

test('numbers that were sent to one counter alone stand with it, in order of arrival', async () => {
  const take = async (): Promise<string> => {
    const outcome = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId() });
    if (outcome.kind !== 'issued') throw new Error(outcome.kind);
    one.advance(MINUTE);
    return outcome.ticket.id;
  };
  const [first, second] = [await take(), await take()];
  await take();
  const send = (ticket: string) =>
    moveFromFloor(one, { ticket, from: null, service: 'A', to: 'Q1', requestId: one.newId() });
  await send(second);
  await send(first);
  expect(counterOf([])).toMatchObject({ waitingBehind: 3, sentHere: ['A1-001', 'A1-002'] });
});
