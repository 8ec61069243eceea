import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { isPlainOp, opSchema } from '#common/domain/log/op.ts';
import { entrySchema } from '#common/wire/entry.ts';
import { hubFrameSchema } from '#common/wire/hub-frames.ts';
import { isPlainEntry, isPlainOps, isPlainPush } from '#common/wire/plain-frames.ts';
import { terminalFrameSchema } from '#common/wire/terminal-frames.ts';

const op = {
  uid: 'u1',
  t: 'ticket.issue',
  v: 1,
  id: 't1',
  at: 1_763_760_000_000,
  off: -12,
  by: null,
  day: '2026-11-22',
  d: { service: 'A', more: { list: [1, 'x', null] } },
};
const entry = {
  g: 1,
  hh: 'Zm9v_-',
  term: 'K1',
  epoch: '0193a-b',
  seq: 1,
  h: 'YmFy',
  hat: 1_763_760_000_000,
  res: '{"num":1}',
  op: JSON.stringify(op),
};
const ops = { t: 'ops', log: 'floor', gen: 'g1-x', head: 1, live: false, entries: [entry, { ...entry, g: 2 }] };
const push = { t: 'push', log: 'floor', epoch: 'e', from: 1, prev: '', ops: ['{}', 'x'] };

/** Values that a hostile or broken sender may put into any field. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    '',
    'x'.repeat(41),
    'x'.repeat(65),
    'x'.repeat(121),
    'Ạ1',
    '-a',
    'a b',
    'a\n',
    '2026-1-1',
    'floor',
    'ops',
  ),
  fc.constantFrom(0, -0, -1, 1, 1.5, 1e15, 2 ** 53, 1e300, true, false, null, undefined),
  fc.constantFrom(
    [],
    {},
    [entry],
    [{ ...entry, also: 1 }],
    ['x', 1],
    Array.from({ length: 501 }, () => ''),
  ),
  fc
    .constantFrom('{"__proto__":{"polluted":1}}', '{"constructor":1}', '{"d":{"__proto__":1}}')
    .map((json) => JSON.parse(json) as unknown),
  fc.jsonValue(),
);

/** Takes some fields away, gives others an odd value, adds unknown ones: as text, as it comes over the wire. */
const broken = (whole: Readonly<Record<string, unknown>>): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(fc.constantFrom(...Object.keys(whole), 'also', '__proto__', 'constructor', 'term'), odd, fc.boolean()),
      {
        maxLength: 2,
      },
    )
    .map((changes) => {
      const parts = new Map(Object.entries(whole).map(([key, value]) => [key, JSON.stringify(value)]));
      for (const [key, value, isGone] of changes) {
        const text = JSON.stringify(value);
        if (isGone || text === undefined) parts.delete(key);
        else parts.set(key, text);
      }
      return `{${[...parts].map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
    });

const sorts: readonly {
  readonly whole: Readonly<Record<string, unknown>>;
  readonly isPlain: (json: unknown) => boolean;
  readonly schema: z.ZodType;
}[] = [
  { whole: op, isPlain: isPlainOp, schema: opSchema },
  { whole: entry, isPlain: isPlainEntry, schema: entrySchema },
  { whole: ops, isPlain: isPlainOps, schema: hubFrameSchema },
  { whole: push, isPlain: isPlainPush, schema: terminalFrameSchema },
];

test.each(sorts)(
  'what is taken without the schema is what the schema takes, and it changes nothing of it (%#)',
  ({ whole, isPlain, schema }) => {
    expect(isPlain(whole)).toBe(true);
    fc.assert(
      fc.property(broken(whole), (text) => {
        const json: unknown = JSON.parse(text);
        const parsed = schema.safeParse(json);
        // The schema alone decides about what is not certain.
        if (isPlain(json)) expect(parsed).toEqual({ success: true, data: json });
      }),
      { numRuns: 3_000 },
    );
  },
);

test('an ordinary frame with one field more, or one less, is not taken without the schema', () => {
  for (const { whole, isPlain } of sorts) {
    expect(isPlain({ ...whole, also: 1 })).toBe(false);
    for (const key of Object.keys(whole)) expect(isPlain({ ...whole, [key]: undefined })).toBe(false);
  }
});
