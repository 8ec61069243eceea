import type { Deadline } from '#common/domain/catalogue/procedure.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { Language } from './page.ts';

type ProcedureWords = {
  readonly procedure: string;
  readonly documents: string;
  readonly noDocuments: string;
  readonly fromData: (database: string) => string;
  readonly time: string;
  readonly deadline: (deadline: Deadline) => string;
  readonly fee: string;
  readonly noFee: string;
  readonly feeByRule: string;
  readonly where: string;
  readonly service: (name: string) => string;
  readonly ask: string;
  readonly decidedBy: string;
  readonly hotline: string;
  readonly code: string;
  readonly show: string;
};

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const deadlineVi = ({ amount, unit, sameDayIfBefore15h }: Deadline): string => {
  if (sameDayIfBefore15h) return 'Trong ngày; nhận sau 15 giờ thì ngày làm việc tiếp theo';
  switch (unit) {
    case 'working-day':
      return `${amount} ngày làm việc`;
    case 'calendar-day':
      return `${amount} ngày`;
    case 'hour':
      return `${amount} giờ làm việc`;
    default:
      return assertNever(unit);
  }
};

const deadlineEn = ({ amount, unit, sameDayIfBefore15h }: Deadline): string => {
  if (sameDayIfBefore15h) return 'The same day; after 15:00 the next working day';
  switch (unit) {
    case 'working-day':
      return many(amount, 'working day');
    case 'calendar-day':
      return many(amount, 'day');
    case 'hour':
      return many(amount, 'working hour');
    default:
      return assertNever(unit);
  }
};

/** What the page of a procedure says. */
export const procedureWords: Readonly<Record<Language, ProcedureWords>> = {
  vi: {
    procedure: 'Thủ tục',
    documents: 'Giấy tờ cần mang',
    noDocuments: 'Thủ tục này không yêu cầu giấy tờ. Ông/bà mang theo căn cước.',
    fromData: (database) => `Không phải nộp nếu đã có trong: ${database}`,
    time: 'Thời hạn',
    deadline: deadlineVi,
    fee: 'Phí, lệ phí',
    noFee: 'Không thu',
    feeByRule: 'Theo quy định',
    where: 'Nơi nộp',
    service: (name) => `Lấy số ở lĩnh vực: ${name}`,
    ask: 'Xin hỏi nhân viên để được chỉ đúng quầy.',
    decidedBy: 'Cơ quan giải quyết',
    hotline: 'Đường dây nóng',
    code: 'Mã thủ tục',
    show: 'Giơ mã QR của thủ tục trước máy quét ở ki-ốt hoặc đưa cho cán bộ.',
  },
  en: {
    procedure: 'Procedure',
    documents: 'Papers to bring',
    noDocuments: 'This procedure asks for no papers. Please bring your identity card.',
    fromData: (database) => `Not needed if it is in: ${database}`,
    time: 'Time limit',
    deadline: deadlineEn,
    fee: 'Fee',
    noFee: 'Free',
    feeByRule: 'As the rules say',
    where: 'Where',
    service: (name) => `Take a number for: ${name}`,
    ask: 'Please ask our staff for the right counter.',
    decidedBy: 'Decided by',
    hotline: 'Hotline',
    code: 'Code of the procedure',
    show: 'Hold the QR code of the procedure in front of the scanner at a kiosk, or show it to the officer.',
  },
};
