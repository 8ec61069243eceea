import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandName } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { busyState, wellAnswers } from './counter-answers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const open = async (answers: Answers = wellAnswers()): Promise<Screen> => {
  screen = await screens.open({ width: 1366, height: 768, answers });
  await screen.page.getByText('Quầy 5').first().waitFor();
  await screen.page
    .getByText(/vào ca|Chưa có cán bộ/u)
    .first()
    .waitFor();
  return screen;
};
const callsOf = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const says = (text: string | RegExp) =>
  screen.page.getByRole('region', { name: 'Thông báo' }).getByText(text).waitFor();
const requestId: unknown = expect.any(String);
const free: Answers = { 'counter.state': () => ({ ...busyState(), serving: null }) };

test(
  'F12 and a digit pauses the counter with a reason; F12 again opens it',
  async () => {
    const { page } = await open({ ...wellAnswers(), ...free });
    await page.keyboard.press('F12');
    await page.getByRole('option', { name: /Nghỉ giải lao/u }).waitFor();
    await page.keyboard.press('1');
    await says('Quầy tạm nghỉ, không gọi số mới.');
    expect(callsOf('desk.pause')).toEqual([{ reason: 'break', requestId }]);
    screen.answers['desk.state'] = () => ({
      pause: { reason: 'break', since: Date.UTC(2026, 2, 9, 3, 42) },
      officer: null,
      handOver: null,
      officers: [],
    });
    await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
    await page.getByText('Quầy đang tạm nghỉ').waitFor();
    await page.getByText('Nghỉ giải lao, từ 10:42. Bấm F12 để mở lại quầy.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('F12');
    await says('Quầy đã mở lại.');
    expect(callsOf('desk.resume')).toEqual([{ requestId }]);
  },
  patience,
);

test(
  'F2 at a paused counter calls nobody and offers to open it',
  async () => {
    const { page } = await open({ ...wellAnswers(), ...free, 'ticket.call-next': () => ({ kind: 'paused' }) });
    await page.keyboard.press('F2');
    await says('Quầy đang tạm nghỉ nên chưa gọi số. Mở lại quầy trước.');
    await page.getByRole('region', { name: 'Thông báo' }).getByRole('button', { name: 'Mở lại quầy' }).click();
    await says('Quầy đã mở lại.');
  },
  patience,
);

test(
  'Ctrl+I signs an officer of the settings in by name, and out',
  async () => {
    const { page } = await open();
    await page.getByText('Nguyễn Thị Hạnh · vào ca 07:28').waitFor();
    await page.keyboard.press('Control+i');
    await page.getByRole('option', { name: /Trần Văn Long/u }).waitFor();
    await page.keyboard.type('long');
    await page.keyboard.press('Enter');
    await says('Trần Văn Long đã vào ca.');
    expect(callsOf('desk.sign-in')).toEqual([{ officer: 'long', requestId }]);
    await page.keyboard.press('Control+i');
    await page.getByRole('option', { name: /Ra ca/u }).waitFor();
    await page.keyboard.type('ra ca');
    await page.keyboard.press('Enter');
    await says('Đã ra ca.');
    expect(callsOf('desk.sign-out')).toEqual([{ requestId }]);
  },
  patience,
);

test(
  'Ctrl+G hands over with a note; with a number in hand it says what to do first',
  async () => {
    const { page } = await open();
    await page.keyboard.press('Control+g');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Máy in sắp hết giấy');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Enter');
    await says('Đã giao ca. Lời nhắn hiện ra cho người vào ca sau.');
    expect(callsOf('desk.hand-over')).toEqual([{ note: 'Máy in sắp hết giấy', requestId }]);
    screen.answers['desk.hand-over'] = () => ({ kind: 'still-serving', ticket: busyState().waiting[0] ?? never() });
    await page.keyboard.press('Control+g');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await says('Quầy đang phục vụ A043. Hoàn thành hoặc tạm dừng phiếu này trước.');
  },
  patience,
);

const never = (): never => {
  throw new Error('Nobody waits');
};

test(
  'the note of the shift before stands by the officer',
  async () => {
    const { page } = await open({
      ...wellAnswers(),
      'desk.state': () => ({
        pause: null,
        officer: null,
        handOver: { note: 'Máy in sắp hết giấy', by: 'Hạnh', at: 1 },
        officers: [],
      }),
    });
    await page.getByText('Ca trước: Máy in sắp hết giấy').waitFor();
    expect(await page.getByRole('button', { name: 'Vào ca' }).count()).toBe(0);
  },
  patience,
);
