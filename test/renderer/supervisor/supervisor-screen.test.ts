import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { sizesToTest } from '#test/support/sizes.ts';
import { calmFloor, troubledFloor, wellAnswers } from './floor.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const floors = [
  ['calm', () => calmFloor(Date.now()), 'Mọi việc đều ổn', 'All is well'],
  ['troubled', () => troubledFloor(Date.now()), '6 việc cần người xử lý', '6 matters need a person'],
  [
    'empty',
    () => ({ ...calmFloor(Date.now()), services: [], counters: [], terminals: [] }),
    'Mọi việc đều ổn',
    'All is well',
  ],
] as const;

for (const size of sizesToTest({ width: 1366, height: 768 }, { width: 1920, height: 1080 })) {
  test.each(floors)(
    `on a floor that is %s, at ${size.width} × ${size.height}, the first thing said is whether anything is wrong, without barriers, in both languages`,
    async (_floor, floor, vietnamese, english) => {
      screen = await screens.open({ ...size, answers: { ...wellAnswers(), 'floor.show': floor } });
      await screen.page.getByRole('heading', { name: vietnamese }).waitFor();
      const isTooWide = () => screen.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([await screen.barriers(), await isTooWide()]).toEqual([[], false]);
      await screen.page.getByRole('button', { name: 'English' }).click();
      await screen.page.getByRole('heading', { name: english }).waitFor();
      expect([await screen.barriers(), await isTooWide()]).toEqual([[], false]);
      expect(screen.complaints).toEqual([]);
    },
    patience,
  );
}

test(
  'waits, counters and terminals are real tables with their numbers',
  async () => {
    screen = await screens.open({ width: 1366, height: 768, answers: wellAnswers() });
    const { page } = screen;
    const row = (name: string) => page.getByRole('row', { name }).first().innerText();
    await page.getByRole('rowheader', { name: 'Hộ tịch' }).waitFor();
    expect((await row('B Chứng thực')).split(/\s*\t\s*/u)).toEqual([
      'B Chứng thực',
      '12',
      '32 phút',
      '12–36 phút',
      '66',
      '54',
    ]);
    expect(await page.getByRole('row', { name: /Quầy 1 .*A042/u }).innerText()).toContain('3 phút');
    // Who is there is heard all the time; only of who is away it is told since when.
    expect(await row('Ki-ốt 1')).not.toContain('vừa xong');
    screen.answers['floor.show'] = () => troubledFloor(Date.now());
    await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
    await expect.poll(() => row('Quầy 3 Quầy')).toContain('17 phút trước');
  },
  patience,
);

test(
  'waits and ages go by the site’s clock where this machine’s is wrong, and the figures are asked for again while nothing happens',
  async () => {
    const behind = 3 * 3_600_000;
    const answers = { ...wellAnswers(), 'floor.show': () => calmFloor(Date.now() - behind) };
    screen = await screens.open({ width: 1366, height: 768, answers });
    const { page } = screen;
    const row = (name: string | RegExp) => page.getByRole('row', { name }).first().innerText();
    await page.getByRole('rowheader', { name: 'Hộ tịch' }).waitFor();
    expect([await row('B Chứng thực'), await row(/Quầy 1 .*A042/u)]).toEqual([
      expect.stringContaining('32 phút'),
      expect.stringMatching(/A042\s*3 phút/u),
    ]);
    await expect.poll(() => screen.calls.filter(({ name }) => name === 'floor.show').length).toBe(2);
  },
  patience,
);

test(
  'the answer about a paper anywhere on the floor goes to its job',
  async () => {
    screen = await screens.open({
      width: 1366,
      height: 768,
      answers: { ...wellAnswers(), 'floor.show': () => troubledFloor(Date.now()) },
    });
    await screen.page.getByRole('button', { name: 'Đã ra giấy', exact: true }).click();
    await expect
      .poll(() => screen.calls.filter(({ name }) => name === 'paper.confirm').map(({ input }) => input))
      .toEqual([{ job: 'job-12', cameOut: true, requestId: expect.any(String) }]);
  },
  patience,
);

test(
  'a number opens the tickets it is made of, by the keyboard, and Escape goes back to it',
  async () => {
    screen = await screens.open({ width: 1366, height: 768, answers: wellAnswers() });
    const { page } = screen;
    const number = page.getByRole('button', { name: 'B Chứng thực, Hoàn thành: 54' });
    await number.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'B Chứng thực, Hoàn thành' });
    await dialog.getByRole('rowheader', { name: 'B017' }).waitFor();
    expect((await dialog.getByRole('row', { name: 'B017' }).innerText()).split(/\s*\t\s*/u)).toEqual([
      'B017',
      'Chứng thực',
      'hoàn thành',
      '09:30',
      '09:42',
      '12 phút',
      'Quầy 2',
      '',
    ]);
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => number.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(screen.calls.filter(({ name }) => name === 'floor.tickets').map(({ input }) => input)).toEqual([
      { which: 'done', service: 'b', counter: null },
    ]);
  },
  patience,
);

test(
  'a counter shows who sits there, a pause with its reason and since when',
  async () => {
    screen = await screens.open({ width: 1366, height: 768, answers: wellAnswers() });
    await screen.page.getByRole('rowheader', { name: /^Quầy 4 .*Nguyễn Thị Hoa 4/u }).waitFor();
    await screen.page.getByText('tạm nghỉ 12 phút: họp').waitFor();
  },
  patience,
);

test(
  'a machine that takes its time to open says which step it is at and how far it is, in both languages, until it is open',
  async () => {
    screen = await screens.open({ width: 1366, height: 768, answers: wellAnswers() });
    const { page } = screen;
    await page.getByRole('heading', { name: 'Mọi việc đều ổn' }).waitFor();
    await screen.emit({ name: 'opening', payload: { step: 'checking', part: null } });
    await page.getByText('Bước 1/3: kiểm tra tệp dữ liệu.').waitFor();
    const bar = page.getByRole('progressbar', { name: 'Máy đang mở' });
    expect(await bar.getAttribute('value')).toBe(null);
    await screen.emit({ name: 'opening', payload: { step: 'proving', part: 0.25 } });
    await page.getByText('Bước 2/3: kiểm chứng nhật ký.').waitFor();
    expect(await bar.getAttribute('value')).toBe('0.25');
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Step 2 of 3: proving the logs.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await screen.emit({ name: 'backend', payload: { state: 'up' } });
    await page.getByText('Step 2 of 3').waitFor({ state: 'detached' });
  },
  patience,
);
