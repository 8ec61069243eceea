import { expect, test } from 'vitest';
import { DEFAULT_DOSSIER_RULES } from '#common/domain/dossier/dossier-rules.ts';
import { supplementRulesOf } from '#common/domain/dossier/supplement-rules.ts';

test('the law of a sector changes what it names and leaves the rest as the centre has it', () => {
  expect([
    supplementRulesOf({}, DEFAULT_DOSSIER_RULES),
    supplementRulesOf({ supplement: { times: 2 } }, DEFAULT_DOSSIER_RULES),
    supplementRulesOf({ supplement: { times: 0, policy: 'pause', answerDays: 30 } }, DEFAULT_DOSSIER_RULES),
  ]).toEqual([
    { times: 1, policy: 'restart', answerDays: 15 },
    { times: 2, policy: 'restart', answerDays: 15 },
    { times: 0, policy: 'pause', answerDays: 30 },
  ]);
});
