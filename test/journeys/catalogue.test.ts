import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportCatalogue } from '#main/usecases/catalogue/export-catalogue.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import { madeCatalogue } from '#test/support/catalogue.ts';
import type { RunningApp } from '#test/support/electron.ts';
import { kioskReady, openJourneyCentre, type JourneyCentre } from '#test/support/journey-centre.ts';

const COUNT = 2_100;
let centre: JourneyCentre;
let app: RunningApp;
let folder: string;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  app = await centre.launch(['supervisor', 'kiosk']);
  folder = mkdtempSync(join(tmpdir(), 'motcua-catalogue-'));
});
afterAll(async () => {
  await centre.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A catalogue of 2,100 lines, five of them wrong, each in another way. */
const brokenFile = async (): Promise<string> => {
  const text = String(await exportCatalogue(madeCatalogue(COUNT), 'csv'));
  const file = join(folder, 'danh-muc-2100.csv');
  const broken = text
    .replace('"1.100010"', '"1.10001"')
    .replace(/("1\.100020"(?:.|\n)*?)"Cấp (?:xã|tỉnh)"/u, '$1"Cấp huyện"')
    .replace(/("1\.100030";)"[^"]*"/u, '$1"=HYPERLINK(A1)"')
    .replace('"1.100041"', '"1.100040"');
  writeFileSync(file, broken);
  return file;
};

test('a supervisor brings in 2,100 procedures with five wrong lines, a kiosk finds one of them, and the import is taken back', async () => {
  const kiosk = await app.window('kiosk');
  const supervisor = await app.window('supervisor');
  await kioskReady(kiosk);
  await supervisor.getByLabel('Hôm nay', { exact: true }).waitFor();
  await enterRoom(supervisor, 'Thủ tục');
  await supervisor.getByText(/^1–9\d trong 9\d \(cả danh mục 9\d\)$/u).waitFor();

  await supervisor.keyboard.press('Alt+2');
  await supervisor.locator('input[type=file]').setInputFiles(await brokenFile());
  await supervisor
    .getByText(/^2\.100 dòng: 2\.095 mới, 0 thay đổi, 0 giữ nguyên, 0 ngừng dùng, 5 dòng sai$/u)
    .waitFor();
  for (const sentence of [
    /cột Mã thủ tục: “1\.10001” không phải mã thủ tục/u,
    /cột Cấp thực hiện: “Cấp huyện” không phải cấp thực hiện/u,
    /cột Tên thủ tục: “=HYPERLINK\(A1\)” là công thức/u,
  ]) {
    await supervisor.getByText(sentence).waitFor();
  }
  expect(await supervisor.getByText(/1\.100040 trùng với dòng \d+/u).count()).toBe(2);

  await supervisor.getByRole('button', { name: 'Nhập 2.095 thủ tục đúng' }).click();
  await supervisor.getByText('Đã nhập danh-muc-2100.csv: 2.095 mới, 0 thay đổi, 0 ngừng dùng.').waitFor();

  await kiosk.getByRole('button', { name: /Tìm thủ tục/u }).click();
  for (const key of 'cap giay xac') {
    await kiosk.getByRole('button', { name: key === ' ' ? 'Dấu cách' : key, exact: true }).click();
  }
  await kiosk
    .getByText(/Cấp giấy xác nhận số/u)
    .first()
    .waitFor();

  await supervisor.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
  await supervisor.getByText('Đã hoàn tác: 2.095 thủ tục trở về như trước.').waitFor();
  await supervisor.keyboard.press('Alt+1');
  await supervisor.getByText(/^1–9\d trong 9\d \(cả danh mục 9\d\)$/u).waitFor();
  expect(app.complaints).toEqual([]);
});
