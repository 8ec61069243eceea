import { expect, test } from 'vitest';
import { checkChange } from '#common/domain/settings/check-change.ts';
import type { ServiceDraft, SettingsChange } from '#common/domain/settings/drafts.ts';
import { isCaution } from '#common/domain/settings/problems.ts';
import { both, inForce, serviceA } from './in-force.ts';

const wrong = (change: SettingsChange): readonly string[] =>
  checkChange(change, inForce).map(({ field, problem, name }) => [field, problem, name].filter(Boolean).join(' '));
const service = (changes: Partial<ServiceDraft>, id: string | null = 'A') =>
  wrong({ page: 'service', id, draft: { ...serviceA, ...changes } });
const session = (opens: number, closes: number, weekdays: number[] | null = null) => ({ opens, closes, weekdays });
const hours = (...sessions: ReturnType<typeof session>[]) => ({ sessions, lastTicketMinutes: 0, dailyQuota: null });

test('a service as it stands has nothing wrong', () => {
  expect(service({})).toEqual([]);
});

test('two services with one letter or one name are named with the other one', () => {
  expect(service({ letter: 'b', name: both('đất  ĐAI') })).toEqual([
    'letter letter-taken Đất đai',
    'name.vi name-taken đất  ĐAI',
  ]);
  expect(service({ letter: 'Đ' })).toEqual(['letter letter-form']);
});

test('a first number is a whole one, and stands for the day once a number was given', () => {
  expect(service({ firstNumber: 101 })).toEqual([]);
  expect(service({ firstNumber: 0 })).toEqual(['firstNumber number-range']);
  const [, other] = inForce.services;
  expect(wrong({ page: 'service', id: 'B', draft: { ...serviceA, ...other, firstNumber: 101 } })).toContain(
    'firstNumber numbers-given-today',
  );
});

test('a missing name is named in its language', () => {
  expect(service({ name: { vi: ' ', en: '' } })).toEqual(['name.vi empty', 'name.en empty']);
});

test('hours that overlap on one weekday are named, hours of different weekdays are not', () => {
  expect(service({ hours: hours(session(450, 690), session(600, 1020)) })).toEqual([
    'hours.sessions.1 sessions-overlap',
  ]);
  expect(service({ hours: hours(session(450, 690), session(690, 1020)) })).toEqual([
    'hours.sessions.1 sessions-overlap',
  ]);
  expect(service({ hours: hours(session(450, 690, [1, 2]), session(450, 600, [6])) })).toEqual([]);
  expect(service({ hours: hours(session(690, 450), session(-1, 500), session(450, 600, [])) })).toEqual([
    'hours.sessions.0 closes-before-opening',
    'hours.sessions.1 time-unreadable',
    'hours.sessions.2 no-weekday',
  ]);
  expect(service({ hours: hours() })).toEqual(['hours.sessions no-sessions']);
});

test('a quota and a last-ticket time outside their range are named with the range', () => {
  const draft = { ...serviceA, hours: { sessions: null, lastTicketMinutes: 241, dailyQuota: 0 } };
  expect(checkChange({ page: 'service', id: 'A', draft }, inForce)).toEqual([
    { field: 'hours.lastTicketMinutes', problem: 'number-range', name: '', least: 0, most: 240 },
    { field: 'hours.dailyQuota', problem: 'number-range', name: '', least: 1, most: 10_000 },
  ]);
});

test('a policy that may leave somebody waiting without end is said, and may be saved', () => {
  const problems = checkChange(
    { page: 'service', id: 'A', draft: { ...serviceA, policy: { mode: 'strict' } } },
    inForce,
  );
  expect(problems.map((one) => [one.problem, isCaution(one)])).toEqual([['passing-unbounded', true]]);
  expect(service({ policy: { mode: 'ratio', priority: 0, normal: -1 } })).toEqual([
    'policy.priority number-range',
    'policy.normal number-range',
  ]);
});

test('appointments outside their ranges, or without hours to cut slots from, and a group named in one language are named', () => {
  const appointments = {
    slotMinutes: 4,
    perSlot: 4,
    daysAhead: 61,
    earlyMinutes: 30,
    graceMinutes: -1,
    openPerPerson: 1,
    missedAtMost: 2,
    missedDays: 30,
  };
  expect(service({ appointments, group: { vi: 'Đất đai', en: '' } })).toEqual([
    'group.en empty',
    'appointments.slotMinutes number-range',
    'appointments.daysAhead number-range',
    'appointments.graceMinutes number-range',
    'appointments appointments-without-hours',
  ]);
});

test('a field that another service serves, and a service that no counter serves, are cautions', () => {
  expect(service({ fields: ['hộ tịch', 'ĐẤT ĐAI'] })).toEqual(['fields field-served-twice ĐẤT ĐAI']);
  const alone = { ...inForce, counters: [] };
  expect(checkChange({ page: 'service', id: 'A', draft: serviceA }, alone).map(isCaution)).toEqual([true]);
});

test('a counter needs a service, a free number and a free name', () => {
  const draft = {
    name: both('quầy 1'),
    number: 1,
    services: [],
    callsBy: 'arrival' as const,
    receipts: null,
    retired: false,
  };
  expect(wrong({ page: 'counter', id: null, draft })).toEqual([
    'name.vi name-taken quầy 1',
    'number number-taken Quầy 1',
    'services no-services',
  ]);
});

test('taking a service from its last counter is said', () => {
  const draft = {
    name: both('Quầy 1'),
    number: 1,
    services: ['A', 'X'],
    callsBy: 'arrival' as const,
    receipts: null,
    retired: false,
  };
  expect(wrong({ page: 'counter', id: 'Q1', draft })).toEqual([
    'services unknown-service X',
    'services service-left-alone Đất đai',
  ]);
});

test('two officers with one name and one function cannot be told apart; one who left does not count', () => {
  const draft = { name: 'nguyễn thị hoa', role: 'hộ tịch', left: false, duties: null };
  expect(wrong({ page: 'officer', id: null, draft })).toEqual(['role name-taken nguyễn thị hoa']);
  expect(wrong({ page: 'officer', id: null, draft: { ...draft, left: true, duties: null } })).toEqual([]);
  expect(wrong({ page: 'officer', id: 'o1', draft: { ...draft, name: '' } })).toEqual(['name empty']);
});

test('a calendar names days that are none, days twice, make-up days that are working days, and years nobody checked', () => {
  expect(
    wrong({
      page: 'calendar',
      draft: {
        sessions: [],
        weeklyRest: [0, 1, 2, 3, 4, 5, 6],
        specialDays: [
          { day: '2026-02-30', kind: 'holiday' },
          { day: '2026-09-02', kind: 'holiday' },
          { day: '2026-09-02', kind: 'compensatory' },
        ],
        confirmedYears: [],
      },
    }),
  ).toEqual([
    'sessions no-sessions',
    'weeklyRest no-working-day',
    'specialDays.0 no-such-day',
    'specialDays.2 day-twice',
    'confirmedYears year-not-confirmed 2026',
  ]);
  expect(
    wrong({
      page: 'calendar',
      draft: {
        sessions: [{ opens: 450, closes: 690 }],
        weeklyRest: [0, 6],
        specialDays: [{ day: '2026-09-01', kind: 'make-up' }],
        confirmedYears: [2026],
      },
    }),
  ).toEqual(['specialDays.0 make-up-on-working-day']);
});

test('an address for phones is a scheme and a host; a path or a bare name is named', () => {
  const floor = (phoneBase: string) =>
    wrong({
      page: 'floor',
      draft: { recallLimit: 3, returnMinutes: 30, targetMinutes: 13.3, hubPatienceMs: 300, phoneBase },
    });
  expect(['', 'https://phieu.example.gov.vn/', 'phieu.example.gov.vn', 'https://x.vn/duong'].map(floor)).toEqual([
    [],
    [],
    ['phoneBase address-form'],
    ['phoneBase address-form'],
  ]);
});
