import Fastify from 'fastify';
import { openPublicPages } from '#central/public/public-pages.ts';
import type { PublicFloor } from '#common/domain/phone/public-floor.ts';
import type { TicketOnPhone, TicketStanding } from '#common/domain/phone/ticket-on-phone.ts';
import { procedureSchema } from '#common/domain/catalogue/procedure.ts';
import { encodeTicketCode } from '#common/domain/scan/ticket-code.ts';

/** 2026-09-15 10:42 in Vietnam. */
export const AT_1042 = Date.UTC(2026, 8, 15, 3, 42, 0);

export const ticketId = '01990f3e-7c2a-7b4e-9d10-5a3cf0e81b27';
export const ticketPath = `/t/tan-dinh/${encodeTicketCode(ticketId)}`;

/** A ticket as its page is asked for, standing as a test needs it. */
export const ticketStandingAs = (standing: TicketStanding, language: 'vi' | 'en' = 'vi'): TicketOnPhone => ({
  label: 'A042',
  language,
  service: { vi: 'Chứng thực – Hộ tịch', en: 'Certification – Civil status' },
  standing,
});

export const counterFive = { vi: 'Quầy 5', en: 'Counter 5' };

/** Birth registration, as the national catalogue has it. */
export const birthProcedure = procedureSchema.parse({
  code: '1.001193',
  nameVi: 'Thủ tục đăng ký khai sinh',
  shortNameVi: 'Đăng ký khai sinh',
  nameEn: 'Birth registration',
  field: 'Hộ tịch',
  agency: 'Ủy ban nhân dân cấp xã',
  level: 'commune',
  deadline: { amount: 1, unit: 'working-day', sameDayIfBefore15h: true },
  feeVnd: 8_000,
  feeOnlineVnd: null,
  feeNote: 'Miễn lệ phí khi đăng ký đúng hạn (60 ngày)',
  documents: ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh', 'Giấy tờ tùy thân (Hộ chiếu/CCCD/Thẻ căn cước)'],
  replaceableByData: [{ component: 'Giấy tờ tùy thân', database: 'Cơ sở dữ liệu quốc gia về dân cư' }],
  onlineLevel: 'full',
  result: null,
  version: '2026-07',
});

/** A floor with one ticket and one procedure. */
export const floorWith = (ticket: TicketOnPhone | null, more: Partial<PublicFloor> = {}): PublicFloor => ({
  centre: {
    name: {
      vi: 'Trung tâm Phục vụ hành chính công phường Tân Định',
      en: 'Public Service Centre, Tân Định ward',
    },
    address: '58B Nguyễn Đình Chiểu, Phường Tân Định',
    hotline: '0203 000 000',
  },
  fresh: { at: AT_1042, live: true },
  ticket: (id) => (id === ticketId ? ticket : null),
  procedure: (code) =>
    code === birthProcedure.code
      ? {
          procedure: birthProcedure,
          where: { service: { vi: 'Hộ tịch', en: 'Civil status' }, counters: [counterFive] },
        }
      : null,
  ...more,
});

export type PublicService = { readonly base: string; readonly stop: () => Promise<void> };

/** The public pages alone on a real socket. */
export const publicService = async (
  floorOf: (site: string) => Promise<PublicFloor | null>,
  now: () => number = () => AT_1042,
): Promise<PublicService> => {
  const app = Fastify({ bodyLimit: 1024, forceCloseConnections: true });
  await openPublicPages(app, { floorOf, now });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  return { base, stop: () => app.close() };
};
