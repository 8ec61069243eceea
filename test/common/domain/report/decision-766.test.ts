import { expect, test } from 'vitest';
import {
  componentsOf,
  groupPoints,
  groups766,
  pointsOf,
  rank766,
  score766,
  scored,
  total766,
  type Component766,
} from '#common/domain/report/decision-766.ts';
import { shownPoints } from '#common/domain/report/shown-points.ts';

// Each line of domain.md §6.1 by hand: rate, points. The first is at 0, then between, then full, then over.
test.each<[Component766, readonly (readonly [part: number, whole: number, points: number])[]]>([
  [
    'publish-on-time',
    [
      [0, 10, 0],
      [5, 10, 3],
      [10, 10, 6],
    ],
  ],
  [
    'update-on-time',
    [
      [0, 10, 0],
      [5, 10, 2],
      [10, 10, 4],
    ],
  ],
  [
    'content-full',
    [
      [0, 10, 0],
      [5, 10, 1],
      [10, 10, 2],
    ],
  ],
  [
    'dossier-sync',
    [
      [0, 10, 0],
      [5, 10, 3],
      [10, 10, 6],
    ],
  ],
  [
    'progress',
    [
      [0, 200, 0],
      [150, 200, 15],
      [200, 200, 20],
      [0, 0, 0],
    ],
  ],
  [
    'online-procedures',
    [
      [0, 10, 0],
      [4, 10, 1],
      [8, 10, 2],
      [9, 10, 2],
      [10, 10, 2],
    ],
  ],
  [
    'online-used',
    [
      [0, 10, 0],
      [5, 10, 2],
      [10, 10, 4],
    ],
  ],
  [
    'online-dossiers',
    [
      [0, 100, 0],
      [25, 100, 3],
      [50, 100, 6],
      [51, 100, 6],
      [100, 100, 6],
    ],
  ],
  [
    'electronic-results',
    [
      [0, 4, 0],
      [1, 4, 1.5],
      [4, 4, 6],
    ],
  ],
  [
    'scanned',
    [
      [0, 4, 0],
      [1, 4, 1],
      [4, 4, 4],
    ],
  ],
  [
    'certified-electronic',
    [
      [0, 4, 0],
      [1, 4, 0.5],
      [4, 4, 2],
    ],
  ],
  [
    'reused',
    [
      [0, 10, 0],
      [4, 10, 1],
      [8, 10, 2],
      [10, 10, 2],
    ],
  ],
  [
    'personal-store',
    [
      [0, 4, 0],
      [1, 4, 1],
      [4, 4, 4],
    ],
  ],
  [
    'population-dossiers',
    [
      [0, 4, 0],
      [1, 4, 0.5],
      [4, 4, 2],
    ],
  ],
  [
    'population-procedures',
    [
      [0, 4, 0],
      [1, 4, 0.5],
      [4, 4, 2],
    ],
  ],
  [
    'satisfied',
    [
      [0, 100, 0],
      [45, 100, 3],
      [90, 100, 6],
      [91, 100, 6],
      [0, 0, 0],
    ],
  ],
  [
    'feedback-on-time',
    [
      [0, 2, 0],
      [1, 2, 3],
      [2, 2, 6],
      [0, 0, 6],
    ],
  ],
  [
    'feedback-satisfied',
    [
      [0, 2, 0],
      [1, 2, 3],
      [2, 2, 6],
      [0, 0, 6],
    ],
  ],
  [
    'paid-online',
    [
      [0, 4, 0],
      [1, 4, 1.5],
      [4, 4, 6],
      [0, 0, 0],
    ],
  ],
  [
    'payment-used',
    [
      [0, 10, 0],
      [4, 10, 1],
      [8, 10, 2],
      [9, 10, 2],
    ],
  ],
  [
    'payment-on-portal',
    [
      [0, 10, 0],
      [4, 10, 1],
      [8, 10, 2],
      [10, 10, 2],
    ],
  ],
])('%s gives the points of its formula at nothing, between and at its cap', (component, cases) => {
  for (const [part, whole, points] of cases) expect(score766(component, part, whole)).toBeCloseTo(points, 10);
  // Counts that do not fit together (part over whole) never give more than there is.
  expect(score766(component, 30, 10)).toBe(pointsOf(component));
});

test('the six groups give 18, 20, 12, 22, 18 and 10 points, 100 together', () => {
  expect(groups766.map(groupPoints)).toEqual([18, 20, 12, 22, 18, 10]);
});

test.each([
  [100, 'excellent'],
  [90, 'excellent'],
  [89.999, 'good'],
  [80, 'good'],
  [79.999, 'fair'],
  [70, 'fair'],
  [69.999, 'average'],
  [50, 'average'],
  [49.999, 'weak'],
  [0, 'weak'],
] as const)('%d points are rank %s', (points, rank) => {
  expect(rank766(points)).toBe(rank);
});

test('a sum that is a hair under a border because of fractions has the rank of the border', () => {
  const sum = Array.from({ length: 900 }, () => 0.1).reduce((a, b) => a + b, 0);
  expect(sum).not.toBe(90);
  expect(rank766(sum)).toBe('excellent');
});

test('a missing input adds nothing and makes its sum partial; a month that is missing does too', () => {
  const progress = scored('progress', { from: 'recorded', part: 1, whole: 2 });
  const missing = scored('dossier-sync', { from: 'missing', missing: ['2026-09'] });
  const half = scored('content-full', { from: 'entered', part: 1, whole: 1, by: ['Lan'], missing: ['2026-10'] });
  expect(total766([progress])).toEqual({ points: 10, reachable: 20, partial: false });
  expect(missing.points).toBeNull();
  expect(total766([progress, missing])).toEqual({ points: 10, reachable: 20, partial: true });
  expect(total766([progress, half])).toEqual({ points: 12, reachable: 22, partial: true });
});

test('every component stands in one group', () => {
  const all = groups766.flatMap(componentsOf);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(21);
});

test.each([
  [89.96, 'good'],
  [89.996, 'good'],
  [90, 'excellent'],
  // What a sum of fractions is off by.
  [89.999_999_999_9, 'excellent'],
])('%d points have the rank of the points that are shown, which is their own', (points, rank) => {
  expect([rank766(shownPoints(points)), rank766(points)]).toEqual([rank, rank]);
});
