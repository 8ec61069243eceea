import { expect, test } from 'vitest';
import { formatMoney } from '#renderer/ui/format-money.ts';

test.each([
  [0, '0 đ'],
  [999, '999 đ'],
  [20_000, '20.000 đ'],
  [1_234_567, '1.234.567 đ'],
])('%d is written %s', (vnd, text) => {
  expect(formatMoney(vnd)).toBe(text);
});
