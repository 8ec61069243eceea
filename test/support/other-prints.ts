import type { FormRow } from './seven-forms.ts';
import { list, wholeLife, wish } from './written-forms.ts';

const A5 = '420 x 595';
const A4 = '595 x 842';
const A4_ACROSS = '842 x 595';

/** The prints beside the seven forms, with the field lists of domain.md §1.2. */
export const otherPrints: readonly FormRow[] = [
  {
    form: 'Giấy biên nhận trả kết quả',
    size: A5,
    wanted: (here) => wish('result-receipt', wholeLife(here)),
    fields: [
      'GIẤY BIÊN NHẬN TRẢ KẾT QUẢ',
      '1. Tên thủ tục hành chính: Thủ tục đăng ký thành lập hộ kinh doanh',
      'Chủ hồ sơ: Hộ kinh doanh Đức Phát',
      '2. Người trả kết quả: Lê Hoàng Yến',
      '3. Người nhận kết quả: Hoàng Văn Thụ',
      'GUQ số 15/2026 ngày 20/09/2026',
      '4. Thành phần trả kết quả gồm:',
      'Loại kết quả',
      'Số, ký hiệu',
      'Trích yếu',
      'Giấy chứng nhận đăng ký hộ kinh doanh 22A8012345 Hộ kinh doanh Đức Phát',
      '5. Ngày trả kết quả: 16 giờ 00 phút, ngày 24/09/2026',
      'NGƯỜI NHẬN KẾT QUẢ',
      'NGƯỜI TRẢ KẾT QUẢ',
    ],
  },
  {
    form: 'Giấy bàn giao hồ sơ',
    size: A4,
    wanted: (here) =>
      wish(
        'hand-over',
        list(here, 'to-department', [
          { dossier: wholeLife(here), code: 'H49.12-260915-0100', title: 'Đăng ký hộ kinh doanh', owner: 'Đức Phát' },
        ]),
      ),
    fields: [
      'GIẤY BÀN GIAO HỒ SƠ',
      'Số: 07/BG',
      'I. GIAO HỒ SƠ',
      'Bên giao: TTPVHCC',
      'Bên nhận: Phòng Kinh tế',
      '1 H49.12-260915-0100 Đăng ký hộ kinh doanh Đức Phát',
      'NGƯỜI GIAO HỒ SƠ',
      'Đỗ Văn Bưu',
      'NGƯỜI NHẬN HỒ SƠ',
      'II. NHẬN KẾT QUẢ',
      'Giấy chứng nhận đăng ký hộ kinh doanh, số 22A8012345',
      'NGƯỜI GIAO KẾT QUẢ',
      'NGƯỜI NHẬN KẾT QUẢ',
      'hai bản có giá trị như nhau',
    ],
  },
  {
    form: 'Phiếu bàn giao kết quả',
    size: A4_ACROSS,
    wanted: (here) =>
      wish(
        'result-list',
        list(here, 'results-in', [
          { dossier: wholeLife(here), code: 'H49.12-260915-0100', title: 'Đăng ký hộ kinh doanh', owner: 'Đức Phát' },
        ]),
      ),
    fields: [
      'PHIẾU BÀN GIAO KẾT QUẢ',
      'TT',
      'Mã hồ sơ',
      'Nội dung giải quyết',
      'Kết quả',
      'Chủ hồ sơ',
      'Địa chỉ',
      'Phí (X)',
      'Trả qua bưu điện (X)',
      'Số 1, Ngõ 2, Phường Minh Hà, Quảng Ninh X X',
    ],
  },
  {
    form: 'Biên bản giao nhận hồ sơ',
    size: A4,
    wanted: (here) =>
      wish(
        'post-record',
        list(here, 'post-in', [
          { title: 'Đăng ký khai sinh', owner: 'Lò Thị Mai', parcel: 'EH123456785VN', slip: 'PG-77' },
          { title: 'Chứng thực', owner: 'Vàng A Pó', parcel: 'EE473124829VN', slip: 'PG-78', complete: false },
        ]),
      ),
    fields: [
      'BIÊN BẢN GIAO NHẬN HỒ SƠ',
      'bưu chính công ích',
      'Bên giao: Bưu cục Minh Hà',
      'Tổng số bưu gửi: 2',
      '1 EH123456785VN PG-77 Lò Thị Mai Đăng ký khai sinh Đủ',
      '2 EE473124829VN PG-78 Vàng A Pó Chứng thực Thiếu',
      'Thời điểm hai bên ký biên bản này là thời điểm nộp hồ sơ',
      'Thời điểm hai bên ký: 10 giờ 00 phút, ngày 15/09/2026',
      'NHÂN VIÊN BƯU CHÍNH',
      'NGƯỜI NHẬN HỒ SƠ',
    ],
  },
];
