import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import { checkTemplate } from '#common/domain/template/check-template.ts';
import { logoOf } from '#common/domain/template/logo.ts';
import { sampleOf } from '#common/domain/template/papers.ts';
import { paperKinds } from '#common/domain/template/template.ts';
import type { CommandInput, CommandOutput } from '#common/ipc/contract.ts';
import { layout } from '#main/print/layout.ts';
import { pageView } from '#main/print/page-view.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import { makeProfile } from '#test/support/electron.ts';
import { realEngine } from '#test/support/paper.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../floor.ts';

const patience = 60_000;
const engine = realEngine();
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

/** The editor's calls answered as the backend does it, with the real layout. */
const answers = (): Answers => ({
  ...wellAnswers(),
  'template.list': () => ({
    canTry: true,
    papers: paperKinds.map((paper) => ({
      paper,
      inUse: paper === 'ticket' ? 'v2' : null,
      trouble: paper === 'receipt' ? ('version-unusable' as const) : null,
      versions:
        paper === 'ticket'
          ? [
              { id: 'v2', number: 2, savedAt: Date.UTC(2026, 9, 2, 2, 15), savedBy: 'DH', usable: true },
              { id: 'v1', number: 1, savedAt: Date.UTC(2026, 8, 2, 2, 15), savedBy: 'DH', usable: true },
            ]
          : [],
    })),
  }),
  'template.open': ({ paper }) => ({ kind: 'template', template: builtInTemplates[paper] }),
  'template.preview': ({ paper, template, width, sample }) => {
    const problems = checkTemplate(paper, template);
    if (problems.length > 0) return { kind: 'problems', problems: [...problems] };
    const document = templateDocument({ paper, template, values: sampleOf(paper, sample), width, copy: 1 });
    return { kind: 'page', page: pageView(layout(document, engine.measure)) };
  },
  'template.save': () => ({ kind: 'saved', version: 'v3', number: 3 }),
  'template.use': () => ({ kind: 'used' }),
  'template.try': () => ({ kind: 'sent' }),
});

const openRoom = async (size = { width: 1366, height: 768 }) => {
  screen = await screens.open({ ...size, answers: answers() });
  const { page } = screen;
  await enterRoom(page, 'Mẫu giấy in');
  await page.getByRole('img', { name: 'Xem trước: Phiếu số thứ tự' }).waitFor();
  return page;
};

const lastSaved = () =>
  // The contract checked the input before the call was written down.
  (screen.calls.findLast(({ name }) => name === 'template.save')?.input as CommandInput<'template.save'> | undefined)
    ?.template.blocks;

test(
  'every paper opens with its preview, on 80 and 58 mm and with the longest names, without barriers, in both languages',
  async () => {
    const page = await openRoom();
    expect(await screen.barriers()).toEqual([]);
    for (const name of ['Giấy tiếp nhận và hẹn trả', 'Tem bưu gửi', 'Trang in thử']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('img', { name: `Xem trước: ${name}` }).waitFor();
    }
    await page.getByRole('button', { name: '58 mm' }).click();
    await page.getByRole('button', { name: 'Thử với tên rất dài' }).click();
    await expect.poll(() => page.getByRole('img').first().getAttribute('viewBox')).toMatch(/^0 0 384 /u);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Save as new version' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'by keyboard alone a block is changed, moved, deleted and brought back, and the new version saved',
  async () => {
    const page = await openRoom();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Nội dung').fill('Chào mừng đến {siteName}');
    await page.getByRole('img', { name: 'Xem trước: Phiếu số thứ tự' }).getByText('Chào mừng đến Trung').waitFor();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu phiên bản 3.').waitFor();
    const [first, second] = builtInTemplates.ticket.blocks;
    expect(lastSaved()).toEqual([
      { ...second, text: 'Chào mừng đến {siteName}' },
      ...builtInTemplates.ticket.blocks.slice(2),
    ]);
    expect(first).toEqual({ kind: 'space', mm: 1 });
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'what cannot be printed is said by name and place, and the last good picture stays',
  async () => {
    const page = await openRoom();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Nội dung').fill('Chào {tên}');
    await page.getByText('Khối 2: không có trường “tên” trên giấy này. Chọn trường khác.').waitFor();
    await page
      .getByRole('option', { name: '{label}' })
      .or(page.getByRole('option', { name: '[Số thứ tự]' }))
      .click();
    await page.getByRole('button', { name: 'Xóa' }).click();
    await page.getByText('Mẫu phải luôn in “Số thứ tự”. Thêm trường này, không đặt điều kiện.').waitFor();
    await page.getByRole('img', { name: 'Xem trước: Phiếu số thứ tự' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
  },
  patience,
);

test(
  'a block is added below the chosen one, a field is put in where the cursor stands, and a PNG becomes a logo of black dots',
  async () => {
    const page = await openRoom();
    await page.getByLabel('Thêm khối…').selectOption({ label: 'Chữ' });
    await page.getByLabel('Nội dung').fill('Phục vụ: ');
    await page.getByLabel('Chèn trường…').selectOption({ label: 'Lĩnh vực' });
    const png = new PNG({ width: 64, height: 32 });
    png.data.fill(255);
    for (let at = 0; at < 64 * 16 * 4; at += 1) png.data[at] = at % 4 === 3 ? 255 : 0;
    const profile = makeProfile({});
    const file = join(profile.folder, 'logo.png');
    writeFileSync(file, PNG.sync.write(png));
    await page.getByLabel('Tệp ảnh PNG của biểu trưng').setInputFiles(file);
    await page.getByText('Khoảng 8 × 4 mm trên giấy').waitFor();
    profile.remove();
    await page.getByRole('button', { name: 'Lưu phiên bản mới' }).click();
    await page.getByText('Đã lưu phiên bản 3.').waitFor();
    expect(lastSaved()?.slice(1, 3)).toMatchObject([
      { kind: 'text', text: 'Phục vụ: {serviceName}' },
      { kind: 'logo', logo: logoOf({ width: 64, height: 32, rows: new Uint8Array(256).fill(255, 0, 128) }) },
    ]);
  },
  patience,
);

test(
  'one goes back to an earlier version or the built-in one, prints a trial, and is asked before changes are lost',
  async () => {
    const page = await openRoom();
    await page.getByRole('button', { name: 'In thử', exact: true }).click();
    await page.getByText('Đã gửi bản in thử tới máy in của máy này.').waitFor();
    await page.getByRole('button', { name: 'Các phiên bản' }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'Phiên bản 1 · 09:15 02/09/2026 · DH' });
    await line.getByRole('button', { name: 'Dùng bản này' }).click();
    await page.getByText('Đã đổi phiên bản.').waitFor();
    expect(screen.calls.find(({ name }) => name === 'template.use')?.input).toMatchObject({
      paper: 'ticket',
      version: 'v1',
    });
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Giấy tiếp nhận và hẹn trả' }).click();
    await page.getByRole('heading', { name: 'Phiếu số thứ tự: có thay đổi chưa lưu' }).waitFor();
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
    await page.getByText('Phiên bản đã chọn không dùng được với phần mềm này').waitFor();
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'a version is said to be in use when it stands on the screen, not before',
  async () => {
    const page = await openRoom();
    const opened = Promise.withResolvers<CommandOutput<'template.open'>>();
    screen.answers['template.open'] = () => opened.promise;
    await page.getByRole('button', { name: 'Các phiên bản' }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'Phiên bản 1 · 09:15 02/09/2026 · DH' });
    await line.getByRole('button', { name: 'Dùng bản này' }).click();
    await expect
      .poll(() => screen.calls.findLast(({ name }) => name === 'template.open')?.input)
      .toEqual({ paper: 'ticket', version: 'v1' });
    expect(await page.getByText('Đã đổi phiên bản.').count()).toBe(0);
    opened.resolve({ kind: 'template', template: builtInTemplates.ticket });
    await page.getByText('Đã đổi phiên bản.').waitFor();
  },
  patience,
);
