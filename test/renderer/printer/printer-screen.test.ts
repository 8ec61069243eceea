import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { printer, wellAnswers } from './papers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('printer');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

for (const size of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
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
