import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionOf, signsOfAsb, signsOfReplies } from '#main/devices/printer/epson-condition.ts';
import { automaticStatus, type Condition, realTimeReply, wordFor } from '#main/devices/printer/virtual/condition.ts';

const conditions: fc.Arbitrary<Condition> = fc.record({
  paper: fc.constantFrom('ok', 'near-end', 'out'),
  coverOpen: fc.boolean(),
  error: fc.boolean(),
});

test('what a printer reports by itself is understood as what it is', () => {
  fc.assert(
    fc.property(conditions, (condition) => {
      const [first = 0, second = 0, third = 0, fourth = 0] = automaticStatus(condition);
      expect(conditionOf(signsOfAsb([first, second, third, fourth]))).toBe(wordFor(condition));
    }),
  );
});

test('what a printer answers is understood as what it is', () => {
  fc.assert(
    fc.property(conditions, (condition) => {
      const [printer = 0, cause = 0, paper = 0] = [1, 2, 4].map((question) => realTimeReply(question, condition));
      expect(conditionOf(signsOfReplies(printer, cause, paper))).toBe(wordFor(condition));
    }),
  );
});

test.each([
  ['ready', [0x12, 0x12, 0x12], 'online'],
  ['near end', [0x12, 0x12, 0x1e], 'paper-near-end'],
  ['out', [0x1a, 0x32, 0x7e], 'paper-out'],
  ['cover', [0x1a, 0x16, 0x12], 'cover-open'],
  ['cover and no paper', [0x1a, 0x36, 0x7e], 'cover-open'],
  ['jam', [0x1a, 0x52, 0x12], 'error'],
  ['off line without a cause', [0x1a, 0x12, 0x12], 'error'],
] as const)('DLE EOT answers of the command reference: %s', (_name, [printer, cause, paper], condition) => {
  expect(conditionOf(signsOfReplies(printer, cause, paper))).toBe(condition);
});
