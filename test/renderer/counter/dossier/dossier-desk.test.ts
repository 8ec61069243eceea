import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DossierAhead } from '#common/ipc/dossier-desk-calls.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import type { CommandName } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { answersWith, done, doneAhead, processing, processingAhead, waiting, waitingAhead } from './desk-dossiers.ts';

const patience = 90_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (dossier: DossierView, ahead: DossierAhead, more: Answers = {}) => {
  screen = await screens.open({ width: 1366, height: 768, answers: { ...answersWith(dossier, ahead), ...more } });
  const { page } = screen;
  await page.getByText('Quầy 5').first().waitFor();
  await screen.emit({ name: 'scanned', payload: { kind: 'dossier', dossier } });
  await page.getByRole('region', { name: 'Hồ sơ', exact: true }).getByText(dossier.code).first().waitFor();
  return page;
};
const callsOf = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const says = (text: string | RegExp) =>
  screen.page.getByRole('region', { name: 'Thông báo' }).getByText(text).waitFor();

test(
  'the four sides, the due date in words, the history with what did not count, the parties and the second receipt',
  async () => {
    const page = await open(waiting, waitingAhead);
    const panel = page.getByRole('region', { name: 'Hồ sơ', exact: true });
    for (const text of [
      'Yêu cầu bổ sung giấy tờ',
      'đang tạm dừng tính thời hạn',
      'Đã đưa mã, chưa nộp',
      'Chưa có kết quả',
      'Đã đồng bộ',
      'Không tính: lúc ấy hồ sơ không còn ở trạng thái cho phép bước này.',
      'Giấy ủy quyền số 12 ngày 01/03/2026',
      /Công ty TNHH Hoa Ban/u,
      /Quầy 12 cũng đã tiếp nhận hồ sơ này khi mất liên lạc/u,
    ]) {
      await panel.getByText(text).first().waitFor();
    }
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Papers to be supplemented').waitFor();
    await page.getByText('Does not count: the dossier was no longer in a state that allows it.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'by keys alone: the next steps are exactly those that are possible, papers are marked by digits, and the date and paper are seen before',
  async () => {
    const page = await open(processing, processingAhead);
    const { keyboard } = page;
    await keyboard.press('Control+s');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBe(processing.next.length);
    await keyboard.press('2');
    await page.getByRole('heading', { name: /Yêu cầu bổ sung/u }).waitFor();
    await page.getByText('17:00 31/03/2026', { exact: true }).waitFor();
    await page.getByText('In phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.').waitFor();
    await page.getByText(/muộn so với quy định/u).waitFor();
    await keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/Chưa chọn dòng nào/u)
      .waitFor();
    expect(callsOf('dossier.step')).toEqual([]);
    await page.getByRole('checkbox').first().focus();
    await keyboard.press('2');
    await keyboard.press('3');
    await keyboard.press('3');
    await page.getByLabel('Ghi chú: Giấy chứng sinh', { exact: false }).fill('bản rõ chữ');
    await page.getByLabel('Lý do').fill('mờ');
    expect(await screen.barriers()).toEqual([]);
    // Put away and opened again, nothing is lost.
    await keyboard.press('Escape');
    await keyboard.press('Control+s');
    await page.getByRole('option').first().waitFor();
    await keyboard.press('2');
    await expect.poll(() => page.getByLabel('Lý do').inputValue()).toBe('mờ');
    await keyboard.press('Control+Enter');
    await says('Đã ghi: Yêu cầu bổ sung. Giấy đang in.');
    expect(callsOf('dossier.step')).toEqual([
      {
        dossier: processing.id,
        requestId: expect.stringMatching(/^[\da-f-]{36}$/u),
        step: {
          event: 'ask-supplement',
          reason: 'mờ',
          items: [{ name: processing.components[1]?.name, note: 'bản rõ chữ' }],
        },
      },
    ]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'Enter goes from field to field and ends on the button; a step that another counter overtook is refused in words',
  async () => {
    const page = await open(processing, processingAhead, {
      'dossier.step': () => ({ kind: 'refused', why: 'wrong-state', dossier: waiting }),
    });
    const { keyboard } = page;
    await keyboard.press('Control+s');
    await page.getByRole('option').first().waitFor();
    await keyboard.press('6');
    await page.getByText('Thứ Năm, ngày làm việc').waitFor();
    await keyboard.press('ArrowUp');
    await page.getByText('Thứ Sáu, ngày làm việc').waitFor();
    await keyboard.press('Enter');
    await keyboard.type('Phòng chuyên môn chậm xác minh');
    await keyboard.press('Enter');
    await keyboard.type('Giám đốc');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await page.getByText(/Hồ sơ đang là “Yêu cầu bổ sung giấy tờ” nên không làm được bước này/u).waitFor();
    expect(callsOf('dossier.step')).toMatchObject([
      {
        step: {
          event: 'extend',
          newDueAt: Date.UTC(2026, 2, 13, 10),
          reason: 'Phòng chuyên môn chậm xác minh',
          signer: 'Giám đốc',
        },
      },
    ]);
  },
  patience,
);

test(
  'what was brought is counted line by line, with the new due date seen before',
  async () => {
    const page = await open(waiting, waitingAhead);
    await page.keyboard.press('Control+s');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('1');
    await page.getByText('17:00 13/03/2026', { exact: true }).waitFor();
    await page.getByLabel('Bản chính: Văn bản ủy quyền').fill('0');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await says('Đã ghi: Đã bổ sung.');
    expect(callsOf('dossier.step')).toMatchObject([
      { step: { event: 'supplemented', brought: [{ name: 'Giấy chứng sinh', originals: 1 }] } },
    ]);
  },
  patience,
);

test(
  'a result is a line of its own, with the kind of paper that the procedure gives',
  async () => {
    const page = await open(processing, processingAhead);
    await page.keyboard.press('Control+s');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('7');
    await page.getByLabel('Số, dòng 1').fill('77/2026');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await says('Đã ghi: Có kết quả.');
    expect(callsOf('dossier.step')).toMatchObject([
      { step: { event: 'result', results: [{ type: 'Giấy khai sinh', number: '77/2026', summary: '', file: '' }] } },
    ]);
  },
  patience,
);

test(
  'the result is wanted another way: a digit says which, and the post needs an address',
  async () => {
    const page = await open(done, doneAhead, {
      'dossier.deliver': ({ delivery }) =>
        delivery.event === 'wish' && delivery.wish.address === ''
          ? { kind: 'incomplete', field: 'address' }
          : { kind: 'delivered', dossier: done },
    });
    await page.getByRole('button', { name: 'Đổi cách nhận' }).click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('2');
    await page.getByRole('dialog').getByLabel('Địa chỉ').fill('');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Chưa có địa chỉ nhận.').waitFor();
    await page.getByRole('dialog').getByLabel('Địa chỉ').fill('Số 2, Hạ Long');
    await page.keyboard.press('Control+Enter');
    await says(/Đã ghi cách nhận kết quả/u);
    expect(callsOf('dossier.deliver').at(-1)).toMatchObject({
      delivery: { event: 'wish', wish: { way: 'post', address: 'Số 2, Hạ Long' } },
    });
  },
  patience,
);

test(
  'a parcel on its way: what became of it is noted by two digits, and a failure needs its reason',
  async () => {
    const posted: DossierView = {
      ...done,
      state: 'returned',
      next: ['correct'],
      delivery: { ...done.delivery, state: 'posted', parcel: 'EH123456785VN' },
    };
    const page = await open(posted, doneAhead, { 'dossier.deliver': () => ({ kind: 'delivered', dossier: posted }) });
    await page.getByRole('button', { name: 'Ghi kết quả phát' }).click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('2');
    await page.getByLabel('Lý do').fill('không có người nhận');
    await page.keyboard.press('Control+Enter');
    await says(/Đã ghi: không phát được/u);
    expect(callsOf('dossier.deliver')).toMatchObject([
      { delivery: { event: 'failed', reason: 'không có người nhận' } },
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await says('Chưa mở hồ sơ nào. Quét giấy tiếp nhận hoặc tìm.');
  },
  patience,
);
