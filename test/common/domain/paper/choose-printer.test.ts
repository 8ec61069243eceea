import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  printerAfterDoubt,
  printerFor,
  type PrinterName,
  type PrinterStanding,
} from '#common/domain/paper/choose-printer.ts';

const of = (main: PrinterStanding, second?: PrinterStanding): ReadonlyMap<PrinterName, PrinterStanding> =>
  new Map<PrinterName, PrinterStanding>([
    ['main', main],
    ...(second === undefined ? [] : [['second', second] as const]),
  ]);

test.each([
  ['main', of('ready', 'ready'), 'main'],
  ['main', of('unable', 'ready'), 'second'],
  ['main', of('unable', 'unable'), 'main'],
  ['main', of('unable', 'unsure'), 'main'],
  ['main', of('unsure', 'ready'), 'main'],
  ['second', of('ready', 'ready'), 'second'],
  ['second', of('ready', 'unable'), 'main'],
  ['second', of('unable'), 'main'],
  ['main', of('unable'), 'main'],
] as const)('a paper at %s with %j waits at %s', (at, standings, expected) => {
  expect(printerFor(at, standings)).toBe(expected);
});

test('a paper never wanders: where it is sent, it stays while nothing changes', () => {
  const standing = fc.constantFrom<PrinterStanding>('ready', 'unable', 'unsure');
  fc.assert(
    fc.property(
      fc.constantFrom('main', 'second', 'gone'),
      standing,
      fc.option(standing, { nil: undefined }),
      (at, one, two) => {
        const place = printerFor(at, of(one, two));
        expect(printerFor(place, of(one, two))).toBe(place);
      },
    ),
  );
});

test('the copy of a doubtful paper goes to the other printer where that is ready', () => {
  expect([
    printerAfterDoubt('main', of('ready', 'ready')),
    printerAfterDoubt('main', of('ready', 'unable')),
    printerAfterDoubt('main', of('ready')),
  ]).toEqual(['second', 'main', 'main']);
});
