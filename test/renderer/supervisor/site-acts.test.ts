import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { calmFloor, troubledFloor, wellAnswers } from './floor.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (answers = wellAnswers()): Promise<Screen> => {
  screen = await screens.open({ width: 1366, height: 768, answers });
  await screen.page.getByRole('heading', { name: /Mọi việc|việc cần/u }).waitFor();
  return screen;
};
const asked = (name: string) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);

test(
  'F6 shows a code large, with its QR and its end, without barriers in both languages; Escape takes it away',
  async () => {
    const { page } = await open();
    await page.keyboard.press('F6');
    await page.getByRole('dialog', { name: 'Mã này cho máy nào?' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    // By keys alone; without a role there is no code.
    expect(await page.getByRole('button', { name: 'Lấy mã' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: 'ki-ốt' }).press('Space');
    await page.getByLabel('Tên máy (không bắt buộc)').fill('Ki-ốt 2');
    await page.getByText('Tên máy chỉ gồm chữ không dấu').waitFor();
    await page.getByLabel('Tên máy (không bắt buộc)').fill('K2');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Mã đăng ký một máy' }).getByText('K7M2 PX4C').waitFor();
    await page.getByText('Cho: ki-ốt, tên K2').waitFor();
    await page.getByRole('img', { name: 'Mã QR chứa mã đăng ký' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Enrolment code' }).click();
    await page.getByRole('checkbox', { name: 'counter' }).check();
    await page.getByRole('checkbox', { name: 'supervisor' }).check();
    await page.getByText('sees dossiers and money and lets others in').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Make the code' }).click();
    await page.getByRole('dialog', { name: 'Code to enrol one terminal' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect([asked('terminal.enrol-code'), screen.complaints]).toEqual([
      [{ roles: ['kiosk'], term: 'K2' }, { roles: ['counter', 'supervisor'] }],
      [],
    ]);
  },
  patience,
);

test(
  'a code that is over is not shown any more',
  async () => {
    const answers = {
      ...wellAnswers(),
      'terminal.enrol-code': () => ({ code: 'K7M2PX4C', expiresAt: 0, roles: ['kiosk' as const] }),
    };
    const { page } = await open(answers);
    await page.keyboard.press('F6');
    await page.getByRole('checkbox', { name: 'ki-ốt' }).check();
    await page.getByRole('button', { name: 'Lấy mã' }).click();
    await page.getByText('Mã này đã hết hạn').waitFor();
    expect(await page.getByText('K7M2 PX4C').count()).toBe(0);
  },
  patience,
);

test(
  'revoking says what it means, has the safe answer in focus, and tells how it ended',
  async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Việc với máy Ki-ốt 2' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Thu hồi quyền kết nối' }).click();
    await page.getByRole('dialog', { name: 'Thu hồi quyền kết nối của Ki-ốt 2?' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(await page.locator(':focus').innerText()).toBe('Không');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Đã thu hồi quyền kết nối của Ki-ốt 2.').waitFor();
    expect(asked('terminal.revoke')).toEqual([{ terminal: 'Ki-ốt 2', requestId: expect.any(String) }]);
  },
  patience,
);

test(
  'turning a question down asks for nothing',
  async () => {
    const { page } = await open();
    await page.keyboard.press('F7');
    await page.getByRole('dialog', { name: 'Để dieu-hanh làm máy chủ điểm?' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(asked('hub.promote')).toEqual([]);
  },
  patience,
);

test(
  'becoming the hub is asked for once, and its end is said in words',
  async () => {
    const { page } = await open({ ...wellAnswers(), 'hub.promote': () => ({ kind: 'no-copy' }) });
    await page.getByRole('button', { name: 'Máy này làm máy chủ điểm' }).click();
    await page.getByRole('button', { name: 'Làm máy chủ điểm', exact: true }).click();
    await page.getByRole('alert').getByText('chưa có bản sao dữ liệu').waitFor();
    expect(asked('hub.promote')).toEqual([{ requestId: expect.any(String) }]);
  },
  patience,
);

test(
  'the terminal that is the hub is not offered to become it, and no table row offers to revoke the hub or this terminal',
  async () => {
    const floor = { ...calmFloor(Date.now()), here: { terminal: 'Máy chủ', hostsHub: true } };
    const { page } = await open({ ...wellAnswers(), 'floor.show': () => floor });
    expect(await page.getByRole('button', { name: 'Máy này làm máy chủ điểm' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Việc với máy Máy chủ' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Khởi động lại' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Thu hồi' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('row', { name: 'Máy chủ' }).innerText()).toContain('máy chủ điểm');
  },
  patience,
);

test(
  'a parked record says in words why it cannot be used yet',
  async () => {
    const floor = troubledFloor(Date.now());
    const parked = [
      { id: 'floor 7', terminal: 'Quầy 4', type: 'ticket.moved', reason: 'newer-version', at: Date.now() },
    ];
    const { page } = await open({ ...wellAnswers(), 'floor.show': () => ({ ...floor, parked }) });
    await page.getByText('do phần mềm mới hơn viết được giữ lại').waitFor();
    expect(await page.getByRole('row', { name: 'Bảng gọi số' }).innerText()).toContain('chưa đăng ký');
  },
  patience,
);
