import type { Dossier } from '#common/domain/dossier/dossier.ts';

/** One part of what is to be paid for a dossier. Whole đồng; an adjustment may be below nothing. */
export type FeePart = {
  /** `line` as accepted; `obligation` asked for by an agency later (nghĩa vụ tài chính); `adjustment` is what an officer's change makes of all before it. */
  readonly kind: 'line' | 'obligation' | 'adjustment';
  /** The fee's name, or why it was asked for or changed. */
  readonly name: string;
  readonly count: number;
  readonly unitVnd: number;
  readonly totalVnd: number;
  /** Why nothing or less is asked, or ''. */
  readonly exemption: string;
};

type Payable = Pick<Dossier, 'money' | 'history' | 'procedureName'>;

const whole = (kind: FeePart['kind'], name: string, vnd: number): FeePart => ({
  kind,
  name,
  count: 1,
  unitVnd: vnd,
  totalVnd: vnd,
  exemption: '',
});

/** The parts that make up what is due for a dossier, in the order in which money counts for them; they add up to `money.dueVnd`. */
export const feeParts = ({ money, history, procedureName }: Payable): readonly FeePart[] => {
  const lines = money.lines.map((line): FeePart => ({ kind: 'line', ...line }));
  const obligations = history.flatMap(({ step, refused }) =>
    step?.event === 'ask-payment' && refused === undefined
      ? [whole('obligation', step.reason || procedureName, step.amountVnd)]
      : [],
  );
  const known = [...lines, ...obligations];
  const rest = money.dueVnd - known.reduce((sum, { totalVnd }) => sum + totalVnd, 0);
  if (rest === 0) return known;
  const changed = money.history.findLast(({ money: one }) => one.event === 'due')?.money;
  return changed?.event === 'due'
    ? [...known, whole('adjustment', changed.reason, rest)]
    : // Accepted without lines: the fee of the procedure.
      [whole('line', procedureName, rest), ...known];
};

/** What of money between two sums paid (whole đồng, `from` before, `to` after) goes to which fee; below nothing where it was given back. */
export const feeShares = (
  dossier: Payable,
  from: number,
  to: number,
): readonly { readonly name: string; readonly vnd: number }[] => {
  let begin = 0;
  const within = (low: number, high: number): number =>
    Math.min(Math.max(to, low), high) - Math.min(Math.max(from, low), high);
  // Two counters that were cut off may both have given the same money back.
  const under = within(Number.MIN_SAFE_INTEGER, 0);
  const shares = under === 0 ? [] : [{ name: dossier.procedureName, vnd: under }];
  for (const { name, kind, totalVnd } of feeParts(dossier)) {
    const end = begin + Math.max(0, totalVnd);
    const vnd = within(begin, end);
    if (vnd !== 0) shares.push({ name: kind === 'adjustment' ? dossier.procedureName : name, vnd });
    begin = end;
  }
  const beyond = within(begin, Number.MAX_SAFE_INTEGER);
  return beyond === 0 ? shares : [...shares, { name: 'Thu thừa', vnd: beyond }];
};
