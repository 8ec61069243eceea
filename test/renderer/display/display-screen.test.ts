import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Board } from '#common/ipc/display-calls.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { sizesToTest } from '#test/support/sizes.ts';
import { board, now, row, status } from './board-answers.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('display');
}, patience);
afterAll(() => screens.close());

const fullHd = { width: 1920, height: 1080 };
const ultraHd = { width: 3840, height: 2160 };

/** A board whose zone is the whole hall: what it shows is what the zone hears. */
const heardWhole = (shown: Board): Board => ({ ...shown, zoneCalls: shown.calling });

const open = async (
  size: typeof fullHd,
  shown: Board,
  motion: 'reduce' | 'no-preference' = 'reduce',
): Promise<Screen> => {
  const screen = await screens.open({
    ...size,
    motion,
    answers: {
      'board.show': () => heardWhole(shown),
      'board.media-broken': () => ({}),
      'speech.turn': () => ({ kind: 'now' }),
      'speech.turn-over': () => ({}),
      'speech.unspoken': () => ({}),
      'terminal.status': () => status,
      'voice.show': () => ({ settings: { english: false, times: 1, quiet: null }, clips: [] }),
      'speech.sound': () => ({}),
      'speech.played': () => ({}),
    },
  });
  await screen.page.getByText(String(shown.waiting), { exact: true }).waitFor();
  return screen;
};

const show = async (screen: Screen, shown: Board): Promise<void> => {
  screen.answers['board.show'] = () => heardWhole(shown);
  await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
};

/** Writes down, in the page, every sentence the board speaks. */
const listen = ({ page }: Screen): Promise<void> =>
  page.evaluate(() => {
    const region = document.querySelector('[aria-live=assertive]');
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver(() => {
      const sentence = region?.textContent ?? '';
      if (sentence !== '') spoken.push(sentence);
    }).observe(region ?? document.body, { childList: true, characterData: true, subtree: true });
  });

const heard = ({ page }: Screen): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { spoken: readonly string[] }).spoken);

const silence = ({ page }: Screen): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('[aria-live=assertive]')?.textContent === '');

const speaks = ({ page }: Screen, sentence: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector('[aria-live=assertive]')?.textContent === wanted, sentence);

const many: Board = {
  ...board,
  calling: [...board.calling, row('E014', 6, 7), row('F020', 7, 8)],
  notice: { vi: board.notice.vi.repeat(3), en: board.notice.en },
};

test.each<readonly [string, Board]>([
  ['busy', board],
  ['more calls than rows and a long notice', many],
  ['nothing called yet', { ...board, calling: [], earlier: [] }],
  ['cut off', { ...board, offlineSince: now - 120_000 }],
])(
  '%s: axe finds nothing, nothing scrolls, and no pointer is shown',
  async (_state, shown) => {
    for (const size of sizesToTest(fullHd, ultraHd)) {
      const screen = await open(size, shown);
      expect(await screen.barriers()).toEqual([]);
      expect(
        await screen.page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          height: document.documentElement.scrollHeight,
          cursor: getComputedStyle(document.body).cursor,
        })),
      ).toEqual({ ...size, cursor: 'none' });
      expect(screen.complaints).toEqual([]);
      await screen.close();
    }
  },
  patience,
);

test(
  'rows that call are at least a ninth of the screen high, newest first',
  async () => {
    for (const size of sizesToTest(fullHd, ultraHd)) {
      const screen = await open(size, many);
      const rows = screen.page.locator('main ol').first().getByRole('listitem');
      expect(await rows.allInnerTexts().then((texts) => texts.map((text) => text.split('\n')[0]))).toEqual([
        'A042',
        'C118',
        'B031',
        'H009',
        'D007',
        'E014',
        'F020',
      ]);
      const heights = await rows.evaluateAll((each) => each.map((one) => one.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(size.height / 9);
      await screen.close();
    }
  },
  patience,
);

test(
  'each call is announced once: not those found at the start, not on a renewed board, again on a recall',
  async () => {
    const quiet = { ...board, calling: [row('B031', 2, 0)], earlier: [] };
    const called = { ...quiet, calling: [row('A025', 5, 0), ...quiet.calling] };
    const recalled = { ...quiet, calling: [row('A025', 5, 0, 2), ...quiet.calling] };
    const sentence = 'Xin mời số thứ tự A không hai lăm, đến quầy số năm.';
    const screen = await open(fullHd, quiet);
    await listen(screen);
    await show(screen, called);
    await speaks(screen, sentence);
    await silence(screen);
    await show(screen, { ...called, waiting: 36 });
    await screen.page.getByText('36', { exact: true }).waitFor();
    await show(screen, recalled);
    await speaks(screen, sentence);
    await silence(screen);
    expect(await heard(screen)).toEqual([sentence, sentence]);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'a board tells what its sound can do, and writes down the calls it spoke to their end',
  async () => {
    const quiet = { ...board, calling: [], earlier: [] };
    const screen = await open(fullHd, quiet);
    const told = (name: string): readonly unknown[] =>
      screen.calls.filter((call) => call.name === name).map(({ input }) => input);
    await expect.poll(() => told('speech.sound').at(-1)).toEqual({ state: 'on' });
    await show(screen, { ...quiet, calling: [row('A025', 5, 0)] });
    await expect
      .poll(() => told('speech.played'), { timeout: 20_000 })
      .toEqual([{ ticket: 'ticket-A025', call: 1, requestId: expect.any(String) }]);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'a board that is not the one to speak shows the call and stays silent until it is its turn',
  async () => {
    const quiet = { ...board, calling: [], earlier: [], speaks: false };
    const called = { ...quiet, calling: [row('A025', 5, 0)] };
    const screen = await open(fullHd, quiet);
    await listen(screen);
    await show(screen, called);
    await screen.page.getByText('A025', { exact: true }).waitFor();
    expect(await heard(screen)).toEqual([]);
    await show(screen, { ...called, speaks: true });
    await speaks(screen, 'Xin mời số thứ tự A không hai lăm, đến quầy số năm.');
    await screen.close();
  },
  patience,
);

test(
  'a call and a recall flash, and what was there at the start does not',
  async () => {
    const quiet = { ...board, calling: [row('B031', 2, 0)], earlier: [] };
    const screen = await open(fullHd, quiet, 'no-preference');
    const flashing = () =>
      screen.page
        .locator('main ol li')
        .evaluateAll((rows) =>
          rows
            .filter((each) => getComputedStyle(each).animationName === 'call-flash')
            .map((each) => each.querySelector('span')?.textContent),
        );
    expect(await flashing()).toEqual([]);
    await show(screen, { ...quiet, calling: [row('A025', 5, 0), ...quiet.calling] });
    await screen.page.getByText('A025', { exact: true }).waitFor();
    expect(await flashing()).toEqual(['A025']);
    await show(screen, { ...quiet, calling: [row('B031', 2, 0, 2), row('A025', 5, 0)] });
    await screen.page.locator('main ol li').first().getByText('B031').waitFor();
    expect(await flashing()).toEqual(['B031', 'A025']);
    await screen.close();
  },
  patience,
);

test(
  'cut off, the board keeps its rows and says since when; without its own backend since the last renewal',
  async () => {
    const screen = await open(fullHd, board);
    await show(screen, { ...board, offlineSince: now - 120_000 });
    await screen.page.getByText('Mất kết nối từ 10:40 09/03/2026.').waitFor();
    screen.answers['board.show'] = () => ({ ok: false, failure: { code: 'backend-away', message: '' } });
    await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
    await screen.page.getByText('Mất kết nối từ 10:42 09/03/2026.').waitFor();
    await screen.page.getByText('A042', { exact: true }).waitFor();
    await screen.page.getByText('cập nhật 10:42:07').waitFor();
    await screen.close();
  },
  patience,
);

test(
  'a notice of the supervisor stands on the board in both languages, and a board that is looked at lets itself be seen and says so',
  async () => {
    const screen = await open(fullHd, board);
    screen.answers['order.picture'] = () => ({ kind: 'done' });
    const word = { closed: null, pausedBy: null, sentOut: null };
    screen.answers['site.word'] = () => ({
      ...word,
      now: Date.now(),
      notice: { text: { vi: 'Mất điện tầng 2', en: 'No power on floor 2' }, until: Date.now() + 60_000 },
      look: { order: 'order:1', from: 'dieu-hanh', until: Date.now() + 30_000 },
      lookedAt: Date.now(),
    });
    await screen.emit({ name: 'changed', payload: { topics: ['orders'] } });
    for (const text of ['Mất điện tầng 2', 'No power on floor 2', 'Màn hình này vừa được người giám sát xem']) {
      await screen.page.getByText(text).waitFor();
    }
    await expect
      .poll(() => screen.calls.filter(({ name }) => name === 'order.picture').map(({ input }) => input))
      .toEqual([{ order: 'order:1' }]);
    expect([await screen.barriers(), screen.complaints]).toEqual([[], []]);
    await screen.close();
  },
  patience,
);
