import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import { telephone } from './written.ts';

const organisationText = ({ organisation }: Dossier): string => {
  if (organisation === undefined) return '';
  const { name, taxCode } = organisation;
  return taxCode === '' ? name : `${name} (MST ${taxCode})`;
};

/** Whose matter a dossier is: who hands in, for whom, how they are reached, and what they want. */
export const personFields = (
  dossier: Dossier,
): Pick<
  FieldsOf<'receipt'>,
  'applicant' | 'authority' | 'owner' | 'organisation' | 'idNumber' | 'phone' | 'email' | 'address' | 'request'
> => {
  const { applicant } = dossier;
  return {
    applicant: applicant.fullName,
    authority: dossier.authority ?? '',
    owner: dossier.ownerName === applicant.fullName ? '' : dossier.ownerName,
    organisation: organisationText(dossier),
    idNumber: applicant.citizenNumber,
    phone: telephone(applicant.phone),
    email: applicant.email,
    address: applicant.address,
    request: dossier.procedureName,
  };
};
