import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { catalogueHandlers } from '#main/backend/catalogue-handlers.ts';
import { exportCatalogue } from '#main/usecases/catalogue/export-catalogue.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import { madeCatalogue } from '#test/support/catalogue.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { wellAnswers } from '../floor.ts';

const patience = 120_000;
let screens: Screens;
let screen: Screen;
let terminal: TestTerminal;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
beforeEach(async () => {
  terminal = await testTerminal({ name: 'SUP' });
});
afterEach(async () => {
  await screen.close();
  terminal.dispose();
});
afterAll(() => screens.close());

const quiet = { info: () => undefined, error: () => undefined };

/** The room over the real use cases and a real database: only the bridge between them is the test's. */
const open = async () => {
  const handlers = catalogueHandlers(terminal, quiet) as Answers; // every handler here asks for its input alone
  terminal.store.onChanged(() => void screen.emit({ name: 'changed', payload: { topics: ['config'] } }));
  screen = await screens.open({ width: 1366, height: 768, answers: { ...wellAnswers(), ...handlers } });
  await screen.page.getByRole('heading', { name: 'Mọi việc đều ổn' }).waitFor();
  await enterRoom(screen.page, 'Thủ tục');
  await screen.page.getByRole('searchbox', { name: 'Tìm' }).waitFor();
  return screen.page;
};

const linesOf = async (count: number): Promise<string> => {
  const text = await exportCatalogue(madeCatalogue(count), 'csv');
  return typeof text === 'string' ? text : '';
};
const chooseFile = async (file: Parameters<Locator['setInputFiles']>[0]): Promise<void> => {
  await screen.page.keyboard.press('Alt+2');
  await screen.page.locator('input[type=file]').first().setInputFiles(file);
};
const choose = (content: string | Uint8Array, name = 'danh-muc.csv'): Promise<void> =>
  chooseFile({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const standing = (): number => terminal.site.catalogue.all.length;

test(
  'a file that is too large is not even read, and one that cannot be read says what to do',
  async () => {
    const page = await open();
    const folder = await mkdtemp(path.join(tmpdir(), 'motcua-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    // From the disk, as a person chooses it: given as bytes it would go through the test's own pipe, which takes its time.
    const film = path.join(folder, 'phim.csv');
    await writeFile(film, Buffer.alloc(17 * 1024 * 1024));
    await chooseFile(film);
    await page.getByText('Tệp lớn hơn 16 MB.').waitFor();
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    });
    await choose('x', 'danh-muc.csv');
    await page.getByText('Thẻ nhớ đã bị rút').waitFor();
    expect(screen.calls.filter(({ name }) => name === 'catalogue.take-piece')).toEqual([]);
  },
  patience,
);

test(
  'a file is checked first, its wrong lines are told, its good lines come in, and the import is taken back',
  async () => {
    const before = standing();
    const page = await open();
    const broken = (await linesOf(150)).replace(/"2 ngày làm việc"/u, '"mười ngày"').replace('"1.100007"', '"1.7"');
    await choose(broken);
    await page.getByText('150 dòng: 148 mới, 0 thay đổi, 0 giữ nguyên, 0 ngừng dùng, 2 dòng sai').waitFor();
    await page
      .getByText(/^Dòng \d+, cột Thời hạn giải quyết: “mười ngày” không phải số ngày\. Ghi số, ví dụ 10/u)
      .waitFor();
    await page.getByText(/cột Mã thủ tục: “1\.7” không phải mã thủ tục/u).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(standing()).toBe(before);
    await page.getByRole('button', { name: 'Xuất các dòng sai' }).click();
    await page.getByText(/^Đã ghi tệp thu-tuc-dong-sai-.*\.xlsx/u).waitFor();
    await page.getByRole('button', { name: 'Nhập 148 thủ tục đúng' }).click();
    await page.getByText('Đã nhập danh-muc.csv: 148 mới, 0 thay đổi, 0 ngừng dùng.').waitFor();
    expect(standing()).toBe(before + 148);
    await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
    await page.getByText('Đã hoàn tác: 148 thủ tục trở về như trước.').waitFor();
    expect(standing()).toBe(before);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'a procedure is found without diacritics, read, edited, and the edit is undone',
  async () => {
    const page = await open();
    await page.getByRole('searchbox', { name: 'Tìm' }).fill('khai sinh');
    await page
      .getByRole('button', { name: /khai sinh/iu })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: /khai sinh/iu }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Sửa', exact: true }).click();
    const deadline = page.getByLabel('Thời hạn', { exact: true });
    await deadline.fill('mười ngày');
    await page.keyboard.press('Control+S');
    await page.getByText('Chưa lưu: 1 chỗ cần sửa').waitFor();
    await page.getByText('▲ “mười ngày” không phải số ngày').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await deadline.fill('7 ngày làm việc');
    await page.keyboard.press('Control+S');
    await page.getByText('Đã lưu thủ tục 1.001193.').waitFor();
    expect(terminal.site.procedure('1.001193')?.deadline.amount).toBe(7);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã hoàn tác: 1 thủ tục trở về như trước.').waitFor();
    expect(terminal.site.procedure('1.001193')?.deadline.amount).toBe(3);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Take out of use' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'a column that is not known is explained on screen, and the file is understood',
  async () => {
    const page = await open();
    await choose('Mã số;Tựa;Lĩnh vực;Nơi làm;Cấp;Hạn\r\n1.200001;Cấp bản sao;Hộ tịch;UBND cấp xã;xã;3\r\n');
    await page.getByRole('button', { name: /^Cột của tệp/u }).click();
    for (const [heading, meaning] of [
      ['Tựa', 'Tên thủ tục'],
      ['Nơi làm', 'Cơ quan giải quyết'],
      ['Hạn', 'Thời hạn'],
    ] as const) {
      await page.getByLabel(`Cột “${heading}” hiểu là`).selectOption({ label: meaning });
      await expect.poll(() => page.getByLabel(`Cột “${heading}” hiểu là`).inputValue()).not.toBe('');
    }
    await page.getByRole('button', { name: 'Nhập 1 thủ tục đúng' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Nhập 1 thủ tục đúng' }).click();
    await page.getByText('Đã nhập danh-muc.csv').waitFor();
    expect(terminal.site.procedure('1.200001')).toMatchObject({ nameVi: 'Cấp bản sao', agency: 'UBND cấp xã' });
  },
  patience,
);

test(
  'a file that cannot be read says what it is and what to do',
  async () => {
    const page = await open();
    await choose(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'cũ.xls');
    await page.getByText('Không đọc được tệp cũ.xls. Danh mục không đổi.').waitFor();
    await page.getByText('lưu thành Excel Workbook (.xlsx)').waitFor();
    expect(await screen.barriers()).toEqual([]);
  },
  patience,
);

test(
  'out of use, in the history, exported, and a new procedure by keyboard alone',
  async () => {
    const page = await open();
    await page
      .getByRole('button', { name: /khai sinh/iu })
      .first()
      .click();
    await page.getByRole('button', { name: 'Ngừng dùng' }).click();
    await page.getByText('Đã ngừng dùng thủ tục 1.001193.').waitFor();
    expect(terminal.site.offered('1.001193')).toBeNull();
    await page.keyboard.press('Alt+3');
    await page.getByRole('rowheader', { name: 'Sửa 1.001193' }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => terminal.site.offered('1.001193')?.code).toBe('1.001193');
    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: 'Excel' }).click();
    await page.getByText(/^Đã ghi tệp danh-muc-thu-tuc-.*\.xlsx/u).waitFor();
    await page.keyboard.press('Alt+N');
    await page.getByLabel('Mã thủ tục', { exact: true }).fill('1.300001');
    await page.getByLabel('Tên thủ tục', { exact: true }).fill('Thủ tục thử');
    await page.getByLabel('Lĩnh vực', { exact: true }).fill('Hộ tịch');
    await page.getByLabel('Cơ quan giải quyết', { exact: true }).fill('UBND cấp xã');
    await page.getByLabel('Thời hạn', { exact: true }).fill('5');
    await page.keyboard.press('Control+S');
    await page.getByText('Đã lưu thủ tục 1.300001.').waitFor();
    expect(terminal.site.procedure('1.300001')).toMatchObject({ shortNameVi: 'Thử', deadline: { amount: 5 } });
  },
  patience,
);
