import { expect, test } from 'vitest';
import { byServices } from '#common/domain/queue/by-services.ts';

test('a counter that calls by services has a line for each, in its order, and first whoever was sent to it alone', () => {
  const waiting = ['B1', 'A1', 'C1', 'B2', 'A2'].map((id) => ({ id, service: id.slice(0, 1) }));
  const ids = byServices(waiting, ['A', 'B']).map((line) => line.map(({ id }) => id));
  expect(ids).toEqual([['C1'], ['A1', 'A2'], ['B1', 'B2']]);
});
