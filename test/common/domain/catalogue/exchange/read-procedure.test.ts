import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProcedure } from '#common/domain/catalogue/exchange/read-procedure.ts';
import { writeCells } from '#common/domain/catalogue/exchange/write-cells.ts';
import { anyProcedure, procedureNumber } from '#test/support/catalogue.ts';

test('what is written into cells is read into the same procedure', () => {
  fc.assert(
    fc.property(anyProcedure, (procedure) => {
      expect(readProcedure(writeCells(procedure), null, 'none')).toEqual({ kind: 'procedure', procedure });
      expect(readProcedure(writeCells(procedure), procedure, 'none')).toEqual({ kind: 'procedure', procedure });
    }),
  );
});

test('what a file does not say of a known procedure stays as it is, and says nothing new by itself', () => {
  const before = procedureNumber(4);
  expect(readProcedure({ code: before.code }, before, '2030-01')).toEqual({ kind: 'procedure', procedure: before });
  expect(readProcedure({ code: before.code, deadline: '3 ngày' }, before, '2030-01')).toEqual({
    kind: 'procedure',
    procedure: {
      ...before,
      deadline: { ...before.deadline, amount: 3, unit: 'calendar-day' },
      version: '2030-01',
    },
  });
});

test('a new procedure must say what the law asks of a catalogue, all that is missing at once', () => {
  const reading = readProcedure({ code: '1.000001', nameVi: ' ' }, null, '2026-07');
  expect(reading).toEqual({
    kind: 'problems',
    problems: ['nameVi', 'field', 'agency', 'level', 'deadline'].map((column) => ({ column, problem: 'missing' })),
  });
});

describe('a cell that is wrong is named with its column, and nothing is guessed', () => {
  const good = writeCells(procedureNumber(3));
  test.each([
    ['deadline', 'mười ngày', 'days'],
    ['deadline', '10.5', 'days'],
    ['deadline', '-3', 'days'],
    ['code', '1.00119', 'code'],
    ['code', 'KQ.G15.000031', 'code'],
    ['feeVnd', 'tám nghìn', 'money'],
    ['feeVnd', '8', 'money-small'],
    ['feeVnd', '1.00', 'money'],
    ['feeVnd', '8.000,00', 'money'],
    ['feeVnd', '8.000,000', 'money'],
    // Read as đồng these would be a hundred times, or ten times, as much.
    ['feeFormula', 'Cố định 8.000,00', 'fee-formula'],
    ['feeFormula', 'Cố định 8.000,000', 'fee-formula'],
    ['feeFormula', '8.5/trang', 'fee-formula'],
    ['feeFormula', '8,50 đồng/bản', 'fee-formula'],
    ['feeFormula', 'Quầy 8.000; trực tuyến 4.00; bưu chính 8.000', 'fee-formula'],
    ['feeFormula', '2 trang đầu 2.000; trang sau 1.000; tối đa 200.0', 'fee-formula'],
    ['version', '46204', 'version-date'],
    ['version', 'Jul-26', 'version-date'],
    ['version', '1-Jul-26', 'version-date'],
    ['version', 'Thg7-26', 'version-date'],
    ['version', '26-Jul', 'version-date'],
    ['level', 'Cấp huyện', 'level'],
    ['onlineLevel', 'Mức 4', 'online-level'],
    ['sameDay', 'có lẽ', 'yes-no'],
    ['state', 'tạm', 'state'],
    ['feeFormula', '2 nghìn một trang', 'fee-formula'],
    ['replaceableByData', 'Căn cước', 'replaceable'],
    ['answerDays', '400', 'number'],
    ['nameVi', '=HYPERLINK("http://x")', 'formula'],
    ['nameVi', '#REF!', 'cell-error'],
    ['nameVi', 'Đăng ký\u0000 khai sinh', 'letters'],
    ['nameVi', 'x'.repeat(10_000), 'too-long'],
  ] as const)('%s “%s” is %s', (column, text, problem) => {
    const reading = readProcedure({ ...good, [column]: text }, null, '2026-07');
    expect(reading).toMatchObject({ kind: 'problems', problems: [{ column, problem }] });
  });
});

test.each([
  ['8.000', 8_000],
  ['8,000', 8_000],
  ['8000 đồng', 8_000],
  ['8 000đ', 8_000],
  ['500 đồng', 500],
  ['Miễn phí', 0],
  ['', null],
])('a fee of “%s” is %s đồng', (text, feeVnd) => {
  const reading = readProcedure({ ...writeCells(procedureNumber(3)), feeVnd: text }, null, '2026-07');
  expect(reading).toMatchObject({ kind: 'procedure', procedure: { feeVnd } });
});
