import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualBoard } from '#common/domain/board/board-settings.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../floor.ts';

const patience = 120_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterAll(() => screens.close());

type Shown = CommandOutput<'boards.show'>;

const hallA: Shown['zones'][number] = {
  id: 'a',
  name: { vi: 'Sảnh A', en: 'Hall A' },
  counters: ['Q1'],
  near: [''],
  times: 2,
  english: false,
  quiet: null,
  removed: false,
};
const shown: Shown = {
  boards: [
    {
      terminal: 'D1',
      connected: true,
      sound: 'on',
      speaks: true,
      media: { files: 3, skipped: [{ name: 'phim cũ.mp4', why: 'broken' }] },
      unspoken: [{ label: 'A042', call: 1, why: 'quiet' }],
      settings: {
        ...usualBoard,
        kind: 'waiting',
        zone: 'a',
        media: true,
        slides: [{ vi: 'Xin mời chờ', en: 'Please wait' }],
      },
    },
    {
      terminal: 'D2',
      connected: false,
      sound: null,
      speaks: false,
      media: null,
      unspoken: [],
      settings: usualBoard,
    },
  ],
  zones: [hallA],
  counters: Array.from({ length: 12 }, (_each, index) => ({
    id: `Q${index + 1}`,
    name: { vi: `Quầy ${index + 1}`, en: `Counter ${index + 1}` },
  })),
  services: [
    { id: 'A', name: { vi: 'Hộ tịch', en: 'Civil status' } },
    { id: 'B', name: { vi: 'Đất đai', en: 'Land' } },
  ],
};

const open = async (given: Shown = shown): Promise<Screen> => {
  const screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...wellAnswers(),
      'voice.show': () => ({ settings: { english: false, times: 1, quiet: null }, clips: [] }),
      'voice.set': () => ({}),
      'boards.show': () => given,
      'boards.set-board': () => ({}),
      'boards.set-zone': () => ({}),
    },
  });
  await enterRoom(screen.page, 'Bảng và loa');
  await screen.page.getByRole('heading', { name: 'Phần còn lại của trung tâm' }).waitFor();
  return screen;
};
const told = ({ calls }: Screen, wanted: string): readonly unknown[] =>
  calls.filter(({ name }) => name === wanted).map(({ input }) => input);
const picture = async ({ page }: Screen, name: string): Promise<void> => {
  const folder = process.env['MOTCUA_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `boards-room-${name}.png`) });
};

test(
  'axe finds nothing on the page of a zone, of a board, of the rest, and of a centre without boards',
  async () => {
    const screen = await open();
    await picture(screen, 'rest');
    expect(await screen.barriers()).toEqual([]);
    for (const name of [/Sảnh A/u, /^D1/u, /^D2/u]) {
      await screen.page.getByRole('navigation').getByRole('button', { name }).click();
      await screen.page.getByRole('heading', { level: 1, name }).waitFor();
      await picture(screen, String(name).replaceAll(/\W/gu, ''));
      expect(await screen.barriers()).toEqual([]);
    }
    expect(screen.complaints).toEqual([]);
    await screen.close();
    const bare = await open({ boards: [], zones: [], counters: [], services: [] });
    await bare.page.getByText('Chưa có máy nào chạy bảng gọi số.').waitFor();
    expect(await bare.barriers()).toEqual([]);
    await bare.close();
  },
  patience,
);

test(
  'a board tells which file it left out and which call it only showed; its settings are saved as they stand',
  async () => {
    const screen = await open();
    const { page } = screen;
    await page.getByRole('navigation').getByRole('button', { name: /^D1/u }).click();
    await page.getByText('Bỏ qua “phim cũ.mp4”: tệp hỏng, cần chép lại.').waitFor();
    await page.getByText('A042 (lần gọi 1): chỉ hiện số vì đang giờ yên lặng.').waitFor();
    await page.getByRole('button', { name: 'Thêm thông báo' }).click();
    await page.getByLabel('Thông báo 2', { exact: true }).fill('Nghỉ trưa 11:30–13:30');
    await page.getByRole('checkbox', { name: 'Giảm sáng ban đêm' }).check();
    await page.getByLabel('từ').fill('17:30');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu. Các bảng đổi ngay.').waitFor();
    expect(told(screen, 'boards.set-board')).toEqual([
      {
        terminal: 'D1',
        requestId: expect.any(String),
        settings: {
          ...shown.boards[0]?.settings,
          slides: [
            { vi: 'Xin mời chờ', en: 'Please wait' },
            { vi: 'Nghỉ trưa 11:30–13:30', en: '' },
          ],
          night: { from: 17 * 60 + 30, to: 6 * 60 },
        },
      },
    ]);
    await screen.close();
  },
  patience,
);

test(
  'a zone is added and taken away again by keyboard alone',
  async () => {
    const screen = await open();
    const { page } = screen;
    const add = page.getByRole('button', { name: 'Thêm khu vực' });
    await add.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Tên khu vực').focus();
    await page.keyboard.type('Sảnh B');
    await page.getByRole('checkbox', { name: 'Quầy 3' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: 'Sảnh A' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Lưu' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => told(screen, 'boards.set-zone'))
      .toEqual([
        {
          zone: expect.stringMatching(/^kv-/u),
          requestId: expect.any(String),
          settings: { ...only(hallA), name: { vi: 'Sảnh B', en: '' }, counters: ['Q3'], near: ['a'], times: 1 },
        },
      ]);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Sảnh A/u })
      .click();
    await page.getByRole('button', { name: 'Bỏ khu vực này' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => told(screen, 'boards.set-zone').at(-1))
      .toEqual({ zone: 'a', requestId: expect.any(String), settings: { ...only(hallA), removed: true } });
    await screen.close();
  },
  patience,
);

/** A zone's settings without its id. */
const only = ({ name, counters, near, times, english, quiet, removed }: Shown['zones'][number]) => ({
  name,
  counters,
  near,
  times,
  english,
  quiet,
  removed,
});
