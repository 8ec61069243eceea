import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { CommandName } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { sizesToTest } from '#test/support/sizes.ts';
import { busyState, calledTicket, wellAnswers } from './counter-answers.ts';
import { applicant, components, dossier } from './counter-dossiers.ts';
import { cardScan as card, states } from './counter-states.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const desk = { width: 1366, height: 768 };

const open = async (answers: Answers = wellAnswers(), size = desk): Promise<Screen> => {
  screen = await screens.open({ ...size, answers });
  await screen.page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  await screen.page.getByText('Quầy 5').first().waitFor();
  return screen;
};

const callsOf = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const scanned = (payload: ScanMeaning) => screen.emit({ name: 'scanned', payload });
const field = (name: string) => screen.page.getByLabel(name, { exact: true });
const says = (text: string | RegExp) =>
  screen.page.getByRole('region', { name: 'Thông báo' }).getByText(text).waitFor();

test(
  'a dossier is received by keyboard alone: type, Enter from field to field, F8',
  async () => {
    const { page } = await open();
    const { keyboard } = page;
    // The cursor stands in the first field from the start; reading order from there.
    for (const typed of [
      'Nguyễn Văn An',
      'N',
      '001090012345',
      '1/1/1990',
      '15/05/2021',
      '',
      '  Số 1,  Ngõ 2',
      '0912345678',
      '',
      '',
    ]) {
      await keyboard.type(typed);
      await keyboard.press('Enter');
    }
    await keyboard.type('khai sinh');
    await page.getByRole('option', { name: /đăng ký khai sinh/u }).waitFor();
    await keyboard.press('Enter');
    await page.getByText('10:42 10/03/2026').waitFor();
    await keyboard.press('Enter');
    await keyboard.press('ArrowUp');
    await keyboard.press('F8');
    await page.getByRole('region', { name: 'Hồ sơ', exact: true }).getByText(dossier.code).waitFor();
    expect(callsOf('dossier.receive')).toEqual([
      {
        requestId: expect.stringMatching(/^[\da-f-]{36}$/u),
        ticket: 'ticket-A042',
        procedure: '1.001193',
        applicant: {
          ...applicant,
          formerNumber: '',
          address: 'Số 1, Ngõ 2',
          phone: '0912 345 678',
        },
        ownerName: 'Nguyễn Văn An',
        components: components.map((component, index) => (index === 0 ? { ...component, originals: 2 } : component)),
        sets: 1,
        fee: { counts: [], typedVnd: null, group: null },
      },
    ]);
    expect(await page.getByText('đã in', { exact: true }).count()).toBe(1);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'F8 pressed twice, and again after a failure and a reload, is one and the same request',
  async () => {
    const answers = wellAnswers();
    let give: () => void = () => undefined;
    answers['dossier.receive'] = () =>
      new Promise((resolve) => {
        give = () => resolve({ ok: false, failure: { code: 'disk-full', message: '' } });
      });
    const { page } = await open(answers);
    await scanned(card);
    await field('Thủ tục').fill('khai sinh');
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByText('10:42 10/03/2026').waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await expect.poll(() => callsOf('dossier.receive').length).toBe(1);
    give();
    await says(/Ổ đĩa của máy đã đầy/u);
    screen.answers['dossier.receive'] = () => ({ kind: 'received', dossier });
    await page.reload();
    await page.getByText('10:42 10/03/2026').waitFor();
    await page.keyboard.press('F8');
    await page.getByText('Đã tiếp nhận', { exact: true }).waitFor();
    const ids = callsOf('dossier.receive').map((input) => (input as { readonly requestId: string }).requestId);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  },
  patience,
);

test(
  'a card fills the applicant wherever the cursor stands, and nothing of it lands in the field',
  async () => {
    const { page } = await open();
    await field('Điện thoại').fill('0912');
    await scanned({ ...card, warnings: [{ code: 'birth-year-mismatch', detail: '1991' }] });
    await says('Đã điền người nộp từ căn cước. Có 1 điểm cần xem lại, ghi ngay trên biểu mẫu.');
    await page.getByText('Năm sinh không khớp với số căn cước (theo số: 1991).').waitFor();
    expect(
      await Promise.all(
        ['Họ và tên', 'Số căn cước', 'Ngày sinh', 'Ngày cấp', 'Số CMND cũ', 'Địa chỉ thường trú', 'Điện thoại'].map(
          (name) => field(name).inputValue(),
        ),
      ),
    ).toEqual([
      'Nguyễn Văn An',
      '001090012345',
      '01/01/1990',
      '15/05/2021',
      '012345678',
      'Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội',
      '0912',
    ]);
    expect(await field('Điện thoại').evaluate((element) => element === document.activeElement)).toBe(true);
  },
  patience,
);

test(
  'a card over typed values is undone with one press, without a question before',
  async () => {
    const { page } = await open();
    await field('Họ và tên').fill('Trần Thị Minh Châu');
    await scanned(card);
    await expect.poll(() => field('Họ và tên').inputValue()).toBe('Nguyễn Văn An');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => field('Họ và tên').inputValue()).toBe('Trần Thị Minh Châu');
    expect(await field('Số căn cước').inputValue()).toBe('');
  },
  patience,
);

test(
  'what was entered is still there after the window opens again',
  async () => {
    const { page } = await open();
    await field('Họ và tên').fill('Trần Thị Minh Châu');
    await field('Số căn cước').focus();
    await page.reload();
    await expect.poll(() => field('Họ và tên').inputValue()).toBe('Trần Thị Minh Châu');
    await page.getByText('Người nộp').first().waitFor();
  },
  patience,
);

test(
  'a value is never rewritten while it is typed, only when the field is left',
  async () => {
    const { page } = await open();
    const name = field('Họ và tên');
    await name.focus();
    await page.keyboard.type('  Nguye');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('ễn  ');
    await expect.poll(() => name.inputValue()).toBe('  Nguyễn  ');
    await page.keyboard.press('Tab');
    await expect.poll(() => name.inputValue()).toBe('Nguyễn');
  },
  patience,
);

test.each<readonly [ScanMeaning, string]>([
  [
    { kind: 'ticket', ticket: calledTicket('A051', 'Quầy 3') },
    'Phiếu A051 đang được Quầy 3 gọi. Mời người dân sang Quầy 3.',
  ],
  [{ kind: 'ticket-unknown' }, 'Máy này chưa biết phiếu vừa quét.'],
  [{ kind: 'dossier', dossier }, 'Đã mở hồ sơ H26.102-260309-0042.'],
  [{ kind: 'dossier-unknown', code: 'H26.102-260309-0099' }, 'Máy này chưa có hồ sơ H26.102-260309-0099.'],
  [card, 'Đã điền người nộp từ căn cước.'],
  [{ kind: 'bad-card', error: 'impossible-date' }, 'Mã căn cước có ngày không tồn tại nên không điền.'],
  [{ kind: 'torn' }, 'Mã quét bị đứt giữa chừng. Vui lòng quét lại.'],
  [{ kind: 'noise' }, 'Máy quét gửi tín hiệu nhiễu, không có gì thay đổi.'],
  [{ kind: 'unknown', length: 12 }, 'Mã vừa quét không phải phiếu, giấy tiếp nhận hay căn cước (12 ký tự).'],
])(
  'the scan $kind is answered in words',
  async (meaning, sentence) => {
    await open();
    await scanned(meaning);
    await says(new RegExp(sentence.replaceAll(/[().]/gu, String.raw`\$&`), 'u'));
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'a number another counter has called is named, and nothing entered is lost',
  async () => {
    await open({ ...wellAnswers(), 'ticket.recall': () => ({ kind: 'taken', by: 'Quầy 3' }) });
    await field('Họ và tên').fill('Nguyễn Văn An');
    await screen.page.keyboard.press('F3');
    await says('Quầy 3 đã gọi A042 trước. Thông tin đã nhập vẫn còn; gọi số tiếp theo.');
    expect(await field('Họ và tên').inputValue()).toBe('Nguyễn Văn An');
  },
  patience,
);

test(
  'F2 while a number is served calls nobody and offers to finish it',
  async () => {
    const { page } = await open();
    await page.keyboard.press('F2');
    await says('Quầy đang phục vụ A042 nên chưa gọi số mới.');
    await page.getByRole('region', { name: 'Thông báo' }).getByRole('button', { name: 'Hoàn thành' }).click();
    await says('Đã hoàn thành A042.');
    expect(callsOf('ticket.done')).toEqual([{ ticket: 'ticket-A042', requestId: expect.any(String) }]);
  },
  patience,
);

test(
  'Ctrl+K: a typed code counts as a scan, a name opens the dossier, Escape goes back to the form',
  async () => {
    const { page } = await open();
    await page.keyboard.press('Control+k');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.type('H26.102-260309-0042');
    await page.keyboard.press('Enter');
    await says('Đã mở hồ sơ H26.102-260309-0042.');
    expect(callsOf('scan.typed')).toEqual([{ text: 'H26.102-260309-0042' }]);
    await page.keyboard.press('Escape');
    await expect.poll(() => field('Họ và tên').evaluate((element) => element === document.activeElement)).toBe(true);
  },
  patience,
);

test(
  'a paper nobody is sure of is asked about; the answer goes to the job',
  async () => {
    const { page } = await open({
      ...wellAnswers(),
      'counter.state': () => ({
        ...busyState(),
        papers: [
          { title: 'A012', paper: { job: 'job-12', state: 'unknown', copy: 1, trouble: null } },
          { title: 'H26.102-260309-0041', paper: { job: 'job-41', state: 'failed', copy: 1, trouble: 'error' } },
        ],
      }),
    });
    await page.getByText('Phiếu A012 đã ra giấy chưa?').waitFor();
    await page.getByRole('button', { name: 'Chưa, in lại' }).click();
    await expect
      .poll(() => callsOf('paper.confirm'))
      .toEqual([{ job: 'job-12', cameOut: false, requestId: expect.any(String) }]);
    const papers = page.getByRole('region', { name: 'Giấy cần xem' });
    await papers.getByRole('button', { name: 'In lại', exact: true }).click();
    await expect.poll(() => callsOf('paper.again')).toEqual([{ of: 'job-41', requestId: expect.any(String) }]);
  },
  patience,
);

for (const size of sizesToTest(desk, { width: 1920, height: 1080 })) {
  test.each(states)(
    `nobody meets a barrier at ${size.width} × ${size.height}, %s, in both languages`,
    async (_state, reach) => {
      const { page } = await open(wellAnswers(), size);
      await reach(screen);
      expect(await screen.barriers()).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Now serving' }).waitFor();
      expect(await screen.barriers()).toEqual([]);
      expect(screen.complaints).toEqual([]);
    },
    patience,
  );
}
