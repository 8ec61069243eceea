import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCsv } from '#common/domain/catalogue/exchange/read-csv.ts';
import { exportCatalogue } from '#main/usecases/catalogue/export-catalogue.ts';
import { MOST_LINES } from '#main/usecases/catalogue/check-file.ts';
import { writeXlsx } from '#main/usecases/catalogue/xlsx/write-xlsx.ts';
import { bringFile } from '#test/support/bring-file.ts';
import { madeCatalogue } from '#test/support/catalogue.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
beforeEach(async () => {
  one = await testTerminal({ name: 'SUP' });
});
afterEach(() => one.dispose());

const HEAD = 'Mã thủ tục;Tên thủ tục;Lĩnh vực;Cơ quan;Cấp;Thời hạn;Thành phần hồ sơ;Kết quả';
const good = (number: number, more: string): string =>
  `1.20000${number};Thủ tục số ${number};Hộ tịch;UBND cấp xã;Cấp xã;3 ngày${more}`;
const checked = async (lines: readonly string[]) => {
  const { check } = await bringFile(one, [HEAD, ...lines].join('\r\n')).checked();
  return {
    fresh: check.fresh.map(({ code, documents, result }) => [code, documents, result]),
    problems: check.problems.map(({ line, problem }) => [line, problem]),
  };
};

test('a line whose last cells are empty comes without their separators, as Excel writes it, and is a whole line', async () => {
  expect(await checked([good(1, ';Tờ khai;Giấy khai sinh'), good(2, ';Tờ khai'), good(3, ''), good(4, ';;')])).toEqual({
    fresh: [
      ['1.200001', ['Tờ khai'], 'Giấy khai sinh'],
      ['1.200002', ['Tờ khai'], null],
      ['1.200003', [], null],
      ['1.200004', [], null],
    ],
    problems: [],
  });
});

test('a line that lacks what must be said, or was cut by a break inside a cell, is none', async () => {
  expect(await checked(['1.200001;Thủ tục số 1;Hộ tịch', good(2, ';Tờ khai'), good(3, ';;;một ô thừa')])).toEqual({
    fresh: [['1.200002', ['Tờ khai'], null]],
    problems: [
      [2, 'cells'],
      [4, 'cells'],
    ],
  });
  expect(await checked([good(1, ';Tờ khai'), 'Giấy chứng sinh;Giấy khai sinh', good(2, ';;')])).toEqual({
    fresh: [['1.200002', [], null]],
    problems: [
      [2, 'cells'],
      [3, 'cells'],
    ],
  });
});

test('lines without anything are no lines of the catalogue, however many they are, and each is a place to pause', async () => {
  const [head, first] = [HEAD.split(';'), good(1, '').split(';')];
  const empty = Array.from({ length: MOST_LINES + 1 }, () => []);
  const { check, lines } = await bringFile(one, await writeXlsx('Danh mục', [head, ...empty, first])).checked();
  expect([lines, check.fresh.map(({ code }) => code)]).toEqual([1, ['1.200001']]);
  const text = `${HEAD}\n${'\n'.repeat(500)};;;;\n${good(1, '')}\n`;
  expect([...readCsv(text, ';')].length).toBeGreaterThan(500);
  expect(await checked([...Array.from({ length: 50 }, () => ''), good(1, '')])).toMatchObject({ problems: [] });
});

test('what the catalogue says already is counted as the same, of every form of file', async () => {
  const file = bringFile(one, await exportCatalogue(madeCatalogue(30), 'csv'));
  await file.checked();
  await file.write();
  const changed = madeCatalogue(30).map((each, place) => (place < 3 ? { ...each, feeNote: 'Mức mới' } : each));
  for (const format of ['csv', 'xlsx', 'json'] as const) {
    const { check } = await bringFile(one, await exportCatalogue(changed, format)).checked();
    expect([check.same, check.changed.length, check.fresh.length], format).toEqual([27, 3, 0]);
  }
});
