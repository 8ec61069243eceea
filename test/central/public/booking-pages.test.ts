import { AxeBuilder } from '@axe-core/playwright';
import Fastify from 'fastify';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookingLimits } from '#central/appointment/booking-limits.ts';
import { openPublicPages } from '#central/public/public-pages.ts';
import { openCentralDatabase, type CentralDatabase } from '#central/store/postgres/database.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import type { PublicFloor } from '#common/domain/phone/public-floor.ts';
import { MORNING, at, seedWithAppointments, somebody, testBookings } from '#test/support/booking-site.ts';
import { tempDir } from '#test/support/sync-site.ts';
import { startBrowser } from '#test/support/browser.ts';

const { dir, remove } = tempDir();
let postgres: OwnPostgres;
let database: CentralDatabase;
let browser: Browser;
const time = { now: MORNING };
const slow = 180_000;

beforeAll(async () => {
  postgres = await startOwnPostgres(dir, () => undefined);
  database = await openCentralDatabase(postgres.url, () => undefined);
  browser = await startBrowser();
}, slow);
afterAll(async () => {
  await browser.close();
  await database.close();
  await postgres.stop();
  remove();
}, slow);

const floor: PublicFloor = {
  centre: { name: { vi: 'Trung tâm thử', en: 'Test centre' }, address: '', hotline: '' },
  fresh: { at: MORNING, live: true },
  ticket: () => null,
  procedure: () => null,
};

/** The public pages of one site over a real socket, and what stands behind them. */
const pages = async (settings: Readonly<Record<string, unknown>> = {}) => {
  const { desk, store } = testBookings(database, seedWithAppointments(settings), time);
  const app = Fastify();
  const now = () => time.now;
  await openPublicPages(app, {
    floorOf: () => Promise.resolve(floor),
    now,
    booking: { desk, limits: bookingLimits(now) },
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return { desk, store, origin, close: () => app.close() };
};
const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams(fields),
});
const who = (n: number) => ({ number: somebody(n).citizenNumber, phone: somebody(n).phone });

test(
  'on a phone without script: service, day, time, number and telephone, then the code with its QR; axe finds nothing on any page',
  async () => {
    const { origin, desk, close } = await pages();
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false });
    const scripted = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    const barriers: string[] = [];
    const look = async (): Promise<void> => {
      const other = await scripted.newPage();
      await other.goto(page.url());
      const { violations } = await new AxeBuilder({ page: other }).analyze();
      barriers.push(...violations.map(({ id }) => `${page.url()}: ${id}`));
      const tooWide = await other.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (tooWide) barriers.push(`${page.url()}: wider than the phone`);
      await other.close();
    };
    await page.goto(`${origin}/dat-hen/phone`);
    await look();
    await page.getByRole('link', { name: 'Hộ tịch' }).click();
    await look();
    await page.getByRole('link', { name: 'Thứ Ba 15/09/2026' }).click();
    await look();
    await page.getByRole('link', { name: '09:30 còn 4 chỗ' }).click();
    await page.getByLabel('Số căn cước (12 chữ số)').fill('12');
    await page.getByLabel('Số điện thoại').fill(who(1).phone);
    await page.getByRole('button', { name: 'Đặt lịch hẹn' }).click();
    await page.getByRole('alert').getByText('Số căn cước chưa đúng').waitFor();
    await look();
    await page.getByLabel('Số căn cước (12 chữ số)').fill(who(1).number);
    await page.getByRole('button', { name: 'Đặt lịch hẹn' }).click();
    await page.getByRole('heading', { name: 'Đã đặt lịch hẹn' }).waitFor();
    await page.getByRole('img', { name: 'Mã QR của lịch hẹn' }).waitFor();
    await look();
    const code = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await desk.held('phone', code)).toMatchObject({ slot: at('2026-09-15', 9, 30), state: 'booked' });
    await page.getByRole('button', { name: 'Hủy lịch hẹn này' }).click();
    await page.getByRole('heading', { name: 'Lịch hẹn đã hủy' }).waitFor();
    await look();
    expect((await desk.held('phone', code))?.state).toBe('cancelled');
    expect(barriers).toEqual([]);
    await context.close();
    await scripted.close();
    await close();
  },
  slow,
);

test(
  'a booking is found by its typed code, whatever its blanks and capitals, and a wrong code is said kindly',
  async () => {
    const { origin, desk, close } = await pages();
    const answer = await desk.book('typed', { service: 'A', slot: at('2026-09-15', 9), ...somebody(2) });
    const code = answer.kind === 'booked' ? answer.booking.code : '';
    const typed = `${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase();
    const found = await fetch(`${origin}/hen/typed`, form({ code: typed }));
    expect([found.status, found.headers.get('location')]).toEqual([303, `/hen/typed/${code}?lang=vi`]);
    expect(await (await fetch(`${origin}/hen/typed`, form({ code: 'nonsense' }))).text()).toContain(
      'Không thấy lịch hẹn nào có mã này.',
    );
    await close();
  },
  slow,
);

test(
  'the calendar file has the time in UTC, no line over 75 bytes, and names nobody',
  async () => {
    const { origin, desk, close } = await pages();
    const answer = await desk.book('calendar', { service: 'A', slot: at('2026-09-15', 9), ...somebody(3) });
    const code = answer.kind === 'booked' ? answer.booking.code : '';
    const reply = await fetch(`${origin}/hen-lich/calendar/${code}`);
    const text = await reply.text();
    expect([
      reply.headers.get('content-type'),
      text.includes('DTSTART:20260915T020000Z'),
      text.includes(who(3).phone),
    ]).toEqual(['text/calendar; charset=utf-8', true, false]);
    expect(text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    await close();
  },
  slow,
);

test(
  'a slot that fills while the form is typed offers the others, and a second appointment of one person names the first',
  async () => {
    const { origin, desk, close } = await pages({ perSlot: 1 });
    const address = `${origin}/dat-hen/busy/A.2026-09-15.0900`;
    await desk.book('busy', { service: 'A', slot: at('2026-09-15', 9), ...somebody(4) });
    expect(await (await fetch(address, form(who(5)))).text()).toContain('Giờ này vừa có người đặt hết.');
    const other = `${origin}/dat-hen/busy/A.2026-09-15.0930`;
    expect(await (await fetch(other, form(who(4)))).text()).toContain('Ông/bà đã có lịch hẹn lúc 09:00 15/09/2026.');
    await close();
  },
  slow,
);

test(
  'a program that books on and on for one number is stopped after a few tries, and others from its address go on',
  async () => {
    const { origin, close } = await pages();
    const tries = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const reply = await fetch(`${origin}/dat-hen/robot/A.2026-09-15.1000`, form(who(6)));
        return reply.status === 303 ? 'booked' : /quá nhiều lượt/u.test(await reply.text());
      }),
    );
    expect(tries.filter((one) => one === true)).toHaveLength(2);
    expect((await fetch(`${origin}/dat-hen/robot/A.2026-09-15.1000`, form(who(7)))).status).toBe(303);
    await close();
  },
  slow,
);

test(
  'what is no site, service, day or code of ours is not found, and nothing foreign is written into a page',
  async () => {
    const { origin, close } = await pages();
    const foreign = ['A.2026-02-31', 'Z', '<script>', 'A.2026-09-15.0900.1'];
    const statuses = await Promise.all(
      foreign.map(async (code) => (await fetch(`${origin}/dat-hen/foreign/${encodeURIComponent(code)}`)).status),
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
    const page = await (
      await fetch(`${origin}/dat-hen/foreign/A.2026-09-15.0900`, form({ number: '"><b>1', phone: '1' }))
    ).text();
    expect([page.includes('<b>1'), page.includes('&quot;&gt;&lt;b&gt;1')]).toEqual([false, true]);
    await close();
  },
  slow,
);
