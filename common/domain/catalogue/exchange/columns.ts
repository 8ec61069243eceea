import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';

/** Everything a table says about a procedure, in the order of an export's columns. */
export const columnIds = [
  'code',
  'nameVi',
  'shortNameVi',
  'nameEn',
  'field',
  'agency',
  'level',
  'deadline',
  'deadlineUnit',
  'sameDay',
  'deadlineCounter',
  'deadlineOnline',
  'deadlinePost',
  'secondStage',
  'linkedCutOff',
  'feeVnd',
  'feeOnlineVnd',
  'feeName',
  'feeFormula',
  'feeNote',
  'documents',
  'replaceableByData',
  'onlineLevel',
  'result',
  'supplementTimes',
  'supplementPolicy',
  'answerDays',
  'version',
  'state',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Headings of each column: the first is what an export writes, all are recognised, with or without diacritics. */
const headings: Readonly<Record<ColumnId, readonly [string, ...string[]]>> = {
  code: ['Mã thủ tục', 'Mã TTHC', 'Mã số', 'Mã', 'Mã thủ tục hành chính', 'Mã số TTHC', 'code', 'procedure code'],
  nameVi: [
    'Tên thủ tục',
    'Tên TTHC',
    'Tên',
    'Tên thủ tục hành chính',
    'Thủ tục',
    'Thủ tục hành chính',
    'name',
    'procedure',
    'procedure name',
    'name vi',
  ],
  shortNameVi: ['Tên ngắn', 'Tên rút gọn', 'Tên gọi tắt', 'short name'],
  nameEn: ['Tên tiếng Anh', 'English name', 'name en'],
  field: ['Lĩnh vực', 'field', 'sector', 'Ngành, lĩnh vực'],
  agency: ['Cơ quan giải quyết', 'Cơ quan thực hiện', 'Cơ quan', 'Đơn vị giải quyết', 'agency', 'authority'],
  level: ['Cấp thực hiện', 'Cấp', 'Cấp giải quyết', 'level'],
  deadline: [
    'Thời hạn giải quyết',
    'Thời hạn',
    'Thời gian giải quyết',
    'Số ngày',
    'Số ngày giải quyết',
    'deadline',
    'time limit',
    'days',
  ],
  deadlineUnit: ['Đơn vị thời hạn', 'Đơn vị tính thời hạn', 'deadline unit', 'unit'],
  sameDay: ['Trả trong ngày', 'Trong ngày', 'same day'],
  deadlineCounter: ['Thời hạn tại quầy', 'Thời hạn trực tiếp', 'deadline counter'],
  deadlineOnline: ['Thời hạn trực tuyến', 'deadline online'],
  deadlinePost: ['Thời hạn bưu chính', 'deadline post'],
  secondStage: ['Thời hạn giai đoạn 2', 'second stage'],
  linkedCutOff: ['Liên thông', 'linked cut off'],
  feeVnd: ['Phí, lệ phí', 'Phí', 'Lệ phí', 'Phí tại quầy', 'Mức phí', 'Phí/lệ phí', 'fee', 'fee vnd', 'fee counter'],
  feeOnlineVnd: ['Phí trực tuyến', 'Lệ phí trực tuyến', 'Phí, lệ phí trực tuyến', 'fee online'],
  feeName: ['Tên khoản phí', 'fee name'],
  feeFormula: ['Công thức phí', 'Cách tính phí', 'fee formula'],
  feeNote: ['Ghi chú phí', 'Diễn giải phí', 'Mô tả phí', 'fee note'],
  documents: ['Thành phần hồ sơ', 'Hồ sơ', 'Giấy tờ', 'documents', 'components'],
  replaceableByData: ['Thay bằng dữ liệu', 'Giấy tờ thay bằng dữ liệu', 'replaced by data'],
  onlineLevel: ['Mức độ trực tuyến', 'Dịch vụ công trực tuyến', 'DVCTT', 'Mức độ', 'online level'],
  result: ['Kết quả', 'Kết quả giải quyết', 'Kết quả thực hiện', 'result'],
  supplementTimes: ['Số lần bổ sung', 'supplement times'],
  supplementPolicy: ['Tính hạn khi bổ sung', 'supplement policy'],
  answerDays: ['Số ngày chờ bổ sung', 'Số ngày trả lời bổ sung', 'answer days'],
  version: ['Phiên bản', 'version'],
  state: ['Tình trạng', 'Trạng thái', 'Hiệu lực', 'state', 'status'],
};

/** A heading as it is compared: without marks, case, brackets and what stands in them. */
export const headingKey = (heading: string): string =>
  foldVietnamese(heading.replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, ' '))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const known: ReadonlyMap<string, ColumnId> = new Map(
  columnIds.flatMap((id) => [id, ...headings[id]].map((heading) => [headingKey(heading), id] as const)),
);

/** The heading that an export writes over a column, and that messages call it by. */
export const headingOf = (column: ColumnId): string => headings[column][0];

/** Which place of a row each column stands at. */
export type Mapping = Readonly<Partial<Record<ColumnId, number>>>;

const isColumn = (name: string | undefined): name is ColumnId => columnIds.some((id) => id === name);

/**
 * What the headings of a row say. `remembered` (by `headingKey`) is what a person said of a heading before, '' for "not used", and goes before
 * what is known by itself; of two headings for one column the first counts.
 */
export const recognise = (row: readonly string[], remembered: Readonly<Record<string, string>>): Mapping => {
  const mapping: Partial<Record<ColumnId, number>> = {};
  for (const [place, heading] of row.entries()) {
    const key = headingKey(heading);
    const said = Object.hasOwn(remembered, key) ? remembered[key] : known.get(key);
    if (key !== '' && isColumn(said)) mapping[said] ??= place;
  }
  return mapping;
};
