import { expect, test } from 'vitest';
import { encodeDocument } from '#main/print/encode-document.ts';
import { receiptDocument } from '#main/print/receipt-document.ts';
import { burn, linesOf, readQr, realEngine, sampleReceipt } from '#test/support/paper.ts';

const engine = realEngine();
const printed = (receipt: typeof sampleReceipt, width: 576 | 384 = 576): string =>
  linesOf(receiptDocument(receipt, width), engine).join(' ').replaceAll('\u00a0', ' ');

test.each([576, 384] as const)('every field of Mẫu 01 stands on the paper of %i dots', (width) => {
  const paper = printed(sampleReceipt, width);
  const missing = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    sampleReceipt.agency.name,
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    'Liên: Giao khách hàng',
    'Mã hồ sơ H29.24.03-261002-0012',
    'NGUYỄN THỊ ÁNH TUYẾT',
    'TRẦN VĂN ĐỨC',
    '079185001234',
    '0912 345 678',
    'anhtuyet@example.vn',
    sampleReceipt.address,
    sampleReceipt.request,
    'Giấy chứng sinh do cơ sở y tế nơi trẻ sinh ra cấp',
    '2. Số lượng hồ sơ: 1 (bộ)',
    '3. Thời gian giải quyết: 04 ngày làm việc',
    '4. Thời gian nhận hồ sơ: 09 giờ 15 phút, ngày 02/10/2026',
    '5. Thời gian trả kết quả: 09 giờ 15 phút, ngày 08/10/2026',
    `6. Nhận kết quả tại: ${sampleReceipt.collectAt}`,
    '7. Phí, lệ phí: Miễn phí',
    'Người nhận thay cần giấy ủy quyền.',
    'NGƯỜI NỘP HỒ SƠ',
    'NGƯỜI TIẾP NHẬN',
    'LÊ HOÀNG YẾN',
  ].filter((field) => !paper.includes(field ?? ''));
  expect(missing).toEqual([]);
});

test('fields without data leave no empty label', () => {
  const paper = printed({ ...sampleReceipt, owner: undefined, email: '', dueAt: undefined });
  expect(['Chủ hồ sơ', 'Email', 'Thời gian trả kết quả'].filter((label) => paper.includes(label))).toEqual([]);
});

test('a second copy says so first', () => {
  expect(printed({ ...sampleReceipt, copy: 2 })).toMatch(/^IN LẠI lần 1 bỏ giấy cũ nếu đã có/);
});

test.each([576, 384] as const)(
  'the QR code of a receipt of %i dots is read by zbarimg from the printed bytes',
  (width) => {
    const bytes = encodeDocument(receiptDocument(sampleReceipt, width), engine, 'ab12');
    expect(readQr(burn(bytes, width))).toBe(sampleReceipt.qrText);
  },
);
