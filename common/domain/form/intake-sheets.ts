import type { FieldsOf } from '../template/papers.ts';
import { line, lineIfKnown, placeAndDay, sentence, signature, table, type BareSheet } from './form-sheet.ts';
import { asked, named, reached } from './person-lines.ts';

/** Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, from the same fields as the paper of the roll. */
export const supplementSheet = (fields: FieldsOf<'supplement'>): BareSheet => ({
  form: '02',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Số: ${fields.number === '' ? '………/HDHS' : fields.number}`,
  code: fields.code,
  subtitle: '',
  pieces: [
    ...lineIfKnown('Mã hồ sơ:', fields.code),
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
      { least: fields.items.length === 0 ? 5 : 0 },
    ),
    line('Lý do:', fields.reason),
    ...lineIfKnown('Thời hạn bổ sung, hoàn thiện: trước', fields.answerBy, true),
    sentence('Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, đề nghị Ông/Bà liên hệ:'),
    line('Cán bộ hướng dẫn:', fields.contact),
    line('Số điện thoại:', fields.contactPhone),
  ],
  notes: [],
  placeAndDay: placeAndDay(fields.place, fields.day),
  signatures: [signature('NGƯỜI HƯỚNG DẪN', fields.officer)],
});

/** Mẫu 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ, from the same fields as the paper of the roll. */
export const refusalSheet = (fields: FieldsOf<'refusal'>): BareSheet => ({
  form: '03',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Số: ${fields.number === '' ? '………' : fields.number}`,
  code: '',
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
