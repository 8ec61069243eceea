import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FormKind } from '#common/domain/form/form-kind.ts';
import type { FormSheet } from '#common/domain/form/form-sheet.ts';
import { hasTwoCopies } from '#common/domain/form/forms-for.ts';
import { supplementSheet } from '#common/domain/form/intake-sheets.ts';
import { sampleOf, type FieldsOf } from '#common/domain/template/papers.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from './counter-answers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

// The sample data of a paper has every field of it, as the list of fields itself says.
const fields = sampleOf('supplement', 'usual') as FieldsOf<'supplement'>;
const sheet: FormSheet = {
  ...supplementSheet({ ...fields, email: '' }),
  number: 'Mẫu số 02',
  title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  mark: 'IN LẠI lần 1',
};
const offered = (form: FormKind, fits: boolean, printed = 0) => ({
  form,
  fits,
  twoCopies: hasTwoCopies(form),
  printed,
});

const openForms = async (
  printers: CommandOutput<'form.printers'>['printers'],
  printed: CommandOutput<'form.print'>['kind'],
) => {
  screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...wellAnswers(),
      'form.printers': () => ({ printers }),
      'form.offer': () => ({
        kind: 'forms',
        formsBy: 'circular-03-2025',
        forms: [offered('02', true, 1), offered('01', true), offered('06', false), offered('07', false)],
      }),
      'form.show': () => ({ kind: 'form', drawn: { sheets: [{ sheet, qr: null, bars: null }] } }),
      'form.print': () => ({ kind: printed }),
      'form.save': () => ({ kind: 'saved', file: 'Mẫu 02.pdf' }),
    },
  });
  const { page } = screen;
  await page.keyboard.press('Control+k');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('button', { name: 'Biểu mẫu A5/A4' }).click();
  await page.getByRole('heading', { name: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ' }).waitFor();
  return page;
};

test(
  'a form is looked at, handed to the office printer with what nobody can know said, and saved, without barriers',
  async () => {
    const page = await openForms([{ name: 'VanPhong', title: 'Máy in văn phòng tầng 1' }], 'handed-over');
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'In ra máy in văn phòng' }).click();
    await page.getByText('Máy tính không biết giấy đã ra chưa').waitFor();
    expect(screen.calls.find(({ name }) => name === 'form.print')?.input).toMatchObject({
      form: '02',
      printer: 'VanPhong',
    });
    // What was printed before says so, on the paper and beside it.
    await page.getByText('Đã in 1 lần; bản này mang dấu IN LẠI lần 1.').waitFor();
    await page.getByRole('article').getByText('IN LẠI lần 1').waitFor();
    await page.getByRole('button', { name: 'Lưu PDF' }).click();
    await page.getByText('Đã lưu Mẫu 02.pdf.').waitFor();
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'without a printer the form can still be saved, and a printer that is gone is named',
  async () => {
    const page = await openForms([], 'failed');
    expect(await page.getByRole('button', { name: 'In ra máy in văn phòng' }).isDisabled()).toBe(true);
    await page.getByText('Máy này chưa cài máy in nào').waitFor({ state: 'attached' });
    await screen.close();
    const again = await openForms([{ name: 'Cu', title: 'Máy cũ' }], 'no-such-printer');
    await again.getByRole('button', { name: 'In ra máy in văn phòng' }).click();
    await again.getByText('Không còn thấy máy in này. Kiểm tra máy in đã bật và chọn lại.').waitFor();
  },
  patience,
);

test(
  'the forms of now come first; both parts and a year of the register are asked for, by the keyboard alone',
  async () => {
    const page = await openForms([{ name: 'VanPhong', title: 'Máy in văn phòng tầng 1' }], 'handed-over');
    const choice = page.getByLabel('Biểu mẫu', { exact: true });
    expect(
      await choice.locator('optgroup').evaluateAll((groups) => groups.map((group) => group.getAttribute('label'))),
    ).toEqual(['Cần lúc này', 'Biểu mẫu khác']);
    expect(await choice.locator('option').allTextContents()).toEqual([
      'Mẫu 02 – Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
      'Mẫu 01 – Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      'Mẫu 06 – Phiếu kiểm soát quá trình giải quyết',
      'Mẫu 07 – Sổ theo dõi hồ sơ',
    ]);
    await choice.selectOption('01');
    await page.getByLabel('In cả hai liên (lưu và giao khách hàng)').press('Space');
    await page.keyboard.press('Control+p');
    await page.getByText('Máy tính không biết giấy đã ra chưa').waitFor();
    await choice.selectOption('07');
    await page.getByLabel('Kỳ', { exact: true }).selectOption('year');
    await page.getByLabel('Ngày thuộc kỳ').fill('2026-09-15');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu Mẫu 02.pdf.').waitFor();
    const inputs = screen.calls
      .filter(({ name }) => name === 'form.print' || name === 'form.save')
      .map(({ input }) => input);
    expect(inputs).toEqual([
      { form: '01', of: expect.any(String), both: true, period: null, printer: 'VanPhong' },
      { form: '07', of: null, both: false, period: { span: 'year', day: '2026-09-15' } },
    ]);
  },
  patience,
);
