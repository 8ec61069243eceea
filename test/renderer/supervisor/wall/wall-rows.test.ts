import { expect, test } from 'vitest';
import { wallQueues, wallTerminals } from '#renderer/supervisor/wall/wall-rows.ts';
import { calmFloor } from '../floor.ts';

const calm = calmFloor(1_000_000_000_000);

test('the longest wait comes first, and what has no room is one line with its sums', () => {
  const { shown, rest } = wallQueues(calm.services, 4);
  expect([shown.map(({ letter }) => letter), rest]).toEqual([
    ['C', 'B', 'A'],
    { services: 3, waiting: 6, oldestArrivedAt: 1_000_000_000_000 - 9 * 60_000 },
  ]);
  expect(wallQueues(calm.services, 6).rest).toBeNull();
});

test('terminals beside the counters are named, what is wrong first, and no more than there is room', () => {
  const [first, second] = calm.terminals;
  if (first === undefined || second === undefined) throw new Error('the floor has terminals');
  const terminals = [
    first,
    { ...second, connected: false },
    { ...first, name: 'K2', connected: false, enrolment: 'revoked' as const },
    { ...first, name: 'K3', closed: { goTo: '' } },
    { ...first, name: 'K4', printers: [{ name: 'main', condition: 'paper-out' as const, since: 0 }] },
    ...calm.terminals.filter(({ roles }) => roles.includes('counter')),
  ];
  const looks = (most: number, silentSince: number | null = null) => {
    const { shown, rest } = wallTerminals({ terminals, silentSince, here: calm.here }, most);
    return [shown.map(({ terminal, state }) => `${terminal.name} ${state}`), rest];
  };
  expect([looks(4), looks(3), looks(4, 5)]).toEqual([
    [['K4 paper', 'Ki-ốt 2 away', 'K3 closed', 'Ki-ốt 1 well'], 0],
    [['K4 paper', 'Ki-ốt 2 away'], 2],
    [['Ki-ốt 1 unknown', 'Ki-ốt 2 unknown', 'K3 unknown', 'K4 unknown'], 0],
  ]);
});
