import type { Applicant } from '#common/ipc/views.ts';
import { fieldsOfApplicant, type IntakeFields } from '../intake-draft.ts';

/** The form after a card was scanned for the owner (chủ hồ sơ): who the applicant is stays as it was. `overwrote`: an undo is offered. */
export const applyOwnerCard = (
  fields: IntakeFields,
  applicant: Applicant,
): { readonly fields: IntakeFields; readonly overwrote: boolean } => {
  const card = fieldsOfApplicant(applicant);
  const next: IntakeFields = {
    ...fields,
    ownerName: card.fullName,
    ownerNumber: card.citizenNumber,
    ownerBirthDate: card.birthDate,
    ownerAddress: card.address === '' ? fields.ownerAddress : card.address,
  };
  return { fields: next, overwrote: fields.ownerNumber !== '' && fields.ownerNumber !== next.ownerNumber };
};
