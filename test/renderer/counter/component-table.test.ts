import { expect, test } from 'vitest';
import { countByArrow } from '#renderer/counter/component-table.tsx';

test.each([
  ['ArrowUp', '1', '2'],
  ['ArrowDown', '1', '0'],
  ['ArrowDown', '0', '0'],
  ['ArrowUp', '99', '99'],
  ['ArrowUp', '', '1'],
  ['Enter', '1', null],
])('%s on a count of "%s" gives %s', (key, text, next) => {
  expect(countByArrow(key, text)).toBe(next);
});
