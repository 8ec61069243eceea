import type { FieldsOf } from '../template/papers.ts';
import type { LabelFields } from './form-fields.ts';
import { line, lineIfKnown, placeAndDay, sentence, signature, table, type BareSheet } from './form-sheet.ts';

/** Giấy biên nhận trả kết quả, from the same fields as the paper of the roll: what was handed to whom, signed by both. */
export const resultReceiptSheet = (fields: FieldsOf<'result-receipt'>): BareSheet => ({
  form: 'result-receipt',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Mã hồ sơ: ${fields.code}`,
  code: fields.code,
  subtitle: '',
  pieces: [
    line('1. Tên thủ tục hành chính:', fields.request, true),
    line('Chủ hồ sơ:', fields.owner, true),
    line('2. Người trả kết quả:', fields.officer),
    line('3. Người nhận kết quả:', fields.receiver, true),
    line('Số CMND/Thẻ căn cước/Hộ chiếu:', fields.receiverId),
    ...lineIfKnown('Nhận thay theo ủy quyền:', fields.authority),
    sentence('4. Thành phần trả kết quả gồm:'),
    table(
      [
        ['STT', 1],
        ['Loại kết quả', 5],
        ['Số, ký hiệu', 4],
        ['Trích yếu', 7],
      ],
      fields.results.map(({ no, type, number, summary }) => [no, type, number, summary]),
      { least: 2 },
    ),
    line('5. Ngày trả kết quả:', fields.returnedAt, true),
    ...lineIfKnown('Phí, lệ phí đã thu:', fields.fee),
  ],
  notes: [],
  placeAndDay: placeAndDay(fields.place, fields.day),
  signatures: [signature('NGƯỜI NHẬN KẾT QUẢ', fields.receiver), signature('NGƯỜI TRẢ KẾT QUẢ', fields.officer)],
});

/** Tem hồ sơ: the sticker on the folder of a dossier. */
export const labelSheet = (fields: LabelFields): BareSheet => ({
  form: 'label',
  size: 'label',
  parentAgency: '',
  agency: fields.agency,
  reference: fields.code,
  code: fields.code,
  subtitle: '',
  pieces: [
    line('Thủ tục:', fields.request, true),
    line('Chủ hồ sơ:', fields.owner, true),
    line('Ngày nhận:', fields.receivedAt),
    line('Hẹn trả:', fields.dueAt, true),
  ],
  notes: [],
  placeAndDay: '',
  signatures: [],
});
