import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../kiosk/kiosk-answers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('kiosk');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = (standing: 'not-enrolled' | 'revoked') =>
  screens.open({
    width: 1080,
    height: 1920,
    answers: { ...wellAnswers, 'terminal.standing': () => ({ terminal: 'K1', standing }) },
  });

test(
  'a kiosk that is not enrolled says so calmly above its screen and goes on giving numbers',
  async () => {
    screen = await open('not-enrolled');
    const { page } = screen;
    await page.getByText('Máy này (K1) chưa được đăng ký').waitFor();
    expect(await screen.barriers()).toEqual([]);
    const bar = await page.getByRole('complementary', { name: 'Đăng ký máy này' }).boundingBox();
    const main = await page.getByRole('main').boundingBox();
    expect((bar?.y ?? 1) + (bar?.height ?? 0)).toBeLessThanOrEqual((main?.y ?? 0) + 1);
    expect((main?.y ?? 0) + (main?.height ?? 0)).toBeLessThanOrEqual(1920);
  },
  patience,
);

test(
  'the code is typed on the keys of the pad, a wrong one is explained, and the right one ends the question',
  async () => {
    screen = await open('revoked');
    const { page } = screen;
    await page.getByText('đã bị thu hồi').waitFor();
    await page.getByRole('button', { name: 'Nhập mã đăng ký' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đăng ký máy này' });
    for (const letter of 'K7M2PX4C') await dialog.getByRole('button', { name: letter, exact: true }).click();
    expect(await screen.barriers()).toEqual([]);
    screen.answers['terminal.enrol'] = () => ({ kind: 'wrong-code' });
    await dialog.getByRole('button', { name: 'Đăng ký', exact: true }).click();
    await dialog.getByText('Mã này không đúng, đã dùng hoặc đã hết hạn').waitFor();
    screen.answers['terminal.enrol'] = () => ({ kind: 'enrolled' });
    screen.answers['terminal.standing'] = () => ({ terminal: 'K1', standing: 'fine' });
    await dialog.getByRole('button', { name: 'Đăng ký', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await screen.emit({ name: 'changed', payload: { topics: ['status'] } });
    await page.getByRole('complementary', { name: 'Đăng ký máy này' }).waitFor({ state: 'detached' });
    expect(screen.calls.filter(({ name }) => name === 'terminal.enrol').map(({ input }) => input)).toEqual([
      { code: 'K7M2PX4C', requestId: expect.any(String) },
      { code: 'K7M2PX4C', requestId: expect.any(String) },
    ]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'a scanner types the code and presses Enter; both languages are whole',
  async () => {
    screen = await open('not-enrolled');
    const { page } = screen;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Enter the code' }).click();
    screen.answers['terminal.enrol'] = () => ({ kind: 'hub-away' });
    await page.getByRole('textbox', { name: 'Enrolment code' }).fill('k7m2 px4c');
    await page.keyboard.press('Enter');
    await page.getByText("The centre's hub cannot be reached").waitFor();
    expect(await screen.barriers()).toEqual([]);
  },
  patience,
);
