import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from './floor.ts';
import { recordsPage, sheetFor } from './report-sheets.ts';

const patience = 120_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (answers: Answers = {}) => {
  screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...wellAnswers(),
      'report.sheet': (wish) => {
        const sheet = sheetFor(wish);
        return { kind: 'sheet', sheet, rows: sheet.rows.length };
      },
      'report.progress': () => ({ making: { done: 40, whole: 366 } }),
      'report.records': () => ({ kind: 'page', page: recordsPage }),
      'report.close-records': () => ({}),
      'report.keep': ({ name }) => ({ kind: 'written', name: `${name}-20260915-1500.csv`, folder: '/bao-cao' }),
      'report.keep-book': ({ name }) => ({ kind: 'written', name: `${name}-20260915-1500.xlsx`, folder: '/bao-cao' }),
      'report.save-pdf': () => ({ kind: 'saved', file: 'BÁO CÁO.pdf' }),
      ...answers,
    },
  });
  await screen.page.getByRole('heading', { name: 'Mọi việc đều ổn' }).waitFor();
  await screen.page.keyboard.press('F4');
  await screen.page.getByRole('heading', { level: 1, name: 'Thời gian chờ' }).waitFor();
  return screen.page;
};
const cells = async (name: string): Promise<readonly string[]> =>
  (await screen.page.getByRole('row', { name }).last().innerText()).split(/\s*\t\s*/u);
const asked = <
  N extends
    | 'report.sheet'
    | 'report.keep'
    | 'report.keep-book'
    | 'report.hand-rows'
    | 'report.save-pdf'
    | 'report.records',
>(
  name: N,
): readonly CommandInput<N>[] =>
  // Inputs of calls with this name.
  screen.calls.filter((call) => call.name === name).map(({ input }) => input as CommandInput<N>);

test.each([
  ['1', 'Thời gian chờ', 'Waiting times'],
  ['5', 'Mức độ hài lòng', 'Satisfaction'],
  ['6', 'Ưu tiên: không ai bị bỏ quên', 'Priority: nobody forgotten'],
])(
  'report %s (%s) opens by its key with its chart, without barriers, in both languages',
  async (key, vietnamese, english) => {
    const page = await open();
    await page.keyboard.press(`Alt+${key}`);
    await page.getByRole('heading', { level: 1, name: vietnamese }).waitFor();
    await page.getByRole('figure').locator('svg').first().waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: english }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'a mean shows what it is made of, a figure that is not known is a dash, and every formula stands under the table',
  async () => {
    const page = await open();
    expect(await cells('A Hộ tịch')).toEqual([
      'A Hộ tịch – Chứng thực',
      '41',
      '12,3\n502,3 / 41',
      '10,0',
      '15,5',
      '24,0',
      '31,0',
      '38,0',
    ]);
    expect(await cells('B Đất đai')).toEqual(['B Đất đai', '0', '–', '–', '–', '–', '–', '–']);
    await page.getByText('tổng thời gian chờ / số người được gọi.').waitFor();
    await page.getByText('Đơn vị: phút;').waitFor();
  },
  patience,
);

test(
  'a figure opens its records by keyboard, page by page, each with its details, and the focus comes back',
  async () => {
    const page = await open();
    const figure = page.getByRole('button', { name: 'A Hộ tịch – Chứng thực – 90% (phút): 24,0' });
    await figure.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Từ 1 đến 50 trong 120 bản ghi.').waitFor();
    expect(asked('report.records')).toEqual([
      {
        wish: {
          of: 'tickets',
          which: 'called',
          service: 'A',
          from: '2026-09-15',
          to: '2026-09-15',
          atLeastMs: 1_440_000,
        },
        offset: 0,
      },
    ]);
    await dialog.getByRole('button', { name: 'A1', exact: true }).press('Enter');
    await dialog.getByText('Nguyễn Thị Hoa').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await dialog.getByRole('button', { name: 'Trang sau' }).press('Enter');
    await dialog.getByText('Từ 51 đến 100 trong 120 bản ghi.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
  },
  patience,
);

test(
  'a period is chosen by its name or by its days, and the rows by service, counter or officer',
  async () => {
    const page = await open();
    await page.getByLabel('Kỳ báo cáo').selectOption('Năm nay');
    await expect.poll(() => asked('report.sheet').at(-1)?.from.slice(4)).toBe('-01-01');
    const from = page.getByLabel('Từ ngày');
    await from.fill('31/9/2026');
    await from.press('Enter');
    await page.getByText('Nhập ngày như 2/9/2026.').waitFor();
    await from.fill('14/9/2026');
    await from.press('Enter');
    await expect.poll(() => asked('report.sheet').at(-1)?.from).toBe('2026-09-14');
    await page.getByLabel('Xem theo').selectOption('Công chức');
    await expect
      .poll(() => asked('report.sheet').at(-1))
      .toMatchObject({ name: 'waits', from: '2026-09-14', group: 'officer' });
  },
  patience,
);

test(
  'while a report is made its progress is told in numbers, and one that is too long says so',
  async () => {
    const page = await open({ 'report.sheet': () => new Promise(() => undefined) });
    await page.getByText('Đã đọc 40/366 ngày.').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('40');
    screen.answers['report.sheet'] = () => ({ kind: 'too-long', mostDays: 367 });
    await page.keyboard.press('Alt+2');
    await page.getByText('Kỳ báo cáo dài quá 367 ngày.').waitFor();
    expect(await screen.barriers()).toEqual([]);
  },
  patience,
);

test(
  'a long report comes in pieces, is shown a page of rows at a time with its sum, and its file has all of it',
  async () => {
    const rows = Array.from({ length: 950 }, (_none, index) => ({
      key: `${index}`,
      cells: [{ value: `Dòng ${index}` }],
    }));
    const total = { key: 'total', total: true, cells: [{ value: 'total', kind: 'word' as const }] };
    const sheet = { ...sheetFor({ name: 'desks', from: '2026-01-01', to: '2026-12-31', group: 'day' }), chart: null };
    const page = await open({
      'report.sheet': (wish) => ({ kind: 'sheet', sheet: { ...sheet, ...wish, rows: rows.slice(0, 400) }, rows: 951 }),
      'report.hand-rows': () => ({ kind: 'taken' }),
      'report.rows': ({ from }) => ({ kind: 'rows', rows: [...rows, total].slice(from, from + 400) }),
    });
    await page.getByText('Dòng 1 đến 200 trong 950 dòng.').waitFor();
    expect(await page.getByRole('row').count()).toBe(202);
    expect(await cells('Cả kỳ')).toEqual(['Cả kỳ']);
    await page.getByRole('button', { name: 'Trang sau' }).press('Enter');
    await page.getByText('Dòng 201 đến 400 trong 950 dòng.').waitFor();
    await page.getByRole('rowheader', { name: 'Dòng 399', exact: true }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Tệp CSV' }).click();
    // In pieces, so that nobody at a counter waits for a long one to be checked.
    await page.getByText('Đã ghi tệp waits-20260915-1500.csv.').waitFor();
    const [first, second] = asked('report.hand-rows');
    expect([first, second].map((piece) => [piece?.from, piece?.rows.length])).toEqual([
      [0, 400],
      [400, 400],
    ]);
    expect(asked('report.keep')).toMatchObject([{ name: 'waits', group: 'service', handed: first?.handed }]);
    expect(asked('report.keep')[0]?.rows.length).toBe(154);
  },
  patience,
);

test(
  'a report goes out as a workbook with numbers, as CSV with words, and as an official paper',
  async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Tệp Excel' }).click();
    await page.getByText('Đã ghi tệp waits-20260915-1500.xlsx.').waitFor();
    expect(asked('report.keep-book')).toMatchObject([
      {
        name: 'waits',
        title: 'Thời gian chờ',
        columns: [
          { name: 'Lĩnh vực', kind: 'text' },
          { kind: 'whole' },
          { name: 'Chờ trung bình (phút)', kind: 'decimal' },
          { name: 'Chờ trung bình (phút) – tử số', kind: 'decimal' },
          { name: 'Chờ trung bình (phút) – mẫu số', kind: 'whole' },
          {},
          {},
          {},
          {},
          {},
        ],
        rows: [
          ['A Hộ tịch – Chứng thực', 41, 12.25, 502.25, 41, 10, 15.5, 24, 31, 38],
          ['B Đất đai', 0, null, 0, 0, null, null, null, null, null],
          ['Cả kỳ', 41, 12.25, 502.25, 41, 10, 15.5, 24, 31, 38],
        ],
      },
    ]);
    await page.getByRole('button', { name: 'Tệp CSV' }).click();
    await page.getByText('Đã ghi tệp waits-20260915-1500.csv.').waitFor();
    expect(asked('report.keep')[0]?.rows[3]).toEqual([
      'A Hộ tịch – Chứng thực',
      '41',
      '12,3 (502,3 / 41)',
      '10,0',
      '15,5',
      '24,0',
      '31,0',
      '38,0',
    ]);
    await page.getByRole('button', { name: 'In ra PDF' }).click();
    await page.getByText('Đã ghi tệp BÁO CÁO.pdf.').waitFor();
    expect(asked('report.save-pdf')).toMatchObject([
      {
        sheet: {
          form: 'report',
          size: 'a4-landscape',
          agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
          title: 'BÁO CÁO THỜI GIAN CHỜ',
          placeAndDay: 'Hạ Long, ngày 15 tháng 09 năm 2026',
          signatures: [{ title: 'NGƯỜI LẬP BÁO CÁO' }, { title: 'GIÁM ĐỐC TRUNG TÂM' }],
        },
      },
    ]);
  },
  patience,
);
