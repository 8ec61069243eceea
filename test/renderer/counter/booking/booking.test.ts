import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../counter-answers.ts';

const patience = 120_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const NINE = Date.UTC(2026, 2, 10, 2);
const booked = { kind: 'booked', id: '0195a3c4-8f00-7000-8000-000000000077', code: 'K3M7Q9XZ2B' } as const;
const offering: Answers = {
  'appointment.services': () => ({
    services: [
      { id: 'ho-tich', name: { vi: 'Hộ tịch', en: 'Civil status' } },
      { id: 'dat-dai', name: { vi: 'Đất đai', en: 'Land' } },
    ],
  }),
  'appointment.slots': () => ({
    kind: 'free',
    days: [
      {
        day: '2026-03-10',
        slots: [
          { slot: NINE - 1_800_000, left: 0 },
          { slot: NINE, left: 3 },
          { slot: NINE + 1_800_000, left: 4 },
        ],
      },
    ],
  }),
  'appointment.book': () => booked,
};
const open = async (answers: Answers = offering): Promise<Screen> => {
  screen = await screens.open({ width: 1366, height: 768, answers: { ...wellAnswers(), ...answers } });
  await screen.page.getByText('Quầy 5').first().waitFor();
  return screen;
};

/** By keyboard to the question whose appointment it is. */
const toWhom = async (): Promise<void> => {
  const { page } = screen;
  await page.getByRole('button', { name: /Đặt lịch hẹn/u }).waitFor();
  await page.keyboard.press('Control+KeyH');
  await page.getByRole('option', { name: /Hộ tịch/u }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('option', { name: /Thứ Ba 10\/03\/2026/u }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('option', { name: /09:00/u }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('Số căn cước (12 chữ số)').waitFor();
};
const tell = async (): Promise<void> => {
  const { page } = screen;
  await page.keyboard.type('022185004321');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0912345678');
  await page.keyboard.press('Enter');
};

test(
  'an officer books by keyboard alone: service, day, time, number, telephone; then the code and its QR stand there',
  async () => {
    const { page, calls } = await open();
    await toWhom();
    expect(await screen.barriers()).toEqual([]);
    await tell();
    await page.getByText('Mã hẹn K3M7Q-9XZ2B').waitFor();
    await page.getByRole('img', { name: 'Mã QR của lịch hẹn' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(calls.filter(({ name }) => name === 'appointment.book').map(({ input }) => input)).toEqual([
      { service: 'ho-tich', slot: NINE, citizenNumber: '022185004321', phone: '0912345678' },
    ]);
    await page.keyboard.press('Escape');
    await page.getByText('Mã hẹn K3M7Q-9XZ2B').waitFor({ state: 'detached' });
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

const refusals: readonly (readonly [CommandOutput<'appointment.book'>, RegExp])[] = [
  [{ kind: 'central-away' }, /Không đặt được lúc này/u],
  [{ kind: 'bad-number' }, /Số căn cước chưa đúng/u],
  [{ kind: 'has-appointment', slot: NINE }, /đã có lịch hẹn lúc 09:00 10\/03\/2026/u],
  [{ kind: 'missed-too-many', againOn: '2026-03-20' }, /được đặt lại từ 20\/03\/2026/u],
];
test.each(refusals)(
  'a refusal is said beside what was typed, which stays (%j)',
  async (answer, words) => {
    const { page } = await open({ ...offering, 'appointment.book': () => answer });
    await toWhom();
    await tell();
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    expect(await page.getByLabel('Số điện thoại').inputValue()).toBe('0912345678');
  },
  patience,
);

test(
  'with central away the list of days says so, and everything else at the counter goes on',
  async () => {
    const { page } = await open({ ...offering, 'appointment.slots': () => ({ kind: 'central-away' }) });
    await page.getByRole('button', { name: /Đặt lịch hẹn/u }).click();
    await page.getByRole('option', { name: /Đất đai/u }).click();
    await page.getByText(/Không đặt được lúc này/u).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/Không đặt được lúc này/u).waitFor({ state: 'detached' });
  },
  patience,
);
