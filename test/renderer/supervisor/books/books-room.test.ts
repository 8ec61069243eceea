import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { registerSheet } from '#common/domain/form/book-sheets.ts';
import { dayEndSheet } from '#common/domain/form/day-end-sheet.ts';
import { pointInputs, shareInputs } from '#common/domain/report/entered-input.ts';
import { reportRulesSchema } from '#common/domain/report/report-rules.ts';
import type { CommandInput, CommandName } from '#common/ipc/contract.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../floor.ts';

const patience = 120_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const at = Date.UTC(2026, 8, 15, 8);
const sheetFields = {
  parentAgency: 'ỦY BAN NHÂN DÂN PHƯỜNG MINH HÀ',
  agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  place: 'Hạ Long',
  day: '15/09/2026',
  hotline: '',
  officer: 'Lê Hoàng Yến',
};
const rowFields = {
  no: '01',
  code: 'H49.12-260915-0100',
  procedure: '0',
  applicant: '1',
  contact: '2',
  leadAgency: '3',
  receivedOn: '4',
  dueOn: '5',
  returnedOn: '6',
  way: '7',
  signed: '8',
};
const sheet = {
  ...dayEndSheet({
    ...sheetFields,
    of: '15/09/2026',
    list: { officers: [], fees: [] },
  }),
  number: '',
  title: 'BẢNG KÊ THU PHÍ, LỆ PHÍ',
  mark: '',
};

const answers: Answers = {
  'form.printers': () => ({ printers: [{ name: 'hp', title: 'HP LaserJet tầng 1' }] }),
  'form.show': () => ({ kind: 'form', drawn: { sheets: [{ sheet, qr: null, bars: null }] } }),
  'form.print': () => ({ kind: 'handed-over' }),
  'form.save': () => ({ kind: 'saved', file: 'BẢNG KÊ.pdf' }),
  'report-input.show': ({ month }) => ({
    month,
    base: 'op-1',
    shares: shareInputs.map((input) =>
      input === 'dossier-sync'
        ? { input, part: '950', whole: '1000', source: 'Cổng DVC', entered: { by: 'Vũ Minh Châu', at } }
        : { input, part: '', whole: '', source: '', entered: null },
    ),
    points: pointInputs.map((input) => ({ input, points: '', source: '', entered: null })),
  }),
  'report-input.save': ({ by }) =>
    by === ''
      ? {
          kind: 'problems',
          problems: [
            { input: 'content-full', why: 'part-over-whole' },
            { input: 'by', why: 'nobody' },
          ],
        }
      : { kind: 'saved' },
  'report-rules.show': () => ({ base: null, rules: reportRulesSchema.parse({}) }),
  'report-rules.save': () => ({ kind: 'saved' }),
};

const open = async (more: Answers = {}) => {
  screen = await screens.open({ width: 1366, height: 768, answers: { ...wellAnswers(), ...answers, ...more } });
  const { page } = screen;
  await enterRoom(page, 'Số liệu và sổ');
  await page.getByRole('heading', { level: 1, name: 'Sổ theo dõi hồ sơ', exact: true }).waitFor();
  return page;
};
const asked = <N extends CommandName>(name: N): readonly CommandInput<N>[] =>
  // Inputs of calls with this name.
  screen.calls.filter((call) => call.name === name).map(({ input }) => input as CommandInput<N>);

test.each([
  [1, 'Sổ theo dõi hồ sơ', 'Register of dossiers'],
  [2, 'Bảng kê cuối ngày', 'Day-end list'],
  [3, 'Số liệu nhập theo tháng', 'Figures entered by month'],
  [4, 'Cách tính báo cáo', 'How reports count'],
])(
  'page %d (%s) opens by its key, without barriers, in both languages',
  async (key, vietnamese, english) => {
    const page = await open();
    await page.keyboard.press(`Alt+${key}`);
    await page.getByRole('heading', { level: 1, name: vietnamese }).waitFor();
    await page.getByRole('button', { name: /Lưu/u }).first().waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: english }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'the register of any days is shown, printed and saved from here',
  async () => {
    const page = await open();
    await page.getByLabel('Kỳ', { exact: true }).selectOption({ label: 'Chọn ngày' });
    await page.getByLabel('Từ ngày').fill('28/8/2026');
    await page.getByLabel('Từ ngày').press('Enter');
    await page.getByLabel('Đến ngày').fill('3/9/2026');
    await page.getByLabel('Đến ngày').press('Enter');
    const period = { span: 'days', day: '2026-08-28', to: '2026-09-03' } as const;
    await expect.poll(() => asked('form.show').at(-1)).toEqual({ form: '07', of: null, both: false, period });
    // Days that are over are not read again with every dossier of today.
    const reads = asked('form.show').length;
    await screen.emit({ name: 'changed', payload: { topics: ['dossiers'] } });
    await page.getByRole('button', { name: 'In ra máy in văn phòng' }).press('Enter');
    await page.getByText('Đã giao cho máy in văn phòng.').waitFor();
    expect(asked('form.print')).toEqual([{ form: '07', of: null, both: false, period, printer: 'hp' }]);
    await page.getByRole('button', { name: 'Lưu PDF' }).click();
    await page.getByText('Đã lưu BẢNG KÊ.pdf.').waitFor();
    expect(asked('form.save')).toEqual([{ form: '07', of: null, both: false, period }]);
    expect(asked('form.show')).toHaveLength(reads);
  },
  patience,
);

test(
  'the register goes out as a workbook and as CSV, without the empty lines for pens',
  async () => {
    const row = ['01', 'H49.12-260915-0100', ...Array.from({ length: 9 }, (_none, index) => `${index}`)];
    const register = {
      ...registerSheet({ ...sheetFields, period: 'Tháng 02 năm 2026', closed: '', rows: [rowFields] }),
      number: 'Mẫu số 07',
      title: 'SỔ THEO DÕI HỒ SƠ',
      mark: '',
    };
    const page = await open({
      'form.show': () => ({ kind: 'form', drawn: { sheets: [{ sheet: register, qr: null, bars: null }] } }),
      'report.keep': () => ({ kind: 'written', name: 'register-20260201_20260228-20260915-1500.csv', folder: '/x' }),
      'report.keep-book': () => ({ kind: 'not-written' }),
    });
    await page.getByLabel('Ngày thuộc kỳ').fill('9/2/2026');
    await page.getByLabel('Ngày thuộc kỳ').press('Enter');
    await page.getByRole('button', { name: 'Tệp CSV' }).click();
    await page.getByText('Đã ghi tệp register-20260201_20260228-20260915-1500.csv.').waitFor();
    expect(asked('report.keep')).toEqual([
      {
        name: 'register',
        group: null,
        from: '2026-02-01',
        to: '2026-02-28',
        handed: null,
        rows: [['SỔ THEO DÕI HỒ SƠ'], ['Tháng 02 năm 2026'], expect.arrayContaining(['Mã hồ sơ']), row],
      },
    ]);
    await page.getByRole('button', { name: 'Tệp Excel' }).click();
    await page.getByText('Chưa ghi được tệp.').waitFor();
    expect(asked('report.keep-book')[0]).toMatchObject({ name: 'register', to: '2026-02-28', rows: [row] });
    expect(await screen.barriers()).toEqual([]);
  },
  patience,
);

test(
  'a month shows who entered what, wrong figures stand beside their names, and what is typed is never left unasked',
  async () => {
    const page = await open();
    await page.keyboard.press('Alt+3');
    await page.getByText('Vũ Minh Châu, 15:00 15/09/2026').waitFor();
    await page.getByLabel('Thủ tục đủ nội dung / đã công khai: Tử số').fill('9');
    await page.getByLabel('Thủ tục đủ nội dung / đã công khai: Mẫu số').fill('3');
    await page.getByRole('button', { name: 'Lưu số liệu tháng' }).click();
    await page.getByText('Có 2 chỗ cần sửa, chưa lưu gì.').waitFor();
    await page.getByText('Tử số lớn hơn mẫu số.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Alt+1');
    await page.getByRole('dialog').getByText('Bỏ những gì chưa lưu?').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Thủ tục đủ nội dung / đã công khai: Mẫu số').fill('12');
    await page.getByLabel('Người nhập (họ tên)').fill('Lê Thu');
    await page.getByRole('button', { name: 'Lưu số liệu tháng' }).click();
    await page.getByText('Đã lưu. Các báo cáo dùng ngay số liệu này.').waitFor();
    const saved = asked('report-input.save').at(-1);
    expect(saved).toMatchObject({ base: 'op-1', by: 'Lê Thu' });
    expect(saved?.shares.find(({ input }) => input === 'content-full')).toEqual({
      input: 'content-full',
      part: '9',
      whole: '12',
      source: '',
    });
    // The next change stands on what this window saved itself.
    await page.getByLabel('Công khai thủ tục (điểm): Điểm (0, 1, 2)').fill('2');
    await page.getByRole('button', { name: 'Lưu số liệu tháng' }).click();
    await expect.poll(() => asked('report-input.save').length).toBe(3);
    expect(asked('report-input.save').at(-1)?.base).toBe(saved?.requestId);
  },
  patience,
);

test(
  'the columns of II.06a are named, ordered and chosen on screen, with the rules of the indicators',
  async () => {
    const page = await open();
    await page.keyboard.press('Alt+4');
    await page.getByLabel('Hồ sơ đúng hạn tính trên').selectOption('solved');
    await page.getByRole('checkbox', { name: 'Thái độ' }).click();
    await page.getByLabel('Tên cột 11').fill('Quá hạn (đã xin lỗi)');
    await page.getByRole('button', { name: 'Đưa cột “Quá hạn (đã xin lỗi)” lên' }).click();
    await page.getByRole('button', { name: 'Bỏ cột “Trực tuyến”' }).click();
    await page.getByRole('button', { name: 'Lưu cách tính' }).click();
    await page.getByText('Đã lưu. Báo cáo mở sau đây tính theo cách này.').waitFor();
    const rules = asked('report-rules.save').at(-1)?.rules;
    expect(rules).toMatchObject({ progressOf: 'solved', officerIndicators: ['agency-time', 'contacts'] });
    expect(rules?.columns06a?.map(({ title }) => title)).toEqual([
      'Tổng số',
      'Trực tiếp, bưu chính',
      'Từ kỳ trước',
      'Tổng số',
      'Trước hạn',
      'Đúng hạn',
      'Quá hạn',
      'Tổng số',
      'Quá hạn (đã xin lỗi)',
      'Trong hạn',
    ]);
  },
  patience,
);
