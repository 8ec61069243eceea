import type { Applicant } from '#common/ipc/views.ts';
import { fieldsOfApplicant, type IntakeFields } from './intake-draft.ts';

export type CardApplied = {
  readonly fields: IntakeFields;
  /** True when something the officer had entered is no longer there: then an undo is offered. */
  readonly overwrote: boolean;
};

const cardParts = [
  'fullName',
  'citizenNumber',
  'formerNumber',
  'birthDate',
  'gender',
  'address',
  'cardIssuedOn',
] as const;
const personalParts = [...cardParts, 'phone', 'email', 'ownerName'] as const;

/**
 * The form after a citizen card was scanned. The card wins where it says something; phone, e-mail and owner, which no card carries,
 * stay unless the card belongs to another person than the number in the form. The procedure and its papers always stay.
 */
export const applyCard = (fields: IntakeFields, applicant: Applicant): CardApplied => {
  const card = fieldsOfApplicant(applicant);
  const another = fields.citizenNumber !== '' && fields.citizenNumber !== card.citizenNumber;
  const next: IntakeFields = { ...fields, ...(another ? { ...card, ownerName: '' } : {}) };
  for (const part of cardParts) {
    if (card[part] !== '') Object.assign(next, { [part]: card[part] });
  }
  const overwrote = personalParts.some((part) => fields[part] !== '' && fields[part] !== next[part]);
  return { fields: next, overwrote };
};
