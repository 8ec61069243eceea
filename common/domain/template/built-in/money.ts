import { template, type TemplateBlock } from '../template.ts';
import { centred, feeTable, field, gap, line, words } from './pieces.ts';

/** Who takes the money, as the display form 01/PLPĐT begins. */
const collector: readonly TemplateBlock[] = [
  gap(1),
  centred('{collector}', { weight: 'bold' }),
  centred('Mã số thuế: {taxCode}', { size: 'small' }),
  centred('{collectorAddress}', { size: 'small' }),
  centred('Điện thoại: {collectorPhone}', { size: 'small' }),
];

const amount: readonly TemplateBlock[] = [
  words('Số tiền:', { size: 'small' }),
  centred('{amount}', { size: 'title', weight: 'bold' }),
  words('Bằng chữ: {amountInWords}', { weight: 'bold' }),
];

/** Biên lai thu phí, lệ phí by the display form 01/PLPĐT; without a number it is a slip for the time being and says so. */
export const moneyReceiptTemplate = template(
  ...collector,
  centred('Số tài khoản: {account}', { size: 'small' }),
  gap(1.5),
  centred('BIÊN LAI THU\nPHÍ, LỆ PHÍ', { size: 'title', weight: 'bold', when: 'number' }),
  centred('PHIẾU THU TẠM', { size: 'title', weight: 'bold', unless: 'number' }),
  centred('Mẫu số: {form}   Ký hiệu: {serial}', { size: 'small', when: 'number' }),
  centred('Số: {number}', { size: 'large', weight: 'bold' }),
  centred('Ngày {day}', { size: 'small' }),
  gap(1.5),
  field('Người nộp:', 'payer', 'bold'),
  field('MST:', 'payerTaxCode'),
  field('Địa chỉ:', 'payerAddress'),
  field('Mã hồ sơ:', 'code'),
  field('Thủ tục:', 'request'),
  field('Loại phí:', 'feeName', 'bold'),
  gap(1),
  feeTable,
  gap(1),
  ...amount,
  gap(1),
  field('Hình thức:', 'way'),
  field('Người thu:', 'cashier', 'bold'),
  gap(1),
  line('dashed'),
  gap(1),
  words('Biên lai điện tử được lập và ký số khi có số; ông/bà giữ phiếu này để đối chiếu.', {
    size: 'small',
    unless: 'number',
  }),
  { kind: 'qr', field: 'code', size: 'normal', align: 'center' },
  gap(1),
);

/** Giấy đề nghị thanh toán: the VietQR of a dossier's fee on paper. It asks; that the money came only the bank's statement says. */
export const paymentRequestTemplate = template(
  ...collector,
  gap(1.5),
  centred('GIẤY ĐỀ NGHỊ\nTHANH TOÁN', { size: 'title', weight: 'bold' }),
  centred('Chưa phải chứng từ thanh toán', { weight: 'bold' }),
  gap(1.5),
  field('Mã hồ sơ:', 'code', 'bold'),
  field('Người nộp:', 'payer', 'bold'),
  field('Địa chỉ:', 'payerAddress'),
  field('Thủ tục:', 'request'),
  gap(1),
  feeTable,
  gap(1),
  ...amount,
  gap(1.5),
  { kind: 'qr', field: 'qr', size: 'large', align: 'center' },
  centred('Quét mã bằng ứng dụng ngân hàng', { size: 'small', when: 'qr' }),
  gap(1),
  field('Ngân hàng:', 'bank'),
  field('Tài khoản:', 'account', 'bold'),
  field('Nội dung:', 'purpose', 'bold'),
  gap(1),
  line('dashed'),
  gap(1),
  words('• Giữ đúng nội dung chuyển khoản để hồ sơ được ghi nhận.', { size: 'small', when: 'purpose' }),
  words('• Biên lai được cấp sau khi ngân hàng báo có tiền.', { size: 'small' }),
  words('{officer} · {askedAt}', { size: 'small' }),
  gap(1),
);
