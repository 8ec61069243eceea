import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Board } from '#common/ipc/display-calls.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { sizesToTest } from '#test/support/sizes.ts';
import { board, now, row, status } from './board-answers.ts';

const patience = 600_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('display');
}, patience);
afterAll(() => screens.close());

const sizes = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
] as const;

const open = async (
  size: (typeof sizes)[number],
  shown: Board,
  { motion = 'reduce' }: { readonly motion?: 'reduce' | 'no-preference' } = {},
): Promise<Screen> => {
  const screen = await screens.open({
    ...size,
    motion,
    answers: {
      'board.show': () => shown,
      'board.media-broken': () => ({}),
      'terminal.status': () => status,
      'voice.show': () => ({ settings: { english: false, times: 1, quiet: null }, clips: [] }),
      'speech.sound': () => ({}),
      'speech.played': () => ({}),
      'speech.turn': () => ({ kind: 'now' }),
      'speech.turn-over': () => ({}),
      'speech.unspoken': () => ({}),
    },
  });
  await screen.page.getByText(/cập nhật 10:/u).waitFor();
  return screen;
};

const renew = async (screen: Screen, shown: Board): Promise<void> => {
  screen.answers['board.show'] = () => shown;
  await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
};

const picture = async ({ page }: Screen, name: string): Promise<void> => {
  const folder = process.env['MOTCUA_PICTURES'];
  if (folder === undefined) return;
  await page.evaluate(async () => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(folder, `boards-${name}.png`) });
};

/** Sixty counters, all of them calling. */
const sixty: Board = {
  ...board,
  calling: Array.from({ length: 60 }, (_each, index) =>
    row(index === 3 ? 'A2-007' : `${'ABCDEFGH'[index % 8] ?? 'A'}${String(100 + index)}`, index + 1, index * 0.5),
  ),
  earlier: [],
};
const sign: Board = {
  ...board,
  kind: 'counter',
  calling: [row('A042', 5, 0.2)],
  earlier: [],
  sign: {
    name: { vi: 'Quầy 5', en: 'Counter 5' },
    services: [
      { vi: 'Hộ tịch, chứng thực', en: 'Civil status' },
      { vi: 'Đất đai, môi trường', en: 'Land' },
    ],
    pause: null,
  },
};
const waiting: Board = {
  ...board,
  kind: 'waiting',
  slides: [
    {
      vi: 'Từ 01/10, lệ phí nộp bằng mã QR tại quầy.\nÔng/bà không cần mang tiền mặt.',
      en: 'From 01/10 fees are paid by QR code at the counter. No cash is needed.',
    },
  ],
};
const empty = { calling: [], earlier: [], waiting: 0 };
const off = { offlineSince: now - 120_000, updatedAt: now - 120_000 };
/** All of every day but its first minute, so that the test is of the night at whatever hour it runs. */
const always = { from: 1, to: 0 };

const states: readonly (readonly [string, Board])[] = [
  ['hall-sixty', sixty],
  ['hall-sixty-night', { ...sixty, night: always, english: true }],
  ['hall-few-light', { ...board, day: 'light' }],
  ['hall-few-night', { ...board, night: always }],
  ['hall-empty', { ...board, ...empty }],
  ['hall-off', { ...sixty, ...off }],
  ['sign', sign],
  ['sign-long', { ...sign, english: true, calling: [row('AB2-007', 5, 0.2)] }],
  ['sign-empty-light', { ...sign, ...empty, day: 'light' }],
  ['sign-paused-night', { ...sign, ...empty, night: always, sign: { ...(sign.sign ?? never()), pause: 'break' } }],
  ['sign-unknown', { ...sign, ...empty, sign: null }],
  ['sign-off', { ...sign, ...off }],
  ['waiting', { ...waiting, english: true }],
  ['waiting-light', { ...waiting, day: 'light' }],
  ['waiting-night-empty', { ...waiting, ...empty, night: always }],
  ['waiting-off', { ...waiting, slides: [], ...off }],
];

/** What of the board is wider than its place, or leaves the screen or what holds it. */
const cutOff = ({ page }: Screen): Promise<readonly (string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main li:has(svg), main h1:not(.sr-only), main p')]
      .filter((each) => {
        const { right, bottom } = each.getBoundingClientRect();
        const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
        return each.scrollWidth > each.clientWidth + 1 || right > window.innerWidth || bottom > foot + 1;
      })
      .map((each) => each.textContent),
  );

test.each(sizesToTest<(typeof sizes)[number]>(...sizes))(
  'on $width x $height no kind of board, by day or night, full, empty or cut off, has a barrier, scrolls or is cut off',
  async (size) => {
    const screen = await open(size, board);
    const found: unknown[] = [];
    for (const [index, [name, shown]] of states.entries()) {
      // Each state has a second of its own, so that the picture is surely of it.
      const second = String(10 + index);
      await renew(screen, { ...shown, updatedAt: now - 120_000 + (10 + index - 7) * 1_000 });
      await screen.page.getByText(`cập nhật 10:40:${second}`).waitFor();
      await picture(screen, `${name}-${size.width}x${size.height}`);
      const scrolled = await screen.page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        height: document.documentElement.scrollHeight,
        cursor: getComputedStyle(document.body).cursor,
      }));
      found.push([name, scrolled, await cutOff(screen), await screen.barriers()]);
    }
    expect(found).toEqual(states.map(([name]) => [name, { ...size, cursor: 'none' }, [], []]));
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);

function never(): never {
  throw new Error('The sign of this test has a counter.');
}

test(
  'every row of every kind of board is at least a ninth of the screen high',
  async () => {
    for (const size of sizesToTest<(typeof sizes)[number]>(...sizes)) {
      const screen = await open(size, { ...board, ...empty });
      for (const shown of [sixty, board, { ...waiting, calling: [row('K001', 5, 0), ...board.calling] }]) {
        await renew(screen, shown);
        const rows = screen.page.locator('ol li:has(svg)');
        await rows.getByText(shown.calling[0]?.label ?? '', { exact: true }).waitFor();
        const heights = await rows.evaluateAll((each) => each.map((one) => one.getBoundingClientRect().height));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(size.height / 9);
      }
      await screen.close();
    }
  },
  patience,
);

test(
  'with sixty counters a fresh call is on the board, and on a second call of the same number it flashes again',
  async () => {
    const screen = await open(sizes[0], sixty, { motion: 'no-preference' });
    const flashing = () =>
      screen.page
        .locator('main ol li')
        .evaluateAll((rows) =>
          rows.filter((each) => each.getAnimations().length > 0).map((each) => each.querySelector('span')?.textContent),
        );
    expect(await flashing()).toEqual([]);
    const called = { ...sixty, calling: [row('B777', 60, 0), ...sixty.calling.slice(0, 59)] };
    await renew(screen, called);
    await screen.page.getByText('B777', { exact: true }).waitFor();
    expect(await flashing()).toEqual(['B777']);
    await expect.poll(flashing).toEqual([]);
    await renew(screen, { ...called, calling: [row('B777', 60, 0, 2), ...sixty.calling.slice(0, 59)] });
    await expect.poll(flashing).toEqual(['B777']);
    await screen.close();
  },
  patience,
);

test(
  "a counter's sign and the waiting room flash on a call and again on its recall",
  async () => {
    for (const shown of [
      { ...sign, ...empty },
      { ...waiting, ...empty },
    ]) {
      const screen = await open(sizes[0], shown, { motion: 'no-preference' });
      const flashes = () =>
        screen.page.evaluate(() =>
          document
            .getAnimations()
            .filter((each) => each instanceof CSSAnimation && each.animationName === 'call-flash')
            .map((each) => each.playState),
        );
      expect(await flashes()).toEqual([]);
      const called = { ...shown, calling: [row('A025', 5, 0)] };
      await renew(screen, called);
      await expect.poll(flashes).toContain('running');
      await expect.poll(flashes).toEqual([]);
      await renew(screen, { ...called, calling: [row('A025', 5, 0, 2)] });
      await expect.poll(flashes).toContain('running');
      await screen.close();
    }
  },
  patience,
);

test(
  'in the waiting room a fresh call stands in front of the notices; a film that cannot be played is told and left out',
  async () => {
    const media = [{ name: 'hỏng.mp4', kind: 'video', address: '/media/D1/none.mp4' }] as const;
    const screen = await open(sizes[0], { ...waiting, ...empty, slides: [], media: [...media] });
    await expect
      .poll(() => screen.calls.filter(({ name }) => name === 'board.media-broken').map(({ input }) => input))
      .toContainEqual({ name: 'hỏng.mp4' });
    await renew(screen, { ...waiting, calling: [row('A025', 5, 0)] });
    const front = screen.page.getByRole('region', { name: 'Thông báo' });
    await front.getByText('A025').waitFor();
    await front.getByText('Quầy 5').waitFor();
    await picture(screen, 'waiting-call-1920x1080');
    await screen.close();
  },
  patience,
);

test(
  'the picture stands one small step from the middle at most, and the theme follows the hours',
  async () => {
    const screen = await open(sizes[0], { ...board, night: always });
    await expect.poll(() => screen.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('night');
    const { x, y } = await screen.page.evaluate(() => {
      const { left, top } = document.querySelector('main')?.parentElement?.getBoundingClientRect() ?? {
        left: 99,
        top: 99,
      };
      return { x: Math.abs(left), y: Math.abs(top) };
    });
    expect(Math.max(x, y)).toBeLessThanOrEqual(5);
    await renew(screen, { ...board, day: 'light', night: null });
    await expect.poll(() => screen.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await screen.close();
  },
  patience,
);

test(
  'in quiet hours a call is shown and said to be unspoken; nothing is played',
  async () => {
    const quiet = { ...board, ...empty };
    const screen = await open(sizes[0], quiet);
    screen.answers['voice.show'] = () => ({ settings: { english: false, times: 1, quiet: always }, clips: [] });
    await screen.emit({ name: 'changed', payload: { topics: ['config'] } });
    await expect.poll(() => screen.calls.filter(({ name }) => name === 'voice.show').length).toBeGreaterThan(1);
    const calling = [row('A025', 5, 0)];
    await renew(screen, { ...quiet, calling, zoneCalls: calling });
    await expect
      .poll(() => screen.calls.filter(({ name }) => name === 'speech.unspoken').map(({ input }) => input))
      .toEqual([{ label: 'A025', call: 1, why: 'quiet' }]);
    expect(screen.calls.some(({ name }) => name === 'speech.turn')).toBe(false);
    await screen.close();
  },
  patience,
);

test(
  'a board waits for its turn before it speaks, and ends it afterwards',
  async () => {
    const quiet = { ...board, ...empty };
    const screen = await open(sizes[0], quiet);
    screen.answers['speech.turn'] = () => ({ kind: 'wait' });
    const calling = [row('A025', 5, 0)];
    await renew(screen, { ...quiet, calling, zoneCalls: calling });
    const named = (wanted: string) => screen.calls.filter(({ name }) => name === wanted).length;
    await expect.poll(() => named('speech.turn')).toBeGreaterThan(2);
    expect([named('speech.played'), await screen.page.locator('[aria-live=assertive]').textContent()]).toEqual([0, '']);
    screen.answers['speech.turn'] = () => ({ kind: 'now' });
    await expect.poll(() => [named('speech.turn-over'), named('speech.played')], { timeout: 40_000 }).toEqual([1, 1]);
    await screen.close();
  },
  patience,
);
