import type { WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';

/** The year 2026 as published: holidays, compensatory days and one make-up Saturday; office 07:30–11:30 and 13:30–17:00. */
export const calendar2026: WorkingCalendar = {
  sessions: [
    { opens: 450, closes: 690 },
    { opens: 810, closes: 1_020 },
  ],
  weeklyRest: [0, 6],
  specialDays: {
    '2026-01-01': 'holiday',
    '2026-02-16': 'holiday',
    '2026-02-17': 'holiday',
    '2026-02-18': 'holiday',
    '2026-02-19': 'holiday',
    '2026-02-20': 'holiday',
    '2026-04-27': 'compensatory',
    '2026-04-30': 'holiday',
    '2026-05-01': 'holiday',
    '2026-08-22': 'make-up',
    '2026-08-31': 'compensatory',
    '2026-09-01': 'holiday',
    '2026-09-02': 'holiday',
    '2026-11-24': 'holiday',
  },
  confirmedYears: [2026],
};

/** The UTC instant of a local time written 'YYYY-MM-DDTHH:mm[:ss]', by the platform's own date parser: independent of our arithmetic. */
export const at = (local: string): number => Date.parse(`${local}+07:00`);
