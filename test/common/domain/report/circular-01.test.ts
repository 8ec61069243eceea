import { expect, test } from 'vitest';
import { blankDossier } from '#common/domain/dossier/blank-dossier.ts';
import {
  agencyRank01,
  feedbackPoints,
  index01,
  indicators01,
  noSums01,
  officerRank01,
  points01,
  usualOfficerIndicators,
  withPoints,
  type Around01,
  type Points01,
} from '#common/domain/report/circular-01.ts';
import { factsOf, type DossierFacts } from '#common/domain/report/dossier-facts.ts';
import { fold, stepOp, wayTo } from '#test/common/domain/dossier/dossier-facts.ts';

const facts = (more: Partial<DossierFacts>): DossierFacts => ({
  ...factsOf(blankDossier('1', 'Q1', '2026-09-15')),
  ...more,
});
const solved = (
  timeliness: 'early' | 'on-time' | 'late',
  how: NonNullable<DossierFacts['solved']>['how'] = 'result',
): Partial<DossierFacts> => ({ solved: { day: '2026-09-18', how, timeliness, withoutApology: timeliness } });
const all: Around01 = {
  unfriendly: 0,
  feedback: { part: 1, whole: 1 },
  onlineLevel: 'full',
  entered: { 'agencies-contacted': 2, organisation: 1, publicity: 0 },
};

test.each([
  ['early', 2],
  ['on-time', 1],
  ['late', 0],
] as const)(
  'a result that is %s gives %d points for the whole time, and for the agencies unless a hop was late',
  (when, points) => {
    expect(points01(facts(solved(when)), all)).toMatchObject({ 'total-time': points, 'agency-time': points });
    expect(points01(facts({ ...solved(when), lateHop: true }), all)['agency-time']).toBe(0);
  },
);

test('what was given back without a result counts as on the day', () => {
  expect(points01(facts(solved('late', 'withdrawn')), all)['total-time']).toBe(1);
});

test.each([
  [[], [], 2],
  [['2026-09-15'], [], 1],
  [[], ['2026-09-16'], 1],
  [['2026-09-15'], ['2026-09-16'], 0],
  [['2026-09-15', '2026-09-16', '2026-09-17'], [], 0],
])('papers asked for %j before and %j after acceptance give %d points', (missingDays, supplementDays, points) => {
  expect(points01(facts({ ...solved('early'), missingDays, supplementDays }), all).contacts).toBe(points);
});

test.each([
  [0, 0, 2],
  [10, 10, 2],
  [99, 100, 1],
  [90, 100, 1],
  [899, 1000, 0],
  [0, 10, 0],
])('%d of %d complaints in time give %d points', (part, whole, points) => {
  expect(feedbackPoints(part, whole)).toBe(points);
});

test.each([
  [0, 2],
  [1, 1],
  [2, 0],
  [7, 0],
  [null, null],
])('%j ratings "not friendly" give %j points for attitude', (unfriendly, points) => {
  expect(points01(facts(solved('early')), { ...all, unfriendly }).attitude).toBe(points);
});

test.each([
  ['full', 2],
  ['partial', 1],
  ['none', 0],
  [null, null],
] as const)('a procedure that is online %j gives %j points', (onlineLevel, points) => {
  expect(points01(facts(solved('early')), { ...all, onlineLevel }).online).toBe(points);
});

const given = (more: Partial<Points01>): Points01 => ({
  'total-time': 2,
  'agency-time': 2,
  contacts: 2,
  'agencies-contacted': 2,
  organisation: 2,
  publicity: 2,
  attitude: 2,
  feedback: 2,
  online: 2,
  ...more,
});
const sums = (...points: readonly Points01[]) => points.reduce(withPoints, noSums01);

test('the index is the points by the dossiers with one decimal, and says when an indicator was not known', () => {
  expect(index01(noSums01, indicators01)).toBeNull();
  expect(index01(sums(given({}), given({ contacts: 1 }), given({})), indicators01)).toEqual({
    value: 17.7,
    points: 53,
    dossiers: 3,
    partial: false,
  });
  expect(index01(sums(given({ organisation: null })), indicators01)).toMatchObject({ value: 16, partial: true });
  // An officer's index does not need what only the agency's does.
  expect(index01(sums(given({ organisation: null })), usualOfficerIndicators)).toMatchObject({
    value: 6,
    partial: false,
  });
});

test.each([
  [18, 'excellent'],
  [15, 'excellent'],
  [14.9, 'good'],
  [12, 'good'],
  [11.9, 'fair'],
  [9, 'fair'],
  [8.9, 'average'],
  [6, 'average'],
  [5.9, 'weak'],
  [0, 'weak'],
] as const)('an agency with %d is %s', (index, rank) => {
  expect(agencyRank01(index)).toBe(rank);
});

test.each([
  [6, 'fulfilled'],
  [5, 'fulfilled'],
  [4.9, 'mostly'],
  [3.5, 'mostly'],
  [3.4, 'not-fulfilled'],
  [0, 'not-fulfilled'],
] as const)('an officer with %d is %s', (index, rank) => {
  expect(officerRank01(index)).toBe(rank);
});

test('correcting a result long after it was due makes no agency late that had it in time', () => {
  const corrected = fold([...wayTo.returned(), stepOp('correct', 90 * 24)]);
  if (corrected === null) throw new Error('no dossier');
  expect(corrected.state).toBe('processing');
  expect(factsOf(corrected)).toMatchObject({ lateHop: false, solved: { timeliness: 'early' } });
});
