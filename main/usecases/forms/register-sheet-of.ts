import { formatDate } from '#common/domain/calendar/format-local.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { DeliveryWish } from '#common/domain/dossier/filing-data.ts';
import { lastStep } from '#common/domain/dossier/last-step.ts';
import { registerSheet } from '#common/domain/form/book-sheets.ts';
import type { RegisterFields } from '#common/domain/form/form-fields.ts';
import type { BareSheet } from '#common/domain/form/form-sheet.ts';
import { addDays, type LocalDay } from '#common/domain/calendar/local-day.ts';
import { closedText, daysOf, periodText, type RegisterPeriod } from '#common/domain/form/register-period.ts';
import { countRegisteredOn, dossierById } from '#main/store/dossiers.ts';
import { dossierDays, registeredIdsOfDay } from '#main/store/report-days.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import { officeFields } from '../paper-fields/office-fields.ts';
import { telephone } from '../paper-fields/written.ts';
import type { Slices } from '../reports/slices.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** More rows than these are no paper any more: about 250 sheets of A4, and a window that stands still while it draws them. */
const MOST_ROWS = 5000;

const ways: Readonly<Record<DeliveryWish['way'], string>> = {
  counter: 'Trực tiếp',
  post: 'Bưu chính',
  electronic: 'Trực tuyến',
};

const dateOrNot = (instant: number | null): string => (instant === null ? '' : formatDate(instant));

const rowOf = (dossier: Dossier, number: number): RegisterFields['rows'][number] => {
  const { applicant, organisation, ownerName, delivery } = dossier;
  const returned = lastStep(dossier, ['return']);
  const end = lastStep(dossier, ['stop', 'supplement-expired']);
  return {
    no: String(number).padStart(2, '0'),
    code: dossier.code,
    procedure: `${dossier.procedureName} (${String(dossier.sets).padStart(2, '0')} bộ)`,
    applicant: organisation?.name ?? (ownerName || applicant.fullName),
    contact: [applicant.address, telephone(applicant.phone)].filter((text) => text !== '').join(', '),
    leadAgency: dossier.agency,
    receivedOn: formatDate(dossier.receivedAt),
    dueOn: dateOrNot(dossier.dueAt),
    returnedOn:
      dossier.state === 'stopped' && end !== null
        ? `Dừng giải quyết ${formatDate(end.at)}`
        : dateOrNot(dossier.returnedAt),
    way: ways[returned?.step.way ?? delivery.wish.way],
    signed: returned !== null && returned.step.signature !== '' ? 'Đã ký trên màn hình' : '',
  };
};

export type RegisterOutcome =
  | { readonly kind: 'sheet'; readonly sheet: BareSheet }
  /** More dossiers than one print bears: a shorter period must be chosen. */
  | { readonly kind: 'too-many'; readonly rows: number };

/** The days from one to another of which anything is known, in order. */
const knownDays = ({ store }: TerminalContext, from: LocalDay, to: LocalDay): readonly LocalDay[] => {
  const known = dossierDays(store.db);
  const days: LocalDay[] = [];
  if (known === null) return days;
  for (let day = from < known.from ? known.from : from; day <= to && day <= known.to; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
};

/** How many dossiers were accepted on these days; a day is counted at a time. */
const registeredOn = async (
  { store }: TerminalContext,
  days: readonly LocalDay[],
  { pause }: Slices,
): Promise<number> => {
  let count = 0;
  for (const day of days) {
    count += countRegisteredOn(store.db, day);
    await pause();
  }
  return count;
};

/**
 * The register of a period: the dossiers in the order of their acceptance, each with its running number of the year, also where only a month of it is
 * printed. A dossier that a cut-off counter received gets its place as soon as its log is here. Read in slices.
 */
export const registerSheetOf = async (
  terminal: TerminalContext,
  period: RegisterPeriod,
  slices: Slices,
): Promise<RegisterOutcome> => {
  const { store, site } = terminal;
  const { first, last } = daysOf(period);
  const year = daysOf({ span: 'year', day: period.day });
  const days = knownDays(terminal, first, last);
  const count = await registeredOn(terminal, days, slices);
  if (count > MOST_ROWS) return { kind: 'too-many', rows: count };
  const before = await registeredOn(terminal, knownDays(terminal, year.first, addDays(first, -1)), slices);
  const whole = await registeredOn(terminal, knownDays(terminal, year.first, year.last), slices);
  const rows: RegisterFields['rows'][number][] = [];
  for (const day of days) {
    for (const id of registeredIdsOfDay(store.db, day)) {
      const dossier = dossierById(store.db, id);
      if (dossier !== null) rows.push(rowOf(dossier, before + rows.length + 1));
      const pause = slices.pause();
      if (pause !== undefined) await pause;
    }
  }
  return {
    kind: 'sheet',
    sheet: registerSheet({
      ...officeFields(site.site, store.now(), deskStamp(terminal).officer),
      period: periodText(period),
      closed: closedText(period, store.today(), whole),
      rows,
    }),
  };
};
