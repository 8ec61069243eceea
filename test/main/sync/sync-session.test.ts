import { expect, test } from 'vitest';
import type { TerminalFrame } from '#common/wire/terminal-frames.ts';
import { startSession } from '#main/sync/sync-session.ts';

/** A session that opens no logs, on a clock that the test sets. */
const rig = () => {
  const clock = { now: 1_000_000 };
  const sent: TerminalFrame['t'][] = [];
  const offsets: number[] = [];
  const ends: unknown[] = [];
  const nothing = (): never => {
    throw new Error('no log is open');
  };
  const session = startSession({
    who: { as: 'terminal', site: 'test', term: 'K1', name: 'K1', roles: ['kiosk'], app: '1' },
    logs: [],
    own: {
      ownTail: nothing,
      offered: nothing,
      setAcked: nothing,
      hashAt: nothing,
      opsAfter: nothing,
      branchOff: nothing,
      startEpoch: nothing,
    },
    copy: null,
    now: () => clock.now,
    send: ({ t }) => void sent.push(t),
    onWelcome: (offset) => void offsets.push(offset),
    onPresence: () => undefined,
    onStable: () => undefined,
    onAcked: () => undefined,
    onTrouble: nothing,
    onEnd: (trouble) => void ends.push(trouble),
  });
  session.receive(JSON.stringify({ t: 'challenge', nonce: 'n' }));
  return {
    session,
    clock,
    sent,
    offsets,
    ends,
    welcome: (now: number): void => session.receive(JSON.stringify({ t: 'welcome', now, logs: [] })),
  };
};

test('the hub read its clock half-way between hello and welcome', () => {
  const { session, clock, sent, offsets, ends, welcome } = rig();
  clock.now += 400;
  welcome(1_000_700);
  expect([sent, offsets, ends, session.welcomed()]).toEqual([['hello'], [500], [], true]);
});

test.each([
  ['a night of sleep', 36_000_000],
  ['a clock that was set back', -3_600_000],
])('over %s a welcome says nothing about the clock: the connection ends and nobody is troubled', (_why, passed) => {
  const { session, clock, offsets, ends, welcome } = rig();
  clock.now += passed;
  welcome(clock.now);
  expect([offsets, ends, session.welcomed()]).toEqual([[], [null], false]);
});
