import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { DossierView } from '#common/ipc/counter-calls.ts';
import type { DossierSummary } from '#common/ipc/views.ts';
import { printJobOf } from '#main/store/print-jobs.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { paperView } from './paper-view.ts';

export const dossierSummary = (dossier: Dossier): DossierSummary => ({
  id: dossier.id,
  code: dossier.code,
  procedureName: dossier.procedureName,
  applicantName: dossier.applicant.fullName,
  receivedAt: dossier.receivedAt,
  dueAt: dossier.dueAt,
});

/** The opened dossier, with whether it reached the site's log and where its receipt stands. */
export const dossierView = (
  { store }: TerminalContext,
  dossier: Dossier,
  condition: PrinterCondition | null,
): DossierView => {
  const job = printJobOf(store.db, dossier.id);
  return {
    ...dossierSummary(dossier),
    procedureCode: dossier.procedureCode,
    agency: dossier.agency,
    applicant: dossier.applicant,
    ownerName: dossier.ownerName,
    components: dossier.components,
    sets: dossier.sets,
    deadline: dossier.deadline,
    feeVnd: dossier.feeVnd,
    counter: dossier.counterName,
    ticketLabel: dossier.ticketLabel,
    synced: store.isSequenced('dossier', dossier.id),
    receipt: job === null ? null : paperView(job, condition),
  };
};
