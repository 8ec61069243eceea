import type { DossierView } from '#common/ipc/dossier-view.ts';
import { emptyFields, fieldsOfApplicant, linesOf, type IntakeFields } from '../intake-draft.ts';
import { showDay } from '../normalise-field.ts';

/** The form for a dossier that arrived: everything it says already, so that the officer only checks. */
export const fieldsOfDossier = (dossier: DossierView): IntakeFields => {
  const { owner, organisation, delivery } = dossier;
  return {
    ...emptyFields,
    ...fieldsOfApplicant(dossier.applicant),
    ownerName: dossier.ownerName === dossier.applicant.fullName ? '' : dossier.ownerName,
    ownerNumber: owner?.citizenNumber ?? '',
    ownerBirthDate: showDay(owner?.birthDate ?? ''),
    ownerAddress: owner?.address ?? '',
    ownerPhone: owner?.phone ?? '',
    authority: dossier.authority,
    organisationName: organisation?.name ?? '',
    taxCode: organisation?.taxCode ?? '',
    way: delivery.wish.way,
    receiver: delivery.wish.receiver,
    deliveryPhone: delivery.wish.phone,
    deliveryAddress: delivery.wish.address,
    decidedAt: dossier.decidedAt,
    procedure: dossier.procedureCode,
    procedureName: dossier.procedureName,
    sets: String(dossier.sets),
    components: linesOf(dossier.components),
  };
};
