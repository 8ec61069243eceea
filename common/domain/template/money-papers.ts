import { textField, type Field } from './field.ts';
import { feeLines } from './shared-fields.ts';

const longName =
  'CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN SẢN XUẤT – THƯƠNG MẠI – XUẤT NHẬP KHẨU NGUYỄN NGỌC PHƯƠNG NGUYÊN';

/** Who takes the money: as it stands on the display form 01/PLPĐT (domain.md §5). */
const collector = [
  textField('collector', 'Tổ chức thu', 'Collecting body', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG TÂN ĐỊNH', {
    required: true,
  }),
  textField('taxCode', 'Mã số thuế tổ chức thu', 'Tax code of the collecting body', '0301234567'),
  textField('collectorAddress', 'Địa chỉ tổ chức thu', 'Address', '58B Nguyễn Đình Chiểu, Phường Tân Định'),
  textField('collectorPhone', 'Điện thoại tổ chức thu', 'Telephone', '1900\u00a00000'),
  textField('account', 'Số tài khoản', 'Account', '0011001234567'),
] as const;

/** Who pays, for what, how much. */
const payment = [
  textField('code', 'Mã hồ sơ', 'Dossier code', 'H29.24-261002-0512', { required: true }),
  textField('payer', 'Người nộp', 'Payer', 'NGUYỄN THỊ ÁNH TUYẾT', { long: longName, required: true }),
  textField('payerAddress', 'Địa chỉ người nộp', 'Address of the payer', '12/5 Đường Lê Đình Dương, Phường Tân Định'),
  textField('request', 'Tên thủ tục', 'Procedure', 'Cấp bản sao trích lục hộ tịch'),
  feeLines,
  textField('amount', 'Số tiền', 'Amount', '39.000\u00a0đ', { required: true }),
  textField('amountInWords', 'Số tiền bằng chữ', 'Amount in words', 'Ba mươi chín nghìn đồng', {
    long: 'Chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng',
    required: true,
  }),
] as const;

/** Biên lai thu phí, lệ phí, or the slip that stands for it while it has no number (phiếu thu tạm). */
export const moneyReceipt = [
  ...collector,
  textField('form', 'Mẫu số', 'Form', 'EBL01'),
  textField('serial', 'Ký hiệu', 'Serial', '26TAA'),
  textField('number', 'Số biên lai (trống: phiếu thu tạm)', 'Number (empty: provisional slip)', '0000123'),
  textField('day', 'Ngày lập', 'Day', '02/10/2026', { required: true }),
  textField('payerTaxCode', 'Mã số thuế người nộp', 'Tax code of the payer', '', { long: '0100109106-001' }),
  ...payment,
  textField('feeName', 'Loại phí, lệ phí', 'Kind of fee', 'Lệ phí hộ tịch', { required: true }),
  textField('way', 'Hình thức thanh toán', 'Way of payment', 'Tiền mặt (TM)', { required: true }),
  textField('cashier', 'Người thu tiền', 'Who took the money', 'LÊ HOÀNG YẾN'),
] as const satisfies readonly Field[];

/** Giấy đề nghị thanh toán with a VietQR: it asks for money and proves nothing. */
export const paymentRequest = [
  ...collector,
  ...payment,
  textField('bank', 'Ngân hàng', 'Bank', 'Vietcombank'),
  textField('purpose', 'Nội dung chuyển khoản', 'Purpose', 'H29.24-261002-0512 HO'),
  textField(
    'qr',
    'Mã VietQR (trống khi chưa có tài khoản)',
    'VietQR code (empty without an account)',
    '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA53037045405390005802VN62250821H29.24-261002-0512 HO6304CF95',
  ),
  textField('askedAt', 'Giờ lập', 'Asked at', '09:15 02/10/2026'),
  textField('officer', 'Người lập', 'Officer', 'LÊ HOÀNG YẾN'),
] as const satisfies readonly Field[];
