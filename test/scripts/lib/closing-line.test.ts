import { expect, test } from 'vitest';
import { closingLine, outcomeOf, secondTries } from '#scripts/lib/closing-line.mjs';

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((outcome) => ({ status: outcome })),
});

test('the passed and failed tests of the report are the outcome', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')],
  };
  expect(outcomeOf(report, 1)).toEqual({ passed: 3, failed: 1 });
});

test('a file that fails to load counts as one failure beside the failed tests of other files', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed'), file('failed')],
  };
  expect(outcomeOf(report, 1)).toEqual({ passed: 2, failed: 2 });
});

test('a file whose hook threw is a failure although all its tests passed', () => {
  const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('failed', 'passed')] };
  expect(outcomeOf(report, 1)).toEqual({ passed: 1, failed: 1 });
});

test('an error that no test owns is a failure', () => {
  const report = { numPassedTests: 5, numFailedTests: 0, testResults: [file('passed', 'passed')] };
  expect(outcomeOf(report, 1)).toEqual({ passed: 5, failed: 1 });
});

test('a run without tests is a failure, whatever vitest says', () => {
  expect(outcomeOf({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
});

test('a run that left no report is a failure', () => {
  expect(outcomeOf(undefined, 0)).toEqual({ passed: 0, failed: 1 });
});

test('only a run whose every test passed has no failure', () => {
  const report = { numPassedTests: 2, numFailedTests: 0, testResults: [file('passed', 'passed', 'passed')] };
  expect(outcomeOf(report, 0)).toEqual({ passed: 2, failed: 0 });
});

test('the closing line is what tools read', () => {
  expect(closingLine({ passed: 41, failed: 0 })).toBe('41 passed, 0 failed');
});

test('a test that passed at its second try is named with what went wrong at the first; one that failed twice is a failure', () => {
  const wrong = ['TimeoutError: no dialog\n    at x.test.ts:1'];
  const tests = [
    { status: 'passed', fullName: 'a key opens a dialog', failureMessages: wrong },
    { status: 'passed', fullName: 'another', failureMessages: [] },
    { status: 'failed', fullName: 'a third', failureMessages: wrong },
  ];
  const report = { numPassedTests: 2, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: tests }] };
  expect(secondTries(report)).toEqual(['a key opens a dialog: TimeoutError: no dialog']);
  expect(outcomeOf(report, 1)).toEqual({ passed: 2, failed: 1 });
  expect(secondTries(undefined)).toEqual([]);
});
