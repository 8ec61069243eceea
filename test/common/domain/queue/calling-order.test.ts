import { expect, test } from 'vitest';
import { callingOrder } from '#common/domain/queue/calling-order.ts';
import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';

const MINUTE = 60_000;
const line = [null, null, 'elderly', null, null, 'pregnant'].map((priority, minute) => ({
  service: 'A',
  arrivedAt: minute * MINUTE,
  priority,
  minute,
}));
const order = (policy: QueuePolicy, count: number) =>
  callingOrder(line, () => policy, [], count).map(({ minute }) => minute);

test('the list shows people as they will be called, by the policy of the service', () => {
  expect([
    order({ mode: 'arrival' }, 9),
    order({ mode: 'strict' }, 9),
    order({ mode: 'ratio', priority: 1, normal: 3 }, 9),
    order({ mode: 'ratio', priority: 1, normal: 3 }, 2),
  ]).toEqual([
    [0, 1, 2, 3, 4, 5],
    [2, 5, 0, 1, 3, 4],
    [2, 0, 1, 3, 5, 4],
    [2, 0],
  ]);
});
