import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
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
const sheet = supplementSheet({ ...fields, email: '' });

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
      'form.show': () => ({ kind: 'form', drawn: { sheet, qr: null, bars: null } }),
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
      form: '01',
      printer: 'VanPhong',
    });
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
