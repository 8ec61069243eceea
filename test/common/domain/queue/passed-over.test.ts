import { expect, test } from 'vitest';
import { passedOver, type DayTicket } from '#common/domain/queue/passed-over.ts';

const ticket = (id: string, arrivedAt: number, calledAt: number | null, over: readonly string[] = []): DayTicket => ({
  id,
  service: 'A',
  arrivedAt,
  calledAt,
  priority: over.length === 0 ? null : 'elderly',
  over,
});

test('a report counts for each ticket who came later and was called before, and nobody else', () => {
  const day = [
    ticket('first', 0, 60),
    ticket('second', 5, null),
    ticket('prior-1', 10, 20, ['A']),
    ticket('third', 15, 90),
    ticket('prior-2', 30, 70, ['A', 'B']),
    { ...ticket('elsewhere', 0, 99), service: 'C' },
  ];
  expect(passedOver(day)).toEqual(
    new Map([
      ['first', 1],
      ['second', 2],
      ['third', 1],
    ]),
  );
});
