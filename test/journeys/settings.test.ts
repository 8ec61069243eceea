import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from '#test/support/electron.ts';
import {
  kioskReady,
  leaveKiosk,
  openJourneyCentre,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
let app: RunningApp;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  app = await centre.launch(['supervisor', 'kiosk', 'counter']);
});
afterAll(() => centre.close());

test('what the supervisor saves and applies, the kiosk and the counter show without a restart', async () => {
  const kiosk = await app.window('kiosk');
  const counter = await app.window('counter');
  const supervisor = await app.window('supervisor');
  /** Applies all that waits, and goes back to the page that was open. */
  const apply = async (number: number): Promise<void> => {
    await supervisor.keyboard.press('Alt+0');
    await supervisor.getByRole('heading', { level: 1, name: 'Thay đổi chưa áp dụng' }).waitFor();
    await supervisor.getByRole('button', { name: /^Áp dụng \d+ thay đổi/u }).waitFor();
    await supervisor.keyboard.press('Control+Enter');
    await supervisor.getByText(`Đã áp dụng phiên bản ${number}.`).waitFor();
    await supervisor.keyboard.press('Alt+1');
  };
  await kioskReady(kiosk);
  expect(await takeNumber(kiosk, /Nhận kết quả/u)).toBe('G001');
  await leaveKiosk(kiosk);
  await kioskReady(kiosk);
  // Queue of a service that this counter does not serve.
  await counter.getByRole('button', { name: /Gọi số tiếp/u }).waitFor();
  expect(await counter.getByText('G001').count()).toBe(0);

  await supervisor.getByLabel('Hôm nay', { exact: true }).waitFor();
  await supervisor.keyboard.press('F8');
  const name = supervisor.getByLabel('Tên tiếng Việt', { exact: true });
  await name.fill('Hộ tịch và chứng thực');
  await supervisor.getByText('Có thay đổi chưa lưu').waitFor();
  await supervisor.keyboard.press('Control+S');
  await supervisor.getByText('Chưa máy nào dùng thay đổi này').waitFor();
  await apply(1);
  await kiosk.getByRole('button', { name: /Hộ tịch và chứng thực/u }).waitFor();

  // Hours that are over on every day: the tile says when to come back.
  await supervisor.getByLabel('Khi nào lấy được số').selectOption({ label: 'Theo giờ riêng của lĩnh vực' });
  await supervisor.getByRole('button', { name: 'Bỏ buổi 2' }).click();
  await supervisor.getByLabel('Buổi 1: từ').fill('0:00');
  await supervisor.getByLabel('Buổi 1: đến').fill('0:01');
  await supervisor.keyboard.press('Control+S');
  await supervisor.getByText('Chưa máy nào dùng thay đổi này').waitFor();
  await apply(2);
  await kiosk
    .getByRole('button', { name: /Hộ tịch và chứng thực/u })
    .filter({ hasText: /Nhận (?:số )?lại/u })
    .waitFor();

  await supervisor.keyboard.press('Alt+2');
  await supervisor.getByRole('button', { name: /^Quầy 5/u }).click();
  await supervisor.getByRole('heading', { level: 1, name: 'Quầy 5' }).waitFor();
  await supervisor.getByRole('checkbox', { name: 'G · Nhận kết quả' }).click();
  await supervisor.keyboard.press('Control+S');
  await supervisor.getByText('Chưa máy nào dùng thay đổi này').waitFor();
  await apply(3);
  await counter.getByText('G001').first().waitFor();
  expect(app.complaints).toEqual([]);
});
