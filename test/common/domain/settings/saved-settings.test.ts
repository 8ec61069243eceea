import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingCalendarSchema } from '#common/domain/calendar/working-calendar.ts';
import { prioritySettingsSchema } from '#common/domain/queue/queue-policy.ts';
import { checkChange } from '#common/domain/settings/check-change.ts';
import type { PolicyDraft, SettingsChange } from '#common/domain/settings/drafts.ts';
import { isCaution } from '#common/domain/settings/problems.ts';
import { valueOf } from '#common/domain/settings/values.ts';
import { counterSettingsSchema, serviceSettingsSchema } from '#common/domain/site/site-config.ts';
import { both, inForce } from './in-force.ts';

const small = fc.integer({ min: -1, max: 25 });
const policies: fc.Arbitrary<PolicyDraft | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom({ mode: 'arrival' as const }, { mode: 'strict' as const }),
  fc.record({ mode: fc.constant('ratio' as const), priority: small, normal: small }),
  fc.record({ mode: fc.constant('ageing' as const), headStartMinutes: small, passedAtMost: small }),
);
const minute = fc.integer({ min: -1, max: 1440 });
const services = fc.record({
  letter: fc.constantFrom('C', 'cd', '', 'Đ', 'ABC'),
  firstNumber: fc.integer({ min: -1, max: 9001 }),
  name: fc.record({ vi: fc.string({ maxLength: 5 }), en: fc.string({ maxLength: 5 }) }),
  hint: fc.constant(both('')),
  icon: fc.constant('users'),
  order: small,
  fields: fc.constant<string[]>([]),
  hours: fc.option(
    fc.record({
      sessions: fc.option(
        fc.array(
          fc.record({
            opens: minute,
            closes: minute,
            weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 })),
          }),
          { maxLength: 3 },
        ),
      ),
      lastTicketMinutes: fc.integer({ min: -1, max: 300 }),
      dailyQuota: fc.option(fc.integer({ min: -1, max: 12_000 })),
    }),
  ),
  policy: policies,
  group: fc.record({ vi: fc.constantFrom('', 'Đất'), en: fc.constantFrom('', 'Land') }),
  collectsResults: fc.boolean(),
  retired: fc.boolean(),
  appointments: fc.option(
    fc.record({
      slotMinutes: minute,
      perSlot: small,
      daysAhead: small,
      earlyMinutes: minute,
      graceMinutes: small,
      openPerPerson: small,
      missedAtMost: small,
      missedDays: small,
    }),
    { freq: 1 },
  ),
});

test('whatever a check lets through is a setting that every terminal can read', () => {
  let readable = 0;
  fc.assert(
    fc.property(services, (draft) => {
      const change: SettingsChange = { page: 'service', id: null, draft };
      if (checkChange(change, inForce).some((problem) => !isCaution(problem))) return;
      readable += 1;
      const value: unknown = JSON.parse(JSON.stringify(valueOf(change, { later: 'kept' })));
      expect(serviceSettingsSchema.safeParse(value).success).toBe(true);
      expect(value).toMatchObject({ later: 'kept' });
    }),
    { numRuns: 3_000 },
  );
  expect(readable).toBeGreaterThan(20);
});

test('the other pages, too, are read by the schemas they are saved for', () => {
  const json = (change: SettingsChange): unknown => JSON.parse(JSON.stringify(valueOf(change, {})));
  const counter = {
    name: both(' Quầy  9 '),
    number: 9,
    services: ['A'],
    callsBy: 'services' as const,
    receipts: null,
    retired: false,
  };
  expect(counterSettingsSchema.parse(json({ page: 'counter', id: null, draft: counter }))).toMatchObject({
    name: both('Quầy 9'),
  });
  const calendar = {
    sessions: [
      { opens: 810, closes: 1020 },
      { opens: 450, closes: 690 },
    ],
    weeklyRest: [6, 0],
    specialDays: [{ day: '2026-09-02', kind: 'holiday' as const }],
    confirmedYears: [2026],
  };
  expect(workingCalendarSchema.parse(json({ page: 'calendar', draft: calendar }))).toEqual({
    sessions: [
      { opens: 450, closes: 690 },
      { opens: 810, closes: 1020 },
    ],
    weeklyRest: [0, 6],
    specialDays: { '2026-09-02': 'holiday' },
    confirmedYears: [2026],
  });
  const priority = json({
    page: 'priority',
    draft: {
      groups: [
        { id: '', name: both('Người cao tuổi') },
        { id: '', name: both('Người  cao tuổi!') },
        { id: 'old', name: both('Trẻ em') },
      ],
      policy: { mode: 'arrival' },
    },
  });
  expect(prioritySettingsSchema.parse((priority as { priority: unknown }).priority).groups.map(({ id }) => id)).toEqual(
    ['nguoi-cao-tuoi', 'nguoi-cao-tuoi-2', 'old'],
  );
});
