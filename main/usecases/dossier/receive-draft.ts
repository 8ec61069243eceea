import { businessDay } from '#common/domain/calendar/business-day.ts';
import { deadlineFor, type Procedure } from '#common/domain/catalogue/procedure.ts';
import { intakeFee, type IntakeFee } from '#common/domain/dossier/intake-fee.ts';
import { supplementRulesOf } from '#common/domain/dossier/supplement-rules.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { IntakePreview } from '#common/ipc/intake-calls.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { ticketById } from '#main/store/tickets.ts';
import type { TerminalContext } from '../terminal-context.ts';
import type { KeptPromise } from './accepted-elsewhere.ts';
import { deskStamp } from './desk-stamp.ts';
import { rulesHere } from './rules-here.ts';
import { filedOf } from './filing-data-of.ts';
import type { Filing } from './filing-of.ts';

export type Reception = {
  readonly id: string;
  readonly code: string;
  readonly counter: string;
  readonly procedure: Procedure;
  readonly filing: Filing;
  readonly preview: IntakePreview;
  /** What another body promised when it accepted the dossier, or null. */
  readonly kept: KeptPromise | null;
  readonly input: CommandInput<'dossier.receive'>;
};

/** What the fee comes to; null where nobody looked at it. */
export const feeOfIntake = ({
  procedure,
  filing,
  preview,
  input,
}: Omit<Reception, 'id' | 'code' | 'counter' | 'kept'>): IntakeFee | null =>
  input.fee === undefined
    ? null
    : intakeFee({
        ...input.fee,
        formula: preview.fee.formula,
        exemptions: preview.fee.exemptions,
        procedureCode: procedure.code,
        channel: filing.channel,
        day: businessDay(filing.filedAt),
      });

/** The op of a reception (T2): everything that is true now is copied in, so that a later change of the catalogue changes nothing. */
export const receiveDraft = (terminal: TerminalContext, reception: Reception, fee: IntakeFee | null): Draft => {
  const { store } = terminal;
  const { id, code, counter, procedure, filing, preview, kept, input } = reception;
  const { counterName, officer } = deskStamp(terminal);
  const { amount, unit, sameDayIfBefore15h } = deadlineFor(procedure, filing.channel);
  const { times, policy } = supplementRulesOf(procedure, rulesHere(terminal));
  return {
    t: 'dossier.receive',
    id,
    uid: input.requestId,
    by: counter,
    d: {
      ...filedOf(input),
      code,
      ticket: input.ticket,
      ticketLabel: input.ticket === null ? null : (ticketById(store.db, input.ticket)?.label ?? null),
      counter,
      counterName,
      ...(officer !== '' && { officerName: officer }),
      channel: filing.channel,
      procedureCode: procedure.code,
      procedureName: procedure.nameVi,
      procedureVersion: procedure.version,
      agency: procedure.agency,
      deadline: preview.procedure.deadline,
      limit: { amount, unit, sameDayIfBefore15h },
      rules: { supplementTimes: times, supplementPolicy: policy, extendTimes: rulesHere(terminal).extendTimes },
      feeVnd: fee?.kind === 'worked-out' ? fee.payableVnd : procedure.feeVnd,
      feeNote: procedure.feeNote,
      ...(fee?.kind === 'worked-out' && { feeLines: [...fee.lines] }),
      receivedAt: filing.filedAt,
      dueAt: preview.dueAt,
      ...kept,
    },
  };
};
