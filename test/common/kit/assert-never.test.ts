import { expect, test } from 'vitest';
import { assertNever } from '#common/kit/assert-never.ts';

test('a value that escaped its type is thrown and named', () => {
  // The cast plays the part of data that was never parsed.
  expect(() => assertNever({ kind: 'ghost' } as never)).toThrow('{"kind":"ghost"}');
});
