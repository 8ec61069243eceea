import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { MoneySheet } from '#common/ipc/money-calls.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { moneyAnswers, paid, unpaid } from './money-answers.ts';

const patience = 90_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

let sheet: MoneySheet;
const start = async (answers: Answers = {}, size = { width: 1366, height: 768 }) => {
  screen = await screens.open({ ...size, answers: { ...moneyAnswers(() => sheet), ...answers } });
  await screen.page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  return screen.page;
};
/** The money of the first dossier that the search finds, by keys alone. */
const open = async (at: MoneySheet, answers: Answers = {}, size?: { width: number; height: number }) => {
  sheet = at;
  const page = await start(answers, size);
  await screen.emit({
    name: 'scanned',
    payload: { kind: 'dossier', dossier: (await import('../counter-dossiers.ts')).dossier },
  });
  await page.getByRole('button', { name: 'Thu phí' }).waitFor();
  await page.keyboard.press('Control+f');
  await page.getByRole('dialog', { name: /Thu phí, lệ phí/u }).waitFor();
  await page.getByText('Phí chứng thực bản sao').waitFor();
  return page;
};
const sent = (name: string) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const picture = async (name: string) => {
  const folder = process.env['MOTCUA_PICTURES'];
  if (folder !== undefined) await screen.page.screenshot({ path: `${folder}/money-${name}.png` });
};

test.each([
  ['nothing paid', () => unpaid, 'Còn lại'],
  ['paid too much', () => paid, 'Nộp thừa'],
] as const)(
  'the dialog with %s has no barriers, in both languages',
  async (name, at, words) => {
    const page = await open(at());
    await page.getByText(words).waitFor();
    await picture(name.replaceAll(' ', '-'));
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'English' }).click();
    await page.keyboard.press('Control+f');
    await page.getByRole('dialog', { name: /^Fees/u }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'a digit shows the code to the citizen and small to the officer, with the sentence that it proves nothing; one press puts it away',
  async () => {
    const page = await open(unpaid);
    await page.keyboard.press('1');
    await page.getByRole('img', { name: 'Mã VietQR đã đưa' }).waitFor();
    await page.getByText('không phải bằng chứng đã nộp').waitFor();
    await picture('asked');
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Cất mã' }).click();
    await page.getByText('Đã cất mã khỏi màn hình công dân.').waitFor();
    await page.keyboard.press('2');
    await page.getByText('Giấy có mã đã gửi đến máy in').waitFor();
    await page.keyboard.press('3');
    await page.getByText('Chờ đối soát với sao kê.').waitFor();
    const to = { dossier: 'dossier-1', requestId: expect.any(String) };
    expect([sent('money.request'), sent('money.hide'), sent('money.report')]).toEqual([
      [
        { ...to, on: 'screen' },
        { ...to, on: 'paper' },
      ],
      [{}],
      [{ ...to, amountVnd: 70_000 }],
    ]);
  },
  patience,
);

test(
  'cash by keys alone: what was given, the change, the drawer; too little given is not taken',
  async () => {
    const page = await open(unpaid);
    await page.keyboard.press('4');
    await page.getByLabel('Số tiền').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('50.000');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('Ít hơn số phải thu.').waitFor();
    await page.getByLabel('Khách đưa').fill('100.000');
    await page.getByText('30.000 đ').waitFor();
    await picture('cash');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã thu tiền mặt và lập biên lai.').waitFor();
    expect(sent('money.cash')).toEqual([{ dossier: 'dossier-1', requestId: expect.any(String), amountVnd: 70_000 }]);
    await expect.poll(() => sent('drawer.open')).toEqual([{}]);
  },
  patience,
);

test(
  'the bank’s number, a reason for a refund and a changed fee are asked for; another dossier’s number is told and sent only on purpose',
  async () => {
    const page = await open(paid, {
      'money.reconcile': ({ shared }) =>
        shared ? { kind: 'bad-amount', mostVnd: 0 } : { kind: 'ref-elsewhere', code: 'H26.102-260309-0007' },
    });
    await page.keyboard.press('5');
    await page.getByLabel('Số tiền').fill('5.000');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Ghi số giao dịch trên sao kê.').waitFor();
    await page.getByLabel('Số giao dịch của ngân hàng').fill(' FT9 ');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Số giao dịch này đã tính cho hồ sơ H26.102-260309-0007.').waitFor();
    await page.getByRole('button', { name: 'Đúng, một lần chuyển trả cả hai' }).click();
    await page.getByText('Chưa ghi: số tiền vượt quá 0 đ.').waitFor();
    expect(sent('money.reconcile').map((input) => (input as { shared: boolean; ref: string }).shared)).toEqual([
      false,
      true,
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('6');
    await page.getByLabel('Lý do').waitFor();
    expect(await page.getByLabel('Số tiền').inputValue()).toBe('10000');
    await page.getByLabel('Lý do').fill('Nộp thừa');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi hoàn phí.').waitFor();
    await page.keyboard.press('7');
    await page.getByLabel('Tổng số phải nộp mới').fill('0');
    await page.getByLabel('Lý do').fill('Miễn theo nghị quyết');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi mức phí mới.').waitFor();
    expect([sent('money.refund'), sent('money.due')]).toMatchObject([
      [{ amountVnd: 10_000, reason: 'Nộp thừa' }],
      [{ totalVnd: 0, reason: 'Miễn theo nghị quyết' }],
    ]);
    await page.getByRole('button', { name: 'In lại biên lai 41' }).click();
    await page.getByText('Biên lai đang in lại').waitFor();
    expect(sent('money.print')).toMatchObject([{ receipt: 'receipt-1' }]);
  },
  patience,
);

test(
  'what makes no sense now says why and does nothing; Escape goes back to the desk and no key reaches it meanwhile',
  async () => {
    const page = await open({ ...unpaid, hasAccount: false });
    await page.getByText('Chưa cài tài khoản thu phí').first().waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('6');
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect([sent('money.request'), sent('money.refund'), sent('ticket.call-next')]).toEqual([[], [], []]);
  },
  patience,
);
