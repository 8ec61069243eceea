import { template } from '../template.ts';
import { centred, column, field, gap, officialHead, person, signatures, words } from './pieces.ts';

/** Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Circular 03/2025/TT-VPCP Annex I). */
export const supplementTemplate = template(
  ...officialHead,
  centred('Số: {number}', { size: 'small' }),
  gap(1),
  centred('PHIẾU YÊU CẦU BỔ SUNG,\nHOÀN THIỆN HỒ SƠ', { size: 'title', weight: 'bold' }),
  { kind: 'qr', field: 'code', size: 'normal', align: 'center' },
  centred('Mã hồ sơ: {code}', { weight: 'bold' }),
  gap(1.5),
  ...person({ withNumber: false }),
  words('Nội dung yêu cầu giải quyết:'),
  words('{request}', { weight: 'bold' }),
  gap(1.5),
  words('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:'),
  gap(0.5),
  {
    kind: 'table',
    field: 'items',
    columns: [column('no', 'STT', 'narrow'), column('name', 'Nội dung', 'wide'), column('note', 'Ghi chú', 'wide')],
  },
  gap(1.5),
  words('Lý do: {reason}'),
  words('Bổ sung trước: {answerBy}', { weight: 'bold' }),
  gap(1),
  words('Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, ông/bà liên hệ:'),
  words('{contact}, số điện thoại {contactPhone}', { weight: 'bold' }),
  ...signatures('', 'NGƯỜI HƯỚNG DẪN', '', '{officer}'),
);

/** Mẫu 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ (Circular 03/2025/TT-VPCP Annex I). */
export const refusalTemplate = template(
  ...officialHead,
  centred('Số: {number}', { size: 'small' }),
  gap(1),
  centred('PHIẾU TỪ CHỐI TIẾP NHẬN\nGIẢI QUYẾT HỒ SƠ', { size: 'title', weight: 'bold' }),
  gap(1.5),
  ...person({ withNumber: false }),
  words('Nội dung yêu cầu giải quyết:'),
  words('{request}', { weight: 'bold' }),
  gap(1.5),
  words('Qua xem xét, {agency} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:'),
  gap(0.5),
  words('{reason}', { weight: 'bold' }),
  gap(1),
  words('Đường dây nóng: {hotline}', { size: 'small' }),
  ...signatures('NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN HỒ SƠ', '{applicant}', '{officer}'),
);

/** Giấy biên nhận trả kết quả: what was handed to whom. */
export const resultReceiptTemplate = template(
  ...officialHead,
  centred('GIẤY BIÊN NHẬN\nTRẢ KẾT QUẢ', { size: 'title', weight: 'bold' }),
  { kind: 'qr', field: 'code', size: 'normal', align: 'center' },
  centred('{code}', { size: 'large', weight: 'bold' }),
  gap(1.5),
  field('Thủ tục:', 'request', 'bold'),
  field('Chủ hồ sơ:', 'owner', 'bold'),
  field('Người nhận:', 'receiver', 'bold'),
  field('Số CCCD:', 'receiverId'),
  field('Ủy quyền:', 'authority'),
  gap(1),
  {
    kind: 'table',
    field: 'results',
    columns: [
      column('no', 'STT', 'narrow'),
      column('type', 'Loại kết quả', 'wide'),
      column('number', 'Số', 'wide'),
      column('summary', 'Trích yếu', 'wide'),
    ],
  },
  gap(1.5),
  words('Phí, lệ phí đã thu: {fee}'),
  words('Thời gian trả: {returnedAt}'),
  ...signatures('NGƯỜI NHẬN', 'NGƯỜI TRẢ KẾT QUẢ', '{receiver}', '{officer}'),
);
