/**
 * National databases a paper may be taken from instead (lấy từ dữ liệu), by the names of Resolution 66.7/2025, for papers for which the
 * procedure itself names none.
 */
export const DATABASES: readonly string[] = [
  'Cơ sở dữ liệu quốc gia về dân cư',
  'Cơ sở dữ liệu hộ tịch điện tử',
  'Cơ sở dữ liệu quốc gia về đất đai',
  'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp',
  'Cơ sở dữ liệu quốc gia về bảo hiểm',
  'Kho quản lý dữ liệu điện tử của tổ chức, cá nhân',
];
