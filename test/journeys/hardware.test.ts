import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backendOf, kioskReady, openJourneyCentre, type JourneyCentre } from '#test/support/journey-centre.ts';
import type { RunningApp } from '#test/support/electron.ts';
import { shot } from '#test/support/shot.ts';
import { waitUntil } from '#test/support/wait-until.ts';

let centre: JourneyCentre;
let app: RunningApp;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  app = await centre.launch(['supervisor', 'counter', 'kiosk']);
});
afterAll(() => centre.close());

const barriers = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** The card of a self-check, by its number. */
const card = (page: Page, number: string) =>
  page.getByRole('listitem').filter({ hasText: new RegExp(`^${number}`, 'u') });

test('an officer presses F1, reads the checks, tries the printer and the scanner, and writes a report', async () => {
  const counter = await app.window('counter');
  await counter.getByText('Máy in sẵn sàng').waitFor();
  await counter.keyboard.press('F1');
  await counter.getByRole('dialog', { name: 'Thiết bị và kiểm tra máy' }).waitFor();
  await card(counter, '01').getByText('Tốt').waitFor();
  await card(counter, '05')
    .getByText(/Máy chủ của điểm trả lời/u)
    .waitFor();
  await card(counter, '07').getByText('Sẵn sàng.').waitFor();
  await card(counter, '12')
    .getByText(/mọi cửa sổ nằm gọn|nằm ra ngoài|nhỏ hơn mức/u)
    .waitFor();
  expect(await barriers(counter)).toEqual([]);
  await shot(counter, 'counter-checks');

  // F2 in here calls nobody behind it.
  await counter.keyboard.press('F2');
  await card(counter, '07').getByRole('button', { name: 'Thử: in một trang' }).click();
  await counter.getByText('Máy in báo đã in xong. Hãy xem giấy có đủ dấu không.').waitFor();
  expect(centre.printer.papers).toHaveLength(1);

  if (centre.scanner !== null) {
    await card(counter, '09').getByRole('button', { name: 'Thử: quét một mã' }).click();
    await counter.getByText('Hãy quét một mã bất kỳ…').waitFor();
    centre.scanner.scan('RR123456785VN');
    await counter.getByText('Máy quét hoạt động: mã bưu gửi, 13 ký tự.').waitFor();
  }

  await counter.getByRole('button', { name: 'Tạo báo cáo' }).click();
  await counter.getByText(/Đã ghi motcua-report-Q5-\d{8}-\d{6}\.txt/u).waitFor();
  await counter.getByText('Muốn đem báo cáo đi').scrollIntoViewIfNeeded();
  await shot(counter, 'counter-report');
  const folder = join(centre.profiles.counter, 'reports');
  const [name = ''] = readdirSync(folder);
  const report = readFileSync(join(folder, name), 'utf8');
  expect(report).toContain('07 [ok] Máy in: Sẵn sàng.');
  expect(report).not.toContain('RR123456785VN');

  await counter.keyboard.press('Escape');
  await counter.getByRole('dialog').waitFor({ state: 'detached' });
  await counter.getByText('Bấm F2 để gọi').or(counter.getByText('Chưa có ai chờ')).first().waitFor();
  expect(app.complaints).toEqual([]);
});

test('at a kiosk a long press opens the page, a staff code closes it to others, and a printer chosen there is in use after a new start', async () => {
  const kiosk = await app.window('kiosk');
  await kioskReady(kiosk);
  const title = kiosk.locator('[data-staff-door]');
  const hold = async (): Promise<void> => {
    const box = await title.boundingBox();
    if (box === null) throw new Error('The title is not on the screen');
    await kiosk.mouse.move(box.x + 20, box.y + box.height / 2);
    await kiosk.mouse.down();
    await kiosk.getByRole('dialog').waitFor();
    await kiosk.mouse.up();
  };
  await hold();
  await kiosk.getByText('Máy này chưa có mã nhân viên nên ai cũng mở được trang này.').waitFor();
  await card(kiosk, '07').getByText('Sẵn sàng.').waitFor();
  expect(await barriers(kiosk)).toEqual([]);
  await shot(kiosk, 'kiosk-checks');

  await kiosk.getByRole('button', { name: 'Cài đặt thiết bị' }).click();
  await kiosk.getByLabel('Mã mới (6 chữ số)').fill('246810');
  await kiosk.getByRole('button', { name: 'Đặt mã' }).click();
  await kiosk.getByText('Đã đặt mã. Mã có hiệu lực ngay.').waitFor();
  const printer = kiosk.getByRole('group', { name: 'Máy in', exact: true });
  await printer.getByRole('button', { name: 'Hỏi máy in' }).click();
  await printer.getByText('Máy in trả lời: sẵn sàng.').waitFor();
  await printer.getByLabel('Loại máy in').selectOption('epson-tm-t82');
  expect(await barriers(kiosk)).toEqual([]);
  await shot(kiosk, 'kiosk-set-up');
  const before = backendOf(centre.profiles.kiosk);
  await kiosk.getByRole('button', { name: 'Lưu cài đặt' }).click();
  await kiosk.getByRole('button', { name: 'Khởi động lại phần xử lý' }).click();
  await kiosk.getByRole('button', { name: 'Khởi động lại', exact: true }).click();
  await kiosk.getByLabel('Mã nhân viên (6 chữ số)').waitFor();
  await waitUntil(
    'a new backend',
    () => backendOf(centre.profiles.kiosk) !== null && backendOf(centre.profiles.kiosk) !== before,
  );
  await shot(kiosk, 'kiosk-code');
  expect(await barriers(kiosk)).toEqual([]);
  expect(existsSync(join(centre.profiles.kiosk, 'terminal.json.before'))).toBe(true);

  for (const digit of '111111') await kiosk.getByRole('button', { name: digit, exact: true }).click();
  await kiosk.getByRole('button', { name: 'Mở', exact: true }).click();
  await kiosk.getByText('Mã không đúng. Hãy nhập lại.').waitFor();
  for (const digit of '246810') await kiosk.getByRole('button', { name: digit, exact: true }).click();
  await kiosk.getByRole('button', { name: 'Mở', exact: true }).click();
  await kiosk.getByRole('button', { name: 'Về kiểm tra máy' }).click();
  await card(kiosk, '07').getByText('Sẵn sàng.').waitFor();
  await card(kiosk, '07').getByText('Chi tiết kỹ thuật').click();
  await card(kiosk, '07')
    .getByText(/model=epson-tm-t82/u)
    .waitFor();

  await centre.printer.fault('paper-out');
  await kiosk.getByText('Máy in hết giấy').first().waitFor();
  await kiosk.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await kiosk.getByText('Cần xử lý: 07 Máy in.').waitFor();
  await shot(kiosk, 'kiosk-paper-out');
  await kiosk.getByRole('button', { name: 'Đóng' }).click();
  await centre.printer.fault('none');
  await kioskReady(kiosk);
  expect(app.complaints).toEqual([]);
});
