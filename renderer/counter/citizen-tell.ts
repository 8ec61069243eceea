import { maskNumber } from '#common/domain/identity/mask-number.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import type { Pane } from './desk.ts';
import { isBlank, type IntakeDraft } from './intake-draft.ts';

/**
 * What the citizen's screen may show of this desk: the dossier just received for the person being served, else the form as it was last
 * left. A form that was begun for another ticket is another person's and is never shown; the number is masked here already.
 */
export const citizenTell = (
  pane: Pane,
  draft: IntakeDraft,
  serving: QueueTicket | null,
): CommandInput<'citizen.tell'> => {
  const ticket = serving?.id ?? null;
  const received = pane.kind === 'dossier' && pane.justReceived ? pane.first : null;
  if (received !== null) {
    return received.ticketLabel === (serving?.label ?? null)
      ? { kind: 'dossier', ticket, dossier: received.id }
      : { kind: 'nothing' };
  }
  const { fields } = draft;
  if (isBlank(fields) || (draft.ticket?.id ?? null) !== ticket) return { kind: 'nothing' };
  return {
    kind: 'draft',
    ticket,
    applicantName: fields.fullName,
    maskedNumber: maskNumber(fields.citizenNumber),
    procedure: fields.procedure,
    papers: fields.components.map(({ name, originals, certified, photocopies }) => ({
      name,
      count: Number(originals) + Number(certified) + Number(photocopies),
    })),
  };
};
