import { expect, test } from 'vitest';
import { applicantMessages } from '#common/domain/dossier/applicant-messages.ts';
import type { DossierEntry } from '#common/domain/dossier/dossier.ts';
import type { Step } from '#common/domain/dossier/step-data.ts';

const NOON = Date.UTC(2026, 10, 22, 5);

const entry = (step: Step, more: Partial<DossierEntry> = {}): DossierEntry => ({
  at: NOON,
  term: 'C1',
  counter: 'Q5',
  officer: 'Phạm Văn Mẫu',
  event: step.event,
  from: 'processing',
  to: 'processing',
  step,
  ...more,
});

const ask: Step = {
  event: 'ask-supplement',
  number: '15/HDHS',
  reason: 'Thiếu giấy chứng sinh',
  contact: 'Phạm Văn Mẫu',
  contactPhone: '0203',
  items: [{ name: 'Giấy chứng sinh', note: '' }],
  answerBy: NOON,
};

test('an applicant reads what is asked for and until when, and no officer’s name', () => {
  const messages = applicantMessages({ history: [entry(ask, { to: 'waiting-supplement' })] });
  expect(messages).toEqual([
    {
      at: NOON,
      event: 'ask-supplement',
      state: 5,
      letter: '15/HDHS',
      reason: 'Thiếu giấy chứng sinh',
      items: ['Giấy chứng sinh'],
      day: '2026-11-22',
      amountVnd: null,
    },
  ]);
  expect(JSON.stringify(messages)).not.toContain('Phạm');
});

test('a new date, an amount and a refusal are told; a step that did not count is not', () => {
  const extend: Step = { event: 'extend', number: '2', reason: 'Xác minh', newDueAt: NOON + 86_400_000, signer: 'X' };
  const messages = applicantMessages({
    history: [
      entry(extend),
      entry({ event: 'ask-payment', reason: 'Thuế', amountVnd: 50_000 }, { to: 'waiting-payment' }),
      entry({ event: 'not-eligible', number: '9', reason: 'Trùng', from: 'Phòng' }, { to: 'done' }),
      entry(extend, { refused: 'extend-times' }),
    ],
  });
  expect(messages.map(({ event, state, day, amountVnd, reason }) => [event, state, day, amountVnd, reason])).toEqual([
    ['extend', 4, '2026-11-23', null, 'Xác minh'],
    ['ask-payment', 6, null, 50_000, 'Thuế'],
    ['not-eligible', 9, null, null, 'Trùng'],
  ]);
});
