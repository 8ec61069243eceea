import type { Person } from './filing-data.ts';
import type { Money } from './money.ts';

/** Who stands at the counter for a result, as the dossier knows them. Anybody else needs a letter of authority (giấy ủy quyền). */
export type ReceiverStanding = 'applicant' | 'owner' | 'other';

type Parties = {
  readonly applicant: Pick<Person, 'fullName' | 'citizenNumber' | 'formerNumber'>;
  readonly owner?: Pick<Person, 'fullName' | 'citizenNumber' | 'formerNumber'> | null | undefined;
  readonly ownerName: string;
};

const digits = (text: string): string => text.replaceAll(/\s/gu, '');
const name = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');

const isPerson = (
  person: Pick<Person, 'fullName' | 'citizenNumber' | 'formerNumber'>,
  receiver: { readonly name: string; readonly number: string },
): boolean => {
  const number = digits(receiver.number);
  const numbers = [person.citizenNumber, person.formerNumber].map(digits).filter((one) => one !== '');
  // A number decides where both sides have one: two people may well have the same name.
  if (number !== '' && numbers.length > 0) return numbers.includes(number);
  return name(receiver.name) !== '' && name(person.fullName) === name(receiver.name);
};

/** Whether the receiver of a result is the applicant, the owner of the dossier, or somebody else, by number and, where there is none, by name. */
export const whoReceives = (
  { applicant, owner, ownerName }: Parties,
  receiver: { readonly name: string; readonly number: string },
): ReceiverStanding => {
  if (isPerson(applicant, receiver)) return 'applicant';
  // Without the owner's own number the name is all there is.
  const known = owner ?? { fullName: ownerName, citizenNumber: '', formerNumber: '' };
  return isPerson(known, receiver) ? 'owner' : 'other';
};

/** What is still to be paid before a result is given out, whole đồng; nothing that only was shown or reported counts as paid. */
export const owedVnd = ({ dueVnd, paidVnd }: Pick<Money, 'dueVnd' | 'paidVnd'>): number =>
  Math.max(0, dueVnd - paidVnd);
