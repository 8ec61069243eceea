import { expect, test } from 'vitest';
import { phoneLines } from '#common/domain/phone/phone-lines.ts';
import { foldTicket, type Ticket } from '#common/domain/queue/ticket.ts';
import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';

const NOW = Date.UTC(2026, 8, 15, 3, 0, 0);
const MINUTE = 60_000;

/** A ticket that came so many minutes after eight. */
const ticket = (id: string, arrived: number, more: Partial<Ticket> = {}): Ticket => {
  const op = {
    uid: id,
    t: 'ticket.issue',
    v: 1,
    id,
    at: NOW - 120 * MINUTE + arrived * MINUTE,
    off: 0,
    by: null,
  } as const;
  const issued = foldTicket(null, {
    op: { ...op, day: '2026-09-15', d: { service: 'A', lang: 'vi' } },
    term: 'K1',
    verdict: { num: 1 },
  });
  if (issued === null) throw new Error('no ticket');
  return { ...issued, label: id, ...more };
};

const counters = [
  { id: 'Q1', services: ['A', 'B'] },
  { id: 'Q2', services: ['A'] },
];
const aheadOf = (
  waiting: readonly Ticket[],
  policy: QueuePolicy = { mode: 'arrival' },
  called: readonly Ticket[] = [],
) => {
  const line = phoneLines({ waiting, called, counters, policyOf: () => policy, now: NOW });
  return Object.fromEntries(waiting.map((one) => [one.id, line(one).ahead]));
};

test('by arrival everybody has those of the same service ahead who came earlier', () => {
  const waiting = [ticket('A1', 1), ticket('B1', 2, { service: 'B' }), ticket('A2', 3), ticket('A3', 3)];
  expect(aheadOf(waiting)).toEqual({ A1: 0, B1: 0, A2: 1, A3: 2 });
});

test('with a ratio the place is where the calls will be, not where one arrived', () => {
  const waiting = [ticket('A1', 1), ticket('A2', 2), ticket('A3', 3), ticket('P1', 4, { priority: 'old' })];
  expect(aheadOf(waiting, { mode: 'strict' })).toEqual({ P1: 0, A1: 1, A2: 2, A3: 3 });
  const passed = ticket('P0', 0, {
    state: 'called',
    counter: 'Q1',
    calledAt: NOW - MINUTE,
    lastCallAt: NOW - MINUTE,
    over: ['A'],
    callLog: [{ service: 'A', counter: 'Q1', over: ['A'], at: NOW - MINUTE, until: null }],
  });
  expect(aheadOf(waiting, { mode: 'ratio', priority: 1, normal: 2 }, [passed])).toEqual({ A1: 0, A2: 1, P1: 2, A3: 3 });
});

test('who was sent to one counter stands in the line of that counter, and is ahead of nobody in the service', () => {
  const waiting = [
    ticket('A1', 1),
    ticket('R1', 2, { reservedFor: 'Q1' }),
    ticket('B1', 3, { service: 'B' }),
    ticket('A2', 4),
  ];
  expect(aheadOf(waiting)).toEqual({ A1: 0, R1: 1, B1: 0, A2: 1 });
});

test('a wait is a range from the visits of the day, and nothing before enough of them are known', () => {
  const visits = Array.from({ length: 12 }, (_none, index) =>
    ticket(`V${index}`, index, {
      state: 'done',
      counter: 'Q2',
      calledAt: NOW - (index + 1) * 10 * MINUTE,
      lastCallAt: NOW - (index + 1) * 10 * MINUTE,
      endedAt: NOW - index * 10 * MINUTE - (index === 0 ? 0 : MINUTE),
    }),
  );
  const serving = ticket('S', 20, { state: 'called', counter: 'Q2', calledAt: NOW, lastCallAt: NOW });
  const waiting = [ticket('A1', 100), ticket('A2', 101)];
  const waits = (called: readonly Ticket[]) => {
    const line = phoneLines({ waiting, called, counters, policyOf: () => ({ mode: 'arrival' }), now: NOW });
    return waiting.map((one) => line(one).wait);
  };
  // The one who is served has just begun: half of ten minutes, then ten more.
  expect([waits([serving, ...visits]), waits([serving, ...visits.slice(0, 3)])]).toEqual([
    [
      { low: 4, high: 8 },
      { low: 14, high: 18 },
    ],
    [null, null],
  ]);
});
