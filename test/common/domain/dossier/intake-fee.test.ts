import { expect, test } from 'vitest';
import { intakeFee, type FeeAsked } from '#common/domain/dossier/intake-fee.ts';
import { DEFAULT_EXEMPTIONS } from '#common/domain/payment/default-exemptions.ts';

const asked = (change: Partial<FeeAsked>): FeeAsked => ({
  formula: { kind: 'fixed', name: 'Lệ phí', vnd: 200_000 },
  exemptions: DEFAULT_EXEMPTIONS,
  procedureCode: '3.000333.H49',
  channel: 'counter',
  day: '2026-09-15',
  counts: [],
  typedVnd: null,
  group: null,
  ...change,
});
const line = { name: 'Lệ phí', count: 1, unitVnd: 200_000, totalVnd: 200_000, exemption: '' };

test.each([
  ['a fixed fee', {}, { kind: 'worked-out', lines: [line], payableVnd: 200_000, exemptedVnd: 0 }],
  [
    'half for a student',
    { group: 'student' as const },
    {
      kind: 'worked-out',
      lines: [{ ...line, totalVnd: 100_000, exemption: 'Thông tư 16/2025/TT-BTC' }],
      payableVnd: 100_000,
      exemptedVnd: 100_000,
    },
  ],
  ['no fee', { formula: { kind: 'none' as const } }, { kind: 'worked-out', lines: [], payableVnd: 0, exemptedVnd: 0 }],
  [
    'an amount set elsewhere, not known yet',
    { formula: { kind: 'typed-in' as const, name: 'Phí' } },
    { kind: 'amount-needed' },
  ],
  [
    'an amount set elsewhere, typed in as nothing',
    { formula: { kind: 'typed-in' as const, name: 'Phí' }, typedVnd: 0 },
    { kind: 'worked-out', lines: [], payableVnd: 0, exemptedVnd: 0 },
  ],
  [
    'pages nobody counted',
    { formula: { kind: 'per-unit' as const, name: 'Phí', unit: 'page' as const, unitVnd: 500 } },
    { kind: 'counts-needed' },
  ],
])('%s', (_what, change, fee) => {
  expect(intakeFee(asked(change))).toEqual(fee);
});
