import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextTicket, type InLine, type PastCall } from '#common/domain/queue/next-ticket.ts';
import { mostPassedOver, type QueuePolicy } from '#common/domain/queue/queue-policy.ts';

type Person = InLine & { readonly id: number; readonly label: string };
/** `when`: the step at which it was made. */
type Call = PastCall & { readonly person: Person; readonly when: number };
type Policies = Readonly<Record<string, QueuePolicy>>;

const MINUTE = 60_000;
const ratio: QueuePolicy = { mode: 'ratio', priority: 1, normal: 3 };

/** Plays a day at one counter: each step either lets somebody arrive or calls; then everybody is called. */
const play = (steps: readonly (Omit<Person, 'id' | 'arrivedAt'> | 'call')[], policies: Policies): readonly Call[] => {
  const waiting: Person[] = [];
  const calls: Call[] = [];
  const call = (when: number): void => {
    const next = nextTicket(waiting, (service) => policies[service] ?? { mode: 'arrival' }, calls);
    if (next === null) return;
    waiting.splice(waiting.indexOf(next.ticket), 1);
    calls.unshift({ ...next.ticket, person: next.ticket, over: next.over, when });
  };
  steps.forEach((step, index) => {
    if (step === 'call') call(index);
    else waiting.push({ ...step, id: index, arrivedAt: index * MINUTE });
  });
  while (waiting.length > 0) call(steps.length);
  return calls.toReversed();
};

const person = (services: readonly string[]) =>
  fc.record({
    service: fc.constantFrom(...services),
    priority: fc.option(fc.constantFrom('elderly', 'pregnant'), { freq: 2 }),
    label: fc.string({ maxLength: 4 }),
  });
const days = (services: readonly string[]) =>
  fc.array(
    fc.oneof({ arbitrary: person(services), weight: 3 }, { arbitrary: fc.constant('call' as const), weight: 2 }),
    {
      maxLength: 60,
    },
  );
const small = fc.integer({ min: 1, max: 4 });
const bounded: fc.Arbitrary<QueuePolicy> = fc.oneof(
  fc.constant({ mode: 'arrival' as const }),
  fc.record({ mode: fc.constant('ratio' as const), priority: small, normal: small }),
  fc.record({
    mode: fc.constant('ageing' as const),
    headStartMinutes: fc.integer({ min: 1, max: 60 }),
    passedAtMost: small,
  }),
);
const anyPolicy = fc.oneof(bounded, fc.constant<QueuePolicy>({ mode: 'strict' }));
const policies = (each: fc.Arbitrary<QueuePolicy>): fc.Arbitrary<Policies> => fc.record({ A: each, B: each });

const before = (calls: readonly Call[], one: Call) => calls.slice(0, calls.indexOf(one));
const passers = (calls: readonly Call[], one: Call) =>
  before(calls, one).filter((other) => other.arrivedAt > one.arrivedAt);

test('under any arrival order a person without priority is passed over as often as the policy of the service says and no more', () => {
  fc.assert(
    fc.property(days(['A', 'B']), policies(bounded), (steps, set) => {
      const calls = play(steps, set);
      for (const one of calls.filter(({ priority }) => priority === null)) {
        const normalAhead = calls.filter(
          (other) =>
            other.service === one.service &&
            (other.priority === null || set[other.service]?.mode === 'arrival') &&
            other.person.id < one.person.id &&
            other.when > one.person.id,
        ).length;
        const most = mostPassedOver(set[one.service]!, normalAhead);
        expect(passers(calls, one).length).toBeLessThanOrEqual(most!);
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever the policies, everybody who took a number is called once', () => {
  fc.assert(
    fc.property(days(['A', 'B']), policies(anyPolicy), (steps, set) => {
      const arrived = steps.flatMap((step, index) => (step === 'call' ? [] : [index]));
      expect(
        play(steps, set)
          .map(({ person: { id } }) => id)
          .toSorted((a, b) => a - b),
      ).toEqual(arrived);
    }),
  );
});

test('nobody with priority waits longer than by arrival: only those who came earlier are called before', () => {
  fc.assert(
    fc.property(days(['A', 'B']), policies(anyPolicy), (steps, set) => {
      const calls = play(steps, set);
      const late = calls.filter((one) => one.priority !== null && set[one.service]?.mode !== 'arrival');
      expect(late.flatMap((one) => passers(calls, one))).toEqual([]);
    }),
  );
});

test('people of the same priority are called in order of arrival, in each service and between the services', () => {
  fc.assert(
    fc.property(days(['A', 'B']), anyPolicy, (steps, policy) => {
      const ids = (calls: readonly Call[]) => calls.map(({ person: { id } }) => id);
      const calls = play(steps, { A: policy, B: policy });
      for (const prior of [true, false]) {
        const same = ids(calls.filter(({ priority }) => (priority !== null) === prior));
        expect(same).toEqual(same.toSorted((a, b) => a - b));
      }
    }),
  );
});

test('what a call passed over is written with it, so that a report can prove it', () => {
  fc.assert(
    fc.property(days(['A', 'B']), policies(anyPolicy), (steps, set) => {
      const calls = play(steps, set);
      for (const one of calls) {
        const passed = calls.slice(calls.indexOf(one)).filter(
          // Who came later than the call itself was not there to be passed over.
          (other) => other.arrivedAt < one.arrivedAt,
        );
        expect([...one.over].toSorted()).toEqual([...new Set(passed.map(({ service }) => service))].toSorted());
      }
    }),
  );
});

const at = (minute: number, priority: string | null, service = 'A') => ({
  service,
  arrivedAt: minute * MINUTE,
  priority,
});

test('one priority for three others: after the pass, three people without priority go before the next pass', () => {
  const steps = [...Array.from({ length: 6 }, () => null), 'a', 'b', 'c'].map((priority) => ({
    service: 'A',
    priority,
    label: '',
  }));
  expect(play(steps, { A: ratio }).map(({ person: { id } }) => id)).toEqual([6, 0, 1, 2, 7, 3, 4, 5, 8]);
});

test('a head start lets priority pass whom it followed closely, not who waits since long before', () => {
  const policy: QueuePolicy = { mode: 'ageing', headStartMinutes: 20, passedAtMost: 2 };
  const line = (minute: number) => [at(0, null), at(minute, 'elderly')];
  const chosen = (minute: number) => nextTicket(line(minute), () => policy, [])?.ticket.priority;
  expect([chosen(20), chosen(21)]).toEqual(['elderly', null]);
});

test('a service without passing keeps its people first at a counter that also has a service with strict priority', () => {
  const set: Policies = { A: { mode: 'strict' }, B: { mode: 'arrival' } };
  const line = [at(0, null, 'A'), at(1, null, 'B'), at(2, 'elderly', 'A')];
  const next = (waiting: readonly InLine[]) => nextTicket(waiting, (service) => set[service]!, []);
  expect([next(line)?.ticket, next(line.filter(({ service }) => service === 'A'))]).toEqual([
    line[0],
    { ticket: line[2], over: ['A'] },
  ]);
});

test('nobody waiting is nobody to call', () => {
  expect(nextTicket([], () => ratio, [])).toBeNull();
});
