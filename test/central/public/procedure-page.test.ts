import { expect, test } from 'vitest';
import { procedurePage } from '#central/public/procedure-page.ts';
import { birthProcedure, counterFive, floorWith } from '#test/support/public-service.ts';

const { centre } = floorWith(null);
const where = { service: { vi: 'Hộ tịch', en: 'Civil status' }, counters: [counterFive] };
const textOf = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

test('a procedure says what to bring, how long it takes, what it costs and where', () => {
  expect(textOf(procedurePage({ procedure: birthProcedure, where }, centre, 'vi').main.html)).toBe(
    'Thủ tục Thủ tục đăng ký khai sinh Giấy tờ cần mang Tờ khai đăng ký khai sinh Giấy chứng sinh Giấy tờ tùy thân (Hộ chiếu/CCCD/Thẻ căn cước) Không phải nộp nếu đã có trong: Cơ sở dữ liệu quốc gia về dân cư Thời hạn Trong ngày; nhận sau 15 giờ thì ngày làm việc tiếp theo Phí, lệ phí 8.000 đ Miễn lệ phí khi đăng ký đúng hạn (60 ngày) Nơi nộp Lấy số ở lĩnh vực: Hộ tịch Quầy 5 58B Nguyễn Đình Chiểu, Phường Tân Định Cơ quan giải quyết Ủy ban nhân dân cấp xã Đường dây nóng 0203 000 000 Mã thủ tục 1.001193 Giơ mã QR của thủ tục trước máy quét ở ki-ốt hoặc đưa cho cán bộ.',
  );
});

test('in English the words are English, and Vietnamese names say that they are Vietnamese', () => {
  const { main } = procedurePage({ procedure: birthProcedure, where: null }, centre, 'en');
  expect(main.html).toContain('<h1>Birth registration</h1>');
  expect(main.html).toContain('<li><span lang="vi">Giấy chứng sinh</span></li>');
  expect(textOf(main.html)).toContain('Please ask our staff for the right counter.');
});

test('fees that another rule sets, none, and no papers have their own words', () => {
  const bare = { ...birthProcedure, documents: [], feeNote: '' };
  const said = (feeVnd: number | null) =>
    textOf(procedurePage({ procedure: { ...bare, feeVnd }, where }, centre, 'vi').main.html);
  expect(said(null)).toContain('Phí, lệ phí Theo quy định Nơi nộp');
  expect(said(0)).toContain('Phí, lệ phí Không thu Nơi nộp');
  expect(said(0)).toContain('Thủ tục này không yêu cầu giấy tờ.');
});
