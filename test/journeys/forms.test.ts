import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FormKind } from '#common/domain/form/form-kind.ts';
import type { CommandInput, CommandName } from '#common/ipc/contract.ts';
import type { RunningApp } from '#test/support/electron.ts';
import { openJourneyCentre, type JourneyCentre } from '#test/support/journey-centre.ts';
import { pdfWords } from '#test/support/pdf-words.ts';
import { receiveAt, windowCall } from '#test/support/window-call.ts';

let centre: JourneyCentre;
let app: RunningApp;
let counter: Page;
const folder = mkdtempSync(join(tmpdir(), 'motcua-forms-'));
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  app = await centre.launch(['counter']);
  counter = await app.window('counter');
});
afterAll(async () => {
  await centre.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A call as the counter's window makes it. */
const call = <N extends CommandName>(name: N, input: CommandInput<N>): Promise<unknown> =>
  windowCall(counter, name, input);

/** Where the dialog of the operating system would let a person save; nobody sits at the test's screen. */
const saveTo = (file: string): Promise<void> =>
  app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath });
  }, file);

const facts = (file: string): string => execFileSync('pdfinfo', [file], { encoding: 'utf8' });

const wishFor = (form: FormKind, of: string | null) => ({ form, of, both: false, period: null });

const titles = {
  '01': ['GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'Tờ khai đăng ký khai sinh', '7. Phí, lệ phí', 'NGƯỜI NỘP HỒ SƠ'],
  '02': ['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'Lý do:', 'NGƯỜI HƯỚNG DẪN'],
  '03': ['PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', 'lý do cụ thể như sau', 'NGƯỜI TIẾP NHẬN HỒ SƠ'],
  '04': ['VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT', 'Kính gửi:', 'THỦ TRƯỞNG CƠ QUAN'],
  '05': ['THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'Giấy tờ trả lại:'],
  '06': ['PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', 'THỜI GIAN GIAO, NHẬN HỒ SƠ', 'Người giao:'],
  '07': [
    'SỔ THEO DÕI HỒ SƠ',
    '(1) (2) (3) (4) (5) (6) (7) (8) (9) (10) (11) 01',
    'Phương thức nhận kết quả',
    'Cơ quan chủ trì giải quyết',
  ],
} as const;
const kinds = ['01', '02', '03', '04', '05', '06', '07'] as const;

test('each of the seven forms becomes a tagged PDF of its size, with its exact title and fields as text, letters embedded', async () => {
  const dossier = await receiveAt(counter);
  for (const form of kinds) {
    const file = join(folder, `mau-${form}.pdf`);
    await saveTo(file);
    const saved = await call('form.save', wishFor(form, form === '07' ? null : dossier));
    expect(saved).toEqual({ ok: true, value: { kind: 'saved', file: `mau-${form}.pdf` } });
    const text = pdfWords(file);
    const wanted = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Nguyễn Thị Ánh Tuyết',
      `Mẫu số ${form}`,
      ...titles[form],
    ];
    // Columns wrap where they must: the words count, in their order.
    expect(wanted.filter((each) => !text.includes(each.replaceAll(' ', '')))).toEqual([]);
    const about = facts(file);
    expect(about).toMatch(/Tagged:\s+yes/u);
    expect(about).toMatch(/Pages:\s+1\n/u);
    expect(about).toMatch(
      form === '07'
        ? /Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts/u
        : /Page size:\s+4(19|20)(\.\d+)? x 59[45](\.\d+)? pts/u,
    );
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2, -1);
    expect(fonts.filter((font) => !/NotoSans.*\syes\s+yes\s+yes/u.test(font))).toEqual([]);
  }
});

test('what does not end in a file or on a printer is said by name', async () => {
  await saveTo('');
  expect(await call('form.save', wishFor('01', null))).toEqual({ ok: true, value: { kind: 'cancelled' } });
  await saveTo(join(folder, 'no-such-folder', 'x.pdf'));
  expect(await call('form.save', wishFor('01', null))).toEqual({ ok: true, value: { kind: 'failed' } });
  expect(await call('form.save', wishFor('01', 'nobody'))).toEqual({
    ok: true,
    value: { kind: 'not-found' },
  });
  expect(await call('form.print', { ...wishFor('01', null), printer: 'Máy in đã tháo' })).toEqual({
    ok: true,
    value: { kind: 'no-such-printer' },
  });
});

test('the officer looks at the form of the dossier as it will print, and another form of it', async () => {
  await receiveAt(counter);
  await counter.keyboard.press('Control+k');
  await counter.keyboard.type('Tuyết');
  await counter.getByRole('option').or(counter.getByRole('listitem')).filter({ hasText: 'Ánh Tuyết' }).first().click();
  await counter.getByRole('button', { name: 'Biểu mẫu A5/A4' }).click();
  const sheet = counter.getByRole('article');
  await sheet.getByRole('heading', { name: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ' }).waitFor();
  await counter.getByLabel('Biểu mẫu', { exact: true }).selectOption('06');
  await sheet.getByRole('heading', { name: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ' }).waitFor();
  await saveTo(join(folder, 'from-screen.pdf'));
  await counter.getByRole('button', { name: 'Lưu PDF' }).click();
  // As long as the product itself allows for drawing and for the PDF; what it says instead would be seen here.
  await expect
    .poll(() => counter.getByRole('dialog').getByRole('status').textContent(), { timeout: 130_000 })
    .toBe('Đã lưu from-screen.pdf.');
  expect(pdfWords(join(folder, 'from-screen.pdf'))).toContain('PHIẾUKIỂMSOÁTQUÁTRÌNHGIẢIQUYẾTHỒSƠ');
  expect(app.complaints).toEqual([]);
});
