import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { dossier } from '../counter-dossiers.ts';
import { moneyAnswers, unpaid } from './money-answers.ts';

const patience = 90_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (digit: string, english = false, answers: Answers = {}) => {
  screen = await screens.open({ width: 1366, height: 768, answers: { ...moneyAnswers(() => unpaid), ...answers } });
  const { page } = screen;
  await page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  if (english) await page.getByRole('button', { name: 'English' }).click();
  await page.keyboard.press('Control+f');
  await page.getByRole('dialog', { name: english ? 'Fees' : 'Thu phí, lệ phí' }).waitFor();
  await page.keyboard.press(digit);
  return page;
};
const sent = (name: string) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const picture = async (name: string) => {
  const folder = process.env['MOTCUA_PICTURES'];
  if (folder !== undefined) await screen.page.screenshot({ path: `${folder}/money-${name}.png` });
};
const STATEMENT = 'Mã GD\tGhi có\tNội dung\nFT1\t70.000\tH26.102-260309-0042';

test(
  'a pasted statement is read; only exact matches are chosen, and Enter reconciles them one by one',
  async () => {
    let turn = 0;
    const page = await open('1', false, {
      'money.reconcile': () => ((turn += 1) === 1 ? { kind: 'done', dossier } : { kind: 'not-found' }),
    });
    await page.getByLabel('Dán sao kê của ngân hàng vào đây').fill('nothing');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Không tìm thấy dòng tiêu đề có cột: số giao dịch, nội dung.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByLabel('Dán sao kê của ngân hàng vào đây').fill(STATEMENT);
    await page.keyboard.press('Control+Enter');
    await page.getByText('H26.102-260309-0044 – khác số tiền: cần 70.000 đ, nhận 60.000 đ – xem tay').waitFor();
    await page.getByText('7 khoản ghi có, 2 khoản khớp đúng hồ sơ và số tiền.').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(2);
    await picture('statement');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Đã đối soát 1 khoản; 1 khoản chưa ghi được – xem tay.').waitFor();
    expect(sent('money.reconcile')).toMatchObject([
      { dossier: 'd1', amountVnd: 70_000, ref: 'FT1', shared: false },
      { dossier: 'd2', amountVnd: 15_000, ref: 'FT2', shared: false },
    ]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'a statement’s file is read as well, and what is not chosen stays as it is',
  async () => {
    const page = await open('1', true);
    await page.getByLabel('Or choose a CSV file').setInputFiles({
      name: 'statement.csv',
      mimeType: 'text/csv',
      // As a spreadsheet writes "Unicode text".
      buffer: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(STATEMENT, 'utf16le')]),
    });
    await page.getByRole('checkbox', { name: 'FT2' }).click();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Reconcile 1' }).click();
    await page.getByText('1 reconciled, receipts made out.').waitFor();
    expect(sent('money.statement')).toMatchObject([{ text: expect.stringContaining('Mã GD') }]);
    expect(sent('money.reconcile')).toMatchObject([{ ref: 'FT1' }]);
  },
  patience,
);

test.each([
  [false, 'Bảng kê thu trong ngày', '26TAA 0000041–0000042, 26TAA 0000045'],
  [true, 'List of the day', '2 slips wait for numbers'],
] as const)(
  'the list of the day tells receipts from – to and slips, without barriers (English: %s)',
  async (english, title, words) => {
    const page = await open('2', english);
    await page.getByRole('dialog', { name: title }).waitFor();
    await page.getByText(words).waitFor();
    await picture(english ? 'day-en' : 'day');
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'the cash is counted beside the list, the difference is named, and the list goes into a file',
  async () => {
    const page = await open('2');
    await page.getByLabel('Số tờ 100.000 đ').fill('2');
    await page.getByLabel('Số tờ 50.000 đ').fill('1');
    await page.getByText('Thiếu 20.000 đ so với tiền mặt đã thu.').waitFor();
    await page.getByLabel('Số tờ 20.000 đ').fill('1');
    await page.getByText('Khớp với tiền mặt đã thu.').waitFor();
    await picture('count');
    await page.getByRole('button', { name: 'Lưu tệp CSV' }).click();
    await page.getByText('Đã lưu money-20260309-1742.csv.').waitFor();
    expect(sent('report.keep')).toMatchObject([
      {
        name: 'money',
        from: '2026-03-09',
        to: '2026-03-09',
        rows: expect.arrayContaining([expect.arrayContaining(['Nguyễn Thị Hạnh', '270000'])]),
      },
    ]);
    await page.getByRole('button', { name: 'Ngày trước' }).click();
    await expect.poll(() => sent('money.day').at(-1)).toEqual({ day: '2026-03-08' });
  },
  patience,
);
