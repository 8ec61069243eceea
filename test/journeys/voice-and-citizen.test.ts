import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterRoom } from '#test/support/enter-room.ts';
import { launchApp, makeProfile, type Profile, type RunningApp } from '#test/support/electron.ts';
import {
  kioskReady,
  leaveKiosk,
  openJourneyCentre,
  ownOpsOf,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
let board2: Profile;
let board3: Profile;
/** The centre on a machine without a loudspeaker, and a second board and the supervisor on one that has it. */
let mute: RunningApp;
let loud: RunningApp;
/** A third board, with sound and the highest name: it waits. */
let standby: RunningApp;

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['MOTCUA_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
};

const change = (profile: string, more: object): void => {
  const file = join(profile, 'terminal.json');
  // The demo centre wrote this object.
  const before = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...before, ...more }));
};

beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  const { kiosk, counter, display, supervisor } = centre.profiles;
  change(counter, {
    roles: ['counter', 'citizen'],
    citizen: { place: { x: 0, y: 0, width: 1280, height: 800 } },
    drawer: { pin: 2 },
  });
  // The demo centre wrote its hub's address there.
  const { site, hub } = JSON.parse(readFileSync(join(display, 'terminal.json'), 'utf8')) as Record<string, unknown>;
  board2 = makeProfile({ site, hub, name: 'D2', roles: ['display'] });
  mute = await launchApp([kiosk, counter, display], {}, []);
  board3 = makeProfile({ site, hub, name: 'D3', roles: ['display'] });
  loud = await launchApp([board2.folder, supervisor]);
  standby = await launchApp([board3.folder]);
});
afterAll(async () => {
  await mute.close();
  await loud.close();
  await standby.close();
  board2.remove();
  board3.remove();
  await centre.close();
});

const sentence = 'Xin mời số thứ tự A không không một, đến quầy số năm.';
/** The bridge as the preload script gives it, as far as these tests ask it. */
type Bridge = { readonly motcua: { readonly call: (name: string, input: object) => Promise<{ value?: unknown }> } };
/** What the boards of the site say of their loudspeakers. */
const sounds = (supervisor: Page): Promise<Readonly<Record<string, string | null>>> =>
  supervisor.evaluate(async () => {
    const { value } = await (window as unknown as Bridge).motcua.call('boards.show', {});
    const { boards } = value as { boards: readonly { terminal: string; sound: string | null }[] };
    return Object.fromEntries(boards.map(({ terminal, sound }) => [terminal, sound]));
  });
/** The numbers of this board's calls that are written down as spoken. */
const announcedOn = (board: Page): Promise<readonly string[]> =>
  board.evaluate(async () => {
    const { value } = await (window as unknown as Bridge).motcua.call('board.show', {});
    const { zoneCalls } = value as { zoneCalls: readonly { label: string; announced: boolean }[] };
    return zoneCalls.filter(({ announced }) => announced).map(({ label }) => label);
  });
const announcedBy = (profile: Profile): readonly unknown[] =>
  ownOpsOf(profile.folder)
    .filter(({ t }) => t === 'ticket.announced')
    .map(({ d }) => d);
/** Resolves when a board begins to speak this sentence. */
const speaking = (board: Page, wanted: string): Promise<unknown> =>
  board.waitForFunction((text) => document.querySelector('[aria-live=assertive]')?.textContent === text, wanted);

test('a board without a loudspeaker says so, another speaks the call, and that is written down once', async () => {
  const [kiosk, counter, board, other, supervisor] = await Promise.all([
    mute.window('kiosk'),
    mute.window('counter'),
    mute.window('display'),
    loud.window('display'),
    loud.window('supervisor'),
  ]);
  await board.getByText('Không có loa').waitFor();
  await supervisor.getByText('D1: bảng không có loa nên không đọc số.').waitFor();
  // The lowest name of those that can speak has the call: all of them are heard of first.
  await expect.poll(() => sounds(supervisor), { timeout: 60_000 }).toEqual({ D1: 'no-device', D2: 'on', D3: 'on' });
  await kioskReady(kiosk);
  const label = await takeNumber(kiosk, /Hộ tịch/u);
  expect(label).toBe('A001');
  await leaveKiosk(kiosk);
  await counter.getByText('Bấm F2 để gọi A001').waitFor();
  const speaks = speaking(other, sentence);
  await counter.keyboard.press('F2');
  await speaks;
  await picture(board, 'board-without-sound');
  await picture(supervisor, 'supervisor-without-sound');
  await speaking(other, '');
  await expect.poll(() => announcedOn(other)).toContain('A001');
  expect(await board.locator('[aria-live=assertive]').textContent()).toBe('');
});

test('the citizen sees what the officer enters, and is asked one question when the visit is over', async () => {
  const [counter, citizen] = await Promise.all([mute.window('counter'), mute.window('citizen')]);
  await citizen.getByText('A001').waitFor();
  await picture(citizen, 'citizen-serving-live');
  await counter.getByLabel('Họ và tên').fill('Nguyễn Thị Hồng Hạnh');
  await counter.getByLabel('Số căn cước').first().fill('001090012345');
  await counter.keyboard.press('Tab');
  await citizen.getByText('Nguyễn Thị Hồng Hạnh').waitFor();
  await citizen.getByText('••••••••2345').waitFor();
  expect(await citizen.getByText('001090012345').count()).toBe(0);
  await picture(citizen, 'citizen-entry-live');
  await picture(counter, 'counter-with-drawer');
  await counter.keyboard.press('Control+m');
  await counter.getByText(/Đã gửi lệnh mở két|Két đã mở/u).waitFor();
  await counter.keyboard.press('F5');
  await citizen.getByRole('button', { name: 'Rất hài lòng' }).click();
  await citizen.getByText('Xin cảm ơn ông/bà!').waitFor();
  expect(await citizen.getByText('Nguyễn Thị Hồng Hạnh').count()).toBe(0);
  expect(mute.complaints).toEqual([]);
});

test('the supervisor records a word with the microphone, and the boards get it', async () => {
  const [supervisor, board] = await Promise.all([loud.window('supervisor'), loud.window('display')]);
  await enterRoom(supervisor, 'Giọng đọc');
  await supervisor.getByRole('button', { name: 'Mở micrô' }).click();
  await supervisor.getByRole('button', { name: 'Ghi', exact: true }).click();
  await supervisor.waitForFunction(() => (document.querySelector('meter')?.value ?? 0) > 0.3);
  await supervisor.getByRole('button', { name: 'Dừng' }).click();
  await supervisor.getByRole('button', { name: 'Giữ, sang tiếng sau' }).click();
  await supervisor.getByText('Đã ghi 1 trên 43 tiếng').waitFor();
  await picture(supervisor, 'voice-live');
  await expect
    .poll(() =>
      board.evaluate(async () => {
        const { value } = await (window as unknown as Bridge).motcua.call('voice.clip', {
          language: 'vi',
          name: 'ticket-number',
        });
        return (value as { wav?: string }).wav?.slice(0, 5);
      }),
    )
    .toBe('UklGR');
  expect(loud.complaints).toEqual([]);
});

test('when the board that speaks is gone, the next one takes over', async () => {
  const [kiosk, counter, board] = await Promise.all([
    mute.window('kiosk'),
    mute.window('counter'),
    standby.window('display'),
  ]);
  await loud.close();
  expect(announcedBy(board2)).toEqual([{ call: 1 }]);
  await kioskReady(kiosk);
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A002');
  await leaveKiosk(kiosk);
  await counter.getByText('Bấm F2 để gọi A002').waitFor();
  const speaks = speaking(board, 'Xin mời số thứ tự A không không hai, đến quầy số năm.');
  await counter.keyboard.press('F2');
  await speaks;
  await speaking(board, '');
  await expect.poll(() => announcedOn(board)).toContain('A002');
  await standby.close();
  expect(announcedBy(board3)).toEqual([{ call: 1 }]);
});
