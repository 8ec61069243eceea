import { expect, test } from 'vitest';
import { columns06a, usualColumns06a } from '#common/domain/report/report-06a.ts';
import { reportRulesSchema } from '#common/domain/report/report-rules.ts';

test('the form has the columns that are known of it, until a centre sets its own', () => {
  expect(columns06a(reportRulesSchema.parse({}))).toBe(usualColumns06a);
  expect(usualColumns06a.map(({ part }) => part)).toEqual([
    ...Array.from({ length: 4 }, () => 'intake'),
    ...Array.from({ length: 4 }, () => 'solved'),
    ...Array.from({ length: 3 }, () => 'open'),
  ]);
  const own = [{ part: 'solved', title: 'Xin lỗi', figure: 'apology' }] as const;
  expect(columns06a(reportRulesSchema.parse({ columns06a: own }))).toEqual(own);
  expect(
    reportRulesSchema.safeParse({ columns06a: [{ part: 'solved', title: 'x', figure: 'invented' }] }).success,
  ).toBe(false);
});
