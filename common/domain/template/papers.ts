import { column, textField, type Field, type FieldRow, type ListField } from './field.ts';
import { moneyReceipt, paymentRequest } from './money-papers.ts';
import { feeLines, officeFields, personFields } from './shared-fields.ts';
import type { PaperKind } from './template.ts';

const code = textField('code', 'Mã hồ sơ', 'Dossier code', 'H29.24-261002-0512', { required: true });

const components = {
  kind: 'list',
  name: 'components',
  vi: 'Thành phần hồ sơ',
  en: 'Documents',
  columns: [
    column('no', 'STT', 'No.'),
    column('name', 'Tên giấy tờ', 'Document'),
    column('originals', 'Bản chính', 'Originals'),
    column('certified', 'Bản chứng thực', 'Certified copies'),
    column('photocopies', 'Bản photo', 'Photocopies'),
  ],
  sample: [
    { no: '1', name: 'Tờ khai đăng ký khai sinh theo mẫu', originals: '1', certified: '–', photocopies: '–' },
    {
      no: '2',
      name: 'Giấy chứng sinh do cơ sở y tế nơi trẻ sinh ra cấp',
      originals: '1',
      certified: '–',
      photocopies: '1',
    },
    { no: '3', name: 'Giấy chứng nhận kết hôn của cha mẹ', originals: '–', certified: '1', photocopies: '–' },
  ],
} as const satisfies ListField;

/** Certified copies (chứng thực bản sao): what is copied stands in the place of the documents. */
const copies = {
  kind: 'list',
  name: 'copies',
  vi: 'Giấy tờ chứng thực bản sao (trống khi không chứng thực)',
  en: 'Papers to be certified (empty for other procedures)',
  columns: [
    column('no', 'STT', 'No.'),
    column('name', 'Tên thành phần', 'Paper'),
    column('pages', 'Số trang', 'Pages'),
    column('copies', 'Số bản', 'Copies'),
    column('fee', 'Lệ phí', 'Fee'),
  ],
  sample: [],
} as const satisfies ListField;

/** Every paper with the fields it can show. Names are the program's; `vi` and `en` are what people read in the editor. */
export const papers = {
  ticket: [
    textField('label', 'Số thứ tự', 'Ticket number', 'A042', { long: 'A12b-1007', required: true }),
    textField(
      'code',
      'Mã của phiếu (cho mã QR)',
      'Code of the ticket (for the QR code)',
      'MC1T01JBXK7R3MZP5QTV9W2N4C8D',
      {
        required: true,
      },
    ),
    textField('siteName', 'Tên điểm phục vụ', 'Name of the site', 'Trung tâm Phục vụ hành chính công phường Tân Định', {
      long: 'Điểm hỗ trợ số 2 của Trung tâm Phục vụ hành chính công phường Buôn Ma Thuột, tỉnh Đắk Lắk',
    }),
    textField('serviceName', 'Lĩnh vực', 'Service, Vietnamese', 'Chứng thực – Hộ tịch', {
      long: 'Lao động – Người có công – Bảo trợ xã hội – Bảo hiểm xã hội tự nguyện',
    }),
    textField('serviceNameEn', 'Lĩnh vực (tiếng Anh)', 'Service, English', 'Certification – Civil status'),
    textField('ahead', 'Số người phía trước (trống khi không có ai)', 'People ahead (empty when none)', '7'),
    textField(
      'phonePage',
      'Địa chỉ trang cho điện thoại (trống khi không có)',
      'Address of the page for phones (empty when none)',
      'https://phieu.example.gov.vn',
    ),
    textField('issuedAt', 'Giờ lấy số', 'Time of issue', '09:15 02/10/2026', { required: true }),
  ],
  receipt: [
    code,
    ...personFields,
    ...officeFields,
    textField('part', 'Liên', 'Which copy', 'Giao khách hàng'),
    textField('channel', 'Hình thức nộp', 'How it was handed in', 'Trực tiếp'),
    components,
    copies,
    textField('sets', 'Số bộ hồ sơ', 'Sets', '1'),
    textField('timeLimit', 'Thời gian giải quyết', 'Time limit', '04 ngày làm việc'),
    textField(
      'receivedAt',
      'Thời gian nhận hồ sơ',
      'Received at',
      '09\u00a0giờ\u00a015\u00a0phút, ngày\u00a002/10/2026',
      {
        required: true,
      },
    ),
    textField('dueAt', 'Thời gian trả kết quả', 'Due at', '09\u00a0giờ\u00a015\u00a0phút, ngày\u00a008/10/2026', {
      required: true,
    }),
    textField('dueBefore', 'Hẹn trả ban đầu (khi đã đổi)', 'First due at (once it was moved)', '', {
      long: '17 giờ 00 ngày 05/10/2026',
    }),
    textField('secondStage', 'Thời gian giải quyết giai đoạn 2', 'Time limit of the second stage', '', {
      long: '09 giờ 00 ngày 12/10/2026',
    }),
    textField('collectAt', 'Nơi nhận kết quả', 'Collect at', 'Trung tâm Phục vụ hành chính công phường Tân Định'),
    textField('fee', 'Phí, lệ phí', 'Fee', '39.000\u00a0đ'),
    feeLines,
  ],
  checklist: [
    textField('procedure', 'Tên thủ tục', 'Procedure', 'Đăng ký khai sinh', {
      long: 'Liên thông thủ tục hành chính về đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
      required: true,
    }),
    textField('procedureCode', 'Mã thủ tục', 'Procedure code', '1.001193'),
    textField(
      'link',
      'Mã của thủ tục (cho mã QR)',
      'Code of the procedure (for the QR code)',
      'https://phieu.example.gov.vn/p/tan-dinh/1.001193',
    ),
    textField(
      'phonePage',
      'Địa chỉ trang cho điện thoại (trống khi không có)',
      'Address of the page for phones (empty when none)',
      'https://phieu.example.gov.vn',
    ),
    ...officeFields,
    components,
    textField('timeLimit', 'Thời gian giải quyết', 'Time limit', '04 ngày làm việc'),
    textField('fee', 'Phí, lệ phí', 'Fee', '15.000\u00a0đ'),
    textField('decidedBy', 'Cơ quan giải quyết', 'Deciding agency', 'Ủy ban nhân dân cấp xã'),
  ],
  supplement: [
    textField('number', 'Số của phiếu', 'Number of the paper', '15/HDHS'),
    textField('code', 'Mã hồ sơ', 'Dossier code', 'H29.24-261002-0512'),
    ...personFields,
    ...officeFields,
    {
      kind: 'list',
      name: 'items',
      vi: 'Nội dung cần bổ sung, hoàn thiện',
      en: 'What is to be supplied',
      columns: [column('no', 'STT', 'No.'), column('name', 'Nội dung', 'What'), column('note', 'Ghi chú', 'Note')],
      sample: [
        { no: '1', name: 'Giấy chứng sinh do cơ sở y tế nơi trẻ sinh ra cấp', note: 'Bản chính' },
        { no: '2', name: 'Tờ khai đăng ký khai sinh', note: 'Ký và ghi rõ họ tên' },
      ],
      required: true,
    },
    textField('reason', 'Lý do', 'Reason', 'Hồ sơ chưa đủ thành phần theo quy định của thủ tục'),
    textField(
      'answerBy',
      'Bổ sung trước (khi cơ quan giải quyết yêu cầu)',
      'To be supplied by (when the agency asks)',
      '17\u00a0giờ\u00a000\u00a0phút, ngày\u00a023/10/2026',
    ),
    textField('contact', 'Người liên hệ', 'Contact', 'LÊ HOÀNG YẾN'),
    textField('contactPhone', 'Điện thoại liên hệ', 'Telephone of the contact', '0203\u00a0000\u00a0000'),
  ],
  refusal: [
    textField('number', 'Số của phiếu', 'Number of the paper', '03/TC'),
    ...personFields,
    ...officeFields,
    textField(
      'reason',
      'Lý do từ chối',
      'Reason',
      'Việc này không thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã',
      {
        required: true,
      },
    ),
  ],
  'result-receipt': [
    code,
    ...officeFields,
    textField('request', 'Tên thủ tục', 'Procedure', 'Đăng ký khai sinh'),
    textField('owner', 'Chủ hồ sơ', 'Owner', 'TRẦN VĂN ĐỨC'),
    textField('receiver', 'Người nhận kết quả', 'Receiver', 'NGUYỄN THỊ ÁNH TUYẾT', { required: true }),
    textField('receiverId', 'Số căn cước người nhận', 'Identity number of the receiver', '079185001234'),
    textField('authority', 'Giấy ủy quyền của người nhận thay', 'Letter of authority', '', {
      long: 'GUQ số 12/2026 ngày 01/10/2026, chứng thực tại UBND phường Minh Hà',
    }),
    {
      kind: 'list',
      name: 'results',
      vi: 'Kết quả đã trả',
      en: 'Results handed over',
      columns: [
        column('no', 'STT', 'No.'),
        column('type', 'Loại kết quả', 'Result'),
        column('number', 'Số, ký hiệu', 'Number'),
        column('summary', 'Trích yếu', 'Summary'),
      ],
      sample: [
        { no: '1', type: 'Giấy khai sinh', number: '152/2026', summary: 'Trần Minh Khôi, sinh ngày 20/09/2026' },
        { no: '2', type: 'Bản sao trích lục', number: '153/TLKS-BS', summary: '03 bản' },
      ],
    },
    textField('fee', 'Phí, lệ phí đã thu', 'Fee paid', '24.000\u00a0đ'),
    textField('returnedAt', 'Thời gian trả', 'Handed over at', '14\u00a0giờ\u00a030\u00a0phút, ngày\u00a007/10/2026', {
      required: true,
    }),
  ],
  'money-receipt': moneyReceipt,
  'payment-request': paymentRequest,
  'parcel-label': [
    textField('parcelCode', 'Mã bưu gửi', 'Parcel number', 'EB123456785VN', { required: true }),
    textField('sender', 'Người gửi', 'Sender', 'Trung tâm Phục vụ hành chính công phường Tân Định'),
    textField('senderAddress', 'Địa chỉ người gửi', 'Address of the sender', '58B Nguyễn Đình Chiểu, Phường Tân Định'),
    textField('receiver', 'Người nhận', 'Receiver', 'NGUYỄN THỊ ÁNH TUYẾT', { required: true }),
    textField('receiverPhone', 'Điện thoại người nhận', 'Telephone of the receiver', '0912 345 678'),
    textField(
      'receiverAddress',
      'Địa chỉ người nhận',
      'Address of the receiver',
      'Thôn Đoài, Xã Ea Kar, Tỉnh Đắk Lắk',
      {
        long: 'Số 1024/15/6B Đường tỉnh lộ liên xã Krông Pắc – Ea Kar, Tổ dân phố Thống Nhất Nghiêng, Phường Buôn Ma Thuột, Tỉnh Đắk Lắk',
        required: true,
      },
    ),
    textField('code', 'Mã hồ sơ', 'Dossier code', 'H29.24-261002-0512'),
    textField('contents', 'Nội dung bưu gửi', 'Contents', 'Kết quả hồ sơ: 01 giấy khai sinh, 03 bản sao'),
    textField('collect', 'Tiền thu hộ', 'To be collected', '36.500\u00a0đ'),
  ],
  'test-page': [
    textField('printer', 'Tên máy in', 'Printer', 'Máy in quầy 1', { required: true }),
    textField('letters', 'Mọi chữ cái tiếng Việt', 'All Vietnamese letters', 'Ấ Ề Ỗ Ự Ỵ đ', { required: true }),
    textField('code', 'Mã thử (mã QR, mã vạch)', 'Code to try (QR, bar code)', 'MOTCUA-0123', { required: true }),
    textField('printedAt', 'Giờ in', 'Printed at', '09:15 02/10/2026'),
  ],
} as const satisfies { readonly [Kind in PaperKind]: readonly Field[] };

type ValueOf<F> = F extends {
  readonly kind: 'list';
  readonly columns: readonly { readonly name: infer Column extends string }[];
}
  ? readonly { readonly [C in Column]: string }[]
  : string;

/** What a paper of this kind is filled with: every field, '' or no rows where nothing is known. */
export type FieldsOf<Kind extends PaperKind> = {
  readonly [F in (typeof papers)[Kind][number] as F['name']]: ValueOf<F>;
};

/** The fields of a paper by kind, as plain data. */
export const fieldsOf = (kind: PaperKind): readonly Field[] => papers[kind];

/** The paper with its sample data, for the preview and for a trial print; `long` shows how it bears the longest names. */
export const sampleOf = (
  kind: PaperKind,
  length: 'usual' | 'long',
): { readonly [name: string]: string | readonly FieldRow[] } =>
  Object.fromEntries(
    fieldsOf(kind).map((field) => [
      field.name,
      field.kind === 'text' && length === 'long' ? (field.long ?? field.sample) : field.sample,
    ]),
  );
