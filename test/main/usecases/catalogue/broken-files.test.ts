import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnIds, headingOf } from '#common/domain/catalogue/exchange/columns.ts';
import { writeCells } from '#common/domain/catalogue/exchange/write-cells.ts';
import { csvLine } from '#common/domain/text/csv-line.ts';
import { exportCatalogue } from '#main/usecases/catalogue/export-catalogue.ts';
import { writeXlsx } from '#main/usecases/catalogue/xlsx/write-xlsx.ts';
import { bringFile } from '#test/support/bring-file.ts';
import { anyBreak, type Table } from '#test/support/broken-catalogue.ts';
import { madeCatalogue } from '#test/support/catalogue.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
beforeAll(async () => {
  one = await testTerminal({ seeded: false });
});
afterAll(() => one.dispose());

const LINES = 8;
const good = madeCatalogue(LINES);
/** Every procedure has papers on lines of their own: what is said of a line must be right all the same. */
const table: Table = [
  columnIds.map(headingOf),
  ...good.map((procedure) => {
    const cells = writeCells(procedure);
    return columnIds.map((column) => cells[column]);
  }),
];
const papersOf = new Map(good.map(({ code, documents }) => [code, documents.length]));

/** Lines of the file that a line of the table takes, by its own text. */
const heightOf = (line: string): number => line.split(/\r\n|\r|\n/u).length - 1;
const startsOf = (lines: readonly string[]): readonly number[] => {
  let at = 1;
  return lines.map((line) => {
    const start = at;
    at += heightOf(line);
    return start;
  });
};

const ends = fc.constantFrom('\r\n', '\n', '\r');

test('a table broken in any of many ways gives a report with the right lines, and no procedure that nobody wrote', async () => {
  await fc.assert(
    fc.asyncProperty(anyBreak(LINES, columnIds.length), ends, fc.boolean(), async (how, end, mark) => {
      const broken = how.table(table);
      // Mixed line ends: inside cells a line feed, after lines what the machine likes.
      const lines = broken.map((cells) => csvLine(cells).replace(/\r\n$/u, end));
      const starts = startsOf(lines);
      const { check } = await bringFile(one, `${mark ? '\uFEFF' : ''}${lines.join('')}`).checked();
      const touched = how.touched ?? good.map((_, place) => place);
      const mayBeWrong = new Set(touched.map((place) => starts[place + 1]));
      expect(check.problems.filter(({ line }) => !mayBeWrong.has(line))).toEqual([]);
      const untouched = good.filter((_, place) => !touched.includes(place));
      expect(check.fresh.filter(({ code }) => untouched.some((each) => each.code === code))).toEqual(untouched);
      expect(check.fresh.length + check.wrong.length).toBe(LINES);
    }),
    { numRuns: 120 },
  );
});

test('a torn quote costs its own line, never another one, and never makes a procedure of two', async () => {
  const text = await exportCatalogue(good, 'csv');
  if (typeof text !== 'string') throw new Error('A table of text is text.');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(text.length - 1), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('"', '', '""', '";"', '\r', '\n', '\u0000'),
      async (places, put) => {
        const torn = places
          .toSorted((a, b) => b - a)
          .reduce((all, at) => `${all.slice(0, at)}${put}${all.slice(at + 1)}`, text);
        const outcome = await bringFile(one, torn).check();
        if (outcome.kind !== 'checked') return;
        const lines = torn.split(/\r\n|\r|\n/u).length;
        for (const { line } of outcome.check.problems) expect(line >= 1 && line <= lines).toBe(true);
        // What is taken was written so: its code and its name stand on one and the same line of the good file.
        for (const { code, documents } of outcome.check.fresh) {
          const papers = papersOf.get(code);
          if (papers === undefined) continue;
          expect(documents.length).toBeLessThan(papers + places.length + 1);
          expect(documents.filter((paper) => /^"?\d\.\d{6}/u.test(paper))).toEqual([]);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('bytes of any kind are read, refused by name or reported, and never end the program', async () => {
  const start = fc.constantFrom<readonly number[]>(
    [],
    [0x50, 0x4b, 3, 4],
    [0xff, 0xfe],
    [0xef, 0xbb, 0xbf],
    [0x5b],
    [0x7b],
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), async (head, rest) => {
      const outcome = await bringFile(one, new Uint8Array([...head, ...rest])).check();
      expect(['checked', 'unreadable']).toContain(outcome.kind);
      if (outcome.kind === 'checked') expect(outcome.check.fresh).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test('a damaged workbook is refused by name or reported', async () => {
  const bytes = await writeXlsx('Thủ tục', table);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = byte;
      const outcome = await bringFile(one, damaged).check();
      expect(['checked', 'unreadable']).toContain(outcome.kind);
    }),
    { numRuns: 120 },
  );
});

test('a JSON file with broken items tells each by its line and takes the others', async () => {
  const text = await exportCatalogue(good, 'json');
  const lines = String(text).split('\n');
  const broken = lines.map((line, place) => {
    if (place === 4) return line.replace('"code":"1.100001"', '"code":17');
    if (place === 6) return line.replace('"field":', '"field" ');
    return line;
  });
  const { check } = await bringFile(one, broken.join('\n')).checked();
  expect(check.problems.map(({ line, column, problem }) => [line, column, problem])).toEqual([
    [5, 'code', 'code'],
    [7, null, 'torn-quote'],
  ]);
  expect(check.fresh).toHaveLength(LINES - 2);
});

test.each([
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'old-excel'],
  ['nothing', [], 'empty'],
  ['text of Windows-1258', [...Buffer.from('M\u00e3;T\u00ean\r\n1;\u00f0\u00ec', 'latin1')], 'windows-1258'],
  ['text of TCVN3', [...Buffer.from('M\u00b7;T\u00aan\r\n1;\u00ae\u00ad\u00ae', 'latin1')], 'tcvn3'],
  ['TCVN3 that was saved as Unicode', [...Buffer.from('M· thñ tôc;Tªn thñ tôc\r\n1;§¨ng ký ®Êt ®ai ®­îc ®æi')], 'tcvn3'],
  ['JSON without a list', [...Buffer.from('{"a":1}')], 'json-without-list'],
] as const)('%s is named, with nothing read of it', async (_, bytes, why) => {
  expect(await bringFile(one, Uint8Array.from(bytes)).check()).toEqual({ kind: 'unreadable', why });
});

test('a workbook that unpacks into more than any catalogue is refused without unpacking it', async () => {
  const bytes = await writeXlsx('Thủ tục', [
    ['Mã thủ tục', 'Tên'],
    ['1.000001', 'x'.repeat(40 * 1024 * 1024)],
  ]);
  expect(bytes.length).toBeLessThan(200_000);
  expect(await bringFile(one, bytes).check()).toEqual({ kind: 'unreadable', why: 'unpacks-too-large' });
});

test.each([
  [';', 'utf8'],
  [',', 'utf8'],
  ['\t', 'utf8'],
  [';', 'utf16le'],
] as const)('cells parted by “%s” in %s are read alike', async (separator, encoding) => {
  const text = table
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n');
  const { check } = await bringFile(one, Buffer.from(`\uFEFF${text}`, encoding)).checked();
  expect(check.problems).toEqual([]);
  expect(check.fresh).toEqual(good);
});
