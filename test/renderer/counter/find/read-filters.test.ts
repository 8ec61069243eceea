import { expect, test } from 'vitest';
import { noFilters } from '#common/domain/dossier/dossier-filters.ts';
import { readFilters } from '#renderer/counter/find/read-filters.ts';

const form = (fields: { readonly [name: string]: string }): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test('an empty form narrows nothing; a standing, for which it has no field, stays', () => {
  const empty = form({ state: '', channel: '', dueFrom: ' ', procedure: '' });
  expect(readFilters(empty, { ...noFilters, states: ['done'], standing: 'overdue' })).toEqual({
    filters: { ...noFilters, standing: 'overdue' },
    wrong: [],
  });
});

test('what the form says is read; a day that no calendar has is named', () => {
  const said = {
    state: 'done',
    channel: 'post',
    dueFrom: '1/2/2026',
    dueTo: '31/2/2026',
    procedure: ' 1.001193 ',
    mine: 'on',
  };
  expect(readFilters(form(said), noFilters)).toEqual({
    filters: {
      ...noFilters,
      states: ['done'],
      channel: 'post',
      dueFrom: '2026-02-01',
      procedure: '1.001193',
      mine: true,
    },
    wrong: ['dueTo'],
  });
});

test('several states of a kept search stay until another one is chosen', () => {
  const kept = { ...noFilters, states: ['done' as const, 'returned' as const] };
  expect([
    readFilters(form({ state: 'done' }), kept).filters.states,
    readFilters(form({ state: 'returned' }), kept).filters.states,
  ]).toEqual([['done', 'returned'], ['returned']]);
});
