import type { CardWarning } from '#common/ipc/counter-calls.ts';
import type { Applicant } from '#common/ipc/views.ts';
import { foldVietnamese, stripVietnameseMarks } from '#common/kit/fold-vietnamese.ts';
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

/** The back of a card writes names in capitals without marks: it must not take the marks from the same name in the form. */
const saysLess = (card: string, typed: string): boolean =>
  card === stripVietnameseMarks(card).toUpperCase() && foldVietnamese(card) === foldVietnamese(typed);

/** The warnings about a card that the form does not answer already: what its back does not say may have been typed before. */
export const openWarnings = (
  warnings: readonly CardWarning[],
  fields: IntakeFields,
  applicant: Applicant,
): CardWarning[] =>
  warnings.filter(({ code }) => {
    if (code === 'plain-name') return fields.fullName === applicant.fullName;
    if (code === 'mrz-without-address') return fields.address === '';
    return code !== 'mrz-without-issue-date' || fields.cardIssuedOn === '';
  });

/**
 * The form after a citizen card was scanned. The card wins where it says something; phone, e-mail and owner, which no card carries,
 * stay unless the card belongs to another person than the number in the form. The procedure and its papers always stay.
 */
export const applyCard = (fields: IntakeFields, applicant: Applicant): CardApplied => {
  const card = fieldsOfApplicant(applicant);
  const another = fields.citizenNumber !== '' && fields.citizenNumber !== card.citizenNumber;
  const next: IntakeFields = { ...fields, ...(another ? { ...card, ownerName: '' } : {}) };
  for (const part of cardParts) {
    if (part === 'fullName' && saysLess(card.fullName, next.fullName)) continue;
    if (card[part] !== '') Object.assign(next, { [part]: card[part] });
  }
  const overwrote = personalParts.some((part) => fields[part] !== '' && fields[part] !== next[part]);
  return { fields: next, overwrote };
};
