import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptAppointment } from '#common/ipc/appointment-calls.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { ticket, wellAnswers } from '../kiosk-answers.ts';
import { portrait, testEveryState } from '../every-state.ts';
import { issued, shows, tile, type KioskState } from '../kiosk-states.ts';

const patience = 120_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('kiosk');
}, patience);
afterAll(() => screens.close());

const SLOT = Date.UTC(2026, 2, 9, 3, 30);

const appointment = (answer: KeptAppointment['answer']): KeptAppointment => ({
  id: '0195a3c4-8f00-7000-8000-000000000077',
  service: 'a',
  serviceName: { vi: 'Hộ tịch', en: 'Civil status' },
  slot: SLOT,
  answer,
});
const kept = appointment({ kind: 'kept' });
const withTicket: Answers = {
  'ticket.issue': () => ({ kind: 'issued', ticket: { ...ticket, appointment: SLOT } }),
  'ticket.show': () => ({ kind: 'found', ticket: { ...ticket, appointment: SLOT } }),
};

const scan = (kiosk: Screen, found: KeptAppointment) =>
  kiosk.emit({ name: 'scanned-at-kiosk', payload: { kind: 'appointment', appointment: found } });
const door = ({ page }: Screen) => page.getByRole('button', { name: 'Tôi có lịch hẹn' });
const type = async ({ page }: Screen, digits: string): Promise<void> => {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
};

const states: readonly KioskState[] = [
  [
    'the number pad',
    {},
    async (kiosk) => {
      await door(kiosk).click();
      await type(kiosk, '0912');
      await shows(kiosk, '0912');
    },
  ],
  [
    'the number pad in big type',
    {},
    async (kiosk) => {
      await kiosk.page.getByRole('button', { name: 'Chữ to' }).click();
      await door(kiosk).click();
      await shows(kiosk, 'Ông/bà có lịch hẹn?');
    },
  ],
  [
    'a number without an appointment',
    { 'appointment.find': () => ({ kind: 'not-found' }) },
    async (kiosk) => {
      await door(kiosk).click();
      await type(kiosk, '0912345678');
      await kiosk.page.getByRole('button', { name: 'Báo đã đến' }).click();
      await shows(kiosk, 'Chưa thấy lịch hẹn nào theo số này.');
    },
  ],
  [
    'too early',
    {},
    async (kiosk) => {
      await scan(kiosk, appointment({ kind: 'too-early', from: SLOT - 1_800_000 }));
      await shows(kiosk, 'Mời báo đã đến từ 10:00.');
    },
  ],
  [
    'too late',
    {},
    async (kiosk) => {
      await scan(kiosk, appointment({ kind: 'too-late', keptUntil: SLOT + 900_000 }));
      await shows(kiosk, 'Chỗ hẹn được giữ đến 10:45.');
    },
  ],
  [
    'another day',
    {},
    async (kiosk) => {
      await scan(kiosk, appointment({ kind: 'other-day' }));
      await shows(kiosk, 'Lịch hẹn này không phải hôm nay');
    },
  ],
  [
    'here already',
    {},
    async (kiosk) => {
      await scan(kiosk, appointment({ kind: 'here-already', label: 'A042' }));
      await shows(kiosk, 'Số của ông/bà là A042.');
    },
  ],
  [
    'cancelled',
    {},
    async (kiosk) => {
      await scan(kiosk, appointment({ kind: 'cancelled' }));
      await shows(kiosk, 'Lịch hẹn này đã được hủy');
    },
  ],
  [
    'the ticket of an appointment',
    withTicket,
    async (kiosk) => {
      await scan(kiosk, kept);
      await shows(kiosk, 'Lịch hẹn 10:30');
    },
  ],
];

testEveryState(states, async (answers, size) => {
  const kiosk = await screens.open({ ...size, answers: { ...wellAnswers, ...answers } });
  await tile(kiosk).first().waitFor();
  return kiosk;
});

test(
  'a booking under the scanner asks for its number at once, for the service of the appointment',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: { ...wellAnswers, ...withTicket } });
    await tile(kiosk).waitFor();
    await scan(kiosk, kept);
    await shows(kiosk, 'A042');
    expect(issued(kiosk)).toEqual([
      { service: 'a', language: 'vi', requestId: expect.any(String), appointment: kept.id },
    ]);
    await kiosk.close();
  },
  patience,
);

test(
  'a telephone number typed with the fingers checks in; digits can be taken back, and nothing of it stays on the screen',
  async () => {
    const kiosk = await screens.open({
      ...portrait,
      answers: { ...wellAnswers, ...withTicket, 'appointment.find': () => ({ kind: 'found', appointment: kept }) },
    });
    await door(kiosk).click();
    await type(kiosk, '09123456789');
    await kiosk.page.getByRole('button', { name: 'Xóa một số' }).click();
    await kiosk.page.getByRole('button', { name: 'Báo đã đến' }).click();
    await shows(kiosk, 'A042');
    expect(kiosk.calls.filter(({ name }) => name === 'appointment.find')).toEqual([
      { name: 'appointment.find', input: { phone: '0912345678' } },
    ]);
    await kiosk.page.getByRole('button', { name: 'Xong' }).click();
    await door(kiosk).click();
    await shows(kiosk, 'Bấm số điện thoại');
    await kiosk.close();
  },
  patience,
);

test(
  'who comes too late takes an ordinary number with one touch',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: wellAnswers });
    await tile(kiosk).waitFor();
    await scan(kiosk, appointment({ kind: 'too-late', keptUntil: SLOT + 900_000 }));
    await kiosk.page.getByRole('button', { name: 'Lấy số thường' }).click();
    await shows(kiosk, 'A042');
    expect(issued(kiosk)).toEqual([{ service: 'a', language: 'vi', requestId: expect.any(String) }]);
    await kiosk.close();
  },
  patience,
);

test(
  'where no service takes appointments the first screen does not speak of them',
  async () => {
    const kiosk = await screens.open({
      ...portrait,
      answers: { ...wellAnswers, 'appointment.offered': () => ({ offered: false }) },
    });
    await tile(kiosk).waitFor();
    expect(await door(kiosk).count()).toBe(0);
    await kiosk.close();
  },
  patience,
);

test(
  'pressed twice while it is looked up, the appointment is asked for once and its number stays on the screen',
  async () => {
    const found = Promise.withResolvers<CommandOutput<'appointment.find'>>();
    const answers = { ...wellAnswers, ...withTicket, 'appointment.find': () => found.promise };
    const kiosk = await screens.open({ ...portrait, answers });
    await door(kiosk).click();
    await type(kiosk, '0912345678');
    const check = kiosk.page.getByRole('button', { name: 'Báo đã đến' });
    await check.click();
    await check.click({ force: true });
    found.resolve({ kind: 'found', appointment: kept });
    await shows(kiosk, ticket.label);
    expect(kiosk.calls.filter(({ name }) => name === 'appointment.find')).toHaveLength(1);
    await kiosk.close();
  },
  patience,
);
