import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blocksOverlap,
  formatReceiptNumber,
  nextReceiptNumber,
  type ReceiptBlock,
  type ReceiptNumber,
  receiptBlockSchema,
  receiptYear,
} from '#common/domain/payment/receipt-number.ts';

const block: ReceiptBlock = { counter: 'C01', form: 'EBL01', serial: '26TAA', first: 101, last: 103 };
const day = '2026-09-15';

const taken = (number: number, changes: Partial<ReceiptBlock> = {}): ReceiptNumber => ({
  form: 'EBL01',
  serial: '26TAA',
  number,
  ...changes,
});

const next = (used: readonly ReceiptNumber[]): unknown => {
  const answer = nextReceiptNumber(block, used, day);
  return answer.kind === 'number' ? [answer.receipt.number, answer.left] : answer.kind;
};

test('numbers run on in the block until it is empty', () => {
  expect(
    [[], [101], [102], [101, 103], [103, 101], [7, 100, 104, 900]].map((used) =>
      next(used.map((number) => taken(number))),
    ),
  ).toEqual([[101, 2], [102, 1], [103, 0], 'block-empty', 'block-empty', [101, 2]]);
});

test('receipts of another series or form leave the block as it is', () => {
  expect(next([taken(102, { serial: '26TAB' }), taken(103, { form: 'EBL02' }), taken(101)])).toEqual([102, 1]);
});

test('a series ends on 31 December and another year begins its own', () => {
  expect(['2026-12-31', '2027-01-01', '2025-12-31'].map((of) => nextReceiptNumber(block, [], of).kind)).toEqual([
    'number',
    'other-year',
    'other-year',
  ]);
  expect(['26TAA', 'AA-22E', '28AA-17T'].map(receiptYear)).toEqual([2026, 2022, 2017]);
});

test('forms and serials are those of the law', () => {
  const accepts = (changes: Partial<ReceiptBlock>): boolean =>
    receiptBlockSchema.safeParse({ ...block, ...changes }).success;
  expect([
    accepts({}),
    accepts({ form: 'EBL02', serial: '27TYX' }),
    accepts({ form: '01BLP2-001', serial: 'AA-26E' }),
    accepts({ form: '01BLP2-001', serial: '28AA-17T' }),
  ]).toEqual([true, true, true, true]);
  expect([
    accepts({ form: 'EBL03' }),
    accepts({ serial: '26TFA' }),
    accepts({ serial: '26taa' }),
    accepts({ serial: '26CAA' }),
    accepts({ form: '01BLP2-001' }),
    accepts({ serial: 'AA-26E' }),
    accepts({ first: 0 }),
    accepts({ first: 104 }),
    accepts({ last: 100_000_000 }),
  ]).toEqual(Array.from({ length: 9 }, () => false));
});

test('a serial has none of F I J O W Z', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter(
    (letter) => receiptBlockSchema.safeParse({ ...block, serial: `26T${letter}A` }).success,
  );
  expect(letters.join('')).toBe('ABCDEGHKLMNPQRSTUVXY');
});

const blocks = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(20), fc.constantFrom('26TAA', '26TAB'))
  .map(([first, length, serial]): ReceiptBlock => ({
    counter: 'C01',
    form: 'EBL01',
    serial,
    first,
    last: first + length,
  }));

const numbersOf = (of: ReceiptBlock): readonly string[] =>
  Array.from({ length: of.last - of.first + 1 }, (_, index) => `${of.serial}/${of.first + index}`);

test('blocks overlap exactly when they share a number', () => {
  fc.assert(
    fc.property(blocks, blocks, (one, other) => {
      expect(blocksOverlap(one, other)).toBe(numbersOf(one).some((number) => numbersOf(other).includes(number)));
    }),
  );
  expect(blocksOverlap(block, { ...block, form: 'EBL02' })).toBe(false);
});

test('two counters with blocks that do not overlap never give one number twice, and each uses its block up', () => {
  fc.assert(
    fc.property(blocks, blocks, (one, other) => {
      fc.pre(!blocksOverlap(one, other));
      const given = [one, other].reduce<readonly ReceiptNumber[]>((before, of) => {
        const used = [...before];
        for (let go = nextReceiptNumber(of, used, day); go.kind === 'number'; go = nextReceiptNumber(of, used, day)) {
          used.push(go.receipt);
        }
        return used;
      }, []);
      const printed = given.map(({ serial, number }) => `${serial}/${number}`);
      expect(printed).toEqual([...numbersOf(one), ...numbersOf(other)]);
      expect(new Set(printed).size).toBe(printed.length);
    }),
  );
});

test('a number is printed with seven digits, and with eight when it needs them', () => {
  expect([1, 123, 9_999_999, 99_999_999].map(formatReceiptNumber)).toEqual([
    '0000001',
    '0000123',
    '9999999',
    '99999999',
  ]);
});
