import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DayReport } from '#common/ipc/report-calls.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from './floor.ts';

const patience = 120_000;
const MINUTE = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const service = { id: 'A', letter: 'A', name: { vi: 'Hộ tịch – Chứng thực', en: 'Civil status – Certification' } };
const report: DayReport = {
  from: '2026-09-15',
  to: '2026-09-15',
  known: { from: '2026-09-14', to: '2026-09-15' },
  at: Date.UTC(2026, 8, 15, 8, 0),
  fairness: [
    {
      day: '2026-09-15',
      service,
      policy: 'ratio',
      normal: { people: 41, longestMs: 38 * MINUTE },
      prior: { people: 9, longestMs: 12 * MINUTE },
      worst: { label: 'A017', passed: 3, bound: 4 },
      beyond: [],
      otherPasses: 1,
    },
  ],
  waits: [
    {
      day: '2026-09-15',
      service,
      people: 40,
      shorter: 18,
      within: 16,
      longer: 6,
      meanError: 4.25,
      bias: -1.5,
      untold: 10,
    },
  ],
  satisfaction: [
    {
      counter: 'Quầy 1',
      officer: 'Nguyễn Thị Hoa',
      verySatisfied: 15,
      satisfied: 3,
      notSatisfied: 2,
      reasons: [{ reason: 'waited-long', count: 2 }],
    },
  ],
  desks: [
    {
      day: '2026-09-15',
      counter: 'Quầy 1',
      officer: 'Nguyễn Thị Hoa',
      openMs: 420 * MINUTE,
      servingMs: 330 * MINUTE,
      idleMs: 60 * MINUTE,
      pauses: 2,
      paused: [{ reason: 'break', ms: 30 * MINUTE }],
    },
  ],
};

const open = async (size = { width: 1366, height: 768 }, shown: DayReport = report) => {
  screen = await screens.open({
    ...size,
    answers: {
      ...wellAnswers(),
      'report.days': () => shown,
      'report.keep': ({ name }) => ({ kind: 'written', name: `${name}-20260915-1500.csv`, folder: '/bao-cao' }),
    },
  });
  await screen.page.getByRole('heading', { name: 'Mọi việc đều ổn' }).waitFor();
  await screen.page.keyboard.press('F4');
  await screen.page.getByRole('heading', { level: 1, name: 'Ưu tiên: không ai bị bỏ quên' }).waitFor();
  return screen.page;
};
const cells = async (name: string): Promise<readonly string[]> =>
  (await screen.page.getByRole('row', { name }).last().innerText()).split(/\s*\t\s*/u);

const names = [
  ['1', 'Ưu tiên: không ai bị bỏ quên', 'Priority: nobody forgotten'],
  ['2', 'Thời gian chờ đã báo', 'Waits that were told'],
  ['3', 'Mức độ hài lòng', 'Satisfaction'],
  ['4', 'Giờ làm việc của quầy', 'How counters spent the day'],
] as const;

for (const size of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test.each(names)(
    `report %s (%s) opens by its key without barriers at ${size.width} × ${size.height}, in both languages`,
    async (key, vietnamese, english) => {
      const page = await open(size);
      await page.keyboard.press(`Alt+${key}`);
      await page.getByRole('heading', { level: 1, name: vietnamese }).waitFor();
      expect(await screen.barriers()).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: english }).waitFor();
      expect(await screen.barriers()).toEqual([]);
      expect(screen.complaints).toEqual([]);
    },
    patience,
  );
}

test(
  'the sentence nobody was forgotten stands over the numbers that prove it',
  async () => {
    const page = await open();
    await page.getByText('Không ai bị bỏ quên: trong 50 người lấy số').waitFor();
    expect(await cells('A Hộ tịch')).toEqual([
      'A Hộ tịch – Chứng thực',
      '15/09/2026',
      'Xen kẽ theo tỷ lệ',
      '41',
      '38',
      '9',
      '12',
      '3 (A017)',
      '4',
      '1',
      'đúng quy định',
    ]);
  },
  patience,
);

test(
  'somebody beyond the limit is named as a matter to act on',
  async () => {
    const [row] = report.fairness;
    if (row === undefined) throw new Error('no row');
    const page = await open({ width: 1366, height: 768 }, { ...report, fairness: [{ ...row, beyond: ['A017'] }] });
    await page.getByRole('alert').getByText('Có người bị vượt quá giới hạn: A017').waitFor();
  },
  patience,
);

test(
  'a table goes into a file as it is shown, and the supervisor is told where',
  async () => {
    const page = await open();
    await page.keyboard.press('Alt+2');
    await page.getByRole('heading', { level: 1, name: 'Thời gian chờ đã báo' }).waitFor();
    expect(await cells('A Hộ tịch')).toEqual([
      'A Hộ tịch – Chứng thực',
      '15/09/2026',
      '40',
      '45%',
      '40%',
      '15%',
      '4,3',
      '-1,5',
      '10',
    ]);
    await page.getByRole('button', { name: 'Xuất tệp CSV' }).click();
    await page.getByText('Đã ghi tệp waits-20260915-1500.csv.').waitFor();
    expect(screen.calls.filter(({ name }) => name === 'report.keep').map(({ input }) => input)).toMatchObject([
      { name: 'waits', rows: [['Thời gian chờ đã báo'], [expect.stringContaining('15/09/2026')], {}, { 3: '45%' }] },
    ]);
  },
  patience,
);

test(
  'another day is asked for by typing it, and a day that is none is said',
  async () => {
    const page = await open();
    const from = page.getByLabel('Từ ngày');
    await from.fill('31/9/2026');
    await from.press('Enter');
    await page.getByText('Nhập ngày như 2/9/2026.').waitFor();
    await from.fill('14/9/2026');
    await from.press('Enter');
    await expect
      .poll(() => screen.calls.filter(({ name }) => name === 'report.days').at(-1)?.input)
      .toEqual({ from: '2026-09-14', to: '2026-09-15' });
    await expect.poll(() => from.inputValue()).toBe('14/09/2026');
    expect(await from.evaluate((element) => element === document.activeElement)).toBe(true);
  },
  patience,
);
