import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { CommandName, CommandOutput } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { applicant } from '../counter-dossiers.ts';
import { answersWith, done, doneAhead, processing } from './desk-dossiers.ts';

const patience = 90_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (more: Answers = {}) => {
  screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...answersWith(done, doneAhead),
      'dossier.show': ({ dossier }) => (dossier === done.id ? { kind: 'found', dossier: done } : { kind: 'not-found' }),
      ...more,
    },
  });
  await screen.page.getByText('Quầy 5').first().waitFor();
  return screen.page;
};
const scanned = (payload: ScanMeaning) => screen.emit({ name: 'scanned', payload });
const callsOf = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const says = (text: string | RegExp) =>
  screen.page.getByRole('region', { name: 'Thông báo' }).getByText(text).waitFor();
const summary = {
  id: done.id,
  code: done.code,
  procedureName: done.procedureName,
  applicantName: done.applicantName,
  receivedAt: done.receivedAt,
  dueAt: done.dueAt,
  state: done.state,
  channel: done.channel,
};

test(
  'F11, the card of the applicant, Ctrl+Enter: the result is out, and the form behind was not filled by the card',
  async () => {
    const page = await open({ 'dossier.ready-for': () => ({ dossiers: [summary] }) });
    await page.keyboard.press('F11');
    await page.getByText('Quét giấy tiếp nhận, hoặc căn cước của người đến nhận.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await scanned({ kind: 'citizen-card', applicant, warnings: [] });
    await page.getByText('Đúng người nộp, theo thẻ vừa quét.').waitFor();
    await page.getByText('In giấy biên nhận trả kết quả.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await says('Đã trả kết quả H26.102-260309-0042 cho Nguyễn Văn An. Giấy biên nhận đang in.');
    expect(callsOf('dossier.step')).toMatchObject([
      { step: { event: 'return', way: 'counter', receiver: 'Nguyễn Văn An', receiverNumber: '001090012345' } },
    ]);
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('');
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'F11 that comes with the scan gives out what was scanned: no key overtakes what the screen was told before it',
  async () => {
    const page = await open();
    await page.evaluate(
      (event) => {
        (window as unknown as { motcuaEmit: (event: unknown) => void }).motcuaEmit(event);
        window.dispatchEvent(new KeyboardEvent('keydown', { code: 'F11', key: 'F11' }));
      },
      { name: 'scanned', payload: { kind: 'dossier', dossier: done } },
    );
    await page.getByRole('heading', { name: /Trả kết quả · H26/u }).waitFor();
  },
  patience,
);

test(
  'a card with several results lets one be picked; a person without any is told; a dossier that is not ready says where it stands',
  async () => {
    const page = await open({
      'dossier.ready-for': ({ citizenNumber }) => ({
        dossiers: citizenNumber === applicant.citizenNumber ? [summary, { ...summary, id: 'other', code: 'X' }] : [],
      }),
      'scan.typed': () => ({ kind: 'dossier', dossier: processing }),
    });
    screen.answers['dossier.show'] = () => ({ kind: 'found', dossier: processing });
    await page.keyboard.press('F11');
    await page.getByLabel('Mã hồ sơ hoặc số căn cước').fill('001090099999');
    await page.keyboard.press('Enter');
    await page.getByText('Người này không có kết quả nào đang chờ trả ở đây.').waitFor();
    await page.getByLabel('Mã hồ sơ hoặc số căn cước').fill('H26.102-260309-0042');
    await page.keyboard.press('Enter');
    await page.getByText(/đang là “Đang xử lý” nên chưa trả được/u).waitFor();
    screen.answers['dossier.show'] = () => ({ kind: 'found', dossier: done });
    await screen.emit({ name: 'changed', payload: { topics: ['dossiers'] } });
    await page.getByRole('heading', { name: /Trả kết quả · H26/u }).waitFor();
  },
  patience,
);

test(
  'somebody else needs a letter of authority, and money that is due is said and holds the result back',
  async () => {
    const owing = { ...done, money: { ...done.money, state: 'unpaid', paidVnd: 0 } as const };
    const page = await open({ 'dossier.show': () => ({ kind: 'found', dossier: owing }) });
    await scanned({ kind: 'dossier', dossier: owing });
    await page.keyboard.press('F11');
    await page.getByText('Còn phải nộp 75.000 đ.').waitFor();
    await scanned({
      kind: 'citizen-card',
      applicant: { ...applicant, fullName: 'Lê Văn Cường', citizenNumber: '001090099999' },
      warnings: [],
    });
    await page
      .getByText(/cần giấy ủy quyền/u)
      .first()
      .waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Còn tiền chưa thu/u).waitFor();
    await page.getByLabel('Vẫn trả khi chưa thu đủ vì').fill('đã nộp ở kho bạc');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Ghi số và ngày giấy ủy quyền/u).waitFor();
    expect(callsOf('dossier.step')).toEqual([]);
    await page.getByLabel('Giấy ủy quyền (số, ngày)').fill('số 12 ngày 01/03/2026');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await says(/cho Lê Văn Cường/u);
    expect(callsOf('dossier.step')).toMatchObject([
      { step: { receiver: 'Lê Văn Cường', authority: 'số 12 ngày 01/03/2026', owing: 'đã nộp ở kho bạc' } },
    ]);
  },
  patience,
);

test(
  'the signature on the second screen is asked for and goes along; without one a reason is needed',
  async () => {
    let state: CommandOutput<'pen.state'> = { kind: 'none' };
    const page = await open({
      'counter.extras': () => ({ citizenScreen: true, drawer: false, sign: null }),
      'citizen.tell': () => ({}),
      'pen.ask': () => ({}),
      'pen.state': () => state,
    });
    await scanned({ kind: 'dossier', dossier: done });
    await page.keyboard.press('F11');
    await page.getByText('Chưa có chữ ký.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Mời ký trên màn hình, hoặc ghi vì sao không ký/u).waitFor();
    await page.getByRole('button', { name: 'Mời ký trên màn hình' }).click();
    await expect
      .poll(() => callsOf('pen.ask'))
      .toMatchObject([{ sheet: { code: done.code, receiver: 'Nguyễn Văn An' } }]);
    state = { kind: 'signed', sha256: 'ab'.repeat(32), bytes: 2_048, at: Date.UTC(2026, 2, 10, 9) };
    await screen.emit({ name: 'changed', payload: { topics: ['citizen'] } });
    await page.getByText('Đã ký lúc 16:00.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await says(/Đã trả kết quả/u);
    expect(callsOf('dossier.step')).toMatchObject([{ step: { signature: 'ab'.repeat(32), signatureBytes: 2_048 } }]);
    await expect.poll(() => callsOf('pen.drop').length).toBeGreaterThan(0);
  },
  patience,
);

test(
  'a scanned parcel makes it a posting, a doubtful number is only pointed out, and English says the same',
  async () => {
    const page = await open();
    await scanned({ kind: 'dossier', dossier: done });
    await page.getByRole('button', { name: 'English' }).click();
    await page.keyboard.press('F11');
    await page.getByText('The receiver is the applicant: compare the card, or scan it.').waitFor();
    await scanned({ kind: 'parcel', number: 'EH123456789VN', checkDigitRight: false });
    await page.getByText(/The check digit of the parcel number is wrong/u).waitFor();
    await page.getByText('Prints the parcel label.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => callsOf('dossier.step'))
      .toMatchObject([{ step: { way: 'post', parcel: 'EH123456789VN' } }]);
  },
  patience,
);
