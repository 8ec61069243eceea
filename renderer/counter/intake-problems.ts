import { parseTaxCode } from '#common/domain/identity/tax-code.ts';
import { parsePhone } from '#common/domain/text/phone.ts';
import type { IntakeFields } from './intake-draft.ts';
import { parseTypedDay } from './normalise-field.ts';

/** Fields that may keep an intake from being received; each has its sentence (locales: form.problem). */
export const problemFields = [
  'fullName',
  'citizenNumber',
  'birthDate',
  'cardIssuedOn',
  'phone',
  'ownerBirthDate',
  'taxCode',
  'deliveryAddress',
  'procedure',
  'sets',
] as const;
export type ProblemField = (typeof problemFields)[number];

/** A day may be left empty; one that does not exist would be lost without a word. */
const isLostDay = (text: string): boolean => text !== '' && parseTypedDay(text) === null;

/** The fields that keep this intake from being received, in the order in which they stand on the form; each has a sentence. */
export const intakeProblems = (fields: IntakeFields): readonly ProblemField[] => {
  const checks: readonly (readonly [ProblemField, boolean])[] = [
    ['fullName', fields.fullName === ''],
    ['citizenNumber', fields.citizenNumber === ''],
    ['birthDate', isLostDay(fields.birthDate)],
    ['cardIssuedOn', isLostDay(fields.cardIssuedOn)],
    ['phone', parsePhone(fields.phone).kind === 'bad-phone'],
    ['ownerBirthDate', isLostDay(fields.ownerBirthDate)],
    ['taxCode', fields.taxCode !== '' && parseTaxCode(fields.taxCode).kind !== 'tax-code'],
    ['deliveryAddress', fields.way === 'post' && fields.deliveryAddress === ''],
    ['procedure', fields.procedure === ''],
    ['sets', !(Number(fields.sets) >= 1 && Number(fields.sets) <= 20)],
  ];
  return checks.filter(([, holds]) => holds).map(([field]) => field);
};
