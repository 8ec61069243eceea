import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandName } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { busyState, calledTicket, wellAnswers } from './counter-answers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (answers: Answers = wellAnswers(), size = { width: 1366, height: 768 }): Promise<Screen> => {
  screen = await screens.open({ ...size, answers });
  await screen.page.getByText('Quầy 5').first().waitFor();
  return screen;
};
const callsOf = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const says = (text: string | RegExp) =>
  screen.page.getByRole('region', { name: 'Thông báo' }).getByText(text).waitFor();
const requestId: unknown = expect.any(String);
const free: Answers = { 'counter.state': () => ({ ...busyState(), serving: null }) };

test(
  'F6 sends the ticket to a counter by keys alone, with a note; what came of it is said and can be taken back',
  async () => {
    const { page } = await open();
    await page.keyboard.press('F6');
    await page.getByRole('option', { name: /Quầy 12/u }).waitFor();
    await page.keyboard.type('12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Xem bản vẽ');
    await page.keyboard.press('Enter');
    await says('Đã chuyển A042 đến Quầy 12. Phiếu giữ số và giữ thứ tự theo giờ lấy số.');
    expect(callsOf('ticket.transfer')).toEqual([
      { ticket: 'ticket-A042', service: 'ho-tich', to: 'quay-12', note: 'Xem bản vẽ', requestId },
    ]);
    await page.keyboard.press('Control+u');
    await says('Đã hoàn tác: A042 lại ở quầy này.');
    expect(callsOf('ticket.undo')).toEqual([{ requestId }]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'the ticket in hand is not offered its own service, and Escape changes nothing',
  async () => {
    const { page } = await open();
    await page.keyboard.press('F6');
    await page
      .getByRole('option', { name: /Cư trú/u })
      .first()
      .waitFor();
    expect(await page.getByRole('option', { name: /^A ·/u }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(callsOf('ticket.transfer')).toEqual([]);
  },
  patience,
);

test(
  'F7 and a digit parks with a reason, whatever the layout writes on the digit keys',
  async () => {
    const { page } = await open();
    await page.keyboard.press('F7');
    await page.getByRole('option', { name: /Đi sao, chụp/u }).waitFor();
    // A French layout types "é" with this key: the code decides.
    await page.getByRole('listbox').dispatchEvent('keydown', { key: 'é', code: 'Digit2', bubbles: true });
    await says('Đã tạm dừng A042.');
    expect(callsOf('ticket.park')).toEqual([{ ticket: 'ticket-A042', reason: 'copies', requestId }]);
  },
  patience,
);

test(
  'F7 held down asks once and picks nothing',
  async () => {
    const { page } = await open();
    await page.keyboard.down('F7');
    await page.keyboard.down('F7');
    await page.getByRole('option', { name: /Đi sao, chụp/u }).waitFor();
    await page.keyboard.up('F7');
    expect(callsOf('ticket.park')).toEqual([]);
  },
  patience,
);

test(
  'Ctrl+B brings a number back; one that was away too long says what to do',
  async () => {
    const { page } = await open();
    await page.keyboard.press('Control+b');
    await page.getByRole('option', { name: /A031.*vắng mặt quá lâu/u }).waitFor();
    await page.keyboard.type('39');
    await page.keyboard.press('Enter');
    await says('A039 đã quay lại hàng, giữ thứ tự theo giờ lấy số.');
    expect(callsOf('ticket.return')).toEqual([{ ticket: 'ticket-A039', requestId }]);
    screen.answers['ticket.return'] = () => ({ kind: 'too-late', minutes: 30 });
    await page.keyboard.press('Control+b');
    await page.getByRole('option', { name: /A031/u }).waitFor();
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await says('A031 vắng mặt quá 30 phút nên không quay lại được. Mời người dân lấy số mới.');
  },
  patience,
);

test(
  'Ctrl+B opens a finished visit again',
  async () => {
    const { page } = await open();
    await page.keyboard.press('Control+b');
    await page.getByRole('option', { name: /A027.*đã xong lúc .*mở lại/u }).waitFor();
    await page.keyboard.type('27');
    await page.keyboard.press('Enter');
    await says('A027 đã quay lại hàng, giữ thứ tự theo giờ lấy số.');
    expect(callsOf('ticket.return')).toEqual([{ ticket: 'ticket-A027', requestId }]);
  },
  patience,
);

test(
  'Ctrl+L calls a chosen number; lost to another counter, it says who has it',
  async () => {
    const { page } = await open({ ...wellAnswers(), ...free });
    await page.keyboard.press('Control+l');
    await page.getByRole('option', { name: /A045/u }).waitFor();
    await page.keyboard.type('45');
    await page.keyboard.press('Enter');
    await says('Đã gọi A045.');
    expect(callsOf('ticket.call-chosen')).toEqual([{ ticket: 'ticket-A045', requestId }]);
    screen.answers['ticket.call-chosen'] = () => ({ kind: 'taken', by: 'Quầy 3' });
    await page.keyboard.press('Control+l');
    await page.getByRole('option', { name: /A043/u }).waitFor();
    await page.keyboard.press('Enter');
    await says('Quầy 3 đã gọi A043 trước. Thông tin đã nhập vẫn còn; gọi số tiếp theo.');
  },
  patience,
);

test(
  'Ctrl+J goes on with another service in the same visit, and the visit shows where it has been',
  async () => {
    const { page } = await open({
      ...wellAnswers(),
      'counter.state': () => ({
        ...busyState(),
        serving: {
          ...calledTicket('A042', 'Quầy 5'),
          note: 'Đã nộp phí',
          earlierServices: [{ vi: 'Cư trú', en: 'Residence' }],
        },
      }),
    });
    await page.getByText('Đã qua: Cư trú').waitFor();
    await page.getByText('Lời nhắn: Đã nộp phí').waitFor();
    await page.keyboard.press('Control+j');
    await page.getByRole('option', { name: /B ·/u }).waitFor();
    await page.keyboard.press('1');
    await says(/A042 làm tiếp .* tại quầy này/u);
    expect(callsOf('ticket.add-service')).toEqual([{ ticket: 'ticket-A042', service: 'dat-dai', requestId }]);
  },
  patience,
);

test(
  'a lost undo is told, with who has the ticket',
  async () => {
    const { page } = await open({
      ...wellAnswers(),
      'ticket.undo': () => ({ kind: 'lost', ticket: calledTicket('A042', 'Quầy 3'), by: 'Quầy 3' }),
    });
    await page.keyboard.press('Control+u');
    await says('Không hoàn tác được: Quầy 3 đã gọi A042 rồi. Chưa có gì thay đổi.');
  },
  patience,
);

test(
  'a number called again often enough offers no-show',
  async () => {
    const { page } = await open({ ...wellAnswers(), 'ticket.recall': () => ({ kind: 'enough', times: 3 }) });
    await page.keyboard.press('F3');
    await says('Đã gọi lại A042 3 lần. Nếu vẫn chưa thấy ai, ghi vắng mặt.');
    await page.getByRole('region', { name: 'Thông báo' }).getByRole('button', { name: 'Vắng mặt' }).click();
    await says('Đã ghi A042 vắng mặt.');
  },
  patience,
);

test(
  'with nothing in hand F6, F7, Ctrl+J and Ctrl+E say so and offer to call; their buttons say the same and keep the focus',
  async () => {
    const { page } = await open({ ...wellAnswers(), ...free });
    for (const key of ['F6', 'F7', 'Control+j', 'Control+e']) {
      await page.keyboard.press(key);
      await says('Quầy chưa gọi số nào. Gọi số tiếp trước đã.');
      expect(await page.getByRole('dialog').count()).toBe(0);
    }
    const done = page.getByRole('button', { name: 'Hoàn thành' });
    await done.focus();
    await page.keyboard.press('Enter');
    await says('Quầy chưa gọi số nào. Gọi số tiếp trước đã.');
    expect(await done.evaluate((button) => button === document.activeElement)).toBe(true);
  },
  patience,
);

test(
  'a number called while cut off that is another counter’s is told until that counter has finished it',
  async () => {
    const { page } = await open({
      ...wellAnswers(),
      'counter.state': () => ({ ...busyState(), serving: null, lost: { label: 'A042', by: 'Quầy 3' } }),
    });
    await page.getByText('Quầy 3 cũng đã gọi A042 khi hai quầy mất liên lạc, và số này thuộc Quầy 3.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    Object.assign(screen.answers, free);
    await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
    await page.getByText('Quầy 3 cũng đã gọi A042').waitFor({ state: 'detached' });
  },
  patience,
);

test.each(['F6', 'F7', 'Control+b', 'Control+j', 'Control+l', 'Control+e'])(
  'nobody meets a barrier in the question of %s, in both languages',
  async (key) => {
    const { page } = await open();
    await page.keyboard.press(key);
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'English' }).click();
    await page.keyboard.press(key);
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'what is said of a call stands on the screen already: F5 on reading it finishes that number',
  async () => {
    let called = false;
    let show = (): void => {};
    const { page } = await open({
      ...wellAnswers(),
      'counter.state': () => {
        if (!called) return { ...busyState(), serving: null };
        return new Promise((resolve) => {
          show = () => resolve({ ...busyState(), serving: calledTicket('A042', 'Quầy 5') });
        });
      },
      'ticket.call-next': () => {
        called = true;
        return { kind: 'called', ticket: calledTicket('A042', 'Quầy 5') };
      },
    });
    const asked = callsOf('counter.state').length;
    await page.keyboard.press('F2');
    await expect.poll(() => callsOf('counter.state').length).toBeGreaterThan(asked);
    expect(await page.getByText('Đã gọi A042.').count()).toBe(0);
    show();
    await says('Đã gọi A042.');
    await page.keyboard.press('F5');
    await expect.poll(() => callsOf('ticket.done')).toEqual([{ ticket: 'ticket-A042', requestId }]);
    show();
  },
  patience,
);
