import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  makeParcelNumber,
  nextParcelNumber,
  type ParcelBlock,
  parcelBlocksOverlap,
  parcelBlockSchema,
} from '#common/domain/post/parcel-block.ts';
import { parseParcelNumber } from '#common/domain/scan/parcel-number.ts';

/** The published numbers of domain.md §7. */
test('made numbers are those the post prints', () => {
  expect([makeParcelNumber('EH', 12_345_678), makeParcelNumber('EE', 47_312_482), makeParcelNumber('CP', 1)]).toEqual([
    'EH123456785VN',
    'EE473124829VN',
    'CP000000014VN',
  ]);
});

/**
 * The check digit by search: the one value c for which the weighted sum with c at weight 1 is a multiple of 11; where no digit can do that, 0 stands for 10 and
 * where 0 would, 5 stands for 11.
 */
const checkBySearch = (digits: string): number => {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  const candidate = Array.from({ length: 11 }, (_, check) => check).find((check) => (sum + check) % 11 === 0) ?? -1;
  if (candidate === 0) return 5;
  return candidate === 10 ? 0 : candidate;
};

const services = fc.stringMatching(/^[A-Z]{2}$/);
const serials = fc.integer({ min: 0, max: 99_999_999 });

test('every number has thirteen signs, reads back as itself, and its check digit is right by another count', () => {
  fc.assert(
    fc.property(services, serials, (service, serial) => {
      const number = makeParcelNumber(service, serial);
      expect(parseParcelNumber(number)).toEqual({ number, checkDigitRight: true });
      expect(number).toHaveLength(13);
      expect(Number(number[10])).toBe(checkBySearch(number.slice(2, 10)));
      expect(Number(number.slice(2, 10))).toBe(serial);
    }),
  );
});

const block: ParcelBlock = { counter: 'C01', service: 'EH', first: 12_345_678, last: 12_345_680 };

test('numbers run on in the block; those of others, misread or in small letters, do not disturb', () => {
  const first = makeParcelNumber('EH', 12_345_678);
  const last = makeParcelNumber('EH', 12_345_680);
  expect(
    [
      [],
      [first],
      [first.toLowerCase()],
      ['EE123456785VN', 'EH123456785US', 'torn', makeParcelNumber('EH', 99_999_999)],
      [last],
    ].map((used) => nextParcelNumber(block, used)),
  ).toEqual([
    { kind: 'number', number: first, left: 2 },
    { kind: 'number', number: makeParcelNumber('EH', 12_345_679), left: 1 },
    { kind: 'number', number: makeParcelNumber('EH', 12_345_679), left: 1 },
    { kind: 'number', number: first, left: 2 },
    { kind: 'block-empty' },
  ]);
});

test('a block is used up number by number, none twice, and then says so', () => {
  fc.assert(
    fc.property(services, serials, fc.nat(40), (service, first, length) => {
      const last = Math.min(99_999_999, first + length);
      const used: string[] = [];
      const of = { counter: 'C01', service, first, last };
      for (let next = nextParcelNumber(of, used); next.kind === 'number'; next = nextParcelNumber(of, used)) {
        used.push(next.number);
      }
      expect(new Set(used).size).toBe(last - first + 1);
      expect(nextParcelNumber(of, used)).toEqual({ kind: 'block-empty' });
    }),
  );
});

test('blocks that cannot be are refused', () => {
  expect(
    [
      { ...block, service: 'eh' },
      { ...block, first: -1 },
      { ...block, last: 100_000_000 },
      { ...block, first: 12_345_681 },
    ].map((bad) => parcelBlockSchema.safeParse(bad).success),
  ).toEqual([false, false, false, false]);
  expect(parcelBlockSchema.parse(block)).toEqual(block);
});

test('blocks overlap exactly when they share a number', () => {
  const blocks = fc
    .tuple(fc.constantFrom('EH', 'EE'), fc.nat(40), fc.nat(20))
    .map(([service, first, length]): ParcelBlock => ({ ...block, service, first, last: first + length }));
  const numbersOf = ({ service, first, last }: ParcelBlock): readonly string[] =>
    Array.from({ length: last - first + 1 }, (_, index) => makeParcelNumber(service, first + index));
  fc.assert(
    fc.property(blocks, blocks, (one, other) => {
      const others = numbersOf(other);
      expect(parcelBlocksOverlap(one, other)).toBe(numbersOf(one).some((number) => others.includes(number)));
    }),
  );
});
