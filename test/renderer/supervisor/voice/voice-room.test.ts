import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../floor.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterAll(() => screens.close());

type Voice = CommandOutput<'voice.show'>;

const open = async (voice: Voice): Promise<Screen> => {
  const screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...wellAnswers(),
      'voice.show': () => voice,
      'voice.keep': () => ({ kind: 'kept' }),
      'voice.set': () => ({}),
      'voice.forget': () => ({ kind: 'forgotten' }),
    },
  });
  await enterRoom(screen.page, 'Giọng đọc');
  await screen.page.getByText('Giọng đọc của trung tâm').waitFor();
  return screen;
};
const told = ({ calls }: Screen, wanted: string): readonly unknown[] =>
  calls.filter(({ name }) => name === wanted).map(({ input }) => input);

const some: Voice = {
  settings: { english: false, times: 1, quiet: null },
  clips: [
    { language: 'vi', name: 'ticket-number', revision: '1' },
    { language: 'vi', name: 'digit-0', revision: '2' },
  ],
};

test(
  'axe finds nothing in the room, and it says how many words are recorded',
  async () => {
    const screen = await open(some);
    await screen.page.getByText('Đã ghi 2 trên 43 tiếng').waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'a word is recorded by keyboard and microphone, kept as a small WAV, and the next one stands ready',
  async () => {
    const screen = await open({ ...some, clips: [] });
    const { page } = screen;
    await page.getByRole('button', { name: 'Mở micrô' }).press('Enter');
    // The fake microphone beeps once a second: a beep is a word.
    await page.getByRole('button', { name: 'Ghi', exact: true }).press('Enter');
    await page.getByText('Đang ghi – mời đọc:').waitFor();
    const level = (isWanted: 'loud' | 'quiet') =>
      page.waitForFunction(
        (wanted) => (document.querySelector('meter')?.value ?? 0) > 0.3 === (wanted === 'loud'),
        isWanted,
      );
    // Stopped in the middle of a beep, too little of it may be in the recording.
    await level('loud');
    await level('quiet');
    await level('loud');
    await level('quiet');
    await page.getByRole('button', { name: 'Dừng' }).press('Enter');
    const keep = page.getByRole('button', { name: 'Giữ, sang tiếng sau' });
    await keep.waitFor();
    expect(await screen.barriers()).toEqual([]);
    if (process.env['MOTCUA_PICTURES'] !== undefined) {
      await page.screenshot({ path: `${process.env['MOTCUA_PICTURES']}/voice-recorded.png` });
    }
    await keep.press('Enter');
    await page.getByText('“đến quầy số”').waitFor();
    expect(told(screen, 'voice.keep')).toEqual([
      {
        language: 'vi',
        name: 'ticket-number',
        wav: expect.stringMatching(/^UklGR[A-Za-z0-9+/=]{500,}$/u),
        requestId: expect.any(String),
      },
    ]);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'how calls are spoken is set with two boxes, and a recording can be taken back',
  async () => {
    const screen = await open(some);
    await screen.page.getByLabel('Đọc thêm tiếng Anh').click();
    await screen.page.getByRole('button', { name: 'Dùng lại giọng có sẵn' }).click();
    await expect
      .poll(() => [told(screen, 'voice.set').length, told(screen, 'voice.forget')])
      .toEqual([1, [{ language: 'vi', name: 'ticket-number', requestId: expect.any(String) }]]);
    await screen.close();
  },
  patience,
);
