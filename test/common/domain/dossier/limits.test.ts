import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { DEFAULT_DOSSIER_RULES } from '#common/domain/dossier/dossier-rules.ts';
import { answerBy, supplementAnswerBy, supplementAskBy, transferBy } from '#common/domain/dossier/limits.ts';
import { at, calendar2026 } from '#test/support/calendar-2026.ts';
import { anyMinute, tenYears, walker } from '#test/support/calendar-oracle.ts';

const text = (instant: number | null): string => (instant === null ? '' : formatDateTime(instant));

test('an online dossier is answered in eight working hours, with a reminder after two', () => {
  const limits = ['2026-09-15T10:00', '2026-09-18T16:00', '2026-09-19T22:00'].map((arrived) =>
    answerBy('online', at(arrived), calendar2026),
  );
  expect(limits.map(({ alertAt, by }) => [text(alertAt), text(by)])).toEqual([
    ['14:00 15/09/2026', '10:00 16/09/2026'],
    ['08:30 21/09/2026', '16:00 21/09/2026'],
    ['09:30 21/09/2026', '07:30 22/09/2026'],
  ]);
});

test('what comes by post or over the counter is answered in one working day, and a centre may set its own hours', () => {
  const arrivedAt = at('2026-09-18T16:00');
  expect([
    answerBy('post', arrivedAt, calendar2026),
    answerBy('counter', arrivedAt, calendar2026),
    answerBy('online', arrivedAt, calendar2026, {
      ...DEFAULT_DOSSIER_RULES,
      onlineAnswerHours: 1,
      onlineAlertHours: 0,
    }),
  ]).toEqual([
    { by: at('2026-09-21T16:00'), alertAt: null },
    { by: at('2026-09-21T16:00'), alertAt: null },
    { by: at('2026-09-18T17:00'), alertAt: arrivedAt },
  ]);
});

test('papers are asked for within three working days and brought within fifteen', () => {
  const day = at('2026-08-27T09:00');
  expect([
    text(supplementAskBy(day, calendar2026)),
    text(supplementAnswerBy(day, calendar2026)),
    text(supplementAnswerBy(day, calendar2026, 1)),
  ]).toEqual(['09:00 04/09/2026', '09:00 22/09/2026', '09:00 28/08/2026']);
});

test('a dossier is handed on the same day, after 15:00 at the start of the next working day', () => {
  const accepted = [
    '2026-09-15T07:00',
    '2026-09-15T15:00',
    '2026-09-15T15:00:01',
    '2026-09-15T17:30',
    '2026-09-18T16:00',
    '2026-09-19T09:00',
  ];
  expect(accepted.map((local) => text(transferBy(at(local), calendar2026).data))).toEqual([
    '17:00 15/09/2026',
    '17:00 15/09/2026',
    '07:30 16/09/2026',
    '07:30 16/09/2026',
    '07:30 21/09/2026',
    '07:30 21/09/2026',
  ]);
  expect(text(transferBy(at('2026-09-18T16:00'), calendar2026).paper)).toBe('16:00 21/09/2026');
});

test('an office that closes at noon hands on the next day what it accepts after closing', () => {
  const mornings = { ...calendar2026, sessions: [{ opens: 450, closes: 690 }] };
  expect([
    text(transferBy(at('2026-09-15T09:00'), mornings).data),
    text(transferBy(at('2026-09-15T12:00'), mornings).data),
  ]).toEqual(['11:30 15/09/2026', '07:30 16/09/2026']);
});

test('in any office of ten years the limits are those of a walk through its open minutes', () => {
  fc.assert(
    fc.property(tenYears, anyMinute, (calendar, acceptedAt) => {
      const walk = walker(calendar);
      expect(answerBy('online', acceptedAt, calendar)).toEqual({
        by: walk.workingDays(acceptedAt, 1),
        alertAt: walk.minutes(acceptedAt, 120),
      });
      expect(supplementAnswerBy(acceptedAt, calendar)).toBe(walk.workingDays(acceptedAt, 15));
      const { data, paper } = transferBy(acceptedAt, calendar);
      expect(paper).toBe(walk.workingDays(acceptedAt, 1));
      const clock = new Date(acceptedAt + 7 * 3_600_000).toISOString().slice(11, 16);
      const early = walk.isWorked(acceptedAt) && clock <= '15:00' && acceptedAt < walk.lastMinuteEnds(acceptedAt);
      expect(data).toBe(
        early
          ? walk.lastMinuteEnds(acceptedAt)
          : walk.start(walk.isWorked(acceptedAt) ? Math.max(acceptedAt, walk.lastMinuteEnds(acceptedAt)) : acceptedAt),
      );
    }),
    { numRuns: 150 },
  );
});
