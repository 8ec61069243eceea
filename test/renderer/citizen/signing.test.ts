import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitizenView } from '#common/ipc/citizen-calls.ts';
import { startScreens, type Screens } from '#test/support/screen.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('citizen');
}, patience);
afterAll(() => screens.close());

const view: CitizenView = {
  siteName: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public Service Centre' },
  counter: 'Quầy 5',
  screen: {
    kind: 'sign',
    sheet: {
      code: 'H26.102-260309-0042',
      procedureName: 'Thủ tục đăng ký khai sinh',
      receiver: 'Nguyễn Văn An',
      results: [{ type: 'Giấy khai sinh', number: '77/2026' }],
    },
  },
};

test(
  'a result is signed for with a finger or a pen: a dot is no signature, a stroke is, and it can be wiped',
  async () => {
    const screen = await screens.open({
      width: 1280,
      height: 800,
      answers: { 'citizen.show': () => view, 'pen.sign': () => ({ kind: 'kept' }), 'pen.decline': () => ({}) },
    });
    const { page } = screen;
    const done = page.getByRole('button', { name: 'Tôi đã nhận' });
    await page.getByText('Ký vào đây bằng ngón tay hoặc bút').waitFor();
    expect(await screen.barriers()).toEqual([]);
    const box = await page.getByRole('img', { name: 'Ô ký tên' }).boundingBox();
    if (box === null) throw new Error('no field');
    const stroke = async (length: number) => {
      await page.mouse.move(box.x + 100, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(box.x + 100 + length, box.y + 90, { steps: 8 });
      await page.mouse.up();
    };
    await page.mouse.click(box.x + 50, box.y + 50);
    await expect.poll(() => done.isDisabled()).toBe(true);
    await stroke(400);
    await page.getByRole('button', { name: 'Ký lại' }).click();
    await expect.poll(() => done.isDisabled()).toBe(true);
    await stroke(500);
    await done.click();
    await expect.poll(() => screen.calls.filter(({ name }) => name === 'pen.sign').length).toBe(1);
    const sent = screen.calls.find(({ name }) => name === 'pen.sign')?.input as { readonly png: string };
    const bytes = Buffer.from(sent.png, 'base64');
    expect([bytes.subarray(1, 4).toString('latin1'), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      'PNG',
      800,
      280,
    ]);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'whoever would rather sign on paper says so, in English too',
  async () => {
    const screen = await screens.open({
      width: 1280,
      height: 800,
      answers: { 'citizen.show': () => view, 'pen.decline': () => ({}) },
    });
    const { page } = screen;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Please sign for the result').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'I will sign on paper' }).click();
    await expect.poll(() => screen.calls.some(({ name }) => name === 'pen.decline')).toBe(true);
    await screen.close();
  },
  patience,
);
