import type { ControlFields, ControlHop, RegisterFields } from './form-fields.ts';
import { line, lineIfKnown, placeAndDay, signature, table, type BareSheet } from './form-sheet.ts';

const handOver = ({ at, giver, receiver }: ControlHop): string =>
  `${at}\nNgười giao: ${giver}\nNgười nhận: ${receiver}`;

/** A hop nobody has written down yet. */
const emptyHop = [
  '1. Giao:\n\n2. Nhận:',
  '…… giờ ……, ngày ……/……/………\nNgười giao:\nNgười nhận:',
  'Trước hạn / Đúng hạn / Quá hạn',
  '',
];
const LEAST_HOPS = 4;

/** Mẫu 06, Phiếu kiểm soát quá trình giải quyết hồ sơ: travels with the dossier, one row for each hand-over, rows are only ever added. */
export const controlSheet = (fields: ControlFields): BareSheet => ({
  form: '06',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Mã hồ sơ: ${fields.code === '' ? '………………' : fields.code}`,
  code: fields.code,
  subtitle: '',
  pieces: [
    line('Mã hồ sơ:', fields.code),
    line('Cơ quan giải quyết hồ sơ:', fields.leadAgency),
    line('Kèm theo hồ sơ của:', fields.applicant, true),
    line('Loại thủ tục:', fields.request, true),
    line('Ngày nhận hồ sơ:', fields.receivedAt),
    line('Thời hạn giải quyết:', fields.timeLimit),
    ...lineIfKnown('Hẹn trả kết quả:', fields.dueAt, true),
    table(
      [
        ['TÊN CƠ QUAN', 4],
        ['THỜI GIAN GIAO, NHẬN HỒ SƠ', 4.5],
        ['KẾT QUẢ GIẢI QUYẾT HỒ SƠ', 2.5],
        ['GHI CHÚ', 3.5],
      ],
      [
        ...fields.hops.map((hop) => [`1. Giao: ${hop.from}\n2. Nhận: ${hop.to}`, handOver(hop), hop.result, hop.note]),
        ...Array.from({ length: Math.max(0, LEAST_HOPS - fields.hops.length) }, () => emptyHop),
      ],
    ),
  ],
  notes: [],
  placeAndDay: '',
  signatures: [],
});

/** Mẫu 07, Sổ theo dõi hồ sơ: the register of a period, A4, with its eleven columns numbered as the form has them. */
export const registerSheet = (fields: RegisterFields): BareSheet => ({
  form: '07',
  size: 'a4-landscape',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: '',
  code: '',
  subtitle: fields.period,
  pieces: [
    table(
      [
        ['STT', 1.5],
        ['Mã hồ sơ', 4.2],
        ['Tên TTHC (số lượng hồ sơ)', 5],
        ['Tên cá nhân, tổ chức', 4],
        ['Địa chỉ, số điện thoại', 5],
        ['Cơ quan chủ trì giải quyết', 3.5],
        ['Nhận hồ sơ', 2.5],
        ['Hẹn trả kết quả', 2.5],
        ['Trả kết quả', 2.5],
        ['Phương thức nhận kết quả', 2.5],
        ['Ký nhận', 2.5],
      ],
      fields.rows.map((row) => [
        row.no,
        row.code,
        row.procedure,
        row.applicant,
        row.contact,
        row.leadAgency,
        row.receivedOn,
        row.dueOn,
        row.returnedOn,
        row.way,
        row.signed,
      ]),
      {
        least: fields.closed === '' ? 12 : 0,
        numbered: true,
        over: [{ title: 'Ngày, tháng, năm', from: 6, span: 3 }],
      },
    ),
  ],
  notes: fields.closed === '' ? [] : [fields.closed],
  placeAndDay: placeAndDay(fields.place, fields.day),
  signatures: [signature('NGƯỜI GHI SỔ', fields.officer)],
});
