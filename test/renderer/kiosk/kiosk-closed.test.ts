import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandName } from '#common/ipc/contract.ts';
import type { KeptAppointment } from '#common/ipc/appointment-calls.ts';
import type { SiteWord } from '#common/ipc/floor-act-calls.ts';
import type { KioskScan } from '#common/ipc/scanner-calls.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { ticket, wellAnswers } from './kiosk-answers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('kiosk');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const silent = (): SiteWord => ({
  now: Date.now(),
  notice: null,
  closed: null,
  look: null,
  lookedAt: null,
  pausedBy: null,
  sentOut: null,
});
const look = (order: string) => ({ order, from: 'dieu-hanh', until: Date.now() + 30_000 });
const open = async (word: Partial<SiteWord>): Promise<Screen> => {
  screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...wellAnswers,
      'site.word': () => ({ ...silent(), ...word }),
      'order.picture': () => ({ kind: 'done' }),
      'order.decline': () => ({ kind: 'done' }),
      'ticket.issue': () => ({ kind: 'issued', ticket }),
    },
  });
  return screen;
};
const asked = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const hear = (word: Partial<SiteWord>): Promise<void> => {
  screen.answers['site.word'] = () => ({ ...silent(), ...word });
  return screen.emit({ name: 'changed', payload: { topics: ['orders'] } });
};

test(
  'a closed kiosk is sorry, says where to go and offers no number, in both languages without barriers; open again it is as before',
  async () => {
    const notice = {
      text: { vi: 'Hôm nay làm việc đến 16:30', en: 'Open until 16:30 today' },
      until: Date.now() + 60_000,
    };
    const { page } = await open({ closed: { goTo: 'Ki-ốt 2' }, notice });
    await page.getByRole('heading', { name: 'Ki-ốt này đang tạm nghỉ' }).waitFor();
    await page.getByText('Mời ông/bà lấy số ở Ki-ốt 2.').waitFor();
    await page.getByText('Hôm nay làm việc đến 16:30').waitFor();
    expect([await screen.barriers(), await page.getByRole('button', { name: /Hộ tịch/u }).count()]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Please take a number at Ki-ốt 2.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await hear({ notice: { ...notice, until: Date.now() - 1 } });
    await page.getByRole('region', { name: /services/iu }).waitFor();
    await page.getByText('Open until 16:30').waitFor({ state: 'detached' });
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'at the start it lets itself be seen and says so; with a citizen’s visit on it, it shows nothing',
  async () => {
    const { page } = await open({ look: look('order:1') });
    await expect.poll(() => asked('order.picture')).toEqual([{ order: 'order:1' }]);
    await hear({ lookedAt: Date.now() });
    await page.getByText('Màn hình này vừa được người giám sát xem').waitFor();
    await hear({});
    await page
      .getByRole('button', { name: /Hộ tịch/u })
      .first()
      .click();
    await page.getByText(ticket.label).first().waitFor();
    await hear({ look: look('order:2') });
    await expect.poll(() => asked('order.decline')).toEqual([{ order: 'order:2', how: 'citizen-there' }]);
    expect(asked('order.picture').length).toBe(1);
  },
  patience,
);

test(
  'held under the scanner of a closed kiosk an appointment gives no number and a receipt opens no screen: both are sent on; a ticket is answered',
  async () => {
    const { page } = await open({ closed: { goTo: 'Ki-ốt 2' } });
    await page.getByRole('heading', { name: 'Ki-ốt này đang tạm nghỉ' }).waitFor();
    const appointment: KeptAppointment = {
      id: 'b1',
      service: 'a',
      serviceName: { vi: 'Hộ tịch', en: 'Civil status' },
      slot: Date.now(),
      answer: { kind: 'kept' },
    };
    const scans: readonly KioskScan[] = [
      { kind: 'appointment', appointment },
      { kind: 'receipt', code: 'H49.12-260915-0042' },
      { kind: 'procedure', code: '1.001193' },
    ];
    for (const payload of scans) {
      await screen.emit({ name: 'scanned-at-kiosk', payload });
      await page.getByText('Mời ông/bà quét lại mã này ở Ki-ốt 2.').waitFor();
      await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    }
    await screen.emit({
      name: 'scanned-at-kiosk',
      payload: { kind: 'ticket', ticket: { ...ticket, state: 'called' } },
    });
    await page.getByText(`Số ${ticket.label} đang được gọi.`).waitFor();
    await page.getByRole('heading', { name: 'Ki-ốt này đang tạm nghỉ' }).waitFor();
    expect([asked('ticket.issue'), asked('kiosk.receipt'), await screen.barriers()]).toEqual([[], [], []]);
    // Open again the same appointment has its number at once.
    await hear({});
    await page
      .getByRole('button', { name: /Hộ tịch/u })
      .first()
      .waitFor();
    await screen.emit({ name: 'scanned-at-kiosk', payload: { kind: 'appointment', appointment } });
    await expect.poll(() => asked('ticket.issue').length).toBe(1);
  },
  patience,
);

test(
  'a tablet at the exit hears the supervisor too: a notice, whether it may be seen, and that it is closed once nobody is rating',
  async () => {
    const exit = (word: Partial<SiteWord>): void => {
      screen.answers['site.word'] = () => ({ ...silent(), ...word });
    };
    screen = await screens.open({
      width: 1366,
      height: 768,
      answers: {
        ...wellAnswers,
        'kiosk.purpose': () => ({ purpose: 'rating', hasScanner: true }),
        'exit.find': () => ({ kind: 'ask', ticket: ticket.id, label: ticket.label }),
        'exit.rate': () => ({ kind: 'thanks' }),
        'order.picture': () => ({ kind: 'done' }),
        'site.word': silent,
      },
    });
    const { page } = screen;
    const notice = { text: { vi: 'Hôm nay làm việc đến 16:30', en: '' }, until: Date.now() + 60_000 };
    await page.getByRole('button', { name: 'A', exact: true }).click();
    exit({ notice, closed: { goTo: 'Ki-ốt 2' }, look: null });
    await screen.emit({ name: 'changed', payload: { topics: ['config'] } });
    await page.getByText('Hôm nay làm việc đến 16:30').waitFor();
    // Who has begun goes on.
    await screen.emit({ name: 'scanned-at-kiosk', payload: { kind: 'ticket', ticket: { ...ticket, state: 'done' } } });
    await page.getByRole('button', { name: 'Hài lòng', exact: true }).click();
    await page.getByText('Xin cảm ơn ông/bà!').waitFor();
    await page.getByRole('heading', { name: 'Ki-ốt này đang tạm nghỉ' }).waitFor();
    await page.getByText('Ông/bà muốn đánh giá lượt phục vụ, xin hỏi nhân viên.').waitFor();
    expect([await page.getByText('lấy số').count(), await screen.barriers()]).toEqual([0, []]);
    await hear({ closed: { goTo: '' }, look: look('order:1') });
    await expect.poll(() => asked('order.picture')).toEqual([{ order: 'order:1' }]);
  },
  patience,
);

test(
  'after an ordered restart the kiosk is opened again from its start only: a visit is served to the end first',
  async () => {
    const { page } = await open({});
    screen.answers['window.renew'] = () => ({ kind: 'done' });
    const service = page.getByRole('button', { name: /Hộ tịch/u }).first();
    await service.waitFor();
    await screen.emit({ name: 'renew', payload: {} });
    await expect.poll(() => asked('window.renew')).toEqual([{ when: 'now' }]);
    await service.click();
    await page.getByText(ticket.label).first().waitFor();
    await screen.emit({ name: 'renew', payload: {} });
    await expect.poll(() => asked('window.renew')).toEqual([{ when: 'now' }, { when: 'later' }]);
    await page.getByRole('button', { name: 'Xong' }).click();
    await expect.poll(() => asked('window.renew')).toEqual([{ when: 'now' }, { when: 'later' }, { when: 'now' }]);
  },
  patience,
);
