import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from '#test/support/electron.ts';
import { killBackend, kioskReady, openJourneyCentre, opsOf, type JourneyCentre } from '#test/support/journey-centre.ts';
import { ticketsIn, writePastTickets } from '#test/support/past-tickets.ts';
import { shot } from '#test/support/shot.ts';

let centre: JourneyCentre;
let app: RunningApp;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  await writePastTickets(centre.profiles.kiosk, [3, 6]);
  app = await centre.launch(['supervisor', 'kiosk']);
});
afterAll(() => centre.close());

test('two pages are edited, nothing changes at the kiosk; applied, both change there and the kiosk confirms; then back again', async () => {
  const kiosk = await app.window('kiosk');
  const supervisor = await app.window('supervisor');
  await kioskReady(kiosk);
  const tile = (name: RegExp) => kiosk.getByRole('button', { name });
  await supervisor.getByLabel('Hôm nay', { exact: true }).waitFor();
  await supervisor.keyboard.press('F8');

  const rename = async (row: RegExp, name: string): Promise<void> => {
    await supervisor.getByRole('list', { name: 'Lĩnh vực' }).getByRole('button', { name: row }).click();
    await supervisor.getByLabel('Tên tiếng Việt', { exact: true }).fill(name);
    await supervisor.getByText('Có thay đổi chưa lưu').waitFor();
    await supervisor.keyboard.press('Control+S');
    await supervisor.getByText('Chưa máy nào dùng thay đổi này').waitFor();
  };
  await rename(/^A ·/u, 'Hộ tịch và chứng thực');
  await rename(/^C ·/u, 'Đăng ký kinh doanh');
  await supervisor.getByRole('button', { name: 'Thay đổi chưa áp dụng (2)' }).click();
  await supervisor.getByRole('row', { name: /tên tiếng Việt Kinh doanh Đăng ký kinh doanh/u }).waitFor();
  expect(await tile(/Hộ tịch và chứng thực/u).count()).toBe(0);
  expect(await tile(/Đăng ký kinh doanh/u).count()).toBe(0);

  await supervisor.keyboard.press('Control+Enter');
  await supervisor.getByText('Đã áp dụng phiên bản 1.').waitFor();
  await tile(/Hộ tịch và chứng thực/u).waitFor();
  await tile(/Đăng ký kinh doanh/u)
    .first()
    .waitFor();
  await supervisor.getByRole('button', { name: 'Máy đã nhận' }).click();
  await supervisor
    .getByText(/^(\d+) \/ \1 máy đã nhận/u)
    .first()
    .waitFor();

  await supervisor.getByRole('button', { name: 'Các phiên bản' }).click();
  await supervisor.getByRole('button', { name: 'Quay về cấu hình ban đầu' }).click();
  await supervisor.getByRole('heading', { level: 1, name: 'Thay đổi chưa áp dụng' }).waitFor();
  await supervisor.getByRole('button', { name: /^Áp dụng 2 thay đổi/u }).waitFor();
  await supervisor.keyboard.press('Control+Enter');
  await supervisor.getByText('Đã áp dụng phiên bản 2.').waitFor();
  await tile(/Hộ tịch – Chứng thực/u).waitFor();
  expect(await tile(/Hộ tịch và chứng thực/u).count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

test('the printer of the kiosk is set from the supervisor’s window, and the kiosk writes it into its own profile', async () => {
  const supervisor = await app.window('supervisor');
  await supervisor.getByRole('button', { name: 'Máy in các máy' }).click();
  await supervisor.getByRole('button', { name: /^Đặt lại máy in của máy K/u }).click();
  await supervisor.getByLabel('Máy in', { exact: true }).fill('tcp://127.0.0.1:9109');
  await supervisor.getByRole('button', { name: /^Gửi cho máy K/u }).press('Enter');
  await supervisor.getByText('máy đã ghi, dùng từ lần khởi động tới').waitFor();
  expect(readFileSync(join(centre.profiles.kiosk, 'terminal.json'), 'utf8')).toContain('tcp://127.0.0.1:9109');
  expect(app.complaints).toEqual([]);
});

test('how long the machines keep things is edited, saved and applied; once central has everything, the kiosk keeps just that long', async () => {
  const supervisor = await app.window('supervisor');
  await supervisor.getByRole('button', { name: 'Thời gian lưu tại máy', exact: true }).click();
  const days = supervisor.getByLabel('Phiếu đã xong', { exact: true });
  await expect.poll(() => days.inputValue()).toBe('2');
  await days.fill('4');
  await supervisor.getByText('Có thay đổi chưa lưu').waitFor();
  await supervisor.keyboard.press('Control+S');
  await supervisor.getByText('Chưa máy nào dùng thay đổi này').waitFor();
  await shot(supervisor, 'retention-saved');
  await supervisor.getByRole('button', { name: 'Thay đổi chưa áp dụng (1)' }).click();
  await supervisor.getByRole('button', { name: /^Áp dụng 1 thay đổi/u }).waitFor();
  await shot(supervisor, 'retention-draft');
  await supervisor.keyboard.press('Control+Enter');
  await supervisor.getByText('Đã áp dụng phiên bản 3.').waitFor();
  await shot(supervisor, 'retention-applied');
  await supervisor.getByRole('button', { name: 'Thời gian lưu tại máy', exact: true }).click();
  await expect.poll(() => days.inputValue()).toBe('4');

  expect(app.complaints).toEqual([]);

  await centre.central.start();
  await expect
    .poll(async () => opsOf(await centre.atCentral('floor')).filter(({ t }) => t === 'ticket.done').length)
    .toBe(2);
  // The kiosk tidies soon after its start, while nobody is at it, and says so in its log.
  killBackend(centre.profiles.kiosk);
  const tidied = (): number =>
    readFileSync(join(centre.profiles.kiosk, 'backend.log'), 'utf8').split('"msg":"housekeeping"').length;
  const before = tidied();
  await expect.poll(tidied, { timeout: 120_000 }).toBeGreaterThan(before);
  await app.close();
  // Of the usual two days neither would be there.
  expect(ticketsIn(centre.profiles.kiosk)).toEqual(['3-days-ago']);
});
