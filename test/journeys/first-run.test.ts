import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { launchApp, type RunningApp } from '#test/support/electron.ts';
import { leaveKiosk, takeNumber } from '#test/support/journey-centre.ts';
import { shot } from '#test/support/shot.ts';

let root: string;
let printer: VirtualPrinter;
let printerPort: number;
const apps: RunningApp[] = [];
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'motcua-first-run-'));
  printer = new VirtualPrinter({ out: join(root, 'papers'), now: Date.now });
  printerPort = await printer.start({ port: 0 });
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await printer.stop();
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

const launch = async (name: string): Promise<RunningApp> => {
  const app = await launchApp([join(root, name)]);
  apps.push(app);
  return app;
};
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

test('from two empty folders to the first ticket: a new centre on one machine, a kiosk paired by the code of its screen on the other', async () => {
  const begun = performance.now();
  const a = await launch('a');
  const wizard = await a.window('setup');
  await title(wizard, 'Chọn ngôn ngữ');
  await press(wizard, 'Tiếng Việt');
  await press(wizard, /^Máy giám sát/u);
  await press(wizard, /^Mở điểm mới/u);
  await title(wizard, 'Thông tin điểm phục vụ mới');
  await wizard.getByLabel('Tên điểm phục vụ').fill('Trung tâm Phục vụ hành chính công phường Minh Hà');
  await wizard.getByLabel('Mã định danh cơ quan').fill('H49.12');
  await wizard.getByLabel('Địa danh (ghi trước ngày tháng)').fill('Minh Hà');
  await press(wizard, 'Tiếp tục');
  await press(wizard, 'Máy giám sát 1');
  await title(wizard, 'Kiểm tra lại và mở máy');
  await wizard.getByText('Mọi bước đều đã thử xong.').waitFor();
  await shot(wizard, 'first-run-a');
  expect(a.complaints).toEqual([]);
  await press(wizard, 'Hoàn tất và mở máy');

  const supervisor = await a.window('supervisor');
  await supervisor.getByRole('button', { name: /Mã đăng ký máy/u }).waitFor();
  await supervisor.keyboard.press('F6');
  await supervisor.getByRole('checkbox', { name: 'ki-ốt' }).press('Space');
  await shot(supervisor, 'first-run-code-for');
  await press(supervisor, 'Lấy mã');
  const dialog = supervisor.getByRole('dialog', { name: 'Mã đăng ký một máy' });
  const code = (await dialog.getByText(/^[2-9A-Z]{4} [2-9A-Z]{4}$/u).textContent()) ?? '';
  const port = /:(\d+)$/u.exec((await dialog.getByText(/^Máy chủ của điểm:/u).textContent()) ?? '')?.[1] ?? '';
  await shot(supervisor, 'first-run-code');

  const first = await launch('b');
  const half = await first.window('setup');
  await press(half, 'Tiếng Việt');
  await press(half, /^Ki-ốt lấy số/u);
  await title(half, 'Máy này thuộc điểm nào?');
  await half.getByLabel('Địa chỉ máy chủ của điểm').fill(`127.0.0.1:${port}`);
  await press(half, 'Tìm máy chủ');
  await title(half, 'Máy này là máy nào?');
  // The program is closed in the middle: it goes on where it was.
  await first.close();
  apps.splice(apps.indexOf(first), 1);

  const b = await launch('b');
  const kioskWizard = await b.window('setup');
  await title(kioskWizard, 'Máy này là máy nào?');
  await press(kioskWizard, 'Ki-ốt 1');
  await title(kioskWizard, 'Nhập mã ghép nối');
  await kioskWizard.getByLabel('Mã đăng ký').fill(code);
  await press(kioskWizard, 'Ghép nối');
  await title(kioskWizard, 'Máy in phiếu');
  await kioskWizard.getByLabel('Cắm ở đâu').selectOption('network');
  await kioskWizard.getByLabel('Địa chỉ máy in').fill(`127.0.0.1:${printerPort}`);
  await press(kioskWizard, 'In thử');
  await press(kioskWizard, 'Đúng');
  await title(kioskWizard, 'Máy quét mã');
  await press(kioskWizard, 'Bỏ qua bước này');
  await title(kioskWizard, 'Màn hình nào?');
  await press(kioskWizard, /^Màn hình 1/u);
  await press(kioskWizard, 'Đúng');
  await title(kioskWizard, 'Nghe thử');
  await press(kioskWizard, 'Nghe thử');
  await press(kioskWizard, 'Đúng');
  await title(kioskWizard, 'Thử ki-ốt');
  for (let point = 1; point <= 15; point += 1) await press(kioskWizard, `Ô ${point}`);
  await press(kioskWizard, 'Lấy số thử (không tính)');
  await kioskWizard.getByText('Phiếu thử 000 đã gửi').waitFor();
  await press(kioskWizard, 'Tiếp tục');
  await title(kioskWizard, 'Kiểm tra lại và mở máy');
  await kioskWizard.getByText('Chưa quét được mã; phải tìm và nhập bằng tay.').waitFor();
  await shot(kioskWizard, 'first-run-b');
  expect(printer.papers).toHaveLength(2);
  expect(b.complaints).toEqual([]);
  await press(kioskWizard, 'Hoàn tất và mở máy');

  const kiosk = await b.window('kiosk');
  await kiosk.getByRole('button', { name: /Hộ tịch/u }).waitFor();
  await kiosk.getByText('Máy in sẵn sàng').waitFor();
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await shot(kiosk, 'first-run-ticket');
  await expect.poll(() => printer.papers.length, { timeout: 20_000 }).toBe(3);
  await leaveKiosk(kiosk);
  // The trial number is in nobody's count; the first ticket is in the supervisor's.
  await supervisor.keyboard.press('Escape');
  const row = supervisor
    .getByRole('row', { name: /Hộ tịch/u })
    .first()
    .getByRole('cell');
  await expect.poll(() => row.allInnerTexts(), { timeout: 20_000 }).toContain('1');
  expect([readProfile(join(root, 'a')), readProfile(join(root, 'b'))]).toMatchObject([
    { kind: 'profile', profile: { name: 'S1', site: 'H49.12', roles: ['supervisor'] } },
    { kind: 'profile', profile: { name: 'K1', site: 'H49.12', roles: ['kiosk'], kiosk: true } },
  ]);
  // "Under five minutes" is for people; a machine needs a fraction of it, starts of three programs included.
  expect(performance.now() - begun).toBeLessThan(5 * 60_000);
});

test('training opens four windows on one machine from the wizard, and each says all the time that nothing is real', async () => {
  const app = await launch('c');
  const wizard = await app.window('setup');
  await press(wizard, 'Tiếng Việt');
  await press(wizard, /^Tập huấn/u);
  for (const role of ['supervisor', 'counter', 'kiosk', 'display'] as const) {
    const page = await app.window(role);
    await page
      .getByRole('complementary', { name: 'Chế độ của máy' })
      .getByText(/TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ/u)
      .waitFor();
    await shot(page, `training-${role}`);
  }
  const supervisor = await app.window('supervisor');
  await supervisor.keyboard.press('F6');
  await supervisor.getByRole('dialog').waitFor();
  const band = await supervisor.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    return dialog === null ? null : getComputedStyle(dialog, '::after').content;
  });
  expect(band).toContain('TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ');
  await shot(supervisor, 'training-dialog');
  expect(app.complaints).toEqual([]);
});
