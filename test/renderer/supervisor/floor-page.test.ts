import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandName } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { calmFloor, troubledFloor, wellAnswers } from './floor.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const requestId: unknown = expect.any(String);
const done = () => ({ kind: 'done' as const });
const open = async (answers: Answers = {}, size = { width: 1366, height: 768 }): Promise<Screen> => {
  screen = await screens.open({ ...size, answers: { ...wellAnswers(), ...answers } });
  await screen.page.getByRole('heading', { name: /Mọi việc|việc cần|việc gấp/u }).waitFor();
  return screen;
};
const asked = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const choose = async (thing: string, act: string | RegExp): Promise<void> => {
  await screen.page.getByRole('button', { name: `Việc với ${thing}`, exact: true }).press('Enter');
  await screen.page.getByRole('menuitem', { name: act }).press('Enter');
};
const picture = async (name: string): Promise<void> => {
  const folder = process.env['MOTCUA_PICTURES'];
  if (folder !== undefined) await screen.page.screenshot({ path: join(folder, `floor-${name}.png`) });
};

test.for([1366, 1024])(
  'nothing of a table lies beyond its card on a desk of %d pixels',
  { timeout: patience },
  async (width) => {
    const { page } = await open({}, { width, height: 768 });
    await page
      .getByRole('button', { name: /^Việc với/u })
      .first()
      .waitFor();
    const beyond = await page.locator('section table').evaluateAll((tables) =>
      tables.flatMap((table) => {
        const card = table.closest('section')?.getBoundingClientRect();
        return card !== undefined && table.getBoundingClientRect().right > card.right + 1
          ? [table.closest('section')?.textContent.slice(0, 20)]
          : [];
      }),
    );
    expect(beyond).toEqual([]);
  },
);

test(
  'F9 writes a notice to chosen screens for a time, without barriers in both languages, and it can be taken back',
  async () => {
    const { page } = await open({ 'notice.set': done });
    await page.keyboard.press('F9');
    const dialog = page.getByRole('dialog', { name: 'Thông báo đến các màn hình' });
    await dialog.getByText('Nhập nội dung để phát.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.type('Mất điện tầng 2');
    await dialog.getByRole('checkbox', { name: 'bảng gọi số' }).press('Space');
    await dialog.getByLabel('Trong').selectOption({ label: '60 phút' });
    await dialog.getByRole('button', { name: 'Phát ngay' }).press('Enter');
    await page.getByText('Đã phát thông báo.').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
    await page.getByText('Đã gỡ thông báo.').waitFor();
    const to = ['counter', 'kiosk'];
    expect(asked('notice.set')).toEqual([
      { to, text: { vi: 'Mất điện tầng 2', en: '' }, minutes: 60, requestId },
      { to, text: { vi: '', en: '' }, minutes: 0, requestId },
    ]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.keyboard.press('F9');
    await page.getByRole('dialog', { name: 'Notice to the screens' }).waitFor();
    expect([await screen.barriers(), screen.complaints]).toEqual([[], []]);
  },
  patience,
);

test(
  'a counter is closed by the keyboard and opened by undo; a forgotten session is ended',
  async () => {
    const { page } = await open({ 'counter.close': done, 'counter.open': done, 'counter.end-session': done });
    await page.getByRole('button', { name: 'Việc với Quầy 1', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: 'Tạm đóng quầy' }).waitFor();
    await picture('menu');
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Tạm đóng Quầy 1' });
    await dialog.waitFor();
    expect(await screen.barriers()).toEqual([]);
    const yes = dialog.getByRole('button', { name: 'Tạm đóng' });
    expect(await yes.isDisabled()).toBe(true);
    await dialog.getByLabel('Lý do').selectOption({ label: 'sự cố thiết bị' });
    await yes.press('Enter');
    await page.getByText('Đã tạm đóng Quầy 1.').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
    await page.getByText('Đã mở lại Quầy 1.').waitFor();
    await choose('Quầy 2', 'Kết thúc phiên của Nguyễn Thị Hoa 2');
    await page.getByText('Đã kết thúc phiên ở Quầy 2.').waitFor();
    expect([asked('counter.close'), asked('counter.open'), asked('counter.end-session')]).toEqual([
      [{ counter: 'quay-1', reason: 'equipment', requestId }],
      [{ counter: 'quay-1', requestId }],
      [{ counter: 'quay-2', officer: 'officer-2', requestId }],
    ]);
  },
  patience,
);

test(
  'what somebody looks after moves down and counts no more; when it is over it is nobody’s again',
  async () => {
    const now = Date.now();
    const floor = troubledFloor(now);
    const taken = { by: 'dieu-hanh-2', at: now, began: null };
    const alarms = [
      { key: 'conflict C019', taken },
      { key: 'trouble Quầy 9 disk-full', taken },
      // Of the other supervisor's own machine: this one cannot know that it is over.
      { key: 'at dieu-hanh-2: backup', taken },
    ];
    const { page } = await open({ 'floor.show': () => ({ ...floor, alarms }), 'alarm.take': done });
    await page.getByRole('heading', { name: '5 việc cần người xử lý' }).waitFor();
    const lines = page.getByRole('region', { name: 'Việc cần xử lý' }).getByRole('listitem');
    expect(await lines.last().innerText()).toContain('dieu-hanh-2 đang xử lý từ');
    await picture('alarms');
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: /^Nhận xử lý: Ki-ốt 2: người dân đang gọi/u }).press('Enter');
    await page.getByText('Đã nhận xử lý').waitFor();
    const help = floor.helpCalls[0]?.at ?? 0;
    expect(asked('alarm.take')).toEqual([{ key: `help Ki-ốt 2 ${help}`, began: help, requestId }]);
    await expect
      .poll(() => asked('alarm.over'), { timeout: 15_000 })
      .toEqual([{ key: 'trouble Quầy 9 disk-full', isOver: true, requestId }]);
  },
  patience,
);

test(
  'a terminal is asked for its report, which opens when it is there; a kiosk is closed with the way to another',
  async () => {
    const order = {
      id: 'order:1',
      terminal: 'Quầy 2',
      what: 'report' as const,
      at: Date.now(),
      until: Date.now() + 300_000,
      standing: 'answered' as const,
      how: 'done' as const,
      answeredAt: Date.now(),
      ready: true,
    };
    const late = {
      ...order,
      id: 'order:2',
      what: 'look' as const,
      standing: 'not-reached' as const,
      how: null,
      ready: false,
    };
    const floor = calmFloor(Date.now());
    const [kiosk] = floor.terminals;
    if (kiosk === undefined) throw new Error('the calm floor has terminals');
    const atExit = { ...kiosk, name: 'Lối ra', exit: true };
    const { page } = await open({
      'floor.show': () => ({ ...floor, terminals: [atExit, ...floor.terminals] }),
      'order.give': () => ({ kind: 'given', order: 'order:1' }),
      'orders.show': () => ({ orders: [order, late] }),
      'order.fetch': () => ({ kind: 'hub-away' }),
      'kiosk.set-door': done,
    });
    await choose('máy Quầy 2', 'Hỏi báo cáo chẩn đoán');
    // What the terminal answered stands in place of what was asked.
    await page.getByText('Quầy 2, báo cáo chẩn đoán: xong, bấm “Xem” ở bảng lệnh dưới cùng.').waitFor();
    await page.getByText('không đến được máy').waitFor();
    const answer = page.getByRole('dialog', { name: 'Trả lời của Quầy 2' });
    const look = () => page.getByRole('button', { name: 'Xem báo cáo chẩn đoán của Quầy 2' }).press('Enter');
    await look();
    await answer.getByText('Chưa liên lạc được với máy chủ điểm.').waitFor();
    await page.keyboard.press('Escape');
    await answer.waitFor({ state: 'detached' });
    // The hub is back: opened again it is asked again.
    screen.answers['order.fetch'] = () => ({ kind: 'report', text: 'MotCua 0.1.0\nQuầy 2', file: 'motcua-report.txt' });
    await look();
    await answer.getByText('MotCua 0.1.0').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await choose('máy Ki-ốt 1', /Đóng ki-ốt/u);
    const dialog = page.getByRole('dialog', { name: 'Đóng Ki-ốt 1' });
    await dialog.waitFor();
    expect(await screen.barriers()).toEqual([]);
    // Nobody is sent to the tablet at the exit for a number.
    expect(await dialog.getByRole('option').allInnerTexts()).toEqual(['Ki-ốt 2', 'bàn hướng dẫn']);
    await dialog.getByRole('button', { name: 'Đóng ki-ốt' }).press('Enter');
    await page.getByText('Đã đóng Ki-ốt 1.').waitFor();
    expect([asked('order.give'), asked('kiosk.set-door')]).toEqual([
      [{ terminal: 'Quầy 2', what: 'report', requestId }],
      [{ terminal: 'Ki-ốt 1', closed: true, goTo: 'Ki-ốt 2', requestId }],
    ]);
  },
  patience,
);

test(
  'a waiting number is moved from the list that a number opens, and back',
  async () => {
    const { page } = await open({ 'floor.move-ticket': done });
    await page.getByRole('button', { name: 'B Chứng thực, Đang chờ: 12' }).press('Enter');
    await page.getByRole('button', { name: 'Chuyển số B017' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Chuyển số B017 đến' });
    await dialog.getByLabel('Quầy').selectOption({ label: 'Quầy 4 · tạm nghỉ' });
    await dialog.getByText('Nơi đã chọn đang không gọi số').waitFor();
    await dialog.getByLabel('Quầy').selectOption({ label: 'Quầy 3 · đang phục vụ' });
    await dialog.getByText('Nơi đã chọn đang không gọi số').waitFor({ state: 'detached' });
    expect(await screen.barriers()).toEqual([]);
    await dialog.getByRole('button', { name: 'Chuyển', exact: true }).press('Enter');
    await page.getByText('Đã chuyển số B017.').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
    await expect
      .poll(() => asked('floor.move-ticket'))
      .toEqual([
        { ticket: 't1', from: null, service: 'b', to: 'quay-3', requestId },
        { ticket: 't1', from: null, service: 'b', to: 'quay-1', requestId },
      ]);
  },
  patience,
);

test(
  'with the hub silent every row of other machines says of when it is known; the rooms that do not fit stand in a menu',
  async () => {
    const now = Date.now();
    const floor = { ...calmFloor(now), connection: 'alone' as const, silentSince: Date.UTC(2026, 2, 9, 3, 20) };
    const { page } = await open({ 'floor.show': () => floor });
    for (const row of [/^Quầy 1 .*A042 biết đến 10:20/u, /^Ki-ốt 1 .*biết đến 10:20/u]) {
      await page.getByRole('row', { name: row }).first().waitFor();
    }
    await picture('silent');
    expect(await screen.barriers()).toEqual([]);
    const isTooWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    await page.getByRole('button', { name: 'Phòng khác' }).press('Enter');
    await expect
      .poll(() => page.getByRole('menuitem').allInnerTexts())
      .toEqual(expect.arrayContaining(['Mẫu giấy in', 'Giọng đọc', 'Bảng và loa']));
    expect([await screen.barriers(), await isTooWide()]).toEqual([[], false]);
  },
  patience,
);

test(
  'a counter that is closed or away says whom it still serves, on the tables and on the wall',
  async () => {
    const now = Date.now();
    const floor = calmFloor(now);
    const counters = floor.counters.map((counter) => {
      if (counter.id === 'quay-1') return { ...counter, pause: { reason: 'equipment' as const, since: now - 120_000 } };
      return counter.id === 'quay-2' ? { ...counter, connected: false } : counter;
    });
    const { page } = await open({ 'floor.show': () => ({ ...floor, counters }) });
    await page.getByRole('row', { name: /^Quầy 1 .*A042 tạm nghỉ 2 phút: sự cố thiết bị/u }).waitFor();
    await page.getByRole('row', { name: /^Quầy 2 .*B017 mất liên lạc/u }).waitFor();
    await page.keyboard.press('F11');
    const wall = page.getByRole('region', { name: 'Màn hình lớn' });
    const tiles = await wall.getByRole('list', { name: 'Quầy' }).getByRole('listitem').allInnerTexts();
    expect(tiles.slice(0, 2).map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([
      expect.stringMatching(/tạm nghỉ A042$/u),
      expect.stringMatching(/mất liên lạc B017$/u),
    ]);
    expect(await screen.barriers()).toEqual([]);
  },
  patience,
);
