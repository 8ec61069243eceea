import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { openSettings } from './open-settings.ts';

const patience = 120_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (): Promise<Screen> => {
  screen = await openSettings(screens);
  return screen;
};

test(
  'leaving with something unsaved asks first, by the menu and by the key of the room',
  async () => {
    const { page } = await open();
    await page.getByLabel('Tên tiếng Anh').fill('Changed');
    await page.getByText('Có thay đổi chưa lưu').waitFor();
    await page.keyboard.press('Alt+2');
    await page.getByRole('dialog', { name: 'Rời đi mà chưa lưu?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: 'Rời đi, không lưu' }).click();
    await page.getByRole('heading', { name: 'Mọi việc đều ổn' }).waitFor();
    expect(screen.calls.filter(({ name }) => name === 'settings.save')).toEqual([]);
  },
  patience,
);

test(
  'a key that comes with the edit asks as well: nothing unsaved is left behind',
  async () => {
    const { page } = await open();
    await page.getByLabel('Tên tiếng Anh').evaluate(async (field: HTMLInputElement) => {
      // As a person types, for React: through the setter that it does not watch.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Changed');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await Promise.resolve();
      field.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit2', key: '2', altKey: true, bubbles: true }));
    });
    await page.getByRole('dialog', { name: 'Rời đi mà chưa lưu?' }).waitFor();
  },
  patience,
);
