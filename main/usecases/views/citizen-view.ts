import { maskNumber } from '#common/domain/identity/mask-number.ts';
import type { CitizenEntry } from '#common/ipc/citizen-calls.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { previewIntake } from '../dossier/preview-intake.ts';
import type { TerminalContext } from '../terminal-context.ts';

type Told = Exclude<CommandInput<'citizen.tell'>, { kind: 'nothing' }>;

/** What a citizen may see of what the counter told: fee and due date come from the catalogue, numbers are masked. Null: nothing there. */
export const citizenEntry = ({ store, site }: TerminalContext, told: Told): CitizenEntry | null => {
  if (told.kind === 'dossier') {
    const dossier = dossierById(store.db, told.dossier);
    if (dossier === null) return null;
    return {
      applicantName: dossier.applicant.fullName,
      maskedNumber: maskNumber(dossier.applicant.citizenNumber),
      procedureName: dossier.procedureName,
      papers: dossier.components.flatMap(({ name, originals, certified, photocopies }) => {
        const count = originals + certified + photocopies;
        return count === 0 ? [] : [{ name, count }];
      }),
      feeVnd: dossier.feeVnd,
      dueAt: dossier.dueAt,
      dossierCode: dossier.code,
    };
  }
  const procedure = site.procedure(told.procedure);
  const preview =
    procedure === null || site.calendar === null ? null : previewIntake(procedure, site.calendar, store.now());
  return {
    applicantName: told.applicantName,
    maskedNumber: told.maskedNumber,
    procedureName: procedure?.shortNameVi ?? '',
    papers: told.papers.filter(({ count }) => count > 0),
    feeVnd: procedure?.feeVnd ?? null,
    dueAt: preview?.dueAt ?? null,
    dossierCode: null,
  };
};
