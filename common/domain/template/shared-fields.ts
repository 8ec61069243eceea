import { column, textField, type ListField } from './field.ts';

const longName =
  'CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN SẢN XUẤT – THƯƠNG MẠI – XUẤT NHẬP KHẨU NGUYỄN NGỌC PHƯƠNG NGUYÊN';
const longAddress =
  'Số 1024/15/6B Đường tỉnh lộ liên xã Krông Pắc – Ea Kar, Tổ dân phố Thống Nhất Nghiêng, Phường Buôn Ma Thuột, Tỉnh Đắk Lắk';
const longRequest =
  'Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con có yếu tố nước ngoài, đăng ký thường trú và cấp thẻ bảo hiểm y tế cho trẻ em dưới sáu tuổi';

/** Who gives the paper: the head of the page and its signature. */
export const officeFields = [
  textField('parentAgency', 'Cơ quan chủ quản', 'Superior agency', 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN ĐỊNH'),
  textField('agency', 'Tên trung tâm', 'Name of the centre', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'),
  textField('place', 'Địa danh', 'Place', 'Tân Định', { long: 'Buôn Ma Thuột' }),
  textField('day', 'Ngày lập giấy', 'Day of the paper', '02/10/2026'),
  textField('hotline', 'Đường dây nóng', 'Hotline', '1900\u00a00000'),
  textField('officer', 'Người tiếp nhận', 'Officer', 'LÊ HOÀNG YẾN', {
    long: 'NGUYỄN THỊ HUYỀN TRÂN CÔNG TẰNG TÔN NỮ',
  }),
] as const;

/** Whose matter it is. */
export const personFields = [
  textField('applicant', 'Người nộp', 'Applicant', 'NGUYỄN THỊ ÁNH TUYẾT', { long: longName, required: true }),
  textField('owner', 'Chủ hồ sơ (nếu khác người nộp)', 'Owner, if another person', 'TRẦN VĂN ĐỨC', { long: longName }),
  textField('authority', 'Giấy ủy quyền của người nộp thay', 'Letter of authority', 'GUQ số 12/2026 ngày 01/10/2026'),
  textField('organisation', 'Tổ chức, doanh nghiệp', 'Organisation', '', { long: longName }),
  textField('idNumber', 'Số căn cước', 'Identity number', '079185001234'),
  textField('phone', 'Số điện thoại', 'Telephone', '0912\u00a0345\u00a0678'),
  textField('email', 'Email', 'Email', 'anhtuyet@example.vn', {
    long: 'nguyen-thi-anh-tuyet.ho-so.mot-cua@example.gov.vn',
  }),
  textField('address', 'Địa chỉ', 'Address', '12/5 Đường Lê Đình Dương, Phường Tân Định, Thành phố Hồ Chí Minh', {
    long: longAddress,
  }),
  textField('request', 'Nội dung yêu cầu giải quyết', 'Request', 'Đăng ký khai sinh', {
    long: longRequest,
    required: true,
  }),
] as const;

/** What was paid for, line by line. */
export const feeLines = {
  kind: 'list',
  name: 'feeLines',
  vi: 'Các khoản phí, lệ phí',
  en: 'Fees, line by line',
  columns: [
    column('no', 'STT', 'No.'),
    column('name', 'Khoản thu', 'Fee'),
    column('count', 'Số lượng', 'Count'),
    column('unit', 'Đơn giá', 'Unit price'),
    column('total', 'Thành tiền', 'Amount'),
  ],
  sample: [
    { no: '1', name: 'Lệ phí cấp bản sao trích lục', count: '3', unit: '8.000', total: '24.000' },
    { no: '2', name: 'Phí khai thác thông tin', count: '1', unit: '15.000', total: '15.000' },
  ],
} as const satisfies ListField;
