import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import { exemptFee, type Exemption, type ExemptGroup } from '#common/domain/payment/exemption.ts';
import type { FeeCount, FeeFormula } from '#common/domain/payment/fee-formula.ts';
import { feeOf } from '#common/domain/payment/fee-of.ts';
import type { FeeLine, FilingChannel } from './filing-data.ts';

export type FeeAsked = {
  readonly formula: FeeFormula;
  readonly exemptions: readonly Exemption[];
  readonly procedureCode: string;
  readonly channel: FilingChannel;
  /** Business day of submission. */
  readonly day: LocalDay;
  /** What was counted, for formulas that go by it. */
  readonly counts: readonly FeeCount[];
  /** What the officer typed in where the amount is set elsewhere, whole đồng; null for nothing yet. */
  readonly typedVnd: number | null;
  /** The group whose proof the officer saw, or null. */
  readonly group: ExemptGroup | null;
};

export type IntakeFee =
  /** What is to be paid, exemptions taken off. No lines: free of charge. Whole đồng. */
  | {
      readonly kind: 'worked-out';
      readonly lines: readonly FeeLine[];
      readonly payableVnd: number;
      readonly exemptedVnd: number;
    }
  | { readonly kind: 'amount-needed' }
  | { readonly kind: 'counts-needed' };

/** What a dossier costs at its intake: formula, then the one exemption that helps most. The same for the screen and for the receipt. */
export const intakeFee = (asked: FeeAsked): IntakeFee => {
  const { formula, exemptions, procedureCode, channel, day, counts, typedVnd, group } = asked;
  const reading = feeOf(formula, { channel, counts });
  if (reading.kind === 'counts-needed') return reading;
  if (reading.kind === 'typed-in' && typedVnd === null) return { kind: 'amount-needed' };
  const amount = typedVnd ?? 0;
  const typed = amount === 0 ? [] : [{ name: '', count: 1, unitVnd: amount, totalVnd: amount }];
  const lines = reading.kind === 'lines' ? reading.lines : typed.map((line) => ({ ...line, name: reading.name }));
  const fee = exemptFee(lines, exemptions, {
    day,
    procedureCode,
    channel,
    groups: group === null ? [] : [group],
  });
  return {
    kind: 'worked-out',
    lines: fee.lines.map(({ name, count, unitVnd, payableVnd, reason }) => ({
      name,
      count,
      unitVnd,
      totalVnd: payableVnd,
      exemption: reason,
    })),
    payableVnd: fee.payableVnd,
    exemptedVnd: fee.exemptedVnd,
  };
};
