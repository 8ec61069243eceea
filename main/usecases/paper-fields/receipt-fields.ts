import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { FilingChannel } from '#common/domain/dossier/filing-data.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import { deadlineText } from '../dossier/preview-intake.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';
import { componentRows } from './component-rows.ts';
import { copyRows, feeRows, feeTotal } from './fee-fields.ts';
import { officeFields } from './office-fields.ts';
import { personFields } from './person-fields.ts';
import { moment, telephone } from './written.ts';

const channels: Readonly<Record<FilingChannel, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  post: 'Qua dịch vụ bưu chính công ích',
};

/** Where and how the result is wanted (đăng ký nhận kết quả), in words. */
const collectAt = ({ delivery: { wish } }: Dossier, agency: string): string => {
  switch (wish.way) {
    case 'post':
      return `Địa chỉ của người nhận, qua bưu chính: ${[wish.receiver, telephone(wish.phone), wish.address]
        .filter((text) => text !== '')
        .join(', ')}`;
    case 'electronic':
      return 'Bản điện tử, kho dữ liệu điện tử của công dân trên Cổng Dịch vụ công quốc gia';
    default:
      return agency;
  }
};

/** The limit of the second stage, where the dossier was received under this very version of its procedure. */
const secondStage = (site: SiteKnowledge, { procedureCode, procedureVersion }: Dossier): string => {
  const procedure = site.procedure(procedureCode);
  if (procedure?.secondStage === undefined || procedure.version !== procedureVersion) return '';
  return deadlineText({ ...procedure.secondStage, sameDayIfBefore15h: false });
};

/** The officer's name as the papers of the reception have it; the counter's where nobody had signed in. */
export const receivedBy = ({ officerName = '', counterName }: Dossier): string => officerName || counterName;

/** What the receipt-and-appointment paper of a dossier says (Mẫu 01), on a roll and on A5 alike. */
export const receiptFields = (site: SiteKnowledge, dossier: Dossier): FieldsOf<'receipt'> => {
  const lines = dossier.feeLines ?? [];
  const copies = copyRows(lines);
  return {
    code: dossier.code,
    ...personFields(dossier),
    ...officeFields(site.site, dossier.receivedAt, receivedBy(dossier)),
    part: 'Giao khách hàng',
    channel: channels[dossier.channel],
    components: componentRows(dossier.components),
    copies,
    sets: String(dossier.sets),
    timeLimit: dossier.deadline,
    receivedAt: moment(dossier.receivedAt),
    dueAt: dossier.dueAt === null ? '' : moment(dossier.dueAt),
    dueBefore: dossier.firstDueAt === null || dossier.firstDueAt === dossier.dueAt ? '' : moment(dossier.firstDueAt),
    secondStage: secondStage(site, dossier),
    collectAt: collectAt(dossier, site.site?.agencyName ?? ''),
    fee: feeTotal(dossier),
    feeLines: copies.length === 0 ? feeRows(lines) : [],
  };
};
