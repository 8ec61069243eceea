import { expect, test } from 'vitest';
import { ticketStanding } from '#common/domain/phone/ticket-on-phone.ts';
import { foldTicket, type Ticket } from '#common/domain/queue/ticket.ts';
import { usualFloorRules } from '#common/domain/site/floor-rules.ts';
import type { KnownOp } from '#common/domain/log/op-catalogue.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 8, 15, 3, 0, 0);

type Step = { readonly t: string; readonly d: Record<string, unknown>; readonly ago: number };

const ticketAfter = (...steps: readonly Step[]): Ticket => {
  const all: readonly Step[] = [{ t: 'ticket.issue', d: { service: 'A', lang: 'vi' }, ago: 60 }, ...steps];
  const after = all.reduce<Ticket | null>((before, { t, d, ago }, index) => {
    const op = { uid: `u${index}`, t, v: 1, id: 't1', at: NOW - ago * MINUTE, off: 0, by: null, day: '2026-09-15', d };
    // Written out as the store would write it.
    return foldTicket(before, { op: op as KnownOp & { t: 'ticket.call' }, term: 'K1', verdict: { ok: true } });
  }, null);
  if (after === null) throw new Error('no ticket');
  return after;
};

const at = (counter: string) => ({ counter });
const standing = (ticket: Ticket, now = NOW) =>
  ticketStanding({
    ticket,
    line: () => ({ ahead: 3, wait: null }),
    counterName: (counter) => ({ vi: `Quầy ${counter}`, en: `Counter ${counter}` }),
    rated: () => false,
    rules: usualFloorRules,
    now,
  });

test('a ticket waits, is called, counts as being served after three minutes, and a recall calls anew', () => {
  const five = { vi: 'Quầy 5', en: 'Counter 5' };
  const called = { t: 'ticket.call', d: at('5'), ago: 5 };
  expect([
    standing(ticketAfter()),
    standing(ticketAfter({ ...called, ago: 2 })),
    standing(ticketAfter(called)),
    standing(ticketAfter(called, { t: 'ticket.recall', d: at('5'), ago: 1 })),
  ]).toEqual([
    { kind: 'waiting', ahead: 3, wait: null },
    { kind: 'called', counter: five, at: NOW - 2 * MINUTE, calls: 1 },
    { kind: 'served', counter: five },
    { kind: 'called', counter: five, at: NOW - MINUTE, calls: 2 },
  ]);
});

test('a parked ticket, an absent citizen with the time to come back, a finished visit', () => {
  const five = { vi: 'Quầy 5', en: 'Counter 5' };
  const called = { t: 'ticket.call', d: at('5'), ago: 20 };
  expect([
    standing(ticketAfter(called, { t: 'ticket.park', d: { counter: '5', reason: 'papers' }, ago: 10 })),
    standing(ticketAfter(called, { t: 'ticket.no-show', d: at('5'), ago: 10 })),
    standing(ticketAfter(called, { t: 'ticket.no-show', d: at('5'), ago: 10 }), NOW + 20 * MINUTE),
    standing(ticketAfter(called, { t: 'ticket.done', d: at('5'), ago: 10 })),
  ]).toEqual([
    { kind: 'parked', counter: five },
    { kind: 'absent', until: NOW + 20 * MINUTE },
    { kind: 'absent', until: null },
    { kind: 'done', rated: false },
  ]);
});
