import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { WishedTerminal } from '#common/ipc/wish-calls.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../floor.ts';
import { settingsView } from './settings-view.ts';
import { versionsView } from './versions-view.ts';

const patience = 120_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const printer = { address: 'tcp://192.168.1.50:9100', widthDots: 576, model: 'auto' } as const;
const printers = (terminal: string, standing: WishedTerminal['standing']): WishedTerminal => ({
  terminal,
  connected: true,
  now: { printer, secondPrinter: null },
  wish: { printer, secondPrinter: null, at: 0, by: 'DH' },
  standing,
});

const open = async (answers: Answers = {}) => {
  screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...wellAnswers(),
      'settings.show': settingsView,
      'versions.show': versionsView,
      'versions.deploy': () => ({ kind: 'deployed', number: 5 }),
      'versions.take-back': () => ({ kind: 'taken-back' }),
      'versions.call-off': () => ({ kind: 'called-off' }),
      'versions.go-back': () => ({ kind: 'drafts-made', count: 2, waiting: [4] }),
      'printers.show': () => ({ terminals: [printers('K1', 'written'), printers('K2', 'sent')] }),
      'printers.wish': () => ({ kind: 'wished' }),
      ...answers,
    },
  });
  await screen.page.getByRole('heading', { name: 'Mọi việc đều ổn' }).waitFor();
  await screen.page.keyboard.press('F8');
  const menu = screen.page.getByRole('button', { name: 'Thay đổi chưa áp dụng' });
  // A centre without settings has no menu yet.
  await menu.or(screen.page.getByRole('heading', { level: 1, name: 'Tạo trung tâm mới' })).waitFor();
  return screen.page;
};
const sent = <
  N extends 'versions.deploy' | 'versions.take-back' | 'versions.go-back' | 'site.create' | 'printers.wish',
>(
  call: N,
) => screen.calls.flatMap(({ name, input }) => (name === call ? [input as CommandInput<N>] : []));
const picture = async (name: string) => {
  const folder = process.env['MOTCUA_PICTURES'];
  if (folder !== undefined) await screen.page.screenshot({ path: `${folder}/${name}.png` });
};

test.each([
  ['Thay đổi chưa áp dụng', 'Changes not applied'],
  ['Các phiên bản', 'Versions'],
  ['Máy đã nhận', 'Who has received it'],
  ['Máy in các máy', 'Printers of all machines'],
])(
  '“%s” opens without barriers in both languages',
  async (vietnamese, english) => {
    const page = await open();
    await page.getByRole('button', { name: vietnamese }).click();
    await page.getByRole('heading', { level: 1, name: vietnamese }).waitFor();
    await page.getByText('1 / 5 máy đã nhận').first().waitFor();
    await picture(`versions-${english.slice(0, 3)}`);
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: english }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'drafts stand old beside new, in words; one is left out, the rest is applied by the keyboard with a name and from tomorrow 07:00',
  async () => {
    const page = await open();
    await page.keyboard.press('Alt+0');
    await page.getByRole('row', { name: 'giờ lấy số: các buổi 07:30–11:30 08:00–11:30 (T2, T4)' }).waitFor();
    await page.getByRole('row', { name: 'cách gọi ưu tiên — Xen kẽ theo tỷ lệ' }).waitFor();
    await page.getByRole('row', { name: 'lĩnh vực tiếp nhận Hộ tịch Hộ tịch; Đất đai' }).waitFor();
    await page.getByText('Lĩnh vực “Đất đai” không còn nữa; bỏ khỏi quầy.').waitFor();
    await page.getByRole('checkbox', { name: 'Quầy: Quầy 2' }).click();
    await page.getByLabel('Hiệu lực').selectOption({ label: 'Từ một ngày giờ' });
    await page.getByText('Mọi máy dùng đúng từ 07:00 16/09/2026').waitFor();
    await page.getByLabel('Người áp dụng').selectOption({ label: 'Nguyễn Thị Hoa' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã áp dụng phiên bản 5.').waitFor();
    expect(sent('versions.deploy')).toMatchObject([
      { drafts: ['d1'], from: Date.UTC(2026, 8, 16, 0, 0), who: 'Nguyễn Thị Hoa' },
    ]);
  },
  patience,
);

test(
  'one draft is taken back; what cannot be applied says what to do',
  async () => {
    const page = await open({ 'versions.deploy': () => ({ kind: 'problems', problems: versionsView().problems }) });
    await page.keyboard.press('Alt+0');
    await page.getByRole('button', { name: 'Bỏ thay đổi Lĩnh vực: Hộ tịch' }).click();
    await page.getByText('Đã bỏ thay đổi; cấu hình đang dùng giữ nguyên.').waitFor();
    expect(sent('versions.take-back')).toMatchObject([{ key: 'service:A', uid: 'd1' }]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Chưa áp dụng: sửa những chỗ có dấu ▲').waitFor();
  },
  patience,
);

test(
  'a version that waits is seen: who lacks it, what it will make wrong, and why another one cannot be applied beside it',
  async () => {
    const page = await open({
      'versions.deploy': () => ({ kind: 'waiting-version', number: 4, from: Date.UTC(2026, 8, 16, 0, 0) }),
    });
    await page.keyboard.press('Alt+0');
    await page.getByText('▲ Quầy: Quầy 2: Trùng với dải số của “Quầy 1”.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Chưa áp dụng: phiên bản 4, chờ đến 07:00 16/09/2026, cũng đặt những mục này').waitFor();
    await page.getByRole('button', { name: 'Máy đã nhận' }).click();
    await page.getByText('hiệu lực từ 10:42 16/09/2026: 4 / 5 máy đã nhận.').waitFor();
    await page.getByRole('row', { name: /Q1 .*chưa nhận phiên bản 4/u }).waitFor();
  },
  patience,
);

test(
  'going back to an earlier version shows its drafts before anything is applied',
  async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Các phiên bản' }).click();
    await page.getByText('Lập khi chưa biết phiên bản 2 của máy DH-2').waitFor();
    await page.getByRole('button', { name: 'Quay về phiên bản 1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thay đổi chưa áp dụng' }).waitFor();
    await page.getByText('Đã tạo 2 thay đổi để quay về.').waitFor();
    await page.getByText('Phiên bản 4 vẫn sẽ có hiệu lực khi đến giờ.').waitFor();
    expect(sent('versions.go-back')).toMatchObject([{ version: 'v1' }]);
    expect(sent('versions.deploy')).toEqual([]);
  },
  patience,
);

test(
  'a centre without settings is created on its page, and what is missing is named there',
  async () => {
    const page = await open({
      'settings.show': () => ({ ...settingsView(), hasSite: false }),
      'site.create': () => ({ kind: 'created' }),
    });
    await page.getByRole('heading', { level: 1, name: 'Tạo trung tâm mới' }).waitFor();
    await page.getByRole('button', { name: 'Tạo trung tâm' }).click();
    await page.getByText('Chưa tạo: điền những chỗ có dấu ▲').waitFor();
    await picture('new-site');
    expect(await screen.barriers()).toEqual([]);
    await page.getByLabel('Mã định danh cơ quan, ví dụ H49.12').fill('H49.12');
    await page.getByLabel('Địa danh').fill('Minh Hà');
    await page.getByLabel('Đường dây nóng').fill('0203 000 000');
    await page.getByLabel('Địa chỉ').fill('Số 1 đường Ven Vịnh');
    await page.getByRole('button', { name: 'Tạo trung tâm' }).click();
    await expect.poll(() => sent('site.create').length).toBe(1);
    expect(sent('site.create')[0]?.site).toMatchObject({ agencyCode: 'H49.12', template: 'commune', counters: 4 });
  },
  patience,
);

test(
  'the centre itself and how long machines keep data open without barriers',
  async () => {
    const page = await open();
    for (const name of ['Trung tâm', 'Thời gian lưu tại máy']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(await screen.barriers(), name).toEqual([]);
    }
    await page.getByLabel('Hồ sơ đã kết thúc').fill('0');
    await page.getByText('Nhập số từ 1 đến 4000.').waitFor();
  },
  patience,
);

test(
  'the printers of another machine are wished from here, with the width of its paper',
  async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Máy in các máy' }).click();
    await page.getByText('máy đã ghi, dùng từ lần khởi động tới').waitFor();
    await page.getByRole('button', { name: 'Đặt lại máy in của máy K2' }).click();
    await page.getByLabel('Máy in', { exact: true }).fill('tcp://192.168.1.60:9100');
    await page.getByLabel('Khổ giấy').first().selectOption({ label: '58 mm (384 điểm)' });
    expect(await screen.barriers()).toEqual([]);
    await picture('printers');
    await page.getByRole('button', { name: 'Gửi cho máy K2' }).click();
    await page.getByText('Đã gửi.').waitFor();
    expect(sent('printers.wish')).toMatchObject([
      {
        terminal: 'K2',
        wish: { printer: { address: 'tcp://192.168.1.60:9100', widthDots: 384, model: 'auto' }, secondPrinter: null },
      },
    ]);
  },
  patience,
);
