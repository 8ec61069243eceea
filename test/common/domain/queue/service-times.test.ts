import { expect, test } from 'vitest';
import { openCounters, sharedAhead, visitsOf, type Served } from '#common/domain/queue/service-times.ts';

const MINUTE = 60_000;
const visit = (service: string, counter: string, called: number, ended: number | null): Served => ({
  service,
  counter,
  calledAt: called * MINUTE,
  endedAt: ended === null ? null : ended * MINUTE,
});

test('a visit holds its counter until the next call when that follows within two minutes, else until its end or now', () => {
  const calls = [
    visit('A', 'Q1', 0, 10),
    visit('A', 'Q1', 12, 20),
    visit('B', 'Q1', 23, 30),
    visit('A', 'Q2', 1, 5),
    visit('A', 'Q1', 31, null),
  ];
  const of = (minutes: number, ended = true) => ({ ms: minutes * MINUTE, ended });
  expect(visitsOf(calls, 36 * MINUTE)).toEqual(
    new Map([
      ['A', [of(5, false), of(8), of(4), of(12)]],
      ['B', [of(8)]],
    ]),
  );
});

test('a counter is open while it serves and for half an hour after its last sign of work', () => {
  const calls = [visit('A', 'Q1', 0, null), visit('A', 'Q2', 0, 30), visit('A', 'Q3', 0, 29)];
  expect(openCounters(calls, 60 * MINUTE)).toEqual(new Set(['Q1', 'Q2']));
});

test('people of other services count as far as they take the time of the same counters', () => {
  const waiting = new Map([
    ['A', 4],
    ['B', 6],
    ['C', 5],
    ['D', 7],
  ]);
  const counters = [{ services: ['A', 'B'] }, { services: ['B', 'C'] }, { services: ['A'] }];
  expect(['A', 'B', 'C', 'D'].map((service) => sharedAhead(service, waiting, counters))).toEqual([7, 6 + 2 + 5, 8, 7]);
});
