import type { FieldsOf } from '../template/papers.ts';
import {
  line,
  lineIfKnown,
  placeAndDay,
  sentence,
  signature,
  table,
  type BareSheet,
  type FormPiece,
} from './form-sheet.ts';
import { asked, named, reached } from './person-lines.ts';

/** What only the A5 has: whether the line "Quyển số …, Số thứ tự …" of the paper book stands there, and whether a second stage follows. */
type ReceiptSheetOptions = { readonly bookLine: boolean };

const components = ({ components: rows, copies }: FieldsOf<'receipt'>): readonly FormPiece[] =>
  copies.length === 0
    ? [
        sentence('1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:'),
        table(
          [
            ['STT', 1],
            ['Tên giấy tờ', 9],
            ['Bản chính', 2],
            ['Bản chứng thực/sao', 2],
            ['Bản photo', 2],
          ],
          rows.map(({ no, name, originals, certified, photocopies }) => [no, name, originals, certified, photocopies]),
          { least: 2 },
        ),
      ]
    : [
        sentence('1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:'),
        table(
          [
            ['STT', 1],
            ['Tên thành phần', 8],
            ['Số trang', 2],
            ['Số bản', 2],
            ['Lệ phí', 3],
          ],
          copies.map(({ no, name, pages, copies: count, fee }) => [no, name, pages, count, fee]),
        ),
      ];

const secondStage = ({ secondStage: limit }: FieldsOf<'receipt'>): readonly FormPiece[] =>
  limit === ''
    ? []
    : [
        line('6. Thời gian nhận hồ sơ giai đoạn 2:', ''),
        line('7. Thời gian trả kết quả giải quyết hồ sơ giai đoạn 2:', `${limit} kể từ ngày nhận đủ hồ sơ giai đoạn 2`),
      ];

const fees = ({ fee, feeLines, copies }: FieldsOf<'receipt'>, number: number): readonly FormPiece[] => [
  line(copies.length === 0 ? `${number}. Phí, lệ phí (nếu có):` : `${number}. Tổng lệ phí:`, fee, copies.length > 0),
  ...(feeLines.length === 0
    ? []
    : [
        table(
          [
            ['STT', 1],
            ['Khoản thu', 8],
            ['Số lượng', 2],
            ['Đơn giá', 3],
            ['Thành tiền', 3],
          ],
          feeLines.map(({ no, name, count, unit, total }) => [no, name, count, unit, total]),
        ),
      ]),
];

/**
 * Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả, from the same fields as the paper of the roll. Certified copies have a table of their own;
 * two-stage procedures have two lines more, which move the last numbers on.
 */
export const receiptSheet = (fields: FieldsOf<'receipt'>, { bookLine }: ReceiptSheetOptions): BareSheet => {
  const moved = fields.secondStage === '' ? 0 : 2;
  return {
    form: '01',
    size: 'a5',
    parentAgency: fields.parentAgency,
    agency: fields.agency,
    reference: `Mã hồ sơ: ${fields.code}`,
    code: fields.code,
    subtitle: `Liên: ${fields.part}`,
    pieces: [
      ...(bookLine ? [sentence('Quyển số: …………………, Số thứ tự: …………………')] : []),
      ...named('Tiếp nhận hồ sơ của Ông/Bà/Tổ chức:', fields),
      ...reached(fields),
      line('Số CMND/Thẻ căn cước/Hộ chiếu:', fields.idNumber),
      asked(fields),
      ...lineIfKnown('Hình thức nộp hồ sơ:', fields.channel),
      ...components(fields),
      line('2. Số lượng hồ sơ:', fields.sets === '' ? '' : `${fields.sets} (bộ)`),
      line('3. Thời gian giải quyết hồ sơ theo quy định là:', fields.timeLimit),
      line('4. Thời gian nhận hồ sơ:', fields.receivedAt),
      line('5. Thời gian trả kết quả giải quyết hồ sơ:', fields.dueAt, true),
      ...lineIfKnown('Hẹn trả ban đầu:', fields.dueBefore),
      ...secondStage(fields),
      line(`${6 + moved}. Đăng ký nhận kết quả tại:`, fields.collectAt),
      ...fees(fields, 7 + moved),
    ],
    notes: [
      'Khi đến nhận kết quả, ông/bà mang theo giấy này và giấy tờ tùy thân; người nhận thay mang theo giấy ủy quyền theo quy định.',
      'Tra cứu tình trạng hồ sơ bằng mã hồ sơ tại Cổng Dịch vụ công quốc gia: dichvucong.gov.vn.',
      ...(fields.hotline === '' ? [] : [`Đường dây nóng: ${fields.hotline}`]),
    ],
    placeAndDay: placeAndDay(fields.place, fields.day),
    signatures: [signature('NGƯỜI NỘP HỒ SƠ', fields.applicant), signature('NGƯỜI TIẾP NHẬN HỒ SƠ', fields.officer)],
  };
};
