import type { FieldsOf } from '../template/papers.ts';
import { line, placeAndDay, sentence, signature, table, type FormPiece, type FormSheet } from './form-sheet.ts';

type Person = Pick<FieldsOf<'receipt'>, 'applicant' | 'owner' | 'address' | 'phone' | 'email' | 'request'>;

const named = (label: string, person: Person): readonly FormPiece[] => [
  line(label, person.applicant, true),
  ...(person.owner === '' ? [] : [line('Chủ hồ sơ:', person.owner, true)]),
];

const reached = (person: Person): readonly FormPiece[] => [
  line('Địa chỉ:', person.address),
  line('Số điện thoại:', person.phone),
  line('Email:', person.email),
];

const asked = ({ request }: Person): FormPiece => line('Nội dung yêu cầu giải quyết:', request, true);

/** Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả, from the same fields as the paper of the roll. */
export const receiptSheet = (fields: FieldsOf<'receipt'>): FormSheet => ({
  form: '01',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Mã hồ sơ: ${fields.code}`,
  code: fields.code,
  title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  subtitle: `Liên: ${fields.part}`,
  pieces: [
    ...named('Tiếp nhận hồ sơ của Ông/Bà/Tổ chức:', fields),
    ...reached(fields),
    line('Số CMND/Thẻ căn cước/Hộ chiếu:', fields.idNumber),
    asked(fields),
    sentence('1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:'),
    table(
      [
        ['STT', 1],
        ['Tên giấy tờ', 9],
        ['Bản chính', 2],
        ['Bản chứng thực/sao', 2],
        ['Bản photo', 2],
      ],
      fields.components.map(({ no, name, originals, certified, photocopies }) => [
        no,
        name,
        originals,
        certified,
        photocopies,
      ]),
      { least: 2 },
    ),
    line('2. Số lượng hồ sơ:', fields.sets === '' ? '' : `${fields.sets} (bộ)`),
    line('3. Thời gian giải quyết hồ sơ theo quy định là:', fields.timeLimit),
    line('4. Thời gian nhận hồ sơ:', fields.receivedAt),
    line('5. Thời gian trả kết quả giải quyết hồ sơ:', fields.dueAt, true),
    line('6. Đăng ký nhận kết quả tại:', fields.collectAt),
    line('7. Phí, lệ phí (nếu có):', fields.fee),
  ],
  notes: [
    'Khi đến nhận kết quả, ông/bà mang theo giấy này và giấy tờ tùy thân; người nhận thay mang theo giấy ủy quyền theo quy định.',
    ...(fields.hotline === '' ? [] : [`Đường dây nóng: ${fields.hotline}`]),
  ],
  placeAndDay: placeAndDay(fields.place, fields.day),
  signatures: [signature('NGƯỜI NỘP HỒ SƠ', fields.applicant), signature('NGƯỜI TIẾP NHẬN HỒ SƠ', fields.officer)],
});

/** Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
export const supplementSheet = (fields: FieldsOf<'supplement'>): FormSheet => ({
  form: '02',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Số: ${fields.number === '' ? '………/HDHS' : fields.number}`,
  code: fields.code,
  title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  subtitle: '',
  pieces: [
    ...named('Hồ sơ của:', fields),
    asked(fields),
    ...reached(fields),
    sentence('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:'),
    table(
      [
        ['STT', 1],
        ['Nội dung', 9],
        ['Ghi chú', 5],
      ],
      fields.items.map(({ no, name, note }) => [no, name, note]),
      { least: 5 },
    ),
    line('Lý do:', fields.reason),
    sentence('Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, đề nghị Ông/Bà liên hệ:'),
    line('Cán bộ hướng dẫn:', fields.contact),
    line('Số điện thoại:', fields.contactPhone),
  ],
  notes: [],
  placeAndDay: placeAndDay(fields.place, fields.day),
  signatures: [signature('NGƯỜI HƯỚNG DẪN', fields.officer)],
});

/** Mẫu 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export const refusalSheet = (fields: FieldsOf<'refusal'>): FormSheet => ({
  form: '03',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Số: ${fields.number === '' ? '………' : fields.number}`,
  code: '',
  title: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
  subtitle: '',
  pieces: [
    ...named('Tiếp nhận hồ sơ của:', fields),
    ...reached(fields),
    asked(fields),
    line(
      `Qua xem xét, ${fields.agency === '' ? '…………………' : fields.agency} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
      fields.reason,
      true,
    ),
    ...(fields.reason === '' ? [line('', ''), line('', '')] : []),
    sentence('Xin thông báo cho Ông/Bà/Tổ chức được biết và thực hiện.'),
  ],
  notes: fields.hotline === '' ? [] : [`Đường dây nóng: ${fields.hotline}`],
  placeAndDay: placeAndDay(fields.place, fields.day),
  signatures: [signature('NGƯỜI NỘP HỒ SƠ', fields.applicant), signature('NGƯỜI TIẾP NHẬN HỒ SƠ', fields.officer)],
});
