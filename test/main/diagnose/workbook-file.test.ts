import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { afterEach, expect, test } from 'vitest';
import type { Workbook } from '#common/ipc/report-calls.ts';
import { writeTable, type TablePieces } from '#main/diagnose/table-file.ts';
import { writeWorkbook } from '#main/diagnose/workbook-file.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const profile = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-books-'));
  folders.push(dir);
  return dir;
};

const AT = Date.UTC(2026, 8, 15, 3, 0);

const { rows, ...about }: Workbook = {
  name: 'waits',
  group: 'service',
  from: '2026-09-15',
  to: '2026-09-15',
  title: 'Thời gian chờ: cả năm / mọi quầy của trung tâm',
  columns: [
    { name: 'Lĩnh vực', kind: 'text' },
    { name: 'Số phiếu', kind: 'whole' },
    { name: 'Chờ trung bình (phút)', kind: 'decimal' },
    { name: 'Vắng mặt', kind: 'share' },
    { name: 'Ngày', kind: 'day' },
    { name: 'Lúc', kind: 'instant' },
  ],
  rows: [
    ['=Đất đai; "quê" & <rừng>', 41, 12.25, 0.125, '2026-02-28', AT],
    ['Cả kỳ', 0, null, null, 'không có', null],
  ],
  aboutTitle: 'Về báo cáo',
  about: [
    ['Đơn vị', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
    ['Chờ trung bình:', 'tổng thời gian chờ / số người được gọi.'],
  ],
};

test('a workbook read back has numbers as numbers, days as days, words as words, and the sheet that says what it is', async () => {
  const dir = profile();
  const name = await writeWorkbook(dir, AT, { about, pieces: [rows.slice(0, 1), rows.slice(1)], worthless: null });
  expect(name).toBe('waits-service-20260915-20260915-1000.xlsx');
  const sheets = await readExcelFile(readFileSync(path.join(dir, 'reports', name)));
  // 31 letters, without the marks that the name of a sheet must not have.
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Thời gian chờ  cả năm   mọi quầ', 'Về báo cáo']);
  expect(sheets.map(({ data }) => data)).toEqual([
    [
      about.columns.map((column) => column.name),
      [
        '=Đất đai; "quê" & <rừng>',
        41,
        12.25,
        0.125,
        new Date('2026-02-28T00:00:00Z'),
        new Date('2026-09-15T10:00:00Z'),
      ],
      ['Cả kỳ', 0, null, null, 'không có', null],
    ],
    about.about,
  ]);
});

test.each([
  ['workbook', (dir: string, pieces: TablePieces) => writeWorkbook(dir, AT, { about, pieces, worthless: null })],
  ['CSV file', (dir: string, pieces: TablePieces) => writeTable(dir, about, AT, pieces)],
])('everybody else has a turn between any two pieces of a year’s %s', async (_as, write) => {
  const turns = { count: 0, over: false };
  const turn = (): void => {
    turns.count += 1;
    if (!turns.over) setImmediate(turn);
  };
  setImmediate(turn);
  const piece = Array.from({ length: 20 }, () => rows[0] ?? []);
  const pieces = Array.from({ length: 25 }, () => piece);
  const taken: number[] = [];
  // How many turns others had when each piece was taken up.
  pieces[Symbol.iterator] = function* countTurns() {
    for (let place = 0; place < this.length; place += 1) {
      taken.push(turns.count);
      yield piece;
    }
    return undefined;
  };
  await write(profile(), pieces);
  turns.over = true;
  expect(taken).toHaveLength(25);
  expect(new Set(taken).size).toBe(25);
});

test('a folder that cannot be made is a failure, not a file that is half there', async () => {
  await expect(writeWorkbook('/dev/null', AT, { about, pieces: [rows], worthless: null })).rejects.toThrow();
});

test('a table read back from its CSV file is the table as it was shown, but for the mark before what looks like a formula', async () => {
  const dir = profile();
  const table = [
    ['Lĩnh vực', 'Chờ trung bình (phút)'],
    ['A "Hộ tịch"; Chứng thực', '12,3 (502,3 / 41)'],
    ['=SUM(A1)', '-1,5'],
  ];
  const name = await writeTable(dir, about, AT, [table]);
  const text = readFileSync(path.join(dir, 'reports', name), 'utf8');
  const { data } = Papa.parse<string[]>(text.replace('\u{FEFF}', ''), { delimiter: ';', skipEmptyLines: true });
  expect(data).toEqual([table[0], table[1], ["'=SUM(A1)", '-1,5']]);
});
