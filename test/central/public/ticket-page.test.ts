import { expect, test } from 'vitest';
import type { Language } from '#central/public/page.ts';
import { ticketPage, type TicketPageParts } from '#central/public/ticket-page.ts';
import type { TicketStanding } from '#common/domain/phone/ticket-on-phone.ts';
import { AT_1042, counterFive, ticketStandingAs } from '#test/support/public-service.ts';

const page = (standing: TicketStanding, language: Language = 'vi', more: Partial<TicketPageParts> = {}) =>
  ticketPage({
    ticket: ticketStandingAs(standing),
    fresh: { at: AT_1042, live: true },
    language,
    mayRate: true,
    asksWhy: false,
    ...more,
  });

/** What people read, without tags. */
const textOf = (...args: Parameters<typeof page>): string =>
  page(...args)
    .main.html.replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const standings: readonly TicketStanding[] = [
  { kind: 'waiting', ahead: 7, wait: { low: 12, high: 25 } },
  { kind: 'waiting', ahead: 0, wait: null },
  { kind: 'called', counter: counterFive, at: AT_1042 - 60_000, calls: 1 },
  { kind: 'served', counter: counterFive },
  { kind: 'parked', counter: counterFive },
  { kind: 'absent', until: AT_1042 + 20 * 60_000 },
  { kind: 'absent', until: null },
  { kind: 'done', rated: true },
];

test('a ticket says where it stands, in the words of the boards and papers', () => {
  expect(standings.map((standing) => textOf(standing))).toEqual([
    'Số thứ tự của ông/bà A042 Chứng thực – Hộ tịch Đang chờ gọi Còn 7 người phía trước Chờ khoảng 12–25 phút Xin có mặt tại trung tâm và theo dõi bảng gọi số. Bật chuông báo khi đến lượt cập nhật 10:42',
    'Số thứ tự của ông/bà A042 Chứng thực – Hộ tịch Đang chờ gọi Ông/bà là người kế tiếp Chưa ước được thời gian chờ Xin có mặt tại trung tâm và theo dõi bảng gọi số. Bật chuông báo khi đến lượt cập nhật 10:42',
    'Số thứ tự của ông/bà A042 Chứng thực – Hộ tịch Mời ông/bà đến Quầy 5 Gọi lúc 10:41 Xin mang theo phiếu và giấy tờ. cập nhật 10:42',
    'Số thứ tự của ông/bà A042 Chứng thực – Hộ tịch Đang được phục vụ tại Quầy 5 Nếu chưa đến quầy, xin ông/bà đến ngay. cập nhật 10:42',
    'Số thứ tự của ông/bà A042 Chứng thực – Hộ tịch Phiếu đang tạm dừng Khi đã sẵn sàng, xin quay lại Quầy 5. Số của ông/bà vẫn giữ nguyên. cập nhật 10:42',
    'Số thứ tự của ông/bà A042 Chứng thực – Hộ tịch Đã gọi số này mà chưa thấy ông/bà Xin báo nhân viên trước 11:02 để được gọi lại; ông/bà không phải lấy số mới. cập nhật 10:42',
    'Số thứ tự của ông/bà A042 Chứng thực – Hộ tịch Đã gọi số này mà chưa thấy ông/bà Đã quá giờ giữ chỗ. Xin hỏi nhân viên hoặc lấy số mới tại ki-ốt. cập nhật 10:42',
    'Số thứ tự của ông/bà A042 Chứng thực – Hộ tịch Đã phục vụ xong Xin cảm ơn ông/bà. Xin cảm ơn ông/bà! Ý kiến được ghi không kèm tên của ông/bà. cập nhật 10:42',
  ]);
});

test('in English nothing Vietnamese is left', () => {
  for (const standing of standings) expect(textOf(standing, 'en')).not.toMatch(/ông\/bà|Quầy|xin |Số|người/iu);
});

test('who is near is looked at more often, and who is finished no more', () => {
  expect(standings.map((standing) => page(standing).refreshSeconds)).toEqual([15, 5, 5, 5, 15, 15, 15, null]);
});

test('a rating is asked for where one can be written down; why is asked only after the lowest', () => {
  const done: TicketStanding = { kind: 'done', rated: false };
  const buttons = (more: Partial<TicketPageParts>) =>
    [...page(done, 'vi', more).main.html.matchAll(/name="(\w+)" value="([\w-]+)"/gu)].map(([, name, value]) => [
      name,
      value,
    ]);
  expect([buttons({}), buttons({ asksWhy: true }), buttons({ mayRate: false })]).toEqual([
    [
      ['score', 'very-satisfied'],
      ['score', 'satisfied'],
      ['score', 'not-satisfied'],
    ],
    [
      ['score', 'not-satisfied'],
      ['reason', 'waited-long'],
      ['reason', 'not-friendly'],
      ['reason', 'not-clear'],
      ['reason', 'came-again'],
      ['reason', 'other'],
      ['reason', 'none'],
    ],
    [],
  ]);
});

test('when the site was not heard for a while the page says since when, and that the number is kept', () => {
  const stale = { at: AT_1042, live: false };
  expect(textOf({ kind: 'waiting', ahead: 7, wait: null }, 'vi', { fresh: stale })).toContain(
    'Trang này chưa nhận được tin mới từ trung tâm từ 10:42. Số của ông/bà vẫn giữ nguyên; xin theo dõi bảng gọi số.',
  );
});

test('a name in the settings that looks like HTML stays text', () => {
  const counter = { vi: '<img src=x onerror=alert(1)>', en: 'x' };
  const { main } = page({ kind: 'called', counter, at: AT_1042, calls: 1 });
  expect(main.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(main.html).not.toContain('<img');
});
