import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { dossierById } from '#main/store/dossiers.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { acceptedElsewhere } from './accepted-elsewhere.ts';
import { arriveDraft } from './arrive-draft.ts';
import { checkIntake, type IntakeTrouble } from './check-intake.ts';
import { codeFor } from './code-for.ts';
import { previewIntake } from './preview-intake.ts';
import { feeOfIntake, receiveDraft } from './receive-draft.ts';
import { paperDrafts } from './step-paper.ts';

export type ReceiveOutcome = { readonly kind: 'received'; readonly dossier: Dossier } | IntakeTrouble;

/**
 * Receives a dossier (tiếp nhận hồ sơ), handed in now, arrived before, or out of a parcel: code from this counter's own block of numbers, due
 * date by the working calendar and the channel, and the receipt to print, in one commit and without the network. One that another body accepted
 * keeps that body's code and date. The same request never receives twice.
 */
export const receiveDossier = (
  terminal: TerminalContext,
  counter: string,
  input: CommandInput<'dossier.receive'>,
): ReceiveOutcome => {
  const { store, site, newId } = terminal;
  const earlier = store.entityOfRequest('dossier', input.requestId);
  if (earlier !== null) return received(terminal, earlier);
  const ready = checkIntake(terminal, input);
  if (ready.kind !== 'ready') return ready;
  const { procedure, calendar, settings, filing } = ready;
  const { channel, filedAt, arrived } = filing;
  const preview = previewIntake(procedure, calendar, filedAt, channel, site.exemptions);
  const kept = acceptedElsewhere(arrived);
  const fee = kept === null ? feeOfIntake({ procedure, filing, preview, input }) : null;
  if (fee?.kind === 'counts-needed') return { kind: 'incomplete', fields: ['feeCounts'] };
  const id = arrived?.id ?? newId();
  const code = kept?.code ?? codeFor(terminal, counter, settings.agencyCode, store.today());
  store.append([
    // A parcel's dossier arrives and is accepted in one go: its number and the time of the record stay with it.
    ...(channel === 'post' && arrived === null ? [arriveDraft(terminal, { id, procedure, filing, input })] : []),
    receiveDraft(terminal, { id, code, counter, procedure, filing, preview, kept, input }, fee),
    // Who holds another body's receipt gets no second one.
    ...(kept === null
      ? paperDrafts(terminal, 'receipt', { id, code, ref: filing.ref, applicant: input.applicant }, counter)
      : []),
  ]);
  return received(terminal, id);
};

const received = ({ store }: TerminalContext, id: string): ReceiveOutcome => {
  const dossier = dossierById(store.db, id);
  if (dossier === null) throw new Error('A received dossier is missing');
  return { kind: 'received', dossier };
};
