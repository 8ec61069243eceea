import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatTime } from '#common/domain/calendar/format-local.ts';
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
import { shot } from '#test/support/shot.ts';

const MINUTE_MS = 60_000;

let centre: JourneyCentre;
let hub: RunningApp;
let desk: RunningApp;
let place: string;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'motcua-stick-'));
  centre = await openJourneyCentre({ central: false, hub: false });
  hub = await centre.launch(['hub']);
  desk = await centre.launch(['kiosk', 'supervisor']);
});
afterAll(async () => {
  await centre.close();
  rmSync(place, { recursive: true, force: true });
});

/** The backups that the room shows, the newest first: when each was made, as it stands there. */
const backupsIn = (room: Page): Promise<string[]> =>
  room
    .getByRole('button', { name: /^Diễn tập khôi phục bản/u })
    .evaluateAll((buttons) =>
      buttons.map((button) => /\d{2}:\d{2}/u.exec(button.getAttribute('aria-label') ?? '')?.[0] ?? ''),
    );

test('a backup is made when its minute comes, nobody presses anything; another machine takes a second copy, and each names the other', async () => {
  const [supervisor, other] = [await hub.window('supervisor'), await desk.window('supervisor')];
  await enterRoom(supervisor, 'Sao lưu');
  await supervisor.getByLabel('Thêm nơi lưu (đường dẫn)').fill(place);
  const due = formatTime(Date.now() + MINUTE_MS);
  await supervisor.getByLabel('Lúc', { exact: true }).fill(due);
  await supervisor.getByRole('button', { name: 'Lưu lịch' }).click();
  await supervisor.getByText('Đã lưu lịch và nơi sao lưu.').waitFor();
  // A new place gets a first backup soon; that one may be of the minute before.
  const made = async (): Promise<string> => (await backupsIn(supervisor))[0] ?? '';
  await expect.poll(async () => (await made()) >= due, { timeout: 180_000 }).toBe(true);
  await supervisor.getByText(`Bản sao lưu gần nhất: hôm nay ${await made()}, đã kiểm tra`).waitFor();
  await supervisor.getByText(`Lần tới: ngày mai ${due}`).waitFor();
  await supervisor.getByText(/^Chưa máy nào khác giữ bản thứ hai/u).waitFor();
  await shot(supervisor, 'backup-came');

  await enterRoom(other, 'Sao lưu');
  await other.getByRole('checkbox', { name: 'Máy này giữ thêm bản sao lưu của máy chủ điểm' }).click();
  await other.getByRole('button', { name: 'Lưu lịch' }).click();
  await other.getByText(/^Đã giữ bản sao lưu mới nhất của máy chủ điểm/u).waitFor();
  await other.getByText('Bản thứ hai của máy H1, giữ ở máy này').waitFor();
  expect(await backupsIn(other)).toEqual([await made()]);
  await shot(other, 'backup-copy-kept');
  const copies = readdirSync(join(centre.profiles.supervisor, 'copies', 'motcua-H49.12-hub'));
  expect(readdirSync(join(place, 'motcua-H49.12-H1'))).toEqual(expect.arrayContaining(copies));
  await supervisor
    .getByText(new RegExp(`^Bản thứ hai ở máy S1: bản hôm nay ${await made()}`, 'u'))
    .waitFor({ timeout: 60_000 });
  await shot(supervisor, 'backup-second');
  expect([...hub.complaints, ...desk.complaints]).toEqual([]);
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
  await supervisor.getByRole('button', { name: 'Tạo mã khôi phục' }).click();
  const code = (await supervisor.getByText(/^(?:[2-9A-Z]{4}-){5}[2-9A-Z]{4}$/u).textContent()) ?? '';
  await supervisor.getByLabel('Gõ lại nhóm bốn chữ cuối từ tờ giấy').fill(code.slice(-4));
  await supervisor.getByRole('button', { name: 'Đã ghi xong' }).click();
  const before = (await backupsIn(supervisor)).length;
  await supervisor.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect.poll(async () => (await backupsIn(supervisor)).length).toBe(before + 1);
  await hub.close();
  rmSync(centre.hubProfile, { recursive: true });
  mkdirSync(centre.hubProfile);
  await kiosk.getByText('Đang làm việc ngoại tuyến').waitFor();

  const fresh = await launchApp([centre.hubProfile]);
  try {
    const wizard = await fresh.window('setup');
    const press = (name: string | RegExp) =>
      wizard.getByRole('button', { name, exact: typeof name === 'string' }).click();
    await press('Tiếng Việt');
    await press(/^Máy giám sát/u);
    await press(/^Khôi phục từ bản sao lưu/u);
    await fresh.electron.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, place);
    await press('Chọn thư mục…');
    await press(/mới nhất/u);
    await wizard.getByLabel('Mã khôi phục trên giấy (24 chữ)').fill(code);
    await shot(wizard, 'restore-wizard-chosen');
    await press('Khôi phục máy H1');
    await wizard.getByRole('heading', { name: 'Đã khôi phục máy H1 của điểm H49.12' }).waitFor();
    await shot(wizard, 'restore-wizard-done');
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
