import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { sizesToTest } from '#test/support/sizes.ts';
import { demo, printer, wellAnswers } from './papers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('printer');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

for (const size of sizesToTest({ width: 1366, height: 768 }, { width: 1920, height: 1080 })) {
  test(
    `the printer's window has no barriers at ${size.width} × ${size.height}, with papers and without, in both languages`,
    async () => {
      screen = await screens.open({ ...size, answers: wellAnswers() });
      const { page } = screen;
      await page.getByRole('img', { name: 'Giấy số 3 như máy in vừa in ra' }).waitFor();
      expect(await screen.barriers()).toEqual([]);
      screen.answers['virtual-printer.show'] = () => ({ ...printer, papers: [] });
      await screen.emit({ name: 'changed', payload: { topics: ['virtual-printer'] } });
      await page.getByText('Chưa có giấy nào ra').waitFor();
      expect(await screen.barriers()).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('No paper has come out yet').waitFor();
      expect(await screen.barriers()).toEqual([]);
      expect(screen.complaints).toEqual([]);
    },
    patience,
  );
}

test(
  'papers lie newest first, each in its own proportion',
  async () => {
    screen = await screens.open({ width: 1366, height: 768, answers: wellAnswers() });
    const papers = screen.page.getByRole('img', { name: /Giấy số/u });
    await papers.first().waitFor();
    const shown = await papers.evaluateAll((images) =>
      images.map((image) => [image.getAttribute('alt'), image.clientWidth, image.clientHeight]),
    );
    expect(shown).toEqual([
      ['Giấy số 3 như máy in vừa in ra', 288, 740],
      ['Giấy số 2 như máy in vừa in ra', 288, 360],
      ['Giấy số 1 như máy in vừa in ra', 288, 360],
    ]);
  },
  patience,
);

test(
  'a fault is given by its button and shown as the state of the printer',
  async () => {
    screen = await screens.open({ width: 1366, height: 768, answers: wellAnswers() });
    const { page } = screen;
    const button = page.getByRole('button', { name: 'Hết giấy', exact: true });
    await button.click();
    await page.getByText('Máy in hết giấy').waitFor();
    expect([await button.getAttribute('aria-pressed'), screen.calls.at(-1)]).toEqual([
      'true',
      { name: 'virtual-printer.fault', input: { fault: 'paper-out' } },
    ]);
  },
  patience,
);

test(
  'outside the demo centre nothing can be cut off',
  async () => {
    screen = await screens.open({ width: 1366, height: 768, answers: wellAnswers() });
    await screen.page.getByRole('button', { name: 'Hết giấy', exact: true }).waitFor();
    expect(await screen.page.getByRole('region', { name: 'Thử cắt liên lạc' }).count()).toBe(0);
  },
  patience,
);

test(
  'in the demo centre each part is cut off and brought back by its button, and the records here and at central are counted',
  async () => {
    screen = await screens.open({
      width: 1366,
      height: 768,
      answers: { ...wellAnswers(), 'demo.show': () => demo, 'demo.switch': () => demo },
    });
    const { page } = screen;
    const panel = page.getByRole('region', { name: 'Thử cắt liên lạc' });
    await panel.getByText('Bản ghi ở điểm này: 41').waitFor();
    await panel.getByText('Đã tới trung tâm dữ liệu: 38').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await panel.getByRole('button', { name: 'Cắt trung tâm dữ liệu' }).click();
    await panel.getByRole('button', { name: 'Bật lại máy chủ điểm' }).click();
    await expect.poll(() => panel.getByRole('button', { name: 'Bật lại ki-ốt K1' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Power off counter Q5' }).click();
    const switched = () => screen.calls.filter(({ name }) => name === 'demo.switch').map(({ input }) => input);
    await expect.poll(switched).toEqual([
      { part: 'central', on: false },
      { part: 'hub', on: true },
      { part: 'counter', on: false },
    ]);
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);
