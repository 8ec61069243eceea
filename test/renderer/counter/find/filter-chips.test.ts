import { expect, test } from 'vitest';
import { noFilters } from '#common/domain/dossier/dossier-filters.ts';
import { chipsOf } from '#renderer/counter/find/filter-chips.ts';

const all = {
  states: ['done' as const, 'returned' as const],
  channel: 'post' as const,
  dueFrom: '2026-01-02',
  dueTo: '2026-02-03',
  receivedFrom: '2026-03-04',
  receivedTo: '2026-04-05',
  procedure: '1.001193',
  counter: 'Q5',
  standing: 'overdue' as const,
  unpaid: true,
  mine: true,
};

test('every filter has its chip, and taking all chips away leaves no filter', () => {
  const chips = chipsOf(all, (kind, word) => `${kind}-${word}`);
  expect(chips.map(({ id }) => id).toSorted()).toEqual(Object.keys(noFilters).toSorted());
  let left: Parameters<typeof chipsOf>[0] = all;
  for (let [chip] = chipsOf(left, String); chip !== undefined; [chip] = chipsOf(left, String)) left = chip.without;
  expect(left).toEqual(noFilters);
});

test('a chip says its words and its days', () => {
  expect(
    chipsOf({ ...noFilters, states: all.states, dueTo: all.dueTo }, (kind, word) => `${kind}-${word}`),
  ).toMatchObject([
    { text: 'find.chip.state', values: { state: 'state-done, state-returned' } },
    { text: 'find.chip.due-to', values: { day: '03/02/2026' } },
  ]);
});
