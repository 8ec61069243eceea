import type { FeeCount } from '#common/domain/payment/fee-formula.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import {
  applicantOf,
  componentsOf,
  sourceOf,
  type FeeRow,
  type IntakeDraft,
  type IntakeFields,
} from '../intake-draft.ts';
import { parseTypedDay } from '../normalise-field.ts';

export type IntakeRequest = Omit<CommandInput<'dossier.receive'>, 'requestId'>;

/** The rows that say how much is to be paid for; a row without pages or copies is not one yet. */
export const feeCounts = (rows: readonly FeeRow[]): FeeCount[] =>
  rows
    .filter(({ pages, copies }) => pages !== '' && copies !== '')
    .map(({ name, pages, copies }) => ({ name, pages: Number(pages), copies: Number(copies) }));

/** What the officer typed in as the fee, whole đồng; null for nothing. */
export const typedFee = (text: string): number | null => (text === '' ? null : Number(text));

const ownerOf = (fields: IntakeFields): IntakeRequest['owner'] =>
  fields.ownerNumber === '' && fields.ownerBirthDate === '' && fields.ownerAddress === '' && fields.ownerPhone === ''
    ? undefined
    : {
        fullName: fields.ownerName === '' ? fields.fullName : fields.ownerName,
        citizenNumber: fields.ownerNumber,
        formerNumber: '',
        birthDate: parseTypedDay(fields.ownerBirthDate) ?? '',
        gender: '',
        address: fields.ownerAddress,
        phone: fields.ownerPhone,
        email: '',
        cardIssuedOn: '',
      };

const deliveryOf = (fields: IntakeFields): IntakeRequest['delivery'] => {
  const { way } = fields;
  return way === 'counter'
    ? undefined
    : {
        way,
        receiver: fields.receiver === '' ? fields.fullName : fields.receiver,
        phone: fields.deliveryPhone === '' ? fields.phone : fields.deliveryPhone,
        address: fields.deliveryAddress,
      };
};

/** The form as the backend wants it; what nobody filled in is left out. */
export const requestOf = (draft: IntakeDraft): IntakeRequest => {
  const { fields } = draft;
  const owner = ownerOf(fields);
  const delivery = deliveryOf(fields);
  const source = sourceOf(draft);
  return {
    ticket: draft.ticket?.id ?? null,
    procedure: fields.procedure,
    applicant: applicantOf(fields),
    ownerName: fields.ownerName === '' ? fields.fullName : fields.ownerName,
    components: componentsOf(fields.components),
    sets: Number(fields.sets),
    fee: {
      counts: feeCounts(fields.feeRows),
      typedVnd: typedFee(fields.feeAmount),
      group: fields.exemptGroup === '' ? null : fields.exemptGroup,
    },
    ...(owner !== undefined && { owner }),
    ...(fields.authority !== '' && { authority: fields.authority }),
    ...(fields.organisationName !== '' && {
      organisation: { name: fields.organisationName, taxCode: fields.taxCode },
    }),
    ...(delivery !== undefined && { delivery }),
    ...(fields.decidedAt !== '' && { decidedAt: fields.decidedAt }),
    ...(source !== undefined && { source }),
  };
};
