import { expect, test } from 'vitest';
import { chooseHub, isNewer, rivalOf } from '#main/sync/choose-hub.ts';

const hub = (url: string, gen: string, site = 'test') => ({ url, site, gen });

test.each([
  ['the highest generation wins', [hub('a', 'g1-x'), hub('b', 'g10-y'), hub('c', 'g9-z')], '', 'b'],
  ['of one generation the first candidate wins', [hub('a', 'g2-x'), hub('b', 'g2-x')], 'g1-w', 'a'],
  ['a hub of another site is none', [hub('a', 'g9-x', 'elsewhere'), hub('b', 'g1-y')], '', 'b'],
  ['nobody goes back to an older generation', [hub('a', 'g1-x')], 'g2-y', null],
  ['the same generation is taken again', [hub('a', 'g2-y')], 'g2-y', 'a'],
  ['nobody answers', [], '', null],
] as const)('%s', (_rule, found, atLeast, url) => {
  expect(chooseHub('test', found, atLeast)?.url ?? null).toBe(url);
});

test('a generation is newer by its counter alone', () => {
  expect([isNewer('g2-a', 'g1-z'), isNewer('g10-a', 'g9-a'), isNewer('g1-b', 'g1-a'), isNewer('g1-a', 'g2-a')]).toEqual(
    [true, true, false, false],
  );
});

test('a hub steps down for a newer one, and of two twins exactly one takes the next generation', () => {
  const [a, b, c] = [hub('a', 'g2-a'), hub('b', 'g2-b'), hub('c', 'g3-a')];
  expect(rivalOf('g2-b', [a, b, c])).toEqual({ kind: 'newer', hub: c });
  expect(rivalOf('g2-b', [a, b])).toEqual({ kind: 'twin', hub: a });
  expect(rivalOf('g2-a', [a, b])).toBeNull();
});
