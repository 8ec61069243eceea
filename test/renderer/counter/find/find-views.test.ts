import { expect, test } from 'vitest';
import { noFilters } from '#common/domain/dossier/dossier-filters.ts';
import { areAlike, findViews } from '#renderer/counter/find/find-views.ts';

test('every list has a key of its own and narrows in a way of its own', () => {
  expect(findViews.map(({ cap, view }) => [cap, view]).slice(0, 5)).toEqual([
    ['Alt+1', 'overdue'],
    ['Alt+2', 'dueToday'],
    ['Alt+3', 'supplement'],
    ['Alt+4', 'ready'],
    ['Alt+5', 'newOnline'],
  ]);
  const pairs = findViews.flatMap((one) => findViews.filter((other) => areAlike(one.filters, other.filters)));
  expect(pairs).toHaveLength(findViews.length);
});

test('filters are compared by what they say', () => {
  expect(areAlike({ ...noFilters, mine: true }, { ...noFilters })).toBe(false);
  expect(areAlike({ ...noFilters, states: ['done'] }, { ...noFilters, states: ['done'] })).toBe(true);
});
