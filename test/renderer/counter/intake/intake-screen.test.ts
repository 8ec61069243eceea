import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandName } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../counter-answers.ts';
import { applicant, dossier } from '../counter-dossiers.ts';
import { cardScan as card } from '../counter-states.ts';
import { arrived, pictureOf } from './given-arrivals.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (answers: Answers = {}): Promise<Screen> => {
  screen = await screens.open({ width: 1366, height: 768, answers: { ...wellAnswers(), ...answers } });
  await screen.page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  await screen.page.getByText('Quầy 5').first().waitFor();
  return screen;
};

const callsOf = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const field = (name: string) => screen.page.getByLabel(name, { exact: true });
const says = (text: string | RegExp) =>
  screen.page.getByRole('region', { name: 'Thông báo' }).getByText(text).waitFor();

const chooseProcedure = async (typed: string) => {
  const { keyboard } = screen.page;
  await field('Thủ tục').focus();
  await keyboard.type(typed);
  await screen.page.getByRole('listbox').getByRole('option').first().waitFor();
  await keyboard.press('Enter');
};

test(
  'owner, proxy, organisation, delivery and fee are filled in without the mouse; every part has a key, and nothing hides',
  async () => {
    const { page } = await open();
    const { keyboard } = page;
    await screen.emit({ name: 'scanned', payload: card });
    await chooseProcedure('chung thuc');
    await page.getByText('Chưa đủ số trang, số bản').waitFor();
    await keyboard.press('Alt+1');
    await field('Số định danh của chủ hồ sơ').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('ownerNumber');
    // A second card, scanned while the cursor stands in the owner's part, is the owner's.
    await screen.emit({
      name: 'scanned',
      payload: { ...card, applicant: { ...applicant, fullName: 'Y Thị Niê Kđăm', citizenNumber: '066190000001' } },
    });
    await expect.poll(() => field('Số định danh của chủ hồ sơ').inputValue()).toBe('066190000001');
    expect(await field('Họ và tên').inputValue()).toBe('Nguyễn Văn An');
    await keyboard.press('Alt+2');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('authority');
    await keyboard.type('Giấy ủy quyền số 12 ngày 01/03/2026');
    await keyboard.press('Alt+3');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('organisationName');
    await keyboard.type('Công ty Thử');
    await keyboard.press('Enter');
    await keyboard.type('0100109106');
    await keyboard.press('Alt+4');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('intake-way');
    await field('Cách nhận kết quả').selectOption('post');
    await field('Nơi nhận bưu gửi').fill('1 Phố Thử');
    await keyboard.press('Alt+5');
    await field('Điểm giải quyết (nếu là điểm khác trong tỉnh)').selectOption('ba-vi');
    await field('Số trang bản chính 1').fill('3');
    await keyboard.press('Enter');
    await keyboard.type('2');
    await keyboard.press('Enter');
    // Each copy of three pages is 2,000 + 2,000 + 1,000.
    await page.getByText(/^10\.000/u).waitFor();
    await pictureOf(screen, 'all-parts-vi');
    expect(await screen.barriers()).toEqual([]);
    await keyboard.press('F8');
    await page.getByText('Đã tiếp nhận', { exact: true }).waitFor();
    expect(callsOf('dossier.receive')).toEqual([
      expect.objectContaining({
        ownerName: 'Y Thị Niê Kđăm',
        owner: expect.objectContaining({ citizenNumber: '066190000001' }),
        authority: 'Giấy ủy quyền số 12 ngày 01/03/2026',
        organisation: { name: 'Công ty Thử', taxCode: '0100109106' },
        delivery: expect.objectContaining({ way: 'post', address: '1 Phố Thử' }),
        decidedAt: 'ba-vi',
        fee: { counts: [{ name: '', pages: 3, copies: 2 }], typedVnd: null, group: null },
      }),
    ]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'the space bar takes a paper from a database, which is named, and back; nothing of it is counted then',
  async () => {
    const { page } = await open();
    await chooseProcedure('khai sinh');
    const count = page.getByLabel('Bản chính: Tờ khai đăng ký khai sinh');
    await count.focus();
    await page.keyboard.press('Space');
    const database = page.getByLabel('Cơ sở dữ liệu thay cho: Tờ khai đăng ký khai sinh');
    await database.selectOption('Cơ sở dữ liệu quốc gia về đất đai');
    await page.getByText('lấy từ dữ liệu: Cơ sở dữ liệu quốc gia về đất đai').waitFor();
    expect(await count.count()).toBe(0);
    await database.focus();
    await page.keyboard.press('Space');
    await count.waitFor();
    expect(await count.inputValue()).toBe('1');
  },
  patience,
);

test(
  'an interrupted intake is put aside with its ticket and taken up again, also after the window was killed',
  async () => {
    const { page } = await open();
    await screen.emit({ name: 'scanned', payload: card });
    await chooseProcedure('khai sinh');
    await page.keyboard.press('Control+KeyQ');
    await says('Đã để lại bản nháp. Lấy lại bằng Alt+0.');
    expect(await field('Họ và tên').inputValue()).toBe('');
    await field('Họ và tên').fill('Trần Thị Bé');
    await field('Số căn cước').fill('001190000002');
    await page.keyboard.press('Enter');
    await page.reload();
    await expect.poll(() => field('Họ và tên').inputValue()).toBe('Trần Thị Bé');
    await page.keyboard.press('Alt+0');
    await page.getByRole('option', { name: /A042 · Nguyễn Văn An/u }).waitFor();
    await pictureOf(screen, 'drafts-vi');
    await page.keyboard.press('1');
    await expect.poll(() => field('Họ và tên').inputValue()).toBe('Nguyễn Văn An');
    await says('Đã lấy lại bản nháp.');
    // What stood on the form is a draft now.
    await page.keyboard.press('Alt+0');
    await page.getByRole('option', { name: /Trần Thị Bé/u }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    await page.getByText('Đã tiếp nhận', { exact: true }).waitFor();
    await expect.poll(() => callsOf('intake.drop')).toHaveLength(1);
  },
  patience,
);

test(
  'a draft that is on no disk is said to be, and is written as soon as the program is back',
  async () => {
    const { page } = await open({
      'intake.keep': () => ({ ok: false, failure: { code: 'disk-full', message: '' } }),
    });
    await field('Họ và tên').fill('Trần Thị Bé');
    await page.keyboard.press('Enter');
    await page.getByText(/Chưa lưu được bản nháp/u).waitFor();
    screen.answers['intake.keep'] = () => ({ savedAt: 1 });
    await screen.emit({ name: 'backend', payload: { state: 'up' } });
    await page.getByText('Bản nháp tự lưu khi rời mỗi ô.').waitFor();
  },
  patience,
);

test(
  'a dossier that may be there already is shown before F8; F8 asks, and "vẫn tiếp nhận" receives',
  async () => {
    const duplicate = {
      why: 'same-procedure',
      id: 'dossier-2',
      code: 'H26.102-260309-0041',
      procedureName: dossier.procedureName,
      ownerName: applicant.fullName,
      receivedAt: Date.UTC(2026, 2, 9, 2),
      state: 'processing',
      counter: 'Quầy 3',
    } as const;
    const { page } = await open({ 'intake.duplicates': () => ({ duplicates: [duplicate] }) });
    await screen.emit({ name: 'scanned', payload: card });
    await chooseProcedure('khai sinh');
    await page
      .getByRole('region', { name: 'Có thể trùng hồ sơ' })
      .getByText(/H26\.102-260309-0041/u)
      .waitFor();
    await pictureOf(screen, 'duplicate-vi');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('F8');
    const dialog = page.getByRole('dialog', { name: 'Có thể trùng hồ sơ' });
    await dialog.waitFor();
    expect([await screen.barriers(), callsOf('dossier.receive')]).toEqual([[], []]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    await dialog.getByRole('button', { name: 'Mở hồ sơ đó' }).click();
    await page.getByRole('region', { name: 'Hồ sơ', exact: true }).waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await dialog.getByRole('button', { name: 'Vẫn tiếp nhận' }).click();
    await page.getByText('Đã tiếp nhận', { exact: true }).waitFor();
    expect(callsOf('dossier.receive')).toHaveLength(1);
  },
  patience,
);

test(
  'missing papers are noted from the form: what nobody brought is marked, Enter prints Mẫu 02',
  async () => {
    const { page } = await open({
      'dossier.turn-away': () => ({ kind: 'turned-away', dossier: { ...dossier, state: 'registered', code: '' } }),
    });
    await screen.emit({ name: 'scanned', payload: card });
    await chooseProcedure('khai sinh');
    await page.getByText('10:42 10/03/2026').waitFor();
    await page.keyboard.press('Control+KeyR');
    const dialog = page.getByRole('dialog', { name: 'Chưa tiếp nhận hồ sơ' });
    await dialog.waitFor();
    await pictureOf(screen, 'turn-away-vi');
    expect(await screen.barriers()).toEqual([]);
    await dialog.getByLabel('Giấy tờ khác').fill('Ảnh 3×4');
    await page.keyboard.press('Enter');
    await says(/Đã ghi thiếu giấy tờ/u);
    expect(callsOf('dossier.turn-away')).toEqual([
      expect.objectContaining({
        step: {
          event: 'ask-papers',
          reason: '',
          items: [
            { name: 'Văn bản ủy quyền có chứng thực (nếu ủy quyền)', note: '' },
            { name: 'Ảnh 3×4', note: '' },
          ],
        },
      }),
    ]);
  },
  patience,
);

test(
  'a clock set to last year is named, and what was entered is still there; the panes are whole in English',
  async () => {
    const { page } = await open({
      'dossier.receive': () => ({ kind: 'clock-behind', clockDay: '2025-03-09', lastDay: '2026-03-09' }),
      'arrived.list': () => ({ dossiers: [arrived()], rivals: [] }),
    });
    await screen.emit({ name: 'scanned', payload: card });
    await chooseProcedure('khai sinh');
    await page.getByText('10:42 10/03/2026').waitFor();
    await page.keyboard.press('F8');
    await says(/Đồng hồ máy sai: máy ghi 09\/03\/2025/u);
    expect(await field('Họ và tên').inputValue()).toBe('Nguyễn Văn An');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText(/The machine's clock is wrong/u).waitFor();
    for (const part of [1, 2, 3, 4, 5]) {
      await field('Full name').focus();
      await page.keyboard.press(`Alt+${part}`);
    }
    await pictureOf(screen, 'all-parts-en');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+KeyT');
    await page.getByText('Online G22.99-260309-000123', { exact: false }).waitFor();
    await pictureOf(screen, 'arrived-en');
    expect(await screen.barriers()).toEqual([]);
  },
  patience,
);
