import { expect, test } from 'vitest';
import type { Desk } from '#common/domain/floor/desk.ts';
import { deskTimes } from '#common/domain/report/desk-times.ts';

const desk = (changes: Partial<Desk>): Desk => ({
  id: 'desk:Q1/2026-09-15',
  counter: 'Q1',
  day: '2026-09-15',
  pause: null,
  officer: null,
  pauses: [],
  satHere: [],
  opened: null,
  closed: null,
  handOver: null,
  ...changes,
});

test('a day is open time, of which some is serving, some paused and the rest idle', () => {
  const day = desk({
    opened: 0,
    closed: 100,
    pauses: [
      { reason: 'break', since: 40, until: 50 },
      { reason: 'break', since: 90, until: 95 },
    ],
  });
  expect(
    deskTimes(
      day,
      [
        { from: 5, to: 25 },
        { from: 50, to: 80 },
      ],
      500,
    ),
  ).toEqual({
    openMs: 100,
    servingMs: 50,
    pausedMs: { break: 15 },
    pauses: 2,
    idleMs: 35,
  });
});

test('while somebody sits there the day goes on until now, and a visit or a pause that goes on counts until now', () => {
  const officer = { id: 'o1', name: 'Hoa', since: 0 };
  const day = desk({ opened: 0, officer, pauses: [{ reason: 'meeting', since: 60, until: null }] });
  expect(deskTimes(day, [{ from: 10, to: null }], 70)).toEqual({
    openMs: 70,
    servingMs: 60,
    pausedMs: { meeting: 10 },
    pauses: 1,
    idleMs: 10,
  });
});

test('a counter where nothing happened was not open', () => {
  expect(deskTimes(null, [], 100)).toEqual({ openMs: 0, servingMs: 0, pausedMs: {}, pauses: 0, idleMs: 0 });
});
