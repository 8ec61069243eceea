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
  'Ctrl+N and a digit pauses the counter with a reason; Ctrl+N again opens it',
  async () => {
    const { page } = await open({ ...wellAnswers(), ...free });
    const seat = { pause: null, officer: null, handOver: null, officers: [] };
    screen.answers['desk.pause'] = () => {
      const pause = { reason: 'break', since: Date.UTC(2026, 2, 9, 3, 42) } as const;
      screen.answers['desk.state'] = () => ({ ...seat, pause });
      return { kind: 'done' };
    };
    screen.answers['desk.resume'] = () => {
      screen.answers['desk.state'] = () => seat;
      return { kind: 'done' };
    };
    await page.keyboard.press('Control+n');
    await page.getByRole('option', { name: /Nghỉ giải lao/u }).waitFor();
    await page.keyboard.press('1');
    await expect.poll(() => callsOf('desk.pause')).toEqual([{ reason: 'break', requestId }]);
    await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
    await says('Quầy tạm nghỉ, không gọi số mới.');
    await page.getByText('Quầy đang tạm nghỉ').waitFor();
    await page.getByText('Nghỉ giải lao, từ 10:42. Bấm Ctrl+N để mở lại quầy.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Control+n');
    await expect.poll(() => callsOf('desk.resume')).toEqual([{ requestId }]);
    await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
    await says('Quầy đã mở lại.');
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
  'Ctrl+I signs an officer of the settings in by name, Ctrl+O out',
  async () => {
    const { page } = await open();
    await page.getByRole('group', { name: 'Quầy và cán bộ' }).getByText('Nguyễn Thị Hạnh').waitFor();
    await page.getByText('vào ca 07:28').waitFor();
    await page.keyboard.press('Control+i');
    await page.getByRole('option', { name: /Trần Văn Long/u }).waitFor();
    await page.keyboard.type('long');
    await page.keyboard.press('Enter');
    await says('Trần Văn Long đã vào ca.');
    expect(callsOf('desk.sign-in')).toEqual([{ officer: 'long', requestId }]);
    await page.keyboard.press('Control+o');
    await says('Đã ra ca.');
    expect(callsOf('desk.sign-out')).toEqual([{ requestId }]);
    screen.answers['desk.state'] = () => ({ pause: null, officer: null, handOver: null, officers: [] });
    await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
    await page.getByText('Chưa có cán bộ vào ca').waitFor();
    await page.keyboard.press('Control+o');
    await says('Chưa có cán bộ nào vào ca ở quầy này.');
    expect(callsOf('desk.sign-out').length).toBe(1);
  },
  patience,
);

test(
  'F12 covers everything, no key calls behind the cover, a reload keeps it, and Enter or F12 opens with form and focus as they were',
  async () => {
    const { page } = await open();
    const name = page.getByLabel('Họ và tên', { exact: true });
    await name.fill('Nguyễn Thị Mơ');
    await page.keyboard.press('F12');
    const cover = page.getByRole('dialog', { name: 'Quầy đã khóa' });
    await cover.getByText('Đang phục vụ A042.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    for (const key of ['F2', 'F5', 'Control+g', 'Escape', 'Tab']) await page.keyboard.press(key);
    expect(await cover.boundingBox()).toEqual({ x: 0, y: 0, width: 1366, height: 768 });
    expect([callsOf('ticket.call-next'), callsOf('ticket.done')]).toEqual([[], []]);
    await page.reload();
    await cover.getByRole('button', { name: 'Mở khóa: Nguyễn Thị Hạnh' }).waitFor();
    await page.keyboard.press('Enter');
    await cover.waitFor({ state: 'detached' });
    await expect.poll(() => name.inputValue()).toBe('Nguyễn Thị Mơ');
    await name.focus();
    await page.keyboard.press('F12');
    await page.keyboard.press('F12');
    await cover.waitFor({ state: 'detached' });
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'from under the cover the officer leaves, or the next one signs in',
  async () => {
    const { page } = await open();
    await page.keyboard.press('F12');
    await page.keyboard.press('Control+o');
    await expect.poll(() => callsOf('desk.sign-out')).toEqual([{ requestId }]);
    await page.getByRole('dialog', { name: 'Quầy đã khóa' }).waitFor();
    await page.keyboard.press('Control+i');
    await page.getByRole('option', { name: /Trần Văn Long/u }).waitFor();
    await page.keyboard.type('long');
    await page.keyboard.press('Enter');
    await says('Trần Văn Long đã vào ca.');
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
