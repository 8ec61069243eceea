import type { CommandInput } from '#common/ipc/contract.ts';
import type { Duplicate } from '#common/ipc/intake-calls.ts';
import type { IntakeDraft } from '../intake-draft.ts';

/** The question whether the dossier on the form is already there: the owner is the applicant unless another one is named. */
export const duplicatesAsked = ({ fields, source }: IntakeDraft): CommandInput<'intake.duplicates'> => ({
  procedure: fields.procedure,
  citizenNumber: fields.citizenNumber,
  ownerName: fields.ownerName === '' ? fields.fullName : fields.ownerName,
  ownerNumber: fields.ownerName === '' && fields.ownerNumber === '' ? fields.citizenNumber : fields.ownerNumber,
  except: source?.kind === 'arrived' ? source.dossier : null,
});

/**
 * Those to be asked about before anything is received: open dossiers of the applicant for the same procedure to which the officer has not said "vẫn
 * tiếp nhận". Another dossier of the same owner today is shown on the form only; one visit often brings two.
 */
export const unseenDuplicates = (
  duplicates: readonly Duplicate[],
  { seenDuplicates }: Pick<IntakeDraft, 'seenDuplicates'>,
): readonly Duplicate[] => duplicates.filter(({ id, why }) => why === 'same-procedure' && !seenDuplicates.includes(id));
