import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterRoom } from '#test/support/enter-room.ts';
import type { RunningApp } from '#test/support/electron.ts';
import {
  copyOf,
  kioskReady,
  leaveKiosk,
  openJourneyCentre,
  opsOf,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';
import { readQrOfFile } from '#test/support/paper.ts';

const card = '022190012345|012345678|Nguyễn Thị Ánh Tuyết|20051990|Nữ|Số 1, Ngõ 2, Phường Minh Hà, Quảng Ninh|15052021';
const project = join(import.meta.dirname, '../..');

let centre: JourneyCentre;
let hub: RunningApp;
let desk: RunningApp;
let place: string;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'motcua-stick-'));
  centre = await openJourneyCentre({ central: false, hub: false });
  hub = await centre.launch(['hub']);
  desk = await centre.launch(['kiosk', 'counter']);
});
afterAll(async () => {
  await centre.close();
  rmSync(place, { recursive: true, force: true });
});

test('tickets and a dossier are backed up on screen and rehearsed; the hub is wiped, restored into an empty folder, found again, and goes on', async () => {
  const { printer, scanner, hubProfile, profiles } = centre;
  const [kiosk, counter, supervisor] = [
    await desk.window('kiosk'),
    await desk.window('counter'),
    await hub.window('supervisor'),
  ];
  await kioskReady(kiosk);
  await kiosk.getByText('Mạng nội bộ').waitFor();
  const labels: string[] = [];
  const take = async (): Promise<void> => {
    labels.push(await takeNumber(kiosk, /Hộ tịch/u));
    await leaveKiosk(kiosk);
  };
  await take();
  await take();
  await counter.getByText('Bấm F2 để gọi A001').waitFor();
  await counter.keyboard.press('F2');
  await counter.getByText('Đã gọi A001.').waitFor();
  if (scanner === null) throw new Error('socat is missing');
  scanner.scan(card);
  await expect.poll(() => counter.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Thị Ánh Tuyết');
  await counter.getByRole('combobox', { name: 'Thủ tục' }).click();
  await counter.keyboard.type('dang ky khai sinh');
  await counter.getByRole('listbox').getByText('Đăng ký khai sinh', { exact: true }).waitFor();
  await counter.keyboard.press('Enter');
  await counter.getByText('Tờ khai đăng ký khai sinh').first().waitFor();
  await counter.keyboard.press('F8');
  await counter.getByText('đã in').waitFor();
  const dossierCode = readQrOfFile(printer.papers.at(-1)?.path ?? '');
  await counter.getByText('Đã đồng bộ').waitFor();

  await enterRoom(supervisor, 'Sao lưu');
  await supervisor.getByLabel('Thêm nơi lưu (đường dẫn)').fill(place);
  await supervisor.getByRole('button', { name: 'Lưu lịch' }).click();
  await supervisor.getByText('Đã lưu lịch và nơi sao lưu.').waitFor();
  await supervisor.getByRole('button', { name: 'Tạo mã khôi phục' }).click();
  const code = (await supervisor.getByText(/^(?:[2-9A-Z]{4}-){5}[2-9A-Z]{4}$/u).textContent()) ?? '';
  // Nobody prints here: the shell itself says that there is no such printer.
  const paper = { code, madeAt: 5, terminal: 'H1', site: 'H49.12', agency: '', printer: 'Máy in đã tháo' };
  const handed = await supervisor.evaluate((input) => {
    // The preload script puts the bridge there; this code runs in the page.
    const { motcua } = window as unknown as { motcua: { call: (name: string, given: unknown) => Promise<unknown> } };
    return motcua.call('backup.print-code', input);
  }, paper);
  expect(handed).toEqual({ ok: true, value: { kind: 'no-such-printer' } });
  await supervisor.getByLabel('Gõ lại nhóm bốn chữ cuối từ tờ giấy').fill(code.slice(-4));
  await supervisor.getByRole('button', { name: 'Đã ghi xong' }).click();
  await supervisor.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await supervisor.getByText(/Bản sao lưu gần nhất: hôm nay \d\d:\d\d, đã kiểm tra/u).waitFor();
  await supervisor
    .getByRole('button', { name: /^Diễn tập khôi phục bản/u })
    .first()
    .click();
  await supervisor.getByLabel('Mã khôi phục trên giấy').fill(code);
  await supervisor.getByRole('button', { name: 'Bắt đầu diễn tập' }).click();
  await supervisor.getByText('Bản sao lưu dùng được.').waitFor();
  await supervisor.getByText(/2 phiếu, 1 hồ sơ/u).waitFor();
  await supervisor.getByText('Mã khôi phục trên giấy dùng được.').waitFor();
  expect(hub.complaints).toEqual([]);

  // What comes after the backup lies with those who wrote it.
  await take();
  expect(labels).toEqual(['A001', 'A002', 'A003']);
  await kiosk.getByText(/chưa đồng bộ/u).waitFor({ state: 'hidden' });
  await hub.close();
  rmSync(hubProfile, { recursive: true });
  mkdirSync(hubProfile);
  await kiosk.getByText('Đang làm việc ngoại tuyến').waitFor();
  await take();
  expect(labels.at(-1)).toMatch(/^A1-\d{3}$/u);

  const restore = ['scripts/restore.ts', '--restore', place, '--into', hubProfile, '--code', code];
  const said = execFileSync(process.execPath, restore, { cwd: project, encoding: 'utf8' });
  expect(said).toContain('Đã khôi phục máy H1');
  hub = await centre.launch(['hub']);
  await kiosk.getByText('Mạng nội bộ').waitFor();
  const again = await hub.window('supervisor');
  await take();
  // The next number is of the restored hub's own series: none is ever given twice.
  expect(labels.at(-1)).toMatch(/^AB\d{3}$/u);
  await kiosk.getByText(/chưa đồng bộ/u).waitFor({ state: 'hidden' });
  await again
    .getByRole('row', { name: /Hộ tịch/u })
    .getByText(String(labels.length), { exact: true })
    .first()
    .waitFor();
  await counter.keyboard.press('Escape');
  await counter.getByText(dossierCode).first().waitFor({ state: 'hidden' });
  scanner.scan(dossierCode);
  await counter.getByText(`Đã mở hồ sơ ${dossierCode}.`).waitFor();
  // The counter finds the hub again in its own time; the copy that is read below is whole with the last number.
  await counter.getByText('Mạng nội bộ').waitFor({ timeout: 60_000 });
  await counter
    .getByText(labels.at(-1) ?? '', { exact: true })
    .first()
    .waitFor();
  await desk.close();
  await hub.close();

  const floor = opsOf(copyOf(profiles.counter, 'floor'));
  expect(new Set(floor.map(({ uid }) => uid)).size).toBe(floor.length);
  expect(floor.filter(({ t }) => t === 'ticket.issue')).toHaveLength(labels.length);
  const printed = floor.flatMap(({ t, d }) => (t === 'ticket.label' ? [String(d['label'])] : []));
  expect(printed.toSorted()).toEqual(labels.toSorted());
  expect(opsOf(copyOf(hubProfile, 'floor')).map(({ uid }) => uid)).toEqual(floor.map(({ uid }) => uid));
});
