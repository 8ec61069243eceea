import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { deskStamp } from './desk-stamp.ts';
import { filedOf, type IntakeInput } from './filing-data-of.ts';
import type { Filing } from './filing-of.ts';

/** The arrival (T1, hồ sơ đến) of what a citizen or a parcel brought to this counter. */
export const arriveDraft = (
  terminal: TerminalContext,
  what: { readonly id: string; readonly procedure: Procedure; readonly filing: Filing; readonly input: IntakeInput },
): Draft => {
  const { id, procedure, filing, input } = what;
  const { counter } = deskStamp(terminal);
  return {
    t: 'dossier.arrive',
    id,
    by: counter,
    d: {
      ...filedOf(input),
      channel: filing.channel,
      ref: filing.ref,
      counter,
      procedureCode: procedure.code,
      procedureName: procedure.nameVi,
      procedureVersion: procedure.version,
      agency: procedure.agency,
      arrivedAt: filing.filedAt,
    },
  };
};
