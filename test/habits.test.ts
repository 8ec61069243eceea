import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { strayTests, undocumentedExports, unexplainedCasts } from './support/house/habits.ts';
import { readSources, type Source } from './support/house/source.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(root);
const product = sources.filter(({ path }) => /^(common|main|preload|renderer|central)\//u.test(path));

const planted = (text: string): Source => ({ path: 'main/print/x.ts', text });

test('a cast says why it is right', () => {
  expect(product.length).toBeGreaterThan(100);
  expect(unexplainedCasts(product)).toEqual([]);
});

test('every exported function has a doc sentence', () => {
  expect(undocumentedExports(product.filter(({ path }) => path.endsWith('.ts')))).toEqual([]);
});

test('tests mirror the tree', () => {
  const tests = sources.map(({ path }) => path).filter((path) => path.startsWith('test/'));
  expect(tests.length).toBeGreaterThan(60);
  expect(strayTests(tests, (path) => existsSync(join(root, path)))).toEqual([]);
});

test('the checker sees a cast without a reason, and takes a reason above, beside or at the top of the function', () => {
  const text = [
    '/** Doc sentences are no reason. */',
    'export const a = (x: unknown) => x as string;',
    'export const b = (x: unknown) => x as string; // a key of ours',
    '// a key of ours',
    'export const c = (x: unknown) => x as string;',
    'export const d = (x: unknown) => {',
    '  // both are keys of ours',
    '  const y = x as string;',
    '  return [y, x as number];',
    '};',
    "export const e = ['as const'] as const;",
    'export const f = JSON.parse("1") as unknown;',
  ].join('\n');
  expect(unexplainedCasts([planted(text)])).toEqual(['main/print/x.ts:2 says "as" without a reason']);
});

test('the checker sees an exported function without a doc sentence', () => {
  const text = [
    '/** Said. */',
    'export const a = () => 1;',
    'export const b = () => 1;',
    '// not a doc sentence',
    'export function c() {}',
    'export const d = 1;',
    'const e = () => 1;',
    'export class F {}',
    'export type G = typeof e;',
  ].join('\n');
  expect(undocumentedExports([planted(text)])).toEqual([
    'main/print/x.ts:3 exports a function without a doc sentence',
    'main/print/x.ts:5 exports a function without a doc sentence',
    'main/print/x.ts:8 exports a function without a doc sentence',
  ]);
});

test('the checker sees a test that mirrors nothing', () => {
  const there = new Set(['main/print', 'scripts']);
  const tests = [
    'test/main/print/x.test.ts',
    'test/main/paper/x.test.ts',
    'test/scripts/y.test.ts',
    'test/journeys/visit.test.ts',
    'test/main/paper/helper.ts',
  ];
  expect(strayTests(tests, (path) => there.has(path))).toEqual(['test/main/paper/x.test.ts mirrors no folder']);
});
