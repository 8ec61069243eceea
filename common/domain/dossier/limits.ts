import { dueAt } from '#common/domain/calendar/due-at.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import { closingOf, openingOf } from '#common/domain/calendar/office-time.ts';
import { firstWorkingDay, isWorkingDay, type WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';
import type { Channel } from '#common/domain/catalogue/procedure.ts';
import { DEFAULT_DOSSIER_RULES, type DossierRules } from './dossier-rules.ts';

const MINUTE_MS = 60_000;

const workingDaysAfter = (receivedAt: number, amount: number, calendar: WorkingCalendar): number =>
  dueAt({ receivedAt, amount, unit: 'working-day', calendar }).dueAt;

const hoursAfter = (receivedAt: number, amount: number, calendar: WorkingCalendar): number =>
  dueAt({ receivedAt, amount, unit: 'hour', calendar }).dueAt;

/** When a dossier that has come must be accepted, refused or sent back for papers (UTC ms), and when the centre is reminded of it. */
export type AnswerLimit = {
  readonly by: number;
  /** Null where no reminder is laid down. */
  readonly alertAt: number | null;
};

/**
 * The limit to answer a dossier that arrived at `arrivedAt` (UTC ms): online 8 working hours with a reminder after 2, by post or over the counter one
 * working day (Resolution 66.7/2025, domain.md §1.4). For parcels, arrival is the signing of the hand-over record.
 */
export const answerBy = (
  channel: Channel,
  arrivedAt: number,
  calendar: WorkingCalendar,
  rules: Pick<DossierRules, 'onlineAnswerHours' | 'onlineAlertHours' | 'postAnswerDays'> = DEFAULT_DOSSIER_RULES,
): AnswerLimit =>
  channel === 'online'
    ? {
        by: hoursAfter(arrivedAt, rules.onlineAnswerHours, calendar),
        alertAt: hoursAfter(arrivedAt, rules.onlineAlertHours, calendar),
      }
    : { by: workingDaysAfter(arrivedAt, rules.postAnswerDays, calendar), alertAt: null };

/** Until when (UTC ms) the agency may ask for missing papers: three working days after acceptance (Decree 61/2018 Art 19.4, kept by 118/2025). */
export const supplementAskBy = (
  acceptedAt: number,
  calendar: WorkingCalendar,
  days = DEFAULT_DOSSIER_RULES.supplementAskDays,
): number => workingDaysAfter(acceptedAt, days, calendar);

/** Until when (UTC ms) the applicant may bring what was asked for, before the dossier is closed: 15 working days unless the sector has its own limit. */
export const supplementAnswerBy = (
  askedAt: number,
  calendar: WorkingCalendar,
  days = DEFAULT_DOSSIER_RULES.supplementAnswerDays,
): number => workingDaysAfter(askedAt, days, calendar);

/** Until when (UTC ms) an accepted dossier must be with the agency that decides: its data, and the papers themselves. */
export type TransferLimit = { readonly data: number; readonly paper: number };

/**
 * The limit to hand an accepted dossier on (chuyển hồ sơ): the same day until closing; accepted after 15:00, after closing or on a day without work, the
 * opening of the next working day. Papers follow within one working day (domain.md §1.4).
 */
export const transferBy = (
  acceptedAt: number,
  calendar: WorkingCalendar,
  rules: Pick<DossierRules, 'transferAfterMinute' | 'paperTransferDays'> = DEFAULT_DOSSIER_RULES,
): TransferLimit => {
  const { day, msOfDay } = toLocalTime(acceptedAt);
  const closing = closingOf(day, calendar);
  const inTime =
    isWorkingDay(day, calendar) && acceptedAt < closing && msOfDay <= rules.transferAfterMinute * MINUTE_MS;
  return {
    data: inTime ? closing : openingOf(firstWorkingDay(addDays(day, 1), calendar), calendar),
    paper: workingDaysAfter(acceptedAt, rules.paperTransferDays, calendar),
  };
};
