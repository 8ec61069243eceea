import { deadlineFor, type Deadline, type Procedure } from '#common/domain/catalogue/procedure.ts';
import { replacedByData } from '#common/domain/catalogue/replaced-by-data.ts';
import { dueAt } from '#common/domain/calendar/due-at.ts';
import type { WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { feeFormulaOf } from '#common/domain/catalogue/fee-formula-of.ts';
import type { FilingChannel } from '#common/domain/dossier/filing-data.ts';
import { DEFAULT_EXEMPTIONS } from '#common/domain/payment/default-exemptions.ts';
import type { Exemption } from '#common/domain/payment/exemption.ts';
import type { ProcedureHit } from '#common/ipc/counter-calls.ts';
import type { IntakePreview } from '#common/ipc/intake-calls.ts';
import type { Component } from '#common/ipc/dossier-view.ts';

/** The time limit in the words of the form ("3 ngày làm việc", "trong ngày"). */
export const deadlineText = ({ amount, unit, sameDayIfBefore15h }: Deadline): string => {
  if (sameDayIfBefore15h) return 'Trong ngày làm việc (nhận sau 15 giờ: ngày làm việc tiếp theo)';
  switch (unit) {
    case 'working-day':
      return `${amount} ngày làm việc`;
    case 'calendar-day':
      return `${amount} ngày`;
    case 'hour':
      return `${amount} giờ làm việc`;
    default:
      return assertNever(unit);
  }
};

export const procedureHit = (procedure: Procedure): ProcedureHit => ({
  code: procedure.code,
  name: procedure.shortNameVi,
  field: procedure.field,
  deadline: deadlineText(deadlineFor(procedure, 'counter')),
  feeVnd: procedure.feeVnd,
});

/** The papers of a procedure (thành phần hồ sơ), in their order, with what is asked for of each. */
export const componentsOf = (procedure: Procedure): Component[] =>
  procedure.documents.map((name) => component(name, procedure));

/** What the officer sees before anything is printed: papers to check, fee, and when the result is due if filed at `receivedAt` (UTC ms). */
export const previewIntake = (
  procedure: Procedure,
  calendar: WorkingCalendar,
  receivedAt: number,
  channel: FilingChannel = 'counter',
  exemptions: readonly Exemption[] = DEFAULT_EXEMPTIONS,
): IntakePreview => {
  const deadline = deadlineFor(procedure, channel);
  const due = dueAt({
    receivedAt,
    ...deadline,
    calendar,
  });
  return {
    procedure: { ...procedureHit(procedure), deadline: deadlineText(deadline) },
    version: procedure.version,
    agency: procedure.agency,
    feeNote: procedure.feeNote,
    fee: {
      formula: feeFormulaOf(procedure),
      exemptions: exemptionsFor(procedure, exemptions),
      day: businessDay(receivedAt),
    },
    components: componentsOf(procedure),
    countedFrom: due.startsAt,
    dueAt: due.dueAt,
  };
};

/** The rows of the exemption table that may hold for a procedure. */
const exemptionsFor = ({ code }: Pick<Procedure, 'code'>, table: readonly Exemption[]): Exemption[] =>
  table.filter(
    ({ procedures }) => procedures === null || procedures.some((one) => code === one || code.startsWith(`${one}.`)),
  );

/** "(nếu có)", "(trường hợp mang thai hộ)": asked for from some people only. */
const conditional = /\((?:[^)]*(?:nếu|trường hợp) |khi )/iu;

/**
 * A paper that a database replaces is not asked for (Resolution 66.7/2025): the officer takes it from the data. One that only some
 * people bring is not counted before somebody brings it: the receipt must not say that it was handed in.
 */
const component = (name: string, procedure: Procedure): Component => {
  const fromData = replacedByData(name, procedure);
  return {
    name,
    originals: fromData !== '' || conditional.test(name) ? 0 : 1,
    certified: 0,
    photocopies: 0,
    fromData,
  };
};
