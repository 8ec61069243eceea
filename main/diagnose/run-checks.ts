import {
  type CheckName,
  type Finding,
  type Judgement,
  findingOf,
  selfChecks,
} from '#common/domain/diagnosis/self-checks.ts';

/** One self-check, ready to be run: measures and judges. */
export type SelfCheck = {
  readonly check: CheckName;
  /** How long it may take, ms. A check that takes longer is a finding of its own, and its late answer is dropped. */
  readonly limitMs: number;
  readonly run: () => Promise<Finding> | Finding;
};

/** A timer that can be cancelled; injected, so that a test need not wait. */
export type After = (ms: number, act: () => void) => () => void;

const ranOut = ({ check, limitMs }: SelfCheck): Finding => ({
  check,
  number: selfChecks[check].number,
  state: 'unchecked',
  reason: 'timed-out',
  values: { seconds: Math.round(limitMs / 1000) },
  detail: `no answer within ${limitMs} ms`,
});

const failed = (check: CheckName, error: unknown): Finding => ({
  check,
  number: selfChecks[check].number,
  state: 'unchecked',
  reason: 'failed',
  values: {},
  detail: error instanceof Error ? error.name : 'unknown',
});

const runOne = (one: SelfCheck, after: After): Promise<Finding> =>
  new Promise((resolve) => {
    const cancel = after(one.limitMs, () => resolve(ranOut(one)));
    const end = (finding: Finding): void => {
      cancel();
      resolve(finding);
    };
    // Each in a turn of its own: between two checks the terminal does its work.
    setImmediate(() => {
      Promise.resolve()
        .then(one.run)
        .then(end, (error: unknown) => end(failed(one.check, error)));
    });
  });

/**
 * Runs self-checks side by side and tells each finding as it comes. Never rejects: a check that fails or hangs is a finding, and it holds
 * up no other. Findings are in the order of the checks.
 */
export const runChecks = (
  checks: readonly SelfCheck[],
  after: After,
  onFinding: (finding: Finding) => void,
): Promise<readonly Finding[]> =>
  Promise.all(
    checks.map(async (one) => {
      const finding = await runOne(one, after);
      onFinding(finding);
      return finding;
    }),
  );

/** A self-check of a measurement and its judgement. */
export const selfCheck = <C extends CheckName, Measured>(
  check: C,
  limitMs: number,
  measure: () => Promise<Measured> | Measured,
  judge: (measured: Measured) => Judgement<C>,
): SelfCheck => ({ check, limitMs, run: async () => findingOf(check, judge(await measure())) });
