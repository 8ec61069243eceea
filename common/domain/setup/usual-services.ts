/** A queue service (lĩnh vực) as most commune-level centres have it. */
export type UsualService = {
  readonly letter: string;
  readonly vi: string;
  readonly en: string;
  readonly hintVi: string;
  readonly hintEn: string;
  readonly icon: string;
  /** The fields (lĩnh vực) of the catalogue whose procedures this queue serves. */
  readonly fields: readonly string[];
};

/** The services that a new centre of a commune or ward is offered. */
export const usualServices: readonly UsualService[] = [
  {
    letter: 'A',
    vi: 'Hộ tịch – Chứng thực',
    en: 'Civil status – Certification',
    hintVi: 'Khai sinh, kết hôn, khai tử, chứng thực bản sao',
    hintEn: 'Birth, marriage, death, certified copies',
    icon: 'users',
    fields: [
      'Hộ tịch',
      'Hộ tịch (liên thông)',
      'Chứng thực',
      'Lý lịch tư pháp',
      'Giáo dục mầm non',
      'Giáo dục trung học',
      'Văn bằng, chứng chỉ',
      'Văn hóa',
    ],
  },
  {
    letter: 'B',
    vi: 'Đất đai – Xây dựng',
    en: 'Land – Construction',
    hintVi: 'Giấy chứng nhận, biến động, giấy phép xây dựng',
    hintEn: 'Land certificates, changes, building permits',
    icon: 'map-pinned',
    fields: ['Đất đai', 'Môi trường', 'Hoạt động xây dựng', 'Quy hoạch', 'Hạ tầng kỹ thuật', 'Đường bộ'],
  },
  {
    letter: 'C',
    vi: 'Kinh doanh',
    en: 'Business',
    hintVi: 'Hộ kinh doanh, doanh nghiệp',
    hintEn: 'Business households, companies',
    icon: 'store',
    fields: [
      'Hộ kinh doanh',
      'Đăng ký doanh nghiệp',
      'Lưu thông hàng hóa',
      'Du lịch',
      'An toàn thực phẩm',
      'Dược phẩm',
      'Khám bệnh, chữa bệnh',
    ],
  },
  {
    letter: 'D',
    vi: 'Cư trú – Căn cước',
    en: 'Residence – Identity card',
    hintVi: 'Thường trú, tạm trú, thẻ căn cước',
    hintEn: 'Permanent and temporary residence, ID card',
    icon: 'id-card',
    fields: ['Đăng ký, quản lý cư trú', 'Cấp, quản lý căn cước', 'Sát hạch, cấp GPLX', 'Đăng ký, quản lý phương tiện'],
  },
  {
    letter: 'E',
    vi: 'An sinh – Bảo hiểm',
    en: 'Social support – Insurance',
    hintVi: 'Trợ cấp, người có công, bảo hiểm y tế',
    hintEn: 'Allowances, merit, health insurance',
    icon: 'heart-handshake',
    fields: ['Bảo hiểm xã hội', 'Bảo hiểm y tế', 'Giảm nghèo', 'Bảo trợ xã hội', 'Người có công', 'Việc làm'],
  },
  {
    letter: 'G',
    vi: 'Nhận kết quả',
    en: 'Collect a result',
    hintVi: 'Có giấy hẹn trả kết quả',
    hintEn: 'With an appointment paper',
    icon: 'inbox',
    fields: [],
  },
];

/** The service at which finished results are collected (nhận kết quả). */
const RESULTS = 'G';

/** A usual service as the setting of a site, in its place among the others. */
export const serviceValue = (
  { letter, vi, en, hintVi, hintEn, icon, fields }: UsualService,
  order: number,
): Readonly<Record<string, unknown>> => ({
  letter,
  name: { vi, en },
  hint: { vi: hintVi, en: hintEn },
  icon,
  order,
  fields,
  collectsResults: letter === RESULTS,
});
