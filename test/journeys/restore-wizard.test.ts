import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { launchApp, type RunningApp } from '#test/support/electron.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import {
  kioskReady,
  leaveKiosk,
  openJourneyCentre,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
let hub: RunningApp;
let desk: RunningApp;
let place: string;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'motcua-stick-'));
  centre = await openJourneyCentre({ central: false, hub: false });
  hub = await centre.launch(['hub']);
  desk = await centre.launch(['kiosk']);
});
afterAll(async () => {
  await centre.close();
  rmSync(place, { recursive: true, force: true });
});

test('an empty machine becomes the lost hub again in the wizard: folder, backup, code, progress, proof; its terminal opens with its data and the kiosk finds it', async () => {
  const kiosk = await desk.window('kiosk');
  const supervisor = await hub.window('supervisor');
  await kioskReady(kiosk);
  await kiosk.getByText('Mạng nội bộ').waitFor();
  for (const label of ['A001', 'A002']) {
    expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe(label);
    await leaveKiosk(kiosk);
  }
  await kiosk.getByText(/chưa đồng bộ/u).waitFor({ state: 'hidden' });
  await enterRoom(supervisor, 'Sao lưu');
  await supervisor.getByLabel('Thêm nơi lưu (đường dẫn)').fill(place);
  await supervisor.getByRole('button', { name: 'Lưu lịch' }).click();
  await supervisor.getByText('Đã lưu lịch và nơi sao lưu.').waitFor();
  await supervisor.getByRole('button', { name: 'Tạo mã khôi phục' }).click();
  const code = (await supervisor.getByText(/^(?:[2-9A-Z]{4}-){5}[2-9A-Z]{4}$/u).textContent()) ?? '';
  await supervisor.getByLabel('Gõ lại nhóm bốn chữ cuối từ tờ giấy').fill(code.slice(-4));
  await supervisor.getByRole('button', { name: 'Đã ghi xong' }).click();
  await supervisor.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await supervisor.getByText(/Bản sao lưu gần nhất: hôm nay \d\d:\d\d, đã kiểm tra/u).waitFor();
  await hub.close();
  rmSync(centre.hubProfile, { recursive: true });
  mkdirSync(centre.hubProfile);
  await kiosk.getByText('Đang làm việc ngoại tuyến').waitFor();

  const fresh = await launchApp([centre.hubProfile]);
  try {
    const wizard = await fresh.window('setup');
    const press = (name: string | RegExp) =>
      wizard.getByRole('button', { name, exact: typeof name === 'string' }).click();
    const shot = async (name: string): Promise<void> => {
      const folder = process.env['MOTCUA_SHOTS'];
      if (folder !== undefined) await wizard.screenshot({ path: join(folder, `restore-wizard-${name}.png`) });
    };
    await press('Tiếng Việt');
    await press(/^Máy giám sát/u);
    await press(/^Khôi phục từ bản sao lưu/u);
    await fresh.electron.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, place);
    await press('Chọn thư mục…');
    await press(/mới nhất/u);
    await wizard.getByLabel('Mã khôi phục trên giấy (24 chữ)').fill(code);
    await shot('chosen');
    await press('Khôi phục máy H1');
    await wizard.getByRole('heading', { name: 'Đã khôi phục máy H1 của điểm H49.12' }).waitFor();
    await shot('done');
    expect(readProfile(centre.hubProfile)).toMatchObject({ kind: 'profile', profile: { name: 'H1', site: 'H49.12' } });
    await press('Mở máy');

    const again = await fresh.window('supervisor');
    await kiosk.getByText('Mạng nội bộ').waitFor();
    // Its old numbers are there, and the next one is of its own new series.
    expect(await takeNumber(kiosk, /Hộ tịch/u)).toMatch(/^AB\d{3}$/u);
    await again
      .getByRole('row', { name: /Hộ tịch/u })
      .getByText('3', { exact: true })
      .first()
      .waitFor();
    expect(fresh.complaints).toEqual([]);
  } finally {
    await fresh.close();
  }
});
