import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_EXEMPTIONS } from '#common/domain/payment/default-exemptions.ts';
import {
  bestExemption,
  exemptFee,
  type Exemption,
  exemptGroups,
  exemptionSchema,
  type ExemptionQuestion,
} from '#common/domain/payment/exemption.ts';

const residence: ExemptionQuestion = {
  day: '2026-09-15',
  procedureCode: '1.004222',
  channel: 'online',
  groups: ['digital-citizen'],
};
const fee = [{ name: 'Lệ phí', count: 1, unitVnd: 10_000, totalVnd: 10_000 }];

const row = (changes: Partial<Exemption>): Exemption => ({
  id: 'row',
  group: 'anyone',
  percent: 100,
  from: null,
  to: null,
  procedures: null,
  channels: null,
  reason: 'Nghị quyết',
  ...changes,
});

const percent = (changes: Partial<ExemptionQuestion>): number =>
  bestExemption(DEFAULT_EXEMPTIONS, { ...residence, ...changes })?.percent ?? 0;

test('the default rows can be stored, and each has its own name', () => {
  expect(exemptionSchema.array().parse(DEFAULT_EXEMPTIONS)).toEqual(DEFAULT_EXEMPTIONS);
  expect(new Set(DEFAULT_EXEMPTIONS.map(({ id }) => id)).size).toBe(DEFAULT_EXEMPTIONS.length);
});

test('a digital citizen pays nothing online from 15/8/2026 to 28/2/2027, for the procedures named', () => {
  expect([
    percent({ day: '2026-08-14' }),
    percent({ day: '2026-08-15' }),
    percent({ day: '2027-02-28' }),
    percent({ day: '2027-03-01' }),
    percent({ channel: 'counter' }),
    percent({ groups: [] }),
    percent({ procedureCode: '1.004222.000.00.00.H49' }),
    percent({ procedureCode: '2.000815' }),
  ]).toEqual([0, 100, 100, 0, 0, 0, 100, 0]);
});

test('of several rows the best one counts, and they never add up', () => {
  const judicial = (groups: ExemptionQuestion['groups']): number =>
    percent({ procedureCode: '3.000333', channel: 'counter', groups });
  expect([judicial(['student']), judicial(['student', 'elderly']), judicial(['student', 'merit'])]).toEqual([
    50, 100, 50,
  ]);
  expect([
    percent({ procedureCode: '1.014063', groups: [] }),
    percent({ procedureCode: '1.014063' }),
    percent({ procedureCode: '1.014063', groups: [], day: '2027-01-01' }),
  ]).toEqual([50, 100, 0]);
});

test('the lines say what is exempted and why', () => {
  expect(exemptFee(fee, DEFAULT_EXEMPTIONS, residence)).toEqual({
    lines: [
      {
        ...fee[0],
        exemptedVnd: 10_000,
        payableVnd: 0,
        reason: 'Công dân số – Nghị quyết 66.22/2026/NQ-CP',
      },
    ],
    totalVnd: 10_000,
    exemptedVnd: 10_000,
    payableVnd: 0,
  });
  expect(exemptFee(fee, DEFAULT_EXEMPTIONS, { ...residence, channel: 'post' }).lines).toEqual([
    { ...fee[0], exemptedVnd: 0, payableVnd: 10_000, reason: '' },
  ]);
});

test('what is exempted and what is to be paid always make up the fee, in whole đồng', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 5 }),
      fc.array(fc.record({ percent: fc.integer({ min: 1, max: 100 }), group: fc.constantFrom(...exemptGroups) })),
      fc.subarray([...exemptGroups]),
      (amounts, rows, groups) => {
        const lines = amounts.map((vnd) => ({ name: 'Phí', count: 1, unitVnd: vnd, totalVnd: vnd }));
        const result = exemptFee(
          lines,
          rows.map((changes, index) => row({ ...changes, id: String(index) })),
          { ...residence, groups },
        );
        expect(result.exemptedVnd + result.payableVnd).toBe(amounts.reduce((sum, vnd) => sum + vnd, 0));
        expect(
          result.lines.every(
            ({ exemptedVnd, payableVnd }) => Number.isInteger(exemptedVnd) && exemptedVnd >= 0 && payableVnd >= 0,
          ),
        ).toBe(true);
      },
    ),
  );
});

test('rows that cannot be are refused', () => {
  expect(
    [
      row({ percent: 0 }),
      row({ percent: 101 }),
      row({ from: '2026-02-30' }),
      row({ from: '2026-03-01', to: '2026-02-28' }),
      row({ channels: [] }),
    ].map((bad) => exemptionSchema.safeParse(bad).success),
  ).toEqual([false, false, false, false, false]);
});
