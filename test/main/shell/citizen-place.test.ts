import { expect, test } from 'vitest';
import { boardPlace, citizenPlace } from '#main/shell/citizen-place.ts';

const officers = { x: 0, y: 0, width: 1366, height: 768 };
const right = { x: 1366, y: 0, width: 1280, height: 800 };
const left = { x: -1920, y: 0, width: 1920, height: 1080 };

test('the citizen gets the whole of another monitor, never the one of the officer', () => {
  expect([
    citizenPlace([officers, right], officers, {}),
    citizenPlace([officers, right, left], officers, { monitor: 1 }),
    citizenPlace([officers, right, left], officers, { monitor: 2 }),
    citizenPlace([officers], officers, {}),
    citizenPlace([officers, right], officers, { monitor: 2 }),
    citizenPlace([right], right, {}),
  ]).toEqual([right, left, right, null, null, null]);
});

test('a place the profile names is taken as it is', () => {
  const place = { x: 10, y: 20, width: 800, height: 600 };
  expect(citizenPlace([officers], officers, { place })).toEqual(place);
});

test('a board takes the whole of its monitor, counted from left to right; a missing one is nowhere', () => {
  expect(boardPlace([officers], 2)).toBeNull();
  expect([1, 2, 3].map((monitor) => boardPlace([right, left, officers], monitor))).toEqual([left, officers, right]);
});
