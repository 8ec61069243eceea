import { expect, test } from 'vitest';
import { fileSize } from '#renderer/counter/digitise/file-size.ts';

test('sizes are said as people say them', () => {
  expect([1, 80_527, 999_400, 1_000_000, 12_345_678].map(fileSize)).toEqual([
    '1 KB',
    '81 KB',
    '999 KB',
    '1,0 MB',
    '12,3 MB',
  ]);
});
