/** One measured figure beside its baseline of the same run: machines are noisy, ratios are not. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: string;
  readonly baselineValue: number;
  readonly ratio: number;
  readonly n: number;
};

export type Bench = { readonly name: string; readonly run: () => Promise<readonly Figure[]> };

const round = (value: number): number => Number(value.toPrecision(4));

export const figure = (
  name: string,
  value: number,
  unit: string,
  baseline: string,
  baselineValue: number,
  n: number,
): Figure => ({
  name,
  value: round(value),
  unit,
  baseline,
  baselineValue: round(baselineValue),
  ratio: round(value / baselineValue),
  n,
});

/** The q-quantile (0–1) of unsorted numbers. */
export const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};

/** Milliseconds that an act takes. */
export const timed = async (act: () => unknown): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};
