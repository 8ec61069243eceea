import { expect, test } from 'vitest';
import { DEFAULT_DOSSIER_RULES, dossierRulesSchema } from '#common/domain/dossier/dossier-rules.ts';

test('a centre that sets nothing goes by the law', () => {
  expect(DEFAULT_DOSSIER_RULES).toEqual({
    supplementTimes: 1,
    supplementPolicy: 'restart',
    supplementAnswerDays: 15,
    supplementAskDays: 3,
    extendTimes: 1,
    onlineAnswerHours: 8,
    onlineAlertHours: 2,
    postAnswerDays: 1,
    transferAfterMinute: 900,
    paperTransferDays: 1,
    dueSoonHours: 24,
  });
});

test('one rule may be set without the others, and none to what cannot be', () => {
  expect(dossierRulesSchema.parse({ supplementPolicy: 'pause' })).toEqual({
    ...DEFAULT_DOSSIER_RULES,
    supplementPolicy: 'pause',
  });
  expect(
    [
      { supplementTimes: -1 },
      { supplementAnswerDays: 0 },
      { transferAfterMinute: 1_441 },
      { supplementPolicy: 'stop' },
    ].map((rules) => dossierRulesSchema.safeParse(rules).success),
  ).toEqual([false, false, false, false]);
});
