import { afterEach, beforeEach, expect, test } from 'vitest';
import { formKindSchema } from '#common/domain/form/form-kind.ts';
import { formSheetSchema, type FormPiece, type FormSheet } from '#common/domain/form/form-sheet.ts';
import { offerForms } from '#main/usecases/forms/offer-forms.ts';
import { workSlices } from '#main/backend/work-slices.ts';
import { showForms } from '#main/usecases/forms/show-forms.ts';
import { takeForms } from '#main/usecases/forms/take-forms.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { accept, forward, take } from '#test/support/whole-dossiers.ts';
import { list, register, stoppedLife, wholeLife, wish } from '#test/support/written-forms.ts';

const DAY = 86_400_000;
let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await testTerminal();
});
afterEach(() => terminal.dispose());

const sheetOf = async (wanted: ReturnType<typeof wish>): Promise<FormSheet> => {
  const outcome = await showForms(terminal, wanted, workSlices());
  if (outcome.kind !== 'sheets') throw new Error(outcome.kind);
  const [sheet] = outcome.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

const tableOf = ({ pieces }: FormSheet): Extract<FormPiece, { kind: 'table' }> => {
  const found = pieces.find((piece) => piece.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found;
};

const titles = [
  'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
  'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
  'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
  'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  'SỔ THEO DÕI HỒ SƠ',
];
const seven = formKindSchema.options.slice(0, 7);

const printedBy = (circular: string): void => {
  const before = terminal.site.site;
  if (before === null) throw new Error('no site');
  terminal.store.append([
    { t: 'config.set', id: 'site:main', d: { kind: 'site', value: { ...before, formsBy: circular } } },
  ]);
};

test('the seven forms have the exact numbers and titles of Circular 03/2025, filled in or empty', async () => {
  const id = wholeLife(terminal);
  for (const of of [id, null]) {
    const sheets = await Promise.all(seven.map((form) => sheetOf(wish(form, form === '07' ? null : of))));
    expect(sheets.map((sheet) => formSheetSchema.parse(sheet).title)).toEqual(titles);
    expect(sheets.map(({ number }) => number)).toEqual(seven.map((form) => `Mẫu số ${form}`));
  }
  expect(await showForms(terminal, wish('01', 'nobody'), workSlices())).toEqual({ kind: 'not-found' });
  expect(await showForms(terminal, wish('hand-over', 'nobody'), workSlices())).toEqual({ kind: 'not-found' });
});

test('a site that still prints by Circular 01/2018 has its six numbers and its title of the apology', async () => {
  printedBy('circular-01-2018');
  const sheets = await Promise.all(seven.map((form) => sheetOf(wish(form, null))));
  expect(sheets.map(({ number }) => number)).toEqual([
    'Mẫu số 01',
    'Mẫu số 02',
    'Mẫu số 03',
    'Mẫu số 04',
    '',
    'Mẫu số 05',
    'Mẫu số 06',
  ]);
  expect(sheets[3]?.title).toBe('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ');
});

test('an empty form holds no dates and no names that nobody wrote', async () => {
  for (const form of formKindSchema.options) {
    const text = JSON.stringify((await sheetOf(wish(form, null))).pieces);
    expect([form, /1970|undefined|null/u.test(text)]).toEqual([form, false]);
  }
});

test('the slip has one row for each hop, in their order, with how the result stands to the date that held then', async () => {
  const rows = tableOf(await sheetOf(wish('06', wholeLife(terminal)))).rows;
  expect(rows.map(([places = '', , standing = '', note = '']) => [places.split('\n')[1], standing, note])).toEqual([
    ['2. Nhận: Phòng Kinh tế, Hạ tầng và Đô thị', '', 'Kèm 04 thành phần'],
    [
      '2. Nhận: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      '',
      'Yêu cầu bổ sung số 0100-260915/HDHS. Hợp đồng thuê chưa có chữ ký của bên cho thuê',
    ],
    [
      '2. Nhận: Phòng Kinh tế, Hạ tầng và Đô thị',
      '',
      'Đã bổ sung. Hẹn trả: 10\u00a0giờ\u00a000\u00a0phút, ngày\u00a021/09/2026',
    ],
    ['2. Nhận: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'Quá hạn', 'Đủ kết quả'],
    ['2. Nhận: Người nhận kết quả', '', ''],
  ]);
});

test('the register counts on through the year, also where one month of it is printed, and a year that ended says so', async () => {
  accept(terminal, { code: 'H49.12-260915-0100' });
  accept(terminal, { code: 'H49.12-260915-0101' });
  terminal.advance(30 * DAY);
  accept(terminal, { code: 'H49.12-261015-0100' });
  const numbers = async (span: 'day' | 'month' | 'year', day: string) =>
    tableOf(await sheetOf(register(span, day)))
      .rows.filter(([no]) => no !== '')
      .map(([no, code]) => `${no} ${code}`);
  expect(await numbers('month', '2026-10-20')).toEqual(['03 H49.12-261015-0100']);
  expect(await numbers('year', '2026-01-01')).toHaveLength(3);
  expect(await numbers('day', '2026-09-15')).toEqual(['01 H49.12-260915-0100', '02 H49.12-260915-0101']);
  terminal.advance(90 * DAY);
  accept(terminal, { code: 'H49.12-270113-0100' });
  expect(await numbers('year', '2027-01-13')).toEqual(['01 H49.12-270113-0100']);
  expect((await sheetOf(register('month', '2026-09-15'))).notes).toEqual([
    'Sổ năm 2026 đã khóa ngày 31/12/2026, tổng số 3 hồ sơ.',
  ]);
  expect((await sheetOf(register('year', '2027-01-13'))).notes).toEqual([]);
  const { head, numbered } = tableOf(await sheetOf(register('day', '2026-09-15')));
  expect([head.length, numbered]).toEqual([11, true]);
});

test('the second print of a form is marked, on paper and where it is offered; the same request prints once', async () => {
  const id = accept(terminal);
  const wanted = wish('01', id);
  const request = crypto.randomUUID();
  const takes = [await takeForms(terminal, wanted, request, workSlices())];
  takes.push(await takeForms(terminal, wanted, request, workSlices()));
  expect(takes).toMatchObject([{ sheets: [{ mark: '' }] }, { sheets: [{ mark: 'IN LẠI lần 1' }] }]);
  expect(await takeForms(terminal, { ...wanted, both: true }, crypto.randomUUID(), workSlices())).toMatchObject({
    printed: 1,
    sheets: [
      { mark: 'IN LẠI lần 1', subtitle: 'Liên: Lưu' },
      { mark: 'IN LẠI lần 1', subtitle: 'Liên: Giao khách hàng' },
    ],
  });
  expect((await sheetOf(wanted)).mark).toBe('IN LẠI lần 2');
  expect((await sheetOf(wish('06', id))).mark).toBe('');
  expect(offerForms(terminal, { kind: 'dossier', id })?.find(({ form }) => form === '01')?.printed).toBe(2);
  const lists = list(terminal, 'results-in', []);
  await takeForms(terminal, wish('result-list', lists), crypto.randomUUID(), workSlices());
  expect((await sheetOf(wish('result-list', lists))).mark).toBe('IN LẠI lần 1');
  expect(offerForms(terminal, { kind: 'hand-over', id: lists })).toEqual([
    { form: 'result-list', fits: true, twoCopies: true, printed: 1 },
  ]);
});

test('the forms that the state asks for come first', () => {
  const first = (id: string) =>
    (offerForms(terminal, { kind: 'dossier', id }) ?? []).filter(({ fits }) => fits).map(({ form }) => form);
  const id = accept(terminal);
  expect(first(id)).toEqual(['01', 'label', '06']);
  take(terminal, id, forward);
  expect(first(id)).toEqual(['01', '06']);
  expect(first(stoppedLife(terminal))).toEqual(['05', '01']);
  expect(first(wholeLife(terminal))).toEqual(['result-receipt', '01']);
  expect(offerForms(terminal, { kind: 'dossier', id: 'nobody' })).toBeNull();
});
