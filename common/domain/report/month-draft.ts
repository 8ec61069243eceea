import type { MonthInput, PointInput, ShareInput } from './entered-input.ts';

/** A month's figures as they were typed: '' for nothing. */
export type MonthDraft = {
  readonly by: string;
  readonly shares: readonly {
    readonly input: ShareInput;
    readonly part: string;
    readonly whole: string;
    readonly source: string;
  }[];
  readonly points: readonly { readonly input: PointInput; readonly points: string; readonly source: string }[];
};

export type MonthProblem = {
  readonly input: ShareInput | PointInput | 'by';
  readonly why: 'no-number' | 'half' | 'part-over-whole' | 'not-0-1-2' | 'nobody';
};

type ReadMonth =
  | { readonly kind: 'input'; readonly input: MonthInput }
  | { readonly kind: 'problems'; readonly problems: readonly MonthProblem[] };

/** A whole number as people write it, '1.234' too; null for anything else. */
const numberOf = (text: string): number | null =>
  /^\d{1,9}$|^\d{1,3}(\.\d{3}){1,2}$/u.test(text) ? Number(text.replaceAll('.', '')) : null;

const shareProblem = ({ part, whole }: MonthDraft['shares'][number]): MonthProblem['why'] | null => {
  if (part === '' && whole === '') return null;
  if (part === '' || whole === '') return 'half';
  const [low, high] = [numberOf(part), numberOf(whole)];
  if (low === null || high === null) return 'no-number';
  return low > high ? 'part-over-whole' : null;
};

const pointProblem = ({ points }: MonthDraft['points'][number]): MonthProblem['why'] | null =>
  points === '' || /^[012]$/u.test(points) ? null : 'not-0-1-2';

/** What is wrong with what was typed. Where a figure is new or changed, somebody must stand for it. */
const problemsOf = (draft: MonthDraft, isChanged: boolean): readonly MonthProblem[] => [
  ...draft.shares.flatMap((one) => {
    const why = shareProblem(one);
    return why === null ? [] : [{ input: one.input, why }];
  }),
  ...draft.points.flatMap((one) => {
    const why = pointProblem(one);
    return why === null ? [] : [{ input: one.input, why }];
  }),
  ...(isChanged && draft.by === '' ? [{ input: 'by', why: 'nobody' } as const] : []),
];

/**
 * Reads what was typed for a month. A figure that is as `before` keeps who entered it and when; a new or changed one is of `draft.by` at `now` (UTC ms), and
 * needs a name.
 */
export const readMonthDraft = (draft: MonthDraft, before: MonthInput, now: number): ReadMonth => {
  const changed: (ShareInput | PointInput)[] = [];
  const shares: MonthInput['shares'] = {};
  const points: MonthInput['points'] = {};
  for (const { input, part, whole, source } of draft.shares) {
    const read = { part: numberOf(part) ?? 0, whole: numberOf(whole) ?? 0 };
    const old = before.shares[input];
    const same = old?.part === read.part && old.whole === read.whole && old.source === source;
    if (part === '' && whole === '') continue;
    shares[input] = same ? old : { ...read, source, by: draft.by, at: now };
    if (!same) changed.push(input);
  }
  for (const { input, points: typed, source } of draft.points) {
    if (typed === '') continue;
    const read = numberOf(typed) ?? 0;
    const old = before.points[input];
    const same = old?.points === read && old.source === source;
    points[input] = same ? old : { points: read, source, by: draft.by, at: now };
    if (!same) changed.push(input);
  }
  const problems = problemsOf(draft, changed.length > 0);
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'input', input: { shares, points } };
};
