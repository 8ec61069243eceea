import { counterSequence, formatDossierCode } from '#common/domain/dossier/dossier-code.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { countReceived, dossierById } from '#main/store/dossiers.ts';
import { ticketById } from '#main/store/tickets.ts';
import { previewIntake } from './preview-intake.ts';
import type { TerminalContext } from './terminal-context.ts';

export type ReceiveOutcome =
  | { readonly kind: 'received'; readonly dossier: Dossier }
  | { readonly kind: 'no-such-procedure' }
  | { readonly kind: 'incomplete'; readonly fields: ('fullName' | 'citizenNumber')[] };

/**
 * Receives a dossier (tiếp nhận hồ sơ): code from this counter's own block of numbers, due date by the working calendar, and the
 * receipt to print, in one commit and without the network. The same request never receives twice.
 */
export const receiveDossier = (
  terminal: TerminalContext,
  counter: string,
  input: CommandInput<'dossier.receive'>,
): ReceiveOutcome => {
  const { store, site, newId, profile } = terminal;
  const earlier = store.entityOfRequest('dossier', input.requestId);
  if (earlier !== null) return received(terminal, earlier);
  const procedure = site.procedure(input.procedure);
  if (procedure === null || site.calendar === null || site.site === null) return { kind: 'no-such-procedure' };
  const missing = (['fullName', 'citizenNumber'] as const).filter((field) => input.applicant[field].trim() === '');
  if (missing.length > 0) return { kind: 'incomplete', fields: missing };
  const receivedAt = store.now();
  const preview = previewIntake(procedure, site.calendar, receivedAt);
  const settings = site.counter(counter);
  const day = store.today();
  const code = formatDossierCode({
    agency: site.site.agencyCode,
    day,
    sequence: counterSequence(settings?.number ?? 99, countReceived(store.db, day, counter)),
  });
  const id = newId();
  store.append([
    {
      t: 'dossier.receive',
      id,
      uid: input.requestId,
      by: counter,
      d: {
        code,
        ticket: input.ticket,
        ticketLabel: input.ticket === null ? null : (ticketById(store.db, input.ticket)?.label ?? null),
        counter,
        counterName: settings?.name.vi ?? counter,
        procedureCode: procedure.code,
        procedureName: procedure.nameVi,
        procedureVersion: procedure.version,
        agency: procedure.agency,
        deadline: preview.procedure.deadline,
        feeVnd: procedure.feeVnd,
        feeNote: procedure.feeNote,
        applicant: tidy(input.applicant),
        ownerName: input.ownerName.normalize('NFC').trim() || input.applicant.fullName.normalize('NFC').trim(),
        components: input.components.map((component) => ({ ...component, name: component.name.normalize('NFC') })),
        sets: input.sets,
        receivedAt,
        dueAt: preview.dueAt,
      },
    },
    ...(profile.printer === undefined
      ? []
      : [
          {
            t: 'print.request',
            id: newId(),
            by: counter,
            d: { what: 'receipt', of: id, title: code, printer: 'main', copy: 1 },
          } as const,
        ]),
  ]);
  return received(terminal, id);
};

const received = ({ store }: TerminalContext, id: string): ReceiveOutcome => {
  const dossier = dossierById(store.db, id);
  if (dossier === null) throw new Error('A received dossier is missing');
  return { kind: 'received', dossier };
};

const tidy = (
  applicant: CommandInput<'dossier.receive'>['applicant'],
): CommandInput<'dossier.receive'>['applicant'] => ({
  ...applicant,
  fullName: applicant.fullName.normalize('NFC').trim(),
  address: applicant.address.normalize('NFC').trim(),
  citizenNumber: applicant.citizenNumber.replaceAll(/\s/gu, ''),
  phone: applicant.phone.replaceAll(/[\s.]/gu, ''),
  email: applicant.email.trim(),
});
