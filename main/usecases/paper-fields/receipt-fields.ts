import { formatDate } from '#common/domain/calendar/format-local.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';
import { componentRows } from './component-rows.ts';
import { feeText, moment, telephone } from './written.ts';

/** What the receipt-and-appointment paper of a dossier says (Mẫu 01), on a roll and on A5 alike. */
export const receiptFields = ({ site: settings }: SiteKnowledge, dossier: Dossier): FieldsOf<'receipt'> => {
  const { applicant } = dossier;
  return {
    code: dossier.code,
    applicant: applicant.fullName,
    owner: dossier.ownerName === applicant.fullName ? '' : dossier.ownerName,
    idNumber: applicant.citizenNumber,
    phone: telephone(applicant.phone),
    email: applicant.email,
    address: applicant.address,
    request: dossier.procedureName,
    parentAgency: settings?.parentAgency ?? '',
    agency: settings?.agencyName ?? '',
    place: settings?.place ?? '',
    day: formatDate(dossier.receivedAt),
    hotline: settings?.hotline ?? '',
    officer: dossier.counterName,
    part: 'Giao khách hàng',
    components: componentRows(dossier.components),
    sets: String(dossier.sets),
    timeLimit: dossier.deadline,
    receivedAt: moment(dossier.receivedAt),
    dueAt: moment(dossier.dueAt),
    collectAt: settings?.agencyName ?? '',
    fee: feeText(dossier),
  };
};
