import { expect, test } from 'vitest';
import { csvLine } from '#common/domain/text/csv-line.ts';

test.each([
  '-2+3+cmd|calc',
  '-1-1',
  '-3*A1',
  '=1+1',
  '+84 912 345 678',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '-',
  '-5%%',
  '-1e5',
])('%j is text to a spreadsheet, never a formula', (text) => {
  expect(csvLine([text])).toBe(`"'${text}"\r\n`);
});

test.each(['-3', '-3,5', '-1.234.567', '-1\u00a0234,5', '-12,5%', '45,0% (18/40)', '2026-09-15'])(
  '%j stays as it is written',
  (text) => {
    expect(csvLine([text])).toBe(`"${text}"\r\n`);
  },
);
