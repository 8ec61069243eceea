import { expect, test } from 'vitest';
import { dueWord } from '#renderer/counter/find/due-word.ts';

const at = (day: number): number => Date.UTC(2026, 2, day, 3);

test.each([
  ['processing', at(6), { text: 'late', count: 3, at: '06/03/2026', tone: 'late' }],
  ['processing', at(9), { text: 'today', count: 0, at: '09/03/2026', tone: 'soon' }],
  ['received', at(11), { text: 'left', count: 2, at: '11/03/2026', tone: 'soon' }],
  ['received', at(19), { text: 'left', count: 10, at: '19/03/2026', tone: 'calm' }],
  ['returned', at(6), { text: 'on', count: 0, at: '06/03/2026', tone: 'calm' }],
  ['registered', null, { text: 'none', count: 0, at: '', tone: 'calm' }],
] as const)('%s, due %s', (state, dueAt, word) => {
  expect(dueWord({ state, dueAt }, '2026-03-09')).toEqual(word);
});
