import { expect, test } from 'vitest';
import { millimetres } from '#renderer/printer/millimetres.ts';

test('a paper of 576 dots is 72 mm wide', () => {
  expect(millimetres(576)).toBe(72);
});
