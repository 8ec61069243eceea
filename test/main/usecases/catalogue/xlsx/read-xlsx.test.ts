import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { openXlsx } from '#main/usecases/catalogue/xlsx/read-xlsx.ts';
import { sharedTexts, sheetRows, xmlText } from '#main/usecases/catalogue/xlsx/sheet-xml.ts';

test('rows of a workbook that another program wrote come with their numbers: texts, numbers, gaps, line breaks', async () => {
  const bytes = await writeExcel([
    [{ value: 'Mã thủ tục' }, { value: 'Thời hạn' }],
    [],
    [{ value: '1.001193' }, { value: 10, type: Number }],
    [null, { value: 'Giấy tờ\nthứ hai & “ba” <bốn>' }],
  ]).toBuffer();
  const book = await openXlsx(bytes, null);
  if (book.kind !== 'workbook') throw new Error(book.kind);
  expect([...book.rows]).toEqual([
    { line: 1, cells: ['Mã thủ tục', 'Thời hạn'] },
    { line: 2, cells: [] },
    { line: 3, cells: ['1.001193', '10'] },
    { line: 4, cells: ['', 'Giấy tờ\nthứ hai & “ba” <bốn>'] },
  ]);
});

const sheet = (rows: string): string => `<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`;

test('cells of every kind are read as what people see, with any prefix, formulas by their value', () => {
  const xml = sheet(
    [
      '<x:row r="7"><x:c r="B7" t="s"><x:v>1</x:v></x:c><x:c r="D7"><x:f>1+1</x:f><x:v>1.0011930000000001</x:v></x:c></x:row>',
      '<x:row><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c><x:c t="str"><x:v>a&amp;b</x:v></x:c></x:row>',
      '<x:row r="9"/><x:row r="12"><x:c r="A12" t="inlineStr"><x:is><x:r><x:t>Đất</x:t></x:r><x:r><x:t> đai</x:t></x:r></x:is></x:c></x:row>',
    ].join(''),
  );
  expect([...sheetRows(xml, ['không', 'Hộ tịch'])]).toEqual([
    { line: 7, cells: ['', 'Hộ tịch', '', '1.001193'] },
    { line: 8, cells: ['TRUE', '#REF!', 'a&b'] },
    // Empty, and a place to pause all the same.
    { line: 9, cells: [] },
    { line: 12, cells: ['Đất đai'] },
  ]);
});

test('texts that cells share are whole, without the reading aids beside them', () => {
  const texts = sharedTexts(
    '<sst><si><t>một</t></si><si/><si><r><t>h</t></r><rPh><t>x</t></rPh><r><t>ai</t></r></si></sst>',
  );
  const read = (): readonly string[] => {
    for (;;) {
      const step = texts.next();
      if (step.done === true) return step.value;
    }
  };
  expect(read()).toEqual(['một', '', 'hai']);
});

test('letters that XML cannot hold are read as Excel writes them', () => {
  expect([xmlText('a&#272;b&#x111;&lt;'), xmlText('x_x000D_y'), xmlText('_x005F_x0041_'), xmlText('&nbsp;')]).toEqual([
    'aĐbđ<',
    'x\ry',
    '_x0041_',
    '&nbsp;',
  ]);
});
