import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { calmFloor, wellAnswers } from '#test/renderer/supervisor/floor.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { busyCentre, emptyCentre } from './centre-answers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;

beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const openCentre = async (centre: typeof busyCentre, width = 1366, height = 768): Promise<void> => {
  screen = await screens.open({
    width,
    height,
    answers: {
      ...wellAnswers(),
      'floor.show': () => calmFloor(Date.now()),
      'print.centre': centre,
      'paper.cancel': () => ({ kind: 'done', state: 'cancelled' }),
      'paper.again': () => ({ kind: 'done', paper: { job: 'job-A015', state: 'pending', copy: 1, trouble: null } }),
      'printer.test': () => ({ kind: 'done', state: 'pending' }),
    },
  });
  await screen.page.getByRole('button', { name: /^Giấy in/u }).waitFor();
  await screen.page.keyboard.press('Control+KeyP');
  await screen.page.getByRole('dialog').waitFor();
};

test.each([
  ['busy', busyCentre],
  ['empty', emptyCentre],
] as const)(
  'the print centre opens by its key, without barriers, in both languages (%s)',
  async (_state, centre) => {
    await openCentre(centre);
    await screen.page.getByRole('heading', { name: 'Máy in và giấy in' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await screen.page.keyboard.press('Escape');
    await screen.page.getByRole('button', { name: 'English' }).click();
    await screen.page.getByRole('button', { name: /^Papers/u }).click();
    await screen.page.getByRole('heading', { name: 'Printers and papers' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'the button says how many papers wait for a person',
  async () => {
    await openCentre(busyCentre);
    await screen.page.keyboard.press('Escape');
    await expect.poll(() => screen.page.getByRole('button', { name: /^Giấy in/u }).innerText()).toContain('Giấy in: 2');
  },
  patience,
);

test(
  'an unsure paper is a question with the hint of the cutter, and each answer goes to its job once',
  async () => {
    await openCentre(busyCentre);
    const { page } = screen;
    const row = page.getByRole('row', { name: 'Phiếu A012 đã ra giấy chưa?' });
    expect(await row.innerText()).toContain('Dao cắt đã chạy: nhiều khả năng giấy đã ra.');
    await page.getByRole('button', { name: 'Phiếu A012: đã ra giấy' }).click();
    await page.getByRole('button', { name: 'Phiếu A018: hủy' }).click();
    await page.getByRole('button', { name: 'Phiếu A015: in lại' }).click();
    await page.getByRole('button', { name: 'In thử K1 · máy in dự phòng' }).click();
    const requestId = expect.any(String);
    await expect
      .poll(() => screen.calls.filter(({ name }) => /^(?:paper|printer)\./u.test(name)))
      .toEqual([
        { name: 'paper.confirm', input: { job: 'job-A012', cameOut: true, requestId } },
        { name: 'paper.cancel', input: { job: 'job-A018', requestId } },
        { name: 'paper.again', input: { of: 'job-A015', requestId } },
        { name: 'printer.test', input: { terminal: 'K1', printer: 'second', requestId } },
      ]);
  },
  patience,
);
