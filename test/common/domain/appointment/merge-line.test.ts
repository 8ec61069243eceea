import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeLine, type Kept } from '#common/domain/appointment/merge-line.ts';
import { nextTicket, type InLine, type PastCall } from '#common/domain/queue/next-ticket.ts';
import { mostPassedOver, type QueuePolicy } from '#common/domain/queue/queue-policy.ts';

const MINUTE = 60_000;
const policy: QueuePolicy = { mode: 'ratio', priority: 1, normal: 2 };

type WalkIn = InLine & { readonly id: number };
type Called = PastCall & { readonly walkIn: WalkIn | null; readonly kept: Kept | null; readonly at: number };

/** One counter that calls every five minutes until nobody is left. */
const play = (walkIns: readonly WalkIn[], kept: readonly Kept[]): readonly Called[] => {
  const here = [...walkIns];
  const booked = [...kept];
  const calls: Called[] = [];
  for (let at = 0; here.length + booked.length > 0; at += 5 * MINUTE) {
    const line = mergeLine(
      here.filter(({ arrivedAt }) => arrivedAt <= at),
      booked.filter(({ checkedInAt }) => checkedInAt <= at),
      at,
    );
    const next = nextTicket(line, () => policy, calls);
    if (next === null) continue;
    const { ticket, over } = next;
    const { service, arrivedAt, priority } = ticket;
    const call = { service, arrivedAt, priority, over, at };
    if ('walkIn' in ticket) {
      here.splice(here.indexOf(ticket.walkIn), 1);
      calls.unshift({ ...call, walkIn: ticket.walkIn, kept: null });
    } else {
      booked.splice(booked.indexOf(ticket.kept), 1);
      calls.unshift({ ...call, walkIn: null, kept: ticket.kept });
    }
  }
  return calls.toReversed();
};

const minutes = fc.integer({ min: 0, max: 120 }).map((minute) => minute * MINUTE);
const walkIns = fc
  .array(minutes, { maxLength: 20 })
  .map((times) =>
    times.toSorted((a, b) => a - b).map((arrivedAt, id) => ({ service: 'A', arrivedAt, priority: null, id })),
  );
const kepts = fc.array(
  fc
    .record({ slot: fc.integer({ min: 0, max: 4 }), early: fc.integer({ min: -15, max: 30 }) })
    .map(({ slot, early }) => ({
      service: 'A',
      slot: slot * 30 * MINUTE,
      checkedInAt: Math.max(0, slot * 30 - early) * MINUTE,
    })),
  { maxLength: 10 },
);

test('an appointment is not called before its slot while anybody else waits', () => {
  fc.assert(
    fc.property(walkIns, kepts, (walking, kept) => {
      for (const call of play(walking, kept)) {
        if (call.kept === null || call.kept.slot <= call.at) continue;
        const waited = play(walking, kept).filter(
          (later) => later.at > call.at && later.walkIn !== null && later.walkIn.arrivedAt <= call.at,
        );
        expect(waited).toEqual([]);
      }
    }),
  );
});

test('walk-ins are passed over by appointments as often as the policy says and no more, and nobody is lost', () => {
  fc.assert(
    fc.property(walkIns, kepts, (walking, kept) => {
      const calls = play(walking, kept);
      expect(calls).toHaveLength(walking.length + kept.length);
      for (const [place, { walkIn }] of calls.entries()) {
        if (walkIn === null) continue;
        const passers = calls
          .slice(0, place)
          .filter((other) => other.kept !== null && other.kept.slot > walkIn.arrivedAt && other.at >= walkIn.arrivedAt);
        const ahead = walking.filter(({ id }) => id < walkIn.id).length;
        expect(passers.length).toBeLessThanOrEqual(mostPassedOver(policy, ahead)!);
      }
    }),
  );
});

test('a due appointment goes before walk-ins who came earlier, and the earlier check-in first in a slot', () => {
  const walking = [{ service: 'A', arrivedAt: 0, priority: null, id: 0 }];
  const first = { service: 'A', slot: 30 * MINUTE, checkedInAt: 10 * MINUTE };
  const second = { ...first, checkedInAt: 20 * MINUTE };
  const line = mergeLine(walking, [second, first], 30 * MINUTE);
  expect(line.map((one) => ('kept' in one ? one.kept : one.walkIn))).toEqual([walking[0], first, second]);
  expect(nextTicket(line, () => policy, [])?.ticket).toMatchObject({ kept: first });
});
