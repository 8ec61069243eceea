import { parseTaxCode } from '#common/domain/identity/tax-code.ts';
import type { Parties, Person } from '#common/domain/dossier/filing-data.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { MissingField } from '#common/ipc/intake-calls.ts';

export type IntakeInput = Omit<CommandInput<'dossier.receive'>, 'requestId'>;

const line = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** A person as kept: NFC, no stray blanks, numbers without blanks. */
export const tidyPerson = (person: Person): Person => ({
  ...person,
  fullName: line(person.fullName),
  address: line(person.address),
  citizenNumber: person.citizenNumber.replaceAll(/\s/gu, ''),
  phone: person.phone.replaceAll(/[\s.]/gu, ''),
  email: person.email.trim(),
});

const isNamed = ({ fullName, citizenNumber }: Person): boolean => line(fullName) !== '' || citizenNumber.trim() !== '';

/** The tax code as kept: where it cannot be read it is refused before (`missingOf`). */
const taxCodeOf = (typed: string): string => {
  const reading = parseTaxCode(typed);
  return reading.kind === 'tax-code' ? reading.text : '';
};

/** Who stands behind the applicant, and how the result is wanted; what nobody filled in is left out. */
export const partiesOf = ({ owner, authority = '', organisation, delivery, decidedAt = '' }: IntakeInput): Parties => ({
  ...(owner !== undefined && isNamed(owner) && { owner: tidyPerson(owner) }),
  ...(line(authority) !== '' && { authority: line(authority) }),
  ...(organisation !== undefined &&
    line(organisation.name) !== '' && {
      organisation: { name: line(organisation.name), taxCode: taxCodeOf(organisation.taxCode) },
    }),
  ...(delivery !== undefined && {
    delivery: {
      way: delivery.way,
      receiver: line(delivery.receiver),
      phone: delivery.phone.replaceAll(/[\s.]/gu, ''),
      address: line(delivery.address),
    },
  }),
  ...(decidedAt !== '' && { decidedAt }),
});

/** Everything both an arrival and a reception say of what was handed in. */
export const filedOf = (input: IntakeInput) => ({
  ...partiesOf(input),
  applicant: tidyPerson(input.applicant),
  ownerName: line(input.ownerName) || line(input.owner?.fullName ?? '') || line(input.applicant.fullName),
  components: input.components.map((component) => ({ ...component, name: component.name.normalize('NFC') })),
  sets: input.sets,
});

/** The fields without which nothing can be noted down. */
export const missingOf = ({ applicant, organisation, delivery }: IntakeInput): MissingField[] => {
  const taxCode = organisation?.taxCode.trim() ?? '';
  const checks: readonly (readonly [MissingField, boolean])[] = [
    ['fullName', line(applicant.fullName) === ''],
    ['citizenNumber', applicant.citizenNumber.trim() === ''],
    ['taxCode', taxCode !== '' && parseTaxCode(taxCode).kind !== 'tax-code'],
    ['deliveryAddress', delivery?.way === 'post' && line(delivery.address) === ''],
  ];
  return checks.filter(([, holds]) => holds).map(([field]) => field);
};
