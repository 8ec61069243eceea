import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextTicket, type PastCall } from '#common/domain/queue/next-ticket.ts';
import { mostPassedOver, type QueuePolicy } from '#common/domain/queue/queue-policy.ts';
import { fairnessOf, type Fairness, type FairTicket, type WrittenCall } from '#common/domain/report/fairness.ts';

const MINUTE = 60_000;
type Step = 'normal' | 'prior' | 'call';

/** Plays a day at one counter by a policy, as the use cases would, and gives its tickets with what their calls wrote down. */
const play = (steps: readonly Step[], policy: QueuePolicy): readonly FairTicket[] => {
  const tickets: FairTicket[] = [];
  const calls: PastCall[] = [];
  const call = (at: number): boolean => {
    const waiting = tickets.filter(({ calledAt }) => calledAt === null);
    const next = nextTicket(waiting, () => policy, calls);
    if (next === null) return false;
    tickets[tickets.indexOf(next.ticket)] = { ...next.ticket, calledAt: at, over: next.over };
    calls.unshift({ ...next.ticket, over: next.over });
    return true;
  };
  steps.forEach((step, index) => {
    if (step === 'call') call(index * MINUTE);
    else {
      tickets.push({
        id: String(index),
        label: `A${index}`,
        service: 'A',
        arrivedAt: index * MINUTE,
        priority: step === 'prior' ? 'elderly' : null,
        over: [],
        calledAt: null,
      });
    }
  });
  for (let at = steps.length * MINUTE; call(at); at += MINUTE);
  return tickets;
};

const callsOf = (tickets: readonly FairTicket[]): readonly WrittenCall[] =>
  tickets.flatMap((one) => (one.calledAt === null ? [] : [{ ...one, at: one.calledAt }]));
const judge = (tickets: readonly FairTicket[], policy: QueuePolicy, now: number) =>
  tickets.length === 0 ? undefined : fairnessOf('A', tickets, callsOf(tickets), policy, now);

const days = fc.array(fc.constantFrom<Step>('normal', 'normal', 'prior', 'prior', 'call'), { maxLength: 80 });
const small = fc.integer({ min: 1, max: 4 });
const bounded: readonly (readonly [string, fc.Arbitrary<QueuePolicy>])[] = [
  ['arrival', fc.constant({ mode: 'arrival' })],
  ['ratio', fc.record({ mode: fc.constant('ratio' as const), priority: small, normal: small })],
  [
    'ageing',
    fc.record({
      mode: fc.constant('ageing' as const),
      headStartMinutes: fc.integer({ min: 1, max: 60 }),
      passedAtMost: small,
    }),
  ],
];

test.each(bounded)(
  'under any arrival order the report of a day played by %s finds nobody passed over beyond the limit',
  (_mode, policies) => {
    fc.assert(
      fc.property(days, policies, (steps, policy) => {
        const row = judge(play(steps, policy), policy, steps.length * MINUTE);
        expect(row?.beyond ?? []).toEqual([]);
        expect(row?.otherPasses ?? 0).toBe(0);
      }),
      { numRuns: 300 },
    );
  },
);

test('a day of strict priority has no limit, and the report says how often the worst was passed', () => {
  const steps: readonly Step[] = ['normal', 'prior', 'call', 'prior', 'call', 'prior', 'call', 'call'];
  const row = judge(play(steps, { mode: 'strict' }), { mode: 'strict' }, 0);
  expect(row).toMatchObject({ worst: { label: 'A0', passed: 3, bound: null }, beyond: [], prior: { people: 3 } });
});

const ticket = (
  id: string,
  arrivedAt: number,
  calledAt: number | null,
  changes: Partial<FairTicket> = {},
): FairTicket => ({
  id,
  label: id,
  service: 'A',
  arrivedAt,
  calledAt,
  priority: null,
  over: [],
  ...changes,
});

test('a limit that was not kept is named with the number of the person', () => {
  const policy: QueuePolicy = { mode: 'ratio', priority: 1, normal: 3 };
  const prior = (id: string, arrivedAt: number, calledAt: number) =>
    ticket(id, arrivedAt, calledAt, { priority: 'elderly', over: ['A'] });
  const row = judge([ticket('A001', 0, 90), prior('A002', 1, 10), prior('A003', 2, 20)], policy, 100);
  expect(row).toMatchObject({
    beyond: ['A001'],
    worst: { label: 'A001', passed: 2, bound: 1 },
    normal: { longestMs: 90 },
  });
});

test('who was called out of turn by choice counts as another pass, and who still waits waits until now', () => {
  const row = judge([ticket('A001', 0, null), ticket('A002', 5, 10)], { mode: 'arrival' }, 70);
  expect(row).toMatchObject({ otherPasses: 1, worst: null, normal: { people: 2, longestMs: 70 } });
});

test('a ticket that was called again passed people again, and that counts too', () => {
  const policy: QueuePolicy = { mode: 'ratio', priority: 1, normal: 3 };
  const tickets = [ticket('A001', 0, 90), ticket('A002', 1, 10, { priority: 'elderly', over: ['A'] })];
  const calls = [10, 40].map((at) => ({ service: 'A', arrivedAt: 1, priority: 'elderly', over: ['A'], at }));
  expect(fairnessOf('A', tickets, calls, policy, 100).worst).toMatchObject({ label: 'A001', passed: 2, bound: 1 });
});

/** The same by laying every ticket beside every other, sentence by sentence as the report words it: slow, and plain to read. */
const plainly = (
  mine: readonly FairTicket[],
  calls: readonly WrittenCall[],
  policy: QueuePolicy,
): Pick<Fairness, 'worst' | 'beyond' | 'otherPasses'> => {
  const judged = mine.filter(({ priority }) => priority === null || policy.mode === 'arrival');
  const isBefore = (at: number, one: FairTicket): boolean => one.calledAt === null || at < one.calledAt;
  const stood = (other: FairTicket, at: number): boolean => other.calledAt === null || other.calledAt > at;
  let worst: Fairness['worst'] = null;
  const beyond: string[] = [];
  let otherPasses = 0;
  for (const one of judged) {
    const { id, label, arrivedAt } = one;
    const passed = calls.filter(
      (call) => call.over.includes('A') && call.arrivedAt > arrivedAt && isBefore(call.at, one),
    ).length;
    const ahead = judged.filter((other) => other.arrivedAt < arrivedAt && stood(other, arrivedAt)).length;
    const others = mine.filter((other) => other.arrivedAt > arrivedAt && !other.over.includes('A'));
    otherPasses += others.filter(({ calledAt }) => calledAt !== null && isBefore(calledAt, one)).length;
    const bound = mostPassedOver(policy, ahead);
    if (passed > (worst?.passed ?? 0)) worst = { id, label, passed, bound };
    if (bound !== null && passed > bound) beyond.push(label);
  }
  return { worst, beyond, otherPasses };
};

// Few instants, so that many are the same; a kept appointment may be called before its slot.
const instant = fc.integer({ min: 0, max: 30 });
const some = {
  arrivedAt: instant,
  priority: fc.constantFrom(null, 'elderly'),
  over: fc.constantFrom<string[]>([], ['A'], ['B'], ['B', 'A']),
};
const someTickets = fc.array(fc.record({ ...some, calledAt: fc.option(instant), service: fc.constant('A') }), {
  maxLength: 60,
});
const someCalls = fc.array(fc.record({ ...some, at: instant, service: fc.constantFrom('A', 'B') }), { maxLength: 60 });
const somePolicy = fc.oneof(fc.constant<QueuePolicy>({ mode: 'strict' }), ...bounded.map(([, policies]) => policies));

test('whatever a day was like, the report says what laying every ticket beside every other says', () => {
  fc.assert(
    fc.property(someTickets, someCalls, somePolicy, (tickets, calls, policy) => {
      const mine = tickets.map((one, place) => ({ ...one, id: String(place), label: `A${place}` }));
      expect(fairnessOf('A', mine, calls, policy, 40)).toMatchObject(plainly(mine, calls, policy));
    }),
    { numRuns: 1_000 },
  );
});
