import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { TerminalStatus } from '#common/ipc/views.ts';
import { busyState, status, wellAnswers } from '#test/renderer/counter/counter-answers.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const openWith = async (more: Partial<TerminalStatus>, counter: string): Promise<Screen> => {
  screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...wellAnswers(),
      'terminal.status': () => ({ ...status, ...more }),
      'counter.state': () => ({ ...busyState(), counter: { id: 'quay-15', name: counter } }),
    },
  });
  await screen.page.getByText(counter).first().waitFor();
  await screen.page.evaluate(async () => document.fonts.ready.then(() => undefined));
  return screen;
};

const site = 'Trung tâm Phục vụ hành chính công phường Hoàng Mai – Vĩnh Hưng';
const counter = 'Quầy 15 – Tiếp nhận hồ sơ đất đai, môi trường';

test.each<readonly [string, Partial<TerminalStatus>]>([
  ['well', { site }],
  [
    'alone, out of paper, without its scanner',
    {
      site,
      connection: 'alone',
      unsynced: 128,
      printer: { name: 'Máy in', condition: 'paper-out', since: 0 },
      scanner: { connected: false },
    },
  ],
])(
  'at 1366 pixels the strip is one line with everything of the state on it, whatever the names (%s)',
  async (_state, more) => {
    const { page } = await openWith(more, counter);
    const header = page.locator('header').first();
    expect(await header.evaluate((strip) => strip.getBoundingClientRect().height)).toBeLessThan(52);
    // Nothing of the state and no button reaches over the edge or into its neighbour.
    expect(
      await header.evaluate((strip) => {
        const boxes = [...strip.querySelectorAll('li, button, time strong')].map((each) =>
          each.getBoundingClientRect(),
        );
        return boxes.flatMap((box, index) =>
          box.right > innerWidth || (boxes[index + 1]?.left ?? innerWidth) < box.right ? [index] : [],
        );
      }),
    ).toEqual([]);
    // The centre's name is read in words, or it is not there; it never ends as two letters.
    const letters = await header.locator('p:not([data-staff-door])').evaluate((name) => {
      return name.checkVisibility() ? name.clientWidth / Number.parseFloat(getComputedStyle(name).fontSize) : null;
    });
    expect(letters ?? 8).toBeGreaterThanOrEqual(8);
  },
  patience,
);

test(
  'the date stands beside the time where there is room for it',
  async () => {
    const { page } = await openWith({ site: 'Phường Cửa Nam' }, 'Quầy 5');
    const [time, date] = await page
      .locator('header time')
      .evaluate((clock) => [...clock.children].map((part) => part.getBoundingClientRect().top));
    expect(time).toBe(date);
  },
  patience,
);
