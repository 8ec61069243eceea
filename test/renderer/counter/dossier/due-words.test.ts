import { expect, test } from 'vitest';
import type { BusinessState } from '#common/domain/dossier/business-state.ts';
import { dueWords } from '#renderer/counter/dossier/due-words.ts';

/** Thursday 12/03/2026, 10:00 in Vietnam. */
const due = Date.UTC(2026, 2, 12, 3);
const hours = (count: number) => due + count * 3_600_000;
const open = (state: BusinessState, now: number) => dueWords({ state, dueAt: due, resultAt: null }, now);

test.each([
  [hours(-72), { kind: 'left', days: 3 }],
  // The evening before is another day, however few hours are left.
  [hours(-11), { kind: 'left', days: 1 }],
  [hours(-9), { kind: 'today', days: 0 }],
  // Later on the due day nothing is overdue: days are compared.
  [hours(13), { kind: 'today', days: 0 }],
  [hours(15), { kind: 'overdue', days: 1 }],
])('an open dossier at %d', (now, words) => {
  expect(open('processing', now)).toEqual(words);
});

test('a stopped clock, an ended handling and a dossier without a date say so', () => {
  expect([
    open('waiting-supplement', hours(99)).kind,
    open('waiting-payment', hours(99)).kind,
    open('stopped', hours(99)).kind,
    dueWords({ state: 'registered', dueAt: null, resultAt: null }, due).kind,
  ]).toEqual(['paused', 'paused', 'none', 'none']);
});

test('a result is early, on time or late by days', () => {
  const ended = (resultAt: number) => dueWords({ state: 'returned', dueAt: due, resultAt }, hours(500));
  expect([ended(hours(-48)), ended(hours(5)), ended(hours(30))]).toEqual([
    { kind: 'early', days: 2 },
    { kind: 'on-time', days: 0 },
    { kind: 'late', days: 1 },
  ]);
});
