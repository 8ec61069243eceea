import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AuditWork } from '#common/ipc/audit-calls.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { broken, journalAnswers, whole } from './journal.ts';

const patience = 120_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (work: AuditWork = { kind: 'none' }) => {
  const held = { work };
  screen = await screens.open({ width: 1366, height: 768, answers: journalAnswers(held) });
  const { page } = screen;
  await enterRoom(page, 'Nhật ký');
  await page.getByRole('button', { name: 'gọi số A042', exact: true }).waitFor();
  const becomes = async (next: AuditWork): Promise<void> => {
    held.work = next;
    await screen.emit({ name: 'changed', payload: { topics: ['audit'] } });
  };
  return { page, becomes };
};
const sent = (name: string) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);

test(
  'who did what is a sentence, what is special is a word, and the room has no barriers in either language',
  async () => {
    const { page } = await open();
    const row = page.getByRole('row', { name: /A042/u });
    expect((await row.innerText()).split(/\s*\t\s*/u)).toEqual([
      '10:42:07 15/09/2026',
      'Quầy 5',
      'Nguyễn Thị Hoa',
      'gọi số A042',
      '',
    ]);
    for (const [about, word] of [
      [/lần 1: A041/u, 'In lại'],
      [/A040/u, 'Hoàn tác'],
      [/đặt lĩnh vực A/u, 'Đổi cấu hình'],
      [/giấy cam kết số 12/u, 'Quyết định riêng'],
      [/ticket\.swap/u, 'Không dùng được'],
    ] as const) {
      await page.getByRole('row', { name: about }).getByText(word, { exact: true }).waitFor();
    }
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'called number A042' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'arrow keys go from entry to entry, Enter opens one with all that is known of it, Escape brings the focus back',
  async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'đặt lĩnh vực A', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Một mục của nhật ký' });
    await dialog.getByText('Máy chủ điểm đã ghi, trung tâm dữ liệu đã giữ').waitFor();
    await dialog.getByText('ccccccPz7Qm1Xy2Lr9TbVw').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect
      .poll(() =>
        page
          .getByRole('button', { name: 'gọi số A042', exact: true })
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true);
    expect(sent('audit.entry')).toEqual([{ ref: { part: 'log', audience: 'floor', g: 12_480 } }]);
  },
  patience,
);

test(
  'the filter asks from the first page, pages go on from where the last one ended, and a count adds up its pieces',
  async () => {
    const { page } = await open();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('Trang 2, 1 mục; đã xem 900 mục').waitFor();
    await page.getByRole('button', { name: 'Đếm tất cả' }).click();
    await page.getByText('Tất cả: 12.480 mục').waitFor();
    await page.getByLabel('Cán bộ').selectOption('Trần Văn Minh');
    await page.getByLabel('Loại việc').selectOption('Hồ sơ');
    await page.getByText('Trang 1, 6 mục').waitFor();
    expect(sent('audit.page').at(-1)).toMatchObject({
      after: null,
      filter: { who: 'Trần Văn Minh', kind: 'dossier', from: '2026-09-15' },
    });
    const about = page.getByLabel('Số phiếu hoặc mã hồ sơ');
    await about.fill('Z999');
    await about.press('Enter');
    await page.getByText('Không có mục nào như vậy trong những ngày này.').waitFor();
    await page.getByText('Máy này giữ nhật ký từ 08:00 16/08/2026.').waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('button', { name: 'gọi số A042', exact: true }).waitFor();
  },
  patience,
);

test(
  'verifying shows numbers while it goes on, can be stopped, and says in words that everything fits',
  async () => {
    const { page, becomes } = await open();
    await page.keyboard.press('Alt+K');
    await expect.poll(() => sent('audit.verify').length).toBe(1);
    await becomes({ kind: 'running', what: 'verify', done: 4_200, total: 12_480 });
    await page.getByText('Đang kiểm chuỗi: 4.200/12.480 mục').waitFor();
    await page.getByRole('button', { name: 'Dừng' }).click();
    await expect.poll(() => sent('audit.cancel').length).toBe(1);
    await becomes(whole);
    await page.getByText('25.622 mắt xích, tất cả khớp.').waitFor();
    await page.getByRole('button', { name: 'Chi tiết' }).click();
    await page.getByRole('dialog', { name: 'Kết quả kiểm chuỗi' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
  },
  patience,
);

test(
  'a broken link is named: which log, whose entry, which number, what should stand there, since when, and what to do',
  async () => {
    const { page } = await open(broken);
    await page.getByText('Chỗ đứt đầu tiên: Sổ sảnh, bản chép sổ chung, Q5, số 12.470.').waitFor();
    await page.getByRole('button', { name: 'Chi tiết' }).click();
    for (const sentence of [
      'Nội dung của mục không khớp mã băm của nó.',
      'Mục đứt ghi lúc 10:40:12 15/09/2026. Trước đó còn khớp đến số 12.469, lúc 10:40:01 15/09/2026.',
      'Phải là: kJ3f0aPz7Qm1Xy2Lr9TbVw',
      'Đang là: aaaaaaPz7Qm1Xy2Lr9TbVw',
      'Việc cần làm: xuất nhật ký cho thanh tra ngay',
    ]) {
      await page.getByText(sentence).waitFor();
    }
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByText('What the entry says does not fit its hash.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'an export says that it holds personal data, goes where the supervisor chooses, and ends with the seal for the record',
  async () => {
    const { page, becomes } = await open();
    await page.keyboard.press('Alt+X');
    const dialog = page.getByRole('dialog', { name: 'Xuất nhật ký cho thanh tra, kiểm tra' });
    await dialog.getByText('Bản xuất chứa dữ liệu cá nhân đầy đủ').waitFor();
    await dialog.getByLabel('Toàn bộ máy này còn giữ').check();
    await dialog.getByLabel('Ghi vào').selectOption('/media/thanh-tra/USB');
    expect(await screen.barriers()).toEqual([]);
    await dialog.getByRole('button', { name: 'Xuất', exact: true }).click();
    await expect.poll(() => sent('audit.export')).toMatchObject([{ days: null, place: '/media/thanh-tra/USB' }]);
    await becomes({
      kind: 'exported',
      name: 'nhat-ky-test-S1-20260915-1045',
      folder: '/media/thanh-tra/USB',
      entries: 12_791,
      bytes: 9_000_000,
      seal: 'a'.repeat(64),
      at: 0,
    });
    await page.getByText('Đã xuất 12.791 mục vào thư mục nhat-ky-test-S1-20260915-1045.').waitFor();
    await page.getByText(`Mã niêm phong, ghi vào biên bản: ${'a'.repeat(64)}`).waitFor();
    await becomes({ kind: 'failed', what: 'export', why: 'disk-full' });
    await page.getByRole('alert').getByText('Ổ đĩa đã đầy nên chưa xuất được').waitFor();
  },
  patience,
);
