import { expect, test } from 'vitest';
import type { Desk } from '#common/domain/floor/desk.ts';
import { deskTimes, lastSignAt, timesBySession } from '#common/domain/report/desk-times.ts';

const desk = (changes: Partial<Desk>): Desk => ({
  id: 'desk:Q1/2026-09-15',
  counter: 'Q1',
  day: '2026-09-15',
  pause: null,
  officer: null,
  pauses: [],
  sessions: [],
  opened: null,
  closed: null,
  handOver: null,
  pausedBy: null,
  sentOut: null,
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

test('a pause that nobody ended lasts to the last thing that happened on a day that is over, and is never less than nothing', () => {
  const paused = desk({ pauses: [{ reason: 'other', since: 40, until: null }] });
  expect(lastSignAt(paused, [])).toBe(40);
  expect(lastSignAt(desk({ opened: 7 }), [])).toBe(7);
  expect(lastSignAt(paused, [{ from: 50, to: null }])).toBe(50);
  expect(lastSignAt(null, [])).toBe(0);
  expect(deskTimes(paused, [], lastSignAt(paused, []))).toMatchObject({ openMs: 0, pausedMs: { other: 0 }, pauses: 1 });
  // Clocks of two terminals: a pause that ended before it began.
  expect(deskTimes(desk({ pauses: [{ reason: 'break', since: 40, until: 35 }] }), [], 100).pausedMs).toEqual({
    break: 0,
  });
});

test('a day is parted by who sat there: a visit and a pause are cut where the officer changes, and nobody has the rest', () => {
  const an = { officer: 'an', name: 'An' };
  const binh = { officer: 'binh', name: 'Bình' };
  const day = desk({
    opened: 10,
    closed: 90,
    sessions: [
      { ...an, from: 10, to: 50 },
      { ...binh, from: 50, to: 90 },
    ],
    pauses: [
      { reason: 'break', since: 20, until: 30 },
      { reason: 'meeting', since: 80, until: 100 },
    ],
  });
  const visits = [
    { from: 40, to: 60 },
    { from: 0, to: 5 },
  ];
  const parts = timesBySession(day, visits, 500);
  expect(parts).toEqual([
    { ...an, times: { openMs: 40, servingMs: 10, pausedMs: { break: 10 }, pauses: 1, idleMs: 20 } },
    { ...binh, times: { openMs: 40, servingMs: 10, pausedMs: { meeting: 10 }, pauses: 1, idleMs: 20 } },
    {
      officer: '',
      name: '',
      times: { openMs: 20, servingMs: 5, pausedMs: { break: 0, meeting: 10 }, pauses: 0, idleMs: 5 },
    },
  ]);
  expect(deskTimes(day, visits, 500)).toMatchObject({ openMs: 100, servingMs: 25, idleMs: 45, pauses: 2 });
});

test('an officer who sits there all day has all of it, and one who still sits there up to now', () => {
  const officer = { id: 'an', name: 'An', since: 0 };
  const day = desk({ opened: 0, officer, sessions: [{ officer: 'an', name: 'An', from: 0, to: null }] });
  expect(timesBySession(day, [{ from: 10, to: null }], 70)).toEqual([
    { officer: 'an', name: 'An', times: deskTimes(day, [{ from: 10, to: null }], 70) },
  ]);
});
