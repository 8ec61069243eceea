import { assertNever } from '#common/kit/assert-never.ts';
import type { FeeFormula } from '#common/domain/payment/fee-formula.ts';
import type { Procedure } from '../procedure.ts';
import type { ColumnId } from './columns.ts';
import type { Limit } from './read-cell.ts';

const grouped = (vnd: number): string => String(vnd).replaceAll(/\B(?=(\d{3})+$)/gu, '.');
/** Below a thousand the word says that no thousands were lost. */
const money = (vnd: number | null): string => {
  if (vnd === null) return '';
  return vnd > 0 && vnd < 1_000 ? `${vnd} đồng` : grouped(vnd);
};

const unitNames = { 'working-day': 'ngày làm việc', 'calendar-day': 'ngày', hour: 'giờ' } as const;
const levels = { commune: 'Cấp xã', province: 'Cấp tỉnh', ministry: 'Cấp bộ' } as const;
const onlineLevels = { full: 'Toàn trình', partial: 'Một phần', none: 'Không' } as const;
const policies = { restart: 'Tính lại từ đầu', pause: 'Cộng thời gian chờ' } as const;
const cutOffs = { 'last-hour': 'Giờ cuối', 'after-15h': 'Sau 15 giờ' } as const;
const feeUnitNames = { page: 'trang', copy: 'bản', case: 'trường hợp' } as const;

const limit = (said: Limit | undefined): string => (said === undefined ? '' : `${said.amount} ${unitNames[said.unit]}`);

/** The formula of a fee in words that `readFormula` reads again. */
export const writeFormula = (fee: FeeFormula): string => {
  switch (fee.kind) {
    case 'none':
      return 'Không thu';
    case 'typed-in':
      return 'Nhập tay';
    case 'fixed':
      return `Cố định ${grouped(fee.vnd)}`;
    case 'by-channel':
      return `Quầy ${grouped(fee.counterVnd)}; trực tuyến ${grouped(fee.onlineVnd)}; bưu chính ${grouped(fee.postVnd)}`;
    case 'certified-copies':
      return `${fee.firstPages} trang đầu ${grouped(fee.firstVnd)}; trang sau ${grouped(fee.nextVnd)}; tối đa ${grouped(fee.mostVnd)}`;
    case 'per-unit':
      return `${grouped(fee.unitVnd)}/${feeUnitNames[fee.unit]}`;
    default:
      return assertNever(fee);
  }
};

/** A procedure in the words of a table, or of the form on screen: what `readProcedure` reads into the same again. */
export const writeCells = (procedure: Procedure): Readonly<Record<ColumnId, string>> => {
  const { deadline, fee, supplement = {} } = procedure;
  return {
    code: procedure.code,
    nameVi: procedure.nameVi,
    shortNameVi: procedure.shortNameVi,
    nameEn: procedure.nameEn,
    field: procedure.field,
    agency: procedure.agency,
    level: levels[procedure.level],
    deadline: limit(deadline),
    deadlineUnit: unitNames[deadline.unit],
    sameDay: deadline.sameDayIfBefore15h ? 'Có' : 'Không',
    deadlineCounter: limit(deadline.byChannel?.counter),
    deadlineOnline: limit(deadline.byChannel?.online),
    deadlinePost: limit(deadline.byChannel?.post),
    secondStage: limit(procedure.secondStage),
    linkedCutOff: deadline.linkedCutOff === undefined ? '' : cutOffs[deadline.linkedCutOff],
    feeVnd: money(procedure.feeVnd),
    feeOnlineVnd: money(procedure.feeOnlineVnd),
    feeName: fee !== undefined && 'name' in fee ? fee.name : '',
    feeFormula: fee === undefined ? '' : writeFormula(fee),
    feeNote: procedure.feeNote,
    documents: procedure.documents.join('\n'),
    replaceableByData: procedure.replaceableByData
      .map(({ component, database }) => `${component} → ${database}`)
      .join('\n'),
    onlineLevel: onlineLevels[procedure.onlineLevel],
    result: procedure.result ?? '',
    supplementTimes: supplement.times === undefined ? '' : String(supplement.times),
    supplementPolicy: supplement.policy === undefined ? '' : policies[supplement.policy],
    answerDays: supplement.answerDays === undefined ? '' : String(supplement.answerDays),
    version: procedure.version,
    state: procedure.outOfUse === true ? 'Ngừng dùng' : 'Đang dùng',
  };
};
