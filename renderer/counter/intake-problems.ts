import { parsePhone } from '#common/domain/text/phone.ts';
import type { IntakeFields } from './intake-draft.ts';
import { parseTypedDay } from './normalise-field.ts';

export type ProblemField = 'fullName' | 'citizenNumber' | 'birthDate' | 'phone' | 'cardIssuedOn' | 'procedure' | 'sets';

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
    ['procedure', fields.procedure === ''],
    ['sets', !(Number(fields.sets) >= 1 && Number(fields.sets) <= 20)],
  ];
  return checks.filter(([, holds]) => holds).map(([field]) => field);
};
