/**
 * What we read of vitest's json report.
 * @typedef {object} TestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {readonly { readonly status: string, readonly assertionResults: readonly TestLine[] }[]} testResults one per file
 */

/**
 * One test of it. A test that passed at its second try has what went wrong at the first.
 * @typedef {{ readonly status: string, readonly fullName?: string, readonly failureMessages?: readonly string[] }} TestLine
 */

/**
 * The outcome of a test run. Nothing fails silently: a file that fails outside its tests (it did not load, a hook threw) counts as a failure, as does a run that left no
 * report, ran no test, or ended with an error that no test owns.
 * @param {TestReport | undefined} report
 * @param {number} exitCode of vitest
 * @returns {{ passed: number, failed: number }}
 */
export const outcomeOf = (report, exitCode) => {
  if (report === undefined) return { passed: 0, failed: 1 };
  const failedOutside = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + failedOutside;
  const isSuspicious = passed === 0 || exitCode !== 0;
  return { passed, failed: failed === 0 && isSuspicious ? 1 : failed };
};

/**
 * The last line of `npm test`.
 * @param {{ passed: number, failed: number }} outcome
 */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/**
 * The tests that passed only at their second try: each is a race in the product or in the test, and a fault to mend.
 * @param {TestReport | undefined} report
 * @returns {readonly string[]} a line each: the name, and the first line of what went wrong
 */
export const secondTries = (report) =>
  (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ status, fullName = '', failureMessages = [] }) =>
      status === 'passed' && failureMessages.length > 0
        ? [`${fullName}: ${(failureMessages[0] ?? '').split('\n', 1)[0]}`]
        : [],
    ),
  );
