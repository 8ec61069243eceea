import type { ControlFields, RegisterFields } from './form-fields.ts';
import { line, placeAndDay, signature, table, type FormSheet } from './form-sheet.ts';

const handOver = ({ at, giver, receiver }: ControlFields['hops'][number]): string =>
  `${at === '' ? '…… giờ ……, ngày ……/……/………' : at}\nNgười giao: ${giver}\nNgười nhận: ${receiver}`;

/** A hop nobody has written down yet. */
const emptyHop = [
  '1. Giao:\n\n2. Nhận:',
  '…… giờ ……, ngày ……/……/………\nNgười giao:\nNgười nhận:',
  'Trước hạn / Đúng hạn / Quá hạn',
  '',
];
const LEAST_HOPS = 4;

/** Mẫu 06, Phiếu kiểm soát quá trình giải quyết hồ sơ: travels with the dossier, one row for each hand-over. */
export const controlSheet = (fields: ControlFields): FormSheet => ({
  form: '06',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Mã hồ sơ: ${fields.code === '' ? '………………' : fields.code}`,
  code: fields.code,
  title: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  subtitle: '',
  pieces: [
    line('Cơ quan giải quyết hồ sơ:', fields.leadAgency),
    line('Kèm theo hồ sơ của:', fields.applicant, true),
    line('Loại thủ tục:', fields.request, true),
    line('Ngày nhận hồ sơ:', fields.receivedAt),
    line('Thời hạn giải quyết:', fields.timeLimit),
    table(
      [
        ['TÊN CƠ QUAN', 4],
        ['THỜI GIAN GIAO, NHẬN HỒ SƠ', 5],
        ['KẾT QUẢ GIẢI QUYẾT HỒ SƠ', 3],
        ['GHI CHÚ', 2],
      ],
      [
        ...fields.hops.map((hop) => [`1. Giao: ${hop.from}\n2. Nhận: ${hop.to}`, handOver(hop), hop.result, hop.note]),
        ...Array.from({ length: Math.max(1, LEAST_HOPS - fields.hops.length) }, () => emptyHop),
      ],
    ),
  ],
  notes: [],
  placeAndDay: '',
  signatures: [],
});

/** Mẫu 07, Sổ theo dõi hồ sơ: a page of the register, A4, with its eleven columns numbered as the form has them. */
export const registerSheet = (fields: RegisterFields): FormSheet => ({
  form: '07',
  size: 'a4-landscape',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: '',
  code: '',
  title: 'SỔ THEO DÕI HỒ SƠ',
  subtitle: `Năm ${fields.year}`,
  pieces: [
    table(
      [
        ['STT', 1],
        ['Mã hồ sơ', 4.2],
        ['Tên TTHC', 5],
        ['Tên cá nhân, tổ chức', 4],
        ['Địa chỉ, số điện thoại', 5],
        ['Cơ quan chủ trì giải quyết', 3.5],
        ['Ngày, tháng, năm nhận hồ sơ', 2.5],
        ['Ngày, tháng, năm hẹn trả kết quả', 2.5],
        ['Ngày, tháng, năm trả kết quả', 2.5],
        ['Phương thức nhận kết quả', 2.5],
        ['Ký nhận', 2],
      ],
      fields.rows.map((row, index) => [
        String(index + 1),
        row.code,
        row.procedure,
        row.applicant,
        row.contact,
        row.leadAgency,
        row.receivedOn,
        row.dueOn,
        row.returnedOn,
        row.way,
        '',
      ]),
      { least: 12, numbered: true },
    ),
  ],
  notes: [],
  placeAndDay: placeAndDay(fields.place, fields.day),
  signatures: [signature('NGƯỜI GHI SỔ', fields.officer)],
});
