import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from '#test/support/electron.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import {
  kioskReady,
  leaveKiosk,
  openJourneyCentre,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';
import { pdfWords } from '#test/support/pdf-words.ts';
import { receiveAt } from '#test/support/window-call.ts';

let centre: JourneyCentre;
const papers = mkdtempSync(join(tmpdir(), 'motcua-month-'));
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
});
afterAll(async () => {
  await centre.close();
  rmSync(papers, { recursive: true, force: true });
});

const openReport = async (supervisor: Page, name: string): Promise<void> => {
  await supervisor.getByRole('navigation', { name: 'Báo cáo' }).getByRole('button', { name }).press('Enter');
  await supervisor.getByRole('heading', { level: 1, name }).waitFor();
};

/** Saves the report on the screen as PDF, where nobody sits to choose the place; what the paper says. */
const paperOf = async ({ electron }: RunningApp, supervisor: Page, name: string): Promise<string> => {
  const file = join(papers, name);
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await supervisor.getByRole('button', { name: 'In ra PDF' }).press('Enter');
  await supervisor.getByText(`Đã ghi tệp ${name}.`).waitFor();
  expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  return pdfWords(file);
};

test('the month of a centre: a figure opens the number behind it, and the workbook holds what the screen shows', async () => {
  const app = await centre.launch(['kiosk', 'counter', 'supervisor']);
  const [kiosk, counter, supervisor] = [
    await app.window('kiosk'),
    await app.window('counter'),
    await app.window('supervisor'),
  ];
  await kioskReady(kiosk);
  for (const number of ['A001', 'A002']) {
    expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe(number);
    await leaveKiosk(kiosk);
  }
  await counter.getByText('Bấm F2 để gọi A001').waitFor();
  await counter.keyboard.press('F2');
  await counter.getByText('Đã gọi A001.').waitFor();
  await counter.keyboard.press('F5');
  await counter
    .getByText(/Hoàn thành/u)
    .first()
    .waitFor();

  await supervisor.keyboard.press('F4');
  await supervisor.getByLabel('Kỳ báo cáo').selectOption({ label: 'Tháng này' });
  const row = supervisor.getByRole('row', { name: /^A Hộ tịch/u });
  await row.getByRole('button', { name: /1/u }).first().press('Enter');
  const records = supervisor.getByRole('dialog');
  await records.getByText('A001').first().waitFor();
  await supervisor.keyboard.press('Escape');

  await supervisor.getByRole('button', { name: 'Tệp Excel' }).press('Enter');
  await supervisor.getByText(/Đã ghi tệp waits-[a-z]+-[\d_]+-\d+-\d+\.xlsx/u).waitFor();
  const folder = join(centre.profiles.supervisor, 'reports');
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const [sheet] = await readExcelFile(readFileSync(join(folder, file)));
  const shown = sheet?.data.find(([head]) => String(head).startsWith('A Hộ tịch'));
  expect(shown?.[1]).toBe(1);

  await supervisor.getByRole('button', { name: /^Tiếp nhận, giải quyết hồ sơ/u }).press('Enter');
  await supervisor.getByRole('heading', { level: 1, name: 'Tiếp nhận, giải quyết hồ sơ' }).waitFor();
  // Nobody handed in a dossier yet: that is said, not shown as noughts.
  await supervisor.getByText('Máy này chưa có số liệu nào.').waitFor();

  await receiveAt(counter);
  // The dossier comes over the hub; a month is made again when it is asked for.
  await expect
    .poll(async () => {
      await supervisor.getByRole('button', { name: 'Tính lại' }).press('Enter');
      return supervisor.getByRole('row', { name: /^Hộ tịch/u }).count();
    })
    .toBe(1);
  await openReport(supervisor, 'Biểu II.06a/VPCP/KSTT');
  await supervisor.getByRole('row', { name: /^Hộ tịch/u }).waitFor();
  const paper = await paperOf(app, supervisor, 'bieu-06a.pdf');
  const said = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'BÁO CÁO BIỂU II.06A/VPCP/KSTT', 'Hộ tịch', 'NGƯỜI LẬP BÁO CÁO'];
  expect(said.filter((words) => !paper.includes(words.replaceAll(' ', '')))).toEqual([]);
  await openReport(supervisor, 'Chỉ số theo Quyết định 766');
  await supervisor.getByRole('row', { name: /^Hồ sơ trực tuyến/u }).waitFor();
  await openReport(supervisor, 'Chỉ số theo Thông tư 01/2018');
  // Nothing is solved yet: nobody is ranked.
  await supervisor.getByText(/^Không có số liệu trong những ngày này/u).waitFor();

  // Back to the floor, where the doors of the other rooms are.
  await supervisor.keyboard.press('F4');
  await enterRoom(supervisor, 'Số liệu và sổ');
  const preview = supervisor.getByRole('group', { name: 'Xem trước biểu mẫu' });
  await preview.getByText('Nguyễn Thị Ánh Tuyết').first().waitFor();
  await preview.getByText('SỔ THEO DÕI HỒ SƠ').first().waitFor();
  await supervisor.getByRole('button', { name: 'Tệp CSV' }).press('Enter');
  await supervisor.getByText(/Đã ghi tệp register-\d+_\d+-\d+-\d+\.csv/u).waitFor();
  const [register = ''] = readdirSync(folder).filter((name) => name.startsWith('register-'));
  expect(readFileSync(join(folder, register), 'utf8')).toContain('Nguyễn Thị Ánh Tuyết');
  await supervisor.keyboard.press('Alt+2');
  await preview.getByText('BẢNG KÊ THU PHÍ, LỆ PHÍ').first().waitFor();
  expect(app.complaints).toEqual([]);
});
