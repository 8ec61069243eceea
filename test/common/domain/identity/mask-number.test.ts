import { expect, test } from 'vitest';
import { maskNumber } from '#common/domain/identity/mask-number.ts';

test('only the last four characters stay', () => {
  expect(['001090012345', '012345678', '12345'].map(maskNumber)).toEqual(['••••••••2345', '•••••5678', '•2345']);
});

test('a number of four or fewer is hidden whole', () => {
  expect(['1234', '12', ''].map(maskNumber)).toEqual(['••••', '••', '']);
});
