import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';
import { amount, telephone } from './written.ts';

/** What is in the parcel, in a line. */
const contents = ({ results }: Dossier): string =>
  results.length === 0 ? 'Kết quả hồ sơ' : `Kết quả hồ sơ: ${results.map(({ type }) => type).join(', ')}`;

/** What the label of a parcel with a result says; null while the result has no parcel number. */
export const parcelLabelFields = ({ site }: SiteKnowledge, dossier: Dossier): FieldsOf<'parcel-label'> | null => {
  const { parcel, wish } = dossier.delivery;
  if (parcel === '') return null;
  const { applicant, money } = dossier;
  const open = money.dueVnd - money.paidVnd;
  return {
    parcelCode: parcel,
    sender: site?.agencyName ?? '',
    senderAddress: site?.address ?? '',
    receiver: wish.receiver || applicant.fullName,
    receiverPhone: telephone(wish.phone || applicant.phone),
    receiverAddress: wish.address || applicant.address,
    code: dossier.code,
    contents: contents(dossier),
    collect: open > 0 ? amount(open) : '',
  };
};
