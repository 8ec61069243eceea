import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Language } from '#central/public/page.ts';
import type { TicketStanding } from '#common/domain/phone/ticket-on-phone.ts';
import {
  AT_1042,
  counterFive,
  floorWith,
  publicService,
  ticketPath,
  ticketStandingAs,
} from '#test/support/public-service.ts';
import { startBrowser } from '#test/support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser.close());

/** The address of a phone that looks at a ticket which stands as `standing` says now, and its complaints. */
const phone = async (standing: () => TicketStanding, script = true) => {
  const service = await publicService(() =>
    Promise.resolve(
      floorWith(null, {
        ticket: () => ticketStandingAs(standing()),
        rate: () => 'thanks',
      }),
    ),
  );
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    javaScriptEnabled: script,
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A page that is not there is one of the cases.
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  onTestFinished(async () => {
    await context.close();
    await service.stop();
  });
  return { page, base: service.base, complaints };
};

const barriers = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
/** Whether nothing sticks out at the side. */
const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
/** Pictures for whoever wants to look at them. */
const shot = async (page: Page, name: string): Promise<void> => {
  const dir = process.env['MOTCUA_PICTURES'];
  if (dir !== undefined) await page.screenshot({ path: `${dir}/phone-${name}.png`, fullPage: true });
};

const standings: Readonly<Record<string, TicketStanding>> = {
  waiting: { kind: 'waiting', ahead: 7, wait: { low: 12, high: 25 } },
  next: { kind: 'waiting', ahead: 0, wait: null },
  called: { kind: 'called', counter: counterFive, at: AT_1042, calls: 1 },
  served: { kind: 'served', counter: counterFive },
  parked: { kind: 'parked', counter: counterFive },
  absent: { kind: 'absent', until: AT_1042 + 20 * 60_000 },
  done: { kind: 'done', rated: false },
  rated: { kind: 'done', rated: true },
};

for (const language of ['vi', 'en'] as const satisfies readonly Language[]) {
  test(`every state of a ticket is without barriers and fits a small phone (${language})`, async () => {
    let standing: TicketStanding = { kind: 'served', counter: counterFive };
    const { page, base, complaints } = await phone(() => standing);
    for (const [name, one] of Object.entries(standings)) {
      standing = one;
      await page.goto(`${base}${ticketPath}?lang=${language}`);
      expect([name, await barriers(page), await fits(page)]).toEqual([name, [], true]);
      await shot(page, `${name}-${language}`);
    }
    expect(complaints).toEqual([]);
  }, 120_000);

  test(`a procedure and a page that is not there are without barriers and fit (${language})`, async () => {
    const { page, base, complaints } = await phone(() => ({ kind: 'done', rated: true }));
    for (const [name, path] of [
      ['procedure', '/p/tan-dinh/1.001193'],
      ['gone', '/t/tan-dinh/A042'],
    ] as const) {
      await page.goto(`${base}${path}?lang=${language}`);
      expect([name, await barriers(page), await fits(page)]).toEqual([name, [], true]);
      await shot(page, `${name}-${language}`);
    }
    expect(complaints).toEqual([]);
  }, 120_000);
}

test('the open page notices the call by itself, shakes the phone once and says it to a reading aid', async () => {
  let standing: TicketStanding = { kind: 'waiting', ahead: 1, wait: null };
  const { page, base, complaints } = await phone(() => standing);
  await page.clock.install();
  await page.addInitScript(() => {
    const shaken: unknown[] = [];
    Object.assign(window, { shaken });
    navigator.vibrate = (pattern) => {
      shaken.push(pattern);
      return true;
    };
  });
  await page.goto(base + ticketPath);
  await page.getByRole('button', { name: 'Bật chuông báo khi đến lượt' }).click();
  await page.getByRole('button', { name: 'Chuông báo đang bật' }).waitFor();
  standing = { kind: 'called', counter: counterFive, at: AT_1042, calls: 1 };
  await page.clock.runFor(6_000);
  await page.getByText('Quầy 5').first().waitFor();
  await page.clock.runFor(6_000);
  const shaken = () => page.evaluate(() => (window as unknown as { shaken: unknown[] }).shaken.length);
  // Once when the bell was tried, once for the call.
  expect([await shaken(), await page.locator('[aria-live]').textContent()]).toEqual([2, 'Mời ông/bà đến Quầy 5']);
  expect(complaints).toEqual([]);
}, 60_000);

test('without script the page loads itself anew, and a rating with its reason is given by plain forms', async () => {
  const { page, base } = await phone(() => ({ kind: 'done', rated: false }), false);
  await page.goto(base + ticketPath);
  await page.getByRole('button', { name: 'Chưa hài lòng' }).click();
  await page.getByRole('heading', { name: 'Điều gì làm ông/bà chưa hài lòng?' }).waitFor();
  await shot(page, 'why-vi');
  await page.getByRole('button', { name: 'Phải chờ lâu' }).click();
  await page.waitForURL(/\?lang=vi$/u);
  const waiting = await phone(() => ({ kind: 'waiting', ahead: 9, wait: null }), false);
  await waiting.page.goto(waiting.base + ticketPath);
  expect(await waiting.page.locator('noscript meta, meta[http-equiv]').first().getAttribute('content')).toBe('15');
}, 60_000);
