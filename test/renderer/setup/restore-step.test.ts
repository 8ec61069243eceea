import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { noAnswers } from '#common/domain/setup/answers.ts';
import { freshSetup } from '#common/domain/setup/steps.ts';
import { backupTroubleSchema } from '#common/domain/backup/backup-trouble.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { Restorable, RestoreEnd } from '#common/ipc/restore-calls.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import en from '#renderer/locales/en/setup.json' with { type: 'json' };
import vi from '#renderer/locales/vi/setup.json' with { type: 'json' };
import { playedSetup } from './setup-answers.ts';

const patience = 90_000;
const CODE = '23456789ABCDEFGHJKMNPQRS';
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('setup');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const of = (terminal: string, day: number, more: Partial<Restorable> = {}): Restorable => ({
  dir: `/media/usb/motcua-H49.12-${terminal}/${day}`,
  site: 'H49.12',
  terminal,
  at: Date.UTC(2026, 10, day, 11),
  bytes: 12_300_000,
  scans: 5,
  hub: terminal === 'H1',
  sealedKeys: true,
  ...more,
});
const shared = [of('S2', 29, { sealedKeys: false }), of('H1', 28), of('H1', 27), of('H1', 26), of('H1', 25)];

const open = async (played: ReturnType<typeof playedSetup>, size = { width: 1366, height: 768 }): Promise<Screen> => {
  screen = await screens.open({ ...size, answers: played.answers });
  played.changed = () => void screen.emit({ name: 'changed', payload: { topics: ['setup'] } });
  return screen;
};
const atRestore = () => {
  const answers = { ...noAnswers, machine: 'supervisor' as const, site: 'restore' as const };
  return playedSetup({ state: { ...freshSetup, at: 'restore', answers } });
};
const shot = async (name: string): Promise<void> => {
  const shots = process.env['MOTCUA_SHOTS'];
  if (shots !== undefined) await screen.page.screenshot({ path: `${shots}/restore-${name}.png` });
  expect({ name, barriers: await screen.barriers() }).toEqual({ name, barriers: [] });
};
/** A button stands in the part of the page that is seen, above the line with *Back*. */
const expectSeen = async (name: string): Promise<void> => {
  const button = screen.page.getByRole('button', { name });
  const back = screen.page.getByRole('button', { name: 'Quay lại' });
  await expect
    .poll(async () => {
      const [seen, below] = [await button.boundingBox(), await back.boundingBox()];
      return seen !== null && below !== null && seen.y + seen.height <= below.y;
    })
    .toBe(true);
};
const focused = (): Promise<string> => screen.page.locator(':focus').innerText();

test(
  'by keys alone: folder, machine, code, progress, what was proven, and the terminal opens; the folder is chosen in the dialog of the system',
  async () => {
    const played = playedSetup({
      state: { ...freshSetup, at: 'site', answers: { ...noAnswers, machine: 'supervisor' } },
    });
    played.answers['setup.choose-folder'] = () => ({ kind: 'chosen', folder: '/media/usb' });
    played.answers['setup.find-backups'] = () => ({ kind: 'found', backups: structuredClone(shared) });
    played.answers['setup.look-again'] = () => ({ kind: 'written' });
    const { page, calls } = await open(played);
    const { keyboard } = page;
    await page.getByRole('button', { name: /^Khôi phục từ bản sao lưu/u }).focus();
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Khôi phục từ bản sao lưu' }).waitFor();
    expect(await focused()).toBe('Khôi phục từ bản sao lưu');
    await shot('folder');
    await keyboard.press('Tab');
    await expect.poll(() => focused()).toContain('Chọn thư mục…');
    await keyboard.press('Enter');
    await page.getByText('Trong thư mục có bản sao lưu của 2 máy.').waitFor();
    expect(calls.find(({ name }) => name === 'setup.find-backups')?.input).toEqual({ folder: '/media/usb' });
    const hub = page.getByRole('group', { name: 'Máy H1 – điểm H49.12' });
    expect(await hub.getByRole('button').count()).toBe(3);
    await page.getByRole('button', { name: 'Xem 1 bản cũ hơn của máy H1' }).click();
    await expect.poll(() => hub.getByRole('button').count()).toBe(4);
    await hub
      .getByRole('button', { name: /^18:00 28\/11\/2026 – mới nhất 12,3 MB · 5 bản quét · có sổ chung/u })
      .focus();
    await keyboard.press('Space');
    // What is asked next is seen, however long the list.
    await expectSeen('Khôi phục máy H1');
    await page.getByLabel('Mã khôi phục trên giấy (24 chữ)').fill('k7m2');
    await keyboard.press('Enter');
    await page.getByText('Mã này chưa đủ 24 chữ').waitFor();
    await expectSeen('Khôi phục máy H1');
    await shot('chosen');
    await page.getByLabel('Mã khôi phục trên giấy (24 chữ)').fill(CODE.toLowerCase());
    await keyboard.press('Enter');
    await expect
      .poll(() => calls.find(({ name }) => name === 'setup.restore')?.input)
      .toMatchObject({
        dir: of('H1', 28).dir,
        code: CODE,
      });

    played.now.restore = { kind: 'running', step: 'copy', done: 4_100_000, total: 12_300_000 };
    played.changed();
    await page.getByText('Chép sang máy này').first().waitFor();
    await page.getByText('4,1 MB trên 12,3 MB').waitFor();
    expect(await focused()).toContain('đừng rút USB');
    expect(await page.getByRole('button', { name: 'Quay lại' }).isDisabled()).toBe(true);
    await shot('running');
    const done = { kind: 'restored' as const, site: 'H49.12', terminal: 'H1', at: of('H1', 28).at, gen: '2.H1' };
    played.now.restore = { kind: 'ended', outcome: { ...done, keys: true } };
    played.changed();
    await page.getByRole('heading', { name: 'Đã khôi phục máy H1 của điểm H49.12' }).waitFor();
    expect(await focused()).toContain('Đã khôi phục máy H1');
    await page.getByText('Dữ liệu đến 18:00 28/11/2026.').waitFor();
    await page.getByText('Máy này giữ sổ chung của điểm.').waitFor();
    await shot('done');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await page.getByText('Đang mở…').waitFor();
    expect(calls.filter(({ name }) => name === 'setup.look-again')).toHaveLength(1);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'without the code, or out of a backup that has none, the page says what that means; on a touch screen the code is touched, in English too',
  async () => {
    const played = atRestore();
    played.answers['setup.find-backups'] = () => ({ kind: 'found', backups: structuredClone(shared) });
    const { page, calls } = await open(played, { width: 1080, height: 1920 });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Folder with the backups').fill('/media/usb');
    await page.getByRole('button', { name: 'Look for backups' }).click();
    await page
      .getByRole('group', { name: 'Machine S2 – centre H49.12' })
      .getByRole('button', { name: /newest/u })
      .click();
    await page.getByText('This backup was made before there was a recovery code').waitFor();
    expect(await page.getByLabel('Recovery code on paper').count()).toBe(0);
    await page
      .getByRole('group', { name: 'Machine H1' })
      .getByRole('button', { name: /newest/u })
      .click();
    for (const letter of 'K7M2') await page.getByRole('button', { name: letter, exact: true }).click();
    expect(await page.getByLabel('Recovery code on paper').inputValue()).toBe('K7M2');
    await shot('touch');
    await page.getByLabel('The paper is lost: restore without the code').check();
    await page.getByText('The machine will have a new key').waitFor();
    await shot('without');
    await page.getByRole('button', { name: 'Restore machine H1' }).click();
    await expect.poll(() => calls.find(({ name }) => name === 'setup.restore')?.input).toMatchObject({ code: null });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1080);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'every failure is named in both languages with what to do next',
  async () => {
    const played = atRestore();
    let found: CommandOutput<'setup.find-backups'> = { kind: 'none' };
    played.answers['setup.find-backups'] = () => found;
    const { page } = await open(played);
    const look = async (): Promise<void> => {
      await page.getByLabel('Thư mục chứa bản sao lưu').fill('/media/usb');
      await page.getByRole('button', { name: 'Xem bản sao lưu' }).click();
    };
    for (const [kind, said] of [
      ['bad-path', 'không phải đường dẫn đầy đủ. Bấm Chọn thư mục'],
      ['gone', 'Không thấy thư mục này. Cắm lại USB'],
      ['none', 'không có bản sao lưu nào. Chọn thư mục'],
      ['torn', 'đều bị hỏng. Dùng USB hoặc thư mục khác'],
    ] as const) {
      found = { kind };
      await look();
      await page.getByRole('alert').getByText(said).waitFor();
    }
    found = { kind: 'newer', version: '9.0.0' };
    await look();
    await page.getByText('do phiên bản 9.0.0 tạo ra').waitFor();
    const ends: readonly RestoreEnd[] = [
      { kind: 'not-empty', folder: '/home/may/.config/motcua' },
      { kind: 'torn', file: 'terminal.db' },
      { kind: 'newer', version: '9.0.0' },
      ...(['wrong-code', 'no-envelope', 'not-a-backup', ...backupTroubleSchema.options] as const).map((kind) => ({
        kind,
      })),
    ];
    const spoken = { English: en, 'Tiếng Việt': vi } as const;
    for (const language of ['English', 'Tiếng Việt'] as const) {
      await page.getByRole('button', { name: language }).click();
      const words = spoken[language].restore.failed;
      expect(new Set(Object.values(words)).size).toBe(ends.length);
      for (const outcome of ends) {
        played.now.restore = { kind: 'ended', outcome };
        played.changed();
        const said = Object.entries(outcome).reduce(
          (text, [field, value]) => text.replace(`{{${field}}}`, String(value)),
          words[outcome.kind as keyof typeof words],
        );
        await page.getByText(said, { exact: true }).waitFor();
        // What happened, and what to do.
        expect(said).toMatch(/[.;].*\S\./u);
      }
    }
    await page.getByText('còn nguyên. Làm lại').waitFor();
    await shot('failed');
    expect(screen.complaints).toEqual([]);
  },
  patience,
);
