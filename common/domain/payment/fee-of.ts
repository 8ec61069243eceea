import type { Channel } from '#common/domain/catalogue/procedure.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { FeeCount, FeeFormula, FeeUnit } from './fee-formula.ts';

/** A line of a fee as it stands on the receipt: `count` times `unitVnd`. Whole đồng. */
export type FeeLine = {
  readonly name: string;
  readonly count: number;
  readonly unitVnd: number;
  readonly totalVnd: number;
  /** Pages of the original; only where it was copied and certified (chứng thực bản sao). */
  readonly pages?: number;
};

export type FeeReading =
  /** No lines: free of charge. */
  | { readonly kind: 'lines'; readonly lines: readonly FeeLine[]; readonly totalVnd: number }
  /** The amount is set elsewhere and has to be typed in under this name. */
  | { readonly kind: 'typed-in'; readonly name: string }
  /** Pages and copies are not counted yet: nothing may be collected on this. */
  | { readonly kind: 'counts-needed' };

export type FeeQuestion = {
  readonly channel: Channel;
  /** What was counted, for formulas that go by it; the others do not look. */
  readonly counts: readonly FeeCount[];
};

const lineOf = (name: string, count: number, unitVnd: number): FeeLine => ({
  name,
  count,
  unitVnd,
  totalVnd: count * unitVnd,
});

const lines = (all: readonly FeeLine[]): FeeReading => ({
  kind: 'lines',
  lines: all,
  totalVnd: all.reduce((sum, { totalVnd }) => sum + totalVnd, 0),
});

const flat = (name: string, vnd: number): FeeReading => lines(vnd === 0 ? [] : [lineOf(name, 1, vnd)]);

const counted = (counts: readonly FeeCount[], line: (count: FeeCount) => FeeLine): FeeReading =>
  counts.length === 0 ? { kind: 'counts-needed' } : lines(counts.map(line));

const channelVnd = (formula: Extract<FeeFormula, { kind: 'by-channel' }>, channel: Channel): number => {
  switch (channel) {
    case 'counter':
      return formula.counterVnd;
    case 'online':
      return formula.onlineVnd;
    case 'post':
      return formula.postVnd;
    default:
      return assertNever(channel);
  }
};

const unitsOf = ({ pages, copies }: FeeCount, unit: FeeUnit): number => (unit === 'page' ? pages * copies : copies);

/** What one certified copy of an original with so many pages costs (portal row 2.000815, domain.md §5): 2,000 đ for each of two pages, 1,000 đ for the rest, at most 200,000 đ. */
const certifiedCopyVnd = (formula: Extract<FeeFormula, { kind: 'certified-copies' }>, pages: number): number =>
  Math.min(
    formula.mostVnd,
    formula.firstVnd * Math.min(pages, formula.firstPages) + formula.nextVnd * Math.max(0, pages - formula.firstPages),
  );

/** The fee by a formula, line by line. Exemptions come after it: see `exemptFee`. */
export const feeOf = (formula: FeeFormula, { channel, counts }: FeeQuestion): FeeReading => {
  switch (formula.kind) {
    case 'none':
      return lines([]);
    case 'typed-in':
      return { kind: 'typed-in', name: formula.name };
    case 'fixed':
      return flat(formula.name, formula.vnd);
    case 'by-channel':
      return flat(formula.name, channelVnd(formula, channel));
    case 'certified-copies':
      return counted(counts, ({ name, pages, copies }) => ({
        ...lineOf(name || formula.name, copies, certifiedCopyVnd(formula, pages)),
        pages,
      }));
    case 'per-unit':
      return counted(counts, (count) =>
        lineOf(count.name || formula.name, unitsOf(count, formula.unit), formula.unitVnd),
      );
    default:
      return assertNever(formula);
  }
};
