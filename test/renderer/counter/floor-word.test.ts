import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandName } from '#common/ipc/contract.ts';
import type { SiteWord } from '#common/ipc/floor-act-calls.ts';
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

const silent = (): SiteWord => ({
  now: Date.now(),
  notice: null,
  closed: null,
  look: null,
  lookedAt: null,
  pausedBy: null,
  sentOut: null,
});
const look = (order: string) => ({ order, from: 'dieu-hanh', until: Date.now() + 30_000 });
const open = async (word: Partial<SiteWord>): Promise<Screen> => {
  const answers = {
    ...wellAnswers(),
    'site.word': () => ({ ...silent(), ...word }),
    'order.picture': () => ({ kind: 'done' as const }),
    'order.decline': () => ({ kind: 'done' as const }),
  };
  screen = await screens.open({ width: 1366, height: 768, answers });
  await screen.page.getByText('Quầy 5').first().waitFor();
  return screen;
};
const asked = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const hear = (word: Partial<SiteWord>): Promise<void> => {
  screen.answers['site.word'] = () => ({ ...silent(), ...word });
  return screen.emit({ name: 'changed', payload: { topics: ['orders'] } });
};

test(
  'the officer reads the notice, that the counter was closed and that a session was ended, without barriers in both languages',
  async () => {
    const { page } = await open({
      notice: { text: { vi: 'Mất điện tầng 2', en: 'No power on floor 2' }, until: Date.now() + 60_000 },
      pausedBy: 'dieu-hanh',
      sentOut: { name: 'Nguyễn Văn An', at: Date.UTC(2026, 2, 9, 3, 42) },
    });
    await page.getByText('Mất điện tầng 2').waitFor();
    await page.getByText('(dieu-hanh) đã tạm đóng quầy này').waitFor();
    await page.getByText('đã kết thúc phiên của Nguyễn Văn An lúc 10:42').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('No power on floor 2').waitFor();
    expect([await screen.barriers(), screen.complaints]).toEqual([[], []]);
  },
  patience,
);

test(
  'a notice is told to its end by the site’s clock, also where this machine’s is wrong',
  async () => {
    const notice = (until: number) => ({ text: { vi: 'Mất điện tầng 2', en: '' }, until });
    const now = Date.now() - 3_600_000;
    const { page } = await open({ now, notice: notice(now + 60_000) });
    await page.getByText('Mất điện tầng 2').waitFor();
    await hear({ now, notice: notice(now - 1) });
    await page.getByText('Mất điện tầng 2').waitFor({ state: 'detached' });
  },
  patience,
);

test(
  'who wants to see the screen is answered by the officer: no has the focus, and yes takes the question away first',
  async () => {
    const { page } = await open({ look: look('order:1') });
    const question = page.getByRole('dialog', { name: 'Người giám sát muốn xem màn hình' });
    await question.getByText(/Còn \d+ giây/u).waitFor();
    expect([await screen.barriers(), await page.locator(':focus').innerText()]).toEqual([[], 'Không']);
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => asked('order.decline')).toEqual([{ order: 'order:1', how: 'refused' }]);
    await hear({ look: look('order:2') });
    await question.getByRole('button', { name: 'Đồng ý cho xem' }).press('Enter');
    await expect.poll(() => asked('order.picture')).toEqual([{ order: 'order:2' }]);
    await hear({ lookedAt: Date.now() });
    await page.getByText('Màn hình này vừa được người giám sát xem').waitFor();
    expect(await question.count()).toBe(0);
  },
  patience,
);

test(
  'after an ordered restart the counter is opened again when what is typed is on the disk, and not before',
  async () => {
    const { page } = await open({});
    screen.answers['window.renew'] = () => ({ kind: 'done' });
    const name = page.getByRole('textbox', { name: /Họ và tên/u }).first();
    await name.fill('Nguyễn Thị');
    await screen.emit({ name: 'renew', payload: {} });
    await expect.poll(() => asked('window.renew')).toEqual([{ when: 'later' }]);
    await name.press('Tab');
    await expect.poll(() => asked('intake.keep').length).toBeGreaterThan(0);
    await expect.poll(() => asked('window.renew')).toEqual([{ when: 'later' }, { when: 'now' }]);
    const order = screen.calls.map(({ name: call }) => call);
    expect(order.indexOf('intake.keep')).toBeLessThan(order.lastIndexOf('window.renew'));
  },
  patience,
);
