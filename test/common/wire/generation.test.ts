import { expect, test } from 'vitest';
import { compareGen, nextGen, parseGen } from '#common/wire/generation.ts';

test('a generation is read by its counter and its random part, anything else is none', () => {
  expect(['g1-a', 'g20-5f-3a', '', 'g', 'g0-a', 'g1-', 'G1-a', 'old'].map(parseGen)).toEqual([
    { counter: 1, random: 'a' },
    { counter: 20, random: '5f-3a' },
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('the next generation is higher than the one before, and the first comes after nothing', () => {
  expect([nextGen('', 'a'), nextGen('g1-a', 'b'), nextGen('g9-a', 'c')]).toEqual(['g1-a', 'g2-b', 'g10-c']);
});

test('generations are compared as numbers, whatever their random parts are', () => {
  expect([compareGen('g10-a', 'g9-z') > 0, compareGen('g2-a', 'g2-b'), compareGen('', 'g1-a') < 0]).toEqual([
    true,
    0,
    true,
  ]);
});
