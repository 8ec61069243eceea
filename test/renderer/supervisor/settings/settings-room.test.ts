import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { sizesToTest } from '#test/support/sizes.ts';
import { openSettings } from './open-settings.ts';
import { settingsView } from './settings-view.ts';

const patience = 120_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (answers: Answers = {}, size = { width: 1366, height: 768 }) => {
  screen = await openSettings(screens, answers, size);
  return screen.page;
};
const saves = () =>
  screen.calls.flatMap(({ name, input }) => (name === 'settings.save' ? [input as CommandInput<'settings.save'>] : []));

const pages = [
  ['1', 'service', 'Hộ tịch – Chứng thực', 'Civil status – Certification'],
  ['2', 'counter', 'Quầy 1', 'Counter 1'],
  ['3', 'calendar', 'Lịch làm việc', 'Working calendar'],
  ['4', 'priority', 'Ưu tiên', 'Priority'],
  ['5', 'floor', 'Quy định tại sảnh', 'Rules of the hall'],
  ['6', 'officer', 'Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
  ['7', 'dossier', 'Quy định hồ sơ', 'Dossier rules'],
  ['8', 'fees', 'Thu phí', 'Fees'],
  ['9', 'collecting', 'Biên lai và biểu mẫu', 'Receipts and forms'],
] as const;

for (const size of sizesToTest({ width: 1366, height: 768 }, { width: 1920, height: 1080 })) {
  test.each(pages)(
    `page %s (%s) opens by its key without barriers at ${size.width} × ${size.height}, in both languages`,
    async (key, name, vietnamese, english) => {
      const page = await open({}, size);
      await page.keyboard.press(`Alt+${key}`);
      await page.getByRole('heading', { level: 1, name: vietnamese }).waitFor();
      expect(await screen.barriers(), name).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: english }).waitFor();
      expect(await screen.barriers(), name).toEqual([]);
      expect(screen.complaints).toEqual([]);
    },
    patience,
  );
}

test(
  'a name and an hour are changed, saved and told by the keyboard alone',
  async () => {
    const page = await open();
    await page.getByText('Sửa lần cuối 10:42 15/09/2026, tại máy DIEU-HANH').waitFor();
    await page.getByLabel('Tên tiếng Việt', { exact: true }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Hộ tịch');
    await page.getByLabel('Buổi 2: từ').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('13h00');
    await page.getByText('Có thay đổi chưa lưu').waitFor();
    await page.keyboard.press('Control+S');
    await page.getByText('tên tiếng Việt “Hộ tịch – Chứng thực” → “Hộ tịch”; giờ lấy số').waitFor();
    const [saved] = saves();
    expect(saved).toMatchObject({
      base: 'op-1',
      change: {
        page: 'service',
        id: 'A',
        draft: { name: { vi: 'Hộ tịch' }, hours: { sessions: [{ opens: 450 }, { opens: 780, closes: 1020 }] } },
      },
    });
    expect(saves()).toHaveLength(1);
  },
  patience,
);

test(
  'what is wrong is named beside its field and nothing is sent; undo goes back step by step, discard at once',
  async () => {
    const page = await open();
    const letter = page.getByLabel('Chữ cái', { exact: true });
    await letter.fill('B');
    await page.getByText('Chữ này đã dùng cho “Đất đai – Xây dựng”.').waitFor();
    await page.getByLabel('Buổi 1: đến').fill('14:00');
    await page.getByText('Trùng giờ với một buổi khác cùng ngày.').waitFor();
    await page.keyboard.press('Control+S');
    await page.getByText('Chưa lưu được').waitFor();
    expect(await letter.getAttribute('aria-invalid')).toBe('true');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+Z');
    await page.getByText('Trùng giờ').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Buổi 1: đến').inputValue()).toBe('11:30');
    expect(await letter.inputValue()).toBe('B');
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
    await page.getByText('Có thay đổi chưa lưu').waitFor({ state: 'detached' });
    expect(await letter.inputValue()).toBe('A');
    expect(saves()).toEqual([]);
  },
  patience,
);

test(
  'a counter without a service is not saved; with one it goes out in the counter’s order',
  async () => {
    const page = await open();
    await page.keyboard.press('Alt+2');
    await page.getByRole('heading', { level: 1, name: 'Quầy 1' }).waitFor();
    await page.getByRole('button', { name: 'Bỏ A · Hộ tịch – Chứng thực' }).click();
    await page.getByRole('button', { name: 'Bỏ B · Đất đai – Xây dựng' }).click();
    await page.getByText('Quầy phải tiếp nhận ít nhất một lĩnh vực.').waitFor();
    await page.getByRole('checkbox', { name: 'G · Nhận kết quả' }).click();
    await page.getByRole('checkbox', { name: 'A · Hộ tịch – Chứng thực' }).click();
    await page.getByRole('button', { name: 'Đưa A · Hộ tịch – Chứng thực lên' }).click();
    await page.getByText('“Đất đai – Xây dựng” sẽ không còn quầy nào tiếp nhận.').waitFor();
    await page.keyboard.press('Control+S');
    await expect
      .poll(() => saves().map(({ change }) => change))
      .toMatchObject([{ page: 'counter', id: 'Q1', draft: { services: ['A', 'G'] } }]);
  },
  patience,
);

test(
  'a policy says what it means for the longest wait, and strict priority warns without forbidding',
  async () => {
    const page = await open();
    await page.keyboard.press('Alt+4');
    await page.getByText('bị vượt nhiều nhất 4 lần').waitFor();
    await page.getByLabel('Số người ưu tiên được vượt').fill('2');
    await page.getByText('bị vượt nhiều nhất 8 lần').waitFor();
    await page.getByLabel('Cách gọi').selectOption({ label: 'Ưu tiên luôn đi trước' });
    await page.getByText('Có thể bỏ quên người thường').waitFor();
    await page.keyboard.press('Control+S');
    await expect
      .poll(() => saves().map(({ change }) => change))
      .toMatchObject([{ page: 'priority', draft: { policy: { mode: 'strict' } } }]);
  },
  patience,
);

test(
  'a new officer is added by the keyboard, and who leaves is only marked',
  async () => {
    const page = await open();
    await page.keyboard.press('Alt+6');
    await page.getByRole('heading', { level: 1, name: 'Nguyễn Thị Hoa' }).waitFor();
    await page.keyboard.press('Alt+N');
    await page.getByRole('heading', { level: 1, name: 'Thêm cán bộ' }).waitFor();
    await page.keyboard.press('Control+S');
    await page.getByText('Chưa nhập.').waitFor();
    await page.getByLabel('Họ và tên').fill('Lê Thị Mai');
    const draft = { name: 'Lê Thị Mai', role: '', left: false, duties: null };
    screen.answers['settings.show'] = () => {
      const view = settingsView();
      return { ...view, officers: [...view.officers, { id: 'new', draft, last: null, waits: true }] };
    };
    await page.keyboard.press('Control+S');
    await expect.poll(() => saves().length).toBe(1);
    await screen.emit({ name: 'changed', payload: { topics: ['config'] } });
    await page.getByText('Đã thêm vào bản nháp.').waitFor();
    expect(saves().map(({ change, base }) => [change, base])).toEqual([
      [{ page: 'officer', id: null, draft: { name: 'Lê Thị Mai', role: '', left: false, duties: null } }, null],
    ]);
  },
  patience,
);

test(
  'what another terminal set meanwhile is shown, and nothing is overwritten unless the supervisor says so',
  async () => {
    const page = await open();
    await page.getByLabel('Tên tiếng Anh').fill('Mine');
    await page.getByText('Có thay đổi chưa lưu').waitFor();
    screen.answers['settings.show'] = () => {
      const view = settingsView();
      return {
        ...view,
        services: view.services.map((one) =>
          one.id === 'A' ? { ...one, last: { uid: 'op-2', at: Date.UTC(2026, 8, 15, 4, 0), by: 'DH-2' } } : one,
        ),
      };
    };
    await screen.emit({ name: 'changed', payload: { topics: ['config'] } });
    await page.getByText('Máy DH-2 vừa đổi mục này lúc 11:00 15/09/2026.').waitFor();
    await page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await page.keyboard.press('Control+S');
    await expect.poll(() => saves().map(({ base }) => base)).toEqual(['op-2']);
  },
  patience,
);

test(
  'an account is entered with a code to try, and an exemption is added; what is missing is named',
  async () => {
    const page = await open();
    await page.keyboard.press('Alt+8');
    await page.getByText('Nhập mã ngân hàng và số tài khoản để có mã quét thử.').waitFor();
    await page.getByLabel('Ngân hàng', { exact: true }).selectOption({ label: 'Vietcombank (970436)' });
    await page.getByLabel('Số tài khoản').fill('0011001234567');
    await page.getByText('Chưa nhập.').waitFor();
    await page.getByLabel('Tên chủ tài khoản').fill('TRUNG TAM PVHCC');
    await page.getByRole('img', { name: 'Mã VietQR thử 10.000 đ' }).waitFor();
    if (process.env['MOTCUA_PICTURES'] !== undefined) {
      await page.screenshot({ path: `${process.env['MOTCUA_PICTURES']}/settings-fees.png` });
    }
    await page.getByRole('button', { name: 'Thêm dòng' }).click();
    const row = page.getByRole('group', { name: 'Dòng miễn, giảm 9' });
    await row.getByLabel('Căn cứ, ghi trên biên lai').fill('Nghị quyết 12/2026/NQ-HĐND');
    await row.getByLabel('Từ ngày').fill('1/10/2026');
    await row.getByLabel('Mã thủ tục, cách nhau bằng dấu cách').fill('1.004222 2.000815');
    await row.getByRole('checkbox', { name: 'Trực tiếp' }).click();
    await page.keyboard.press('Control+S');
    await expect.poll(() => saves().length).toBe(1);
    expect(saves()[0]?.change).toMatchObject({
      page: 'fees',
      draft: {
        bank: '970436',
        account: '0011001234567',
        holder: 'TRUNG TAM PVHCC',
        exemptions: expect.arrayContaining([
          expect.objectContaining({
            from: '2026-10-01',
            procedures: '1.004222 2.000815',
            channels: ['online', 'post'],
            percent: 100,
          }),
        ]),
      },
    });
  },
  patience,
);

test(
  'receipt numbers of a counter are set with how many are left, and another counter’s are refused by name',
  async () => {
    const page = await open({
      'settings.show': () => {
        const view = settingsView();
        const receipts = { form: 'EBL01', serial: '26TAA', first: 1001, last: 2000 };
        return {
          ...view,
          counters: view.counters.map((one) => (one.id === 'Q2' ? { ...one, draft: { ...one.draft, receipts } } : one)),
        };
      },
    });
    await page.keyboard.press('Alt+2');
    await page.getByRole('heading', { level: 1, name: 'Quầy 1' }).waitFor();
    await page.getByRole('checkbox', { name: 'Quầy có dải số biên lai' }).click();
    await page.getByText('Còn 1000 số.').waitFor();
    await page.getByLabel('Đến số').fill('1001');
    await page.getByText('Trùng với dải số của “Quầy 2”.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByLabel('Đến số').fill('1000');
    await page.getByLabel('Ký hiệu biên lai').fill('25TAA');
    await page.getByText('Ký hiệu này là của năm 2025').waitFor();
    await page.keyboard.press('Control+S');
    await expect
      .poll(() => saves().map(({ change }) => change))
      .toMatchObject([{ page: 'counter', draft: { receipts: { serial: '25TAA', first: 1, last: 1000 } } }]);
  },
  patience,
);
