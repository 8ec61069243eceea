import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from './counter-answers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (): Promise<Screen> => {
  screen = await screens.open({ width: 1366, height: 768, answers: wellAnswers() });
  await screen.page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  await expect.poll(() => screen.calls.some(({ name }) => name === 'scanner.keyboard')).toBe(true);
  await screen.page.getByLabel('Họ và tên', { exact: true }).fill('');
  return screen;
};
const calls = (name: string) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const scan = async (text: string): Promise<void> => {
  await screen.page.keyboard.press('F9');
  await screen.page.keyboard.type(text);
  await screen.page.keyboard.press('Enter');
};

test(
  'a scan typed into a field leaves field, cursor and selection as they were',
  async () => {
    const { page } = await open();
    const name = page.getByLabel('Họ và tên', { exact: true });
    await name.fill('Nguyễn Văn An');
    await name.evaluate((field: HTMLInputElement) => field.setSelectionRange(3, 5));
    await scan('H49.12-260915-0042');
    await page.keyboard.press('Enter');
    await expect.poll(() => calls('scan.keyed')).toEqual([{ text: 'H49.12-260915-0042', ended: true, touched: false }]);
    expect(
      await name.evaluate((field: HTMLInputElement) => [
        field.value,
        field.selectionStart,
        field.selectionEnd,
        field.readOnly,
        document.activeElement === field,
      ]),
    ).toEqual(['Nguyễn Văn An', 3, 5, false, true]);
  },
  patience,
);

test(
  'Enter and blanks of a scan never press the focused button, and the function keys in between call nobody',
  async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /Gọi lại/u }).focus();
    await scan('MC1T 7ZZZ');
    await page.keyboard.press('F9');
    await page.keyboard.press('F2');
    await page.keyboard.press('Enter');
    await expect.poll(() => calls('scan.keyed').length).toBe(1);
    expect([calls('ticket.recall'), calls('ticket.call-next')]).toEqual([[], []]);
    // After the scan the button is a button again.
    await expect
      .poll(async () => {
        await page.keyboard.press('Enter');
        return calls('ticket.recall').length > 0;
      })
      .toBe(true);
  },
  patience,
);

test(
  'keys that stop without an end are torn, and then the keyboard belongs to the officer again',
  async () => {
    const { page } = await open();
    await page.keyboard.press('F9');
    await page.keyboard.type('MC1T');
    await expect.poll(() => calls('scan.keyed')).toEqual([{ text: 'MC1T', ended: false, touched: false }]);
    await page.keyboard.type('An');
    await expect.poll(() => page.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('An');
  },
  patience,
);
