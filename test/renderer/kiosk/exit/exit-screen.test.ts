import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { ticket, wellAnswers } from '../kiosk-answers.ts';
import { portrait, testEveryState } from '../every-state.ts';
import { shows, type KioskState } from '../kiosk-states.ts';
import { outOfReach, reachLow } from '../kiosk-ways.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('kiosk');
}, patience);
afterAll(() => screens.close());

const exitAnswers: Answers = {
  ...wellAnswers,
  'kiosk.purpose': () => ({ purpose: 'rating', hasScanner: true }),
  'exit.find': () => ({ kind: 'ask', ticket: ticket.id, label: ticket.label }),
  'exit.rate': () => ({ kind: 'thanks' }),
};
const open = (answers: Answers = {}, size = portrait): Promise<Screen> =>
  screens.open({ ...size, answers: { ...exitAnswers, ...answers } });
const key = ({ page }: Screen, name: string) => page.getByRole('button', { name, exact: true });
const typeNumber = async (kiosk: Screen): Promise<void> => {
  for (const sign of ['A', '4', '2']) await key(kiosk, sign).click();
  await key(kiosk, 'Tiếp tục').click();
};
const scan = (kiosk: Screen): Promise<void> =>
  kiosk.emit({ name: 'scanned-at-kiosk', payload: { kind: 'ticket', ticket: { ...ticket, state: 'done' } } });

const states: readonly KioskState[] = [
  ['which visit', {}, (kiosk) => key(kiosk, 'A').waitFor()],
  [
    'not over yet',
    { 'exit.find': () => ({ kind: 'not-over', label: 'A042' }) },
    async (kiosk) => {
      await typeNumber(kiosk);
      await shows(kiosk, 'Số A042 chưa phục vụ xong.');
    },
  ],
  [
    'the faces, English, high contrast',
    {},
    async (kiosk) => {
      await key(kiosk, 'Tương phản cao').click();
      await typeNumber(kiosk);
      await key(kiosk, 'English').click();
      await shows(kiosk, 'Number A042');
    },
  ],
  [
    'why, big type',
    {},
    async (kiosk) => {
      await key(kiosk, 'Chữ to').click();
      await typeNumber(kiosk);
      await key(kiosk, 'Chưa hài lòng').click();
      await shows(kiosk, 'Điều gì làm ông/bà chưa hài lòng?');
    },
  ],
  [
    'thanks',
    {},
    async (kiosk) => {
      await typeNumber(kiosk);
      await key(kiosk, 'Rất hài lòng').click();
      await shows(kiosk, 'Xin cảm ơn ông/bà!');
    },
  ],
];

testEveryState(states, open);

test(
  'until it is known what this kiosk is for there is nothing to touch',
  async () => {
    const purpose = Promise.withResolvers<CommandOutput<'kiosk.purpose'>>();
    const kiosk = await open({ 'kiosk.purpose': () => purpose.promise });
    await kiosk.page.locator('main[aria-busy="true"]').waitFor({ state: 'attached' });
    expect(await kiosk.page.getByRole('button').count()).toBe(0);
    purpose.resolve({ purpose: 'rating', hasScanner: true });
    await key(kiosk, 'A').waitFor();
    await kiosk.close();
  },
  patience,
);

test(
  'low buttons: keys and faces lie in the lower half',
  async () => {
    const kiosk = await open();
    await reachLow(kiosk);
    expect(await outOfReach(kiosk)).toEqual([]);
    await typeNumber(kiosk);
    await key(kiosk, 'Hài lòng').waitFor();
    expect(await outOfReach(kiosk)).toEqual([]);
    await kiosk.close();
  },
  patience,
);

test(
  'a scanned ticket is rated with one press; only the lowest face asks why',
  async () => {
    const kiosk = await open();
    await key(kiosk, 'A').waitFor();
    await scan(kiosk);
    await key(kiosk, 'Hài lòng').click();
    await shows(kiosk, 'Xin cảm ơn ông/bà!');
    await scan(kiosk);
    await key(kiosk, 'Chưa hài lòng').click();
    await key(kiosk, 'Phải chờ lâu').click();
    await shows(kiosk, 'Xin cảm ơn ông/bà!');
    expect(kiosk.calls.flatMap(({ name, input }) => (name === 'exit.rate' ? [input] : []))).toEqual([
      { ticket: ticket.id, score: 'satisfied', reason: null, requestId: expect.any(String) },
      { ticket: ticket.id, score: 'not-satisfied', reason: 'waited-long', requestId: expect.any(String) },
    ]);
    await kiosk.close();
  },
  patience,
);

test(
  'nobody touches the tablet: it asks, and then a typed number is wiped',
  async () => {
    const kiosk = await open();
    await kiosk.page.clock.install();
    await kiosk.page.reload();
    await key(kiosk, 'A').click();
    await kiosk.page.clock.runFor(35_000);
    await kiosk.page.getByText(/Về màn hình đầu sau \d+ giây/).waitFor();
    await kiosk.page.clock.runFor(15_000);
    await shows(kiosk, 'Ví dụ: A042');
    await kiosk.close();
  },
  patience,
);
