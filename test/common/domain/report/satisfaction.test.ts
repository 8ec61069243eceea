import { expect, test } from 'vitest';
import { satisfactionOf, type DayRatings } from '#common/domain/report/satisfaction.ts';

const day = (
  counter: string,
  officer: string,
  very: number,
  not: number,
  reasons: DayRatings['reasons'] = {},
): DayRatings => ({
  counter,
  officer,
  scores: { 'very-satisfied': very, satisfied: 1, 'not-satisfied': not },
  reasons,
});

test('days of one counter and one officer are one row, another officer is another row', () => {
  expect(
    satisfactionOf([
      day('Q1', 'Hoa', 2, 1, { 'waited-long': 1 }),
      day('Q1', 'Bình', 1, 0),
      day('Q1', 'Hoa', 3, 2, { 'waited-long': 1, other: 1 }),
    ]),
  ).toEqual([
    {
      counter: 'Q1',
      officer: 'Hoa',
      scores: { 'very-satisfied': 5, satisfied: 2, 'not-satisfied': 3 },
      reasons: { 'waited-long': 2, other: 1 },
    },
    day('Q1', 'Bình', 1, 0),
  ]);
});
