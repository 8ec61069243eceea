import type { HandOverFields } from './form-fields.ts';
import { line, part, placeAndDay, sentence, signature, signers, table, type BareSheet } from './form-sheet.ts';

const bare = (form: BareSheet['form'], fields: HandOverFields): Omit<BareSheet, 'pieces'> => ({
  form,
  size: 'a4',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Số: ${fields.number === '' ? '………/BG' : fields.number}`,
  code: '',
  subtitle: '',
  notes: ['Lập thành hai bản có giá trị như nhau, mỗi bên giữ một bản.'],
  placeAndDay: '',
  signatures: [],
});

const counted = (rows: HandOverFields['rows']): string => (rows.length === 0 ? '' : String(rows.length));

/** Giấy bàn giao hồ sơ: dossiers given to a department, and on the same paper the results that come back; each part signed by both. */
export const dossierListSheet = (fields: HandOverFields): BareSheet => ({
  ...bare('hand-over', fields),
  pieces: [
    part('I. GIAO HỒ SƠ'),
    line('Bên giao:', fields.from, true),
    line('Bên nhận:', fields.to, true),
    line('Thời gian giao:', fields.madeAt),
    line('Số hồ sơ:', counted(fields.rows)),
    table(
      [
        ['STT', 1],
        ['Mã hồ sơ', 4],
        ['Nội dung giải quyết', 6],
        ['Chủ hồ sơ', 4],
        ['Ghi chú', 3],
      ],
      fields.rows.map(({ no, code, title, owner, note }) => [no, code, title, owner, note]),
      { least: 3 },
    ),
    signers(
      placeAndDay(fields.place, fields.day),
      signature('NGƯỜI GIAO HỒ SƠ', fields.giver),
      signature('NGƯỜI NHẬN HỒ SƠ', fields.receiver),
    ),
    part('II. NHẬN KẾT QUẢ'),
    table(
      [
        ['STT', 1],
        ['Mã hồ sơ', 4],
        ['Kết quả giải quyết', 7],
        ['Ngày trả', 3],
        ['Ghi chú', 3],
      ],
      fields.rows.map(({ no, code, result, resultOn }) => [no, code, result, resultOn, '']),
      { least: 3 },
    ),
    signers(placeAndDay(fields.place, ''), signature('NGƯỜI GIAO KẾT QUẢ', ''), signature('NGƯỜI NHẬN KẾT QUẢ', '')),
  ],
});

/** Phiếu bàn giao kết quả: results that came from a department, with what is still to be paid and what goes by post. */
export const resultListSheet = (fields: HandOverFields): BareSheet => ({
  ...bare('result-list', fields),
  size: 'a4-landscape',
  pieces: [
    line('Bên giao:', fields.from, true),
    line('Bên nhận:', fields.to, true),
    line('Thời gian giao:', fields.madeAt),
    table(
      [
        ['TT', 1],
        ['Mã hồ sơ', 4],
        ['Nội dung giải quyết', 5],
        ['Kết quả', 5],
        ['Chủ hồ sơ', 4],
        ['Địa chỉ', 5],
        ['Phí (X)', 1.5],
        ['Trả qua bưu điện (X)', 2],
      ],
      fields.rows.map(({ no, code, title, result, owner, address, fee, post }) => [
        no,
        code,
        title,
        result,
        owner,
        address,
        fee,
        post,
      ]),
      { least: 3 },
    ),
    signers(
      placeAndDay(fields.place, fields.day),
      signature('NGƯỜI GIAO KẾT QUẢ', fields.giver),
      signature('NGƯỜI NHẬN KẾT QUẢ', fields.receiver),
    ),
  ],
});

/** Biên bản giao nhận hồ sơ with the post (Decision 45/2016/QĐ-TTg): parcels in, whose signing is the legal time of filing, or parcels out. */
export const postRecordSheet = (fields: HandOverFields): BareSheet => ({
  ...bare('post-record', fields),
  subtitle: fields.incoming
    ? 'Nhận hồ sơ gửi qua dịch vụ bưu chính công ích'
    : 'Gửi kết quả qua dịch vụ bưu chính công ích',
  pieces: [
    line('Bên giao:', fields.from, true),
    line('Bên nhận:', fields.to, true),
    line('Thời gian lập:', fields.madeAt),
    line('Tổng số bưu gửi:', counted(fields.rows)),
    table(
      [
        ['STT', 1],
        ['Số hiệu bưu gửi', 4],
        ['Số phiếu gửi', 3],
        [fields.incoming ? 'Người gửi' : 'Người nhận', 4],
        ['Hồ sơ, thủ tục', 6],
        ['Đủ giấy tờ theo phiếu gửi', 2.5],
        ['Ghi chú', 3],
      ],
      fields.rows.map(({ no, parcel, slip, owner, code, title, complete, note }) => [
        no,
        parcel,
        slip,
        owner,
        [code, title].filter((text) => text !== '').join(' – '),
        complete ? 'Đủ' : 'Thiếu',
        note,
      ]),
      { least: 3 },
    ),
    ...(fields.incoming
      ? [
          sentence(
            'Thời điểm hai bên ký biên bản này là thời điểm nộp hồ sơ của tổ chức, cá nhân; hồ sơ thiếu giấy tờ tính từ ngày bổ sung đủ.',
          ),
        ]
      : []),
    line('Thời điểm hai bên ký:', fields.sealedAt, true),
    signers(
      placeAndDay(fields.place, fields.day),
      signature(fields.incoming ? 'NHÂN VIÊN BƯU CHÍNH' : 'NGƯỜI GIAO', fields.giver),
      signature(fields.incoming ? 'NGƯỜI NHẬN HỒ SƠ' : 'NHÂN VIÊN BƯU CHÍNH', fields.receiver),
    ),
  ],
});
