import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BackupView } from '#common/ipc/backup-calls.ts';
import { enterRoom } from '#test/support/enter-room.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../floor.ts';
import { someBackups } from './backup-view.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterAll(() => screens.close());

const open = async (view: BackupView, answers: Answers = {}): Promise<Screen> => {
  const screen = await screens.open({
    width: 1366,
    height: 768,
    answers: { ...wellAnswers(), 'backup.show': () => view, ...answers },
  });
  await enterRoom(screen.page, 'Sao lưu');
  await screen.page.getByRole('heading', { name: 'Sao lưu', level: 1 }).waitFor();
  return screen;
};
/** A code that was just made. */
const made = (code: string) =>
  ({ kind: 'made', code, madeAt: 5, terminal: 'S1', site: 'H49.12', agency: 'Phường Minh Hà' }) as const;
const told = ({ calls }: Screen, wanted: string): readonly unknown[] =>
  calls.filter(({ name }) => name === wanted).map(({ input }) => input);

test(
  'axe finds nothing in the room in both languages, and it says what is there, what is not, and what a rehearsal proved',
  async () => {
    const screen = await open(someBackups);
    const { page } = screen;
    await page.getByText('Không thấy /mnt/may-chu/sao-luu.').waitFor();
    await page.getByText('Bản sao lưu dùng được. Diễn tập lúc').waitFor();
    await page.getByText('1,2 GB').first().waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: /English/u }).click();
    await page.getByText('The backup works. Rehearsed at').waitFor();
    expect(await screen.barriers()).toEqual([]);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'a new machine is told what to do first; a place is added by keyboard and kept, and one that is not there is named',
  async () => {
    const empty: BackupView = {
      ...someBackups,
      settings: { at: 1080, places: [], keep: 14, keepsHub: false },
      places: [],
      last: null,
      goodAt: null,
      nextAt: null,
      backups: [],
      rehearsal: null,
      recovery: { kind: 'none' },
    };
    const screen = await open(empty, { 'backup.set': () => ({ kind: 'gone', place: '/media/usb' }) });
    const { page } = screen;
    await page.getByText('Chưa có nơi lưu nào. Hãy thêm một USB hoặc thư mục mạng.').waitFor();
    await page.getByText('Chưa chọn nơi lưu nên chưa có lần tới.').waitFor();
    await page.getByLabel('Thêm nơi lưu (đường dẫn)').fill('/media/usb');
    await page.getByLabel('Lúc').fill('17:30');
    await page.getByRole('button', { name: 'Lưu lịch' }).press('Enter');
    await page.getByText('Không thấy thư mục /media/usb.').waitFor();
    expect(told(screen, 'backup.set')).toEqual([
      { settings: { at: 1050, places: ['/media/usb'], keep: 14, keepsHub: false }, requestId: expect.any(String) },
    ]);
    expect(await screen.barriers()).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'the hub’s room names the machines that keep a second copy, and one that fell silent; theirs says whose backup it is',
  async () => {
    const now = Date.now();
    const hour = 3_600_000;
    const hub = await open({
      ...someBackups,
      keptElsewhere: [
        { terminal: 'S1', madeAt: now, toldAt: now },
        { terminal: 'Q5', madeAt: null, toldAt: now - 40 * hour },
      ],
    });
    await hub.page.getByText(/^Bản thứ hai ở máy S1: bản hôm nay \d\d:\d\d, máy đó xem lúc hôm nay/u).waitFor();
    await hub.page.getByText(/^Máy Q5 giữ bản thứ hai nhưng từ/u).waitFor();
    expect(await hub.barriers()).toEqual([]);
    await hub.close();
    const [one] = someBackups.backups;
    if (one === undefined) throw new Error('there are some backups');
    const keeper = await open({ ...someBackups, hostsHub: false, backups: [{ ...one, copyOf: 'H1' }] });
    await keeper.page.getByText('Bản thứ hai của máy H1, giữ ở máy này').waitFor();
    expect(await keeper.page.getByText(/^Chưa máy nào khác/u).count()).toBe(0);
    expect(await keeper.barriers()).toEqual([]);
    await keeper.close();
  },
  patience,
);

test(
  'another disk in a place is said and taken into use by a press; a mount point without a stick is refused in words',
  async () => {
    const place = '/media/usb-sao-luu';
    const answers = [{ kind: 'at-home' }, { kind: 'opened' }] as const;
    const asked: unknown[] = [];
    const screen = await open(
      { ...someBackups, places: [{ place, state: 'other-medium', freeBytes: 28_400_000_000 }] },
      { 'backup.open-place': (input) => (asked.push(input), answers[asked.length - 1] ?? { kind: 'failed' }) },
    );
    const { page } = screen;
    await page.getByText('ổ khác, hoặc chưa gắn USB; còn trống 28,4 GB').waitFor();
    await page.getByRole('button', { name: `Dùng ổ này ở ${place}` }).click();
    await page.getByText('USB chưa được gắn.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: `Dùng ổ này ở ${place}` }).click();
    await page.getByText(`Từ bây giờ ổ đang có ở ${place} được dùng để sao lưu.`).waitFor();
    expect(asked).toEqual([
      { place, requestId: expect.any(String) },
      { place, requestId: expect.any(String) },
    ]);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'a backup under way shows its bytes and can be stopped; nothing else can be begun meanwhile',
  async () => {
    const running = { what: 'backup', step: 'copy', done: 120_000_000, total: 480_000_000 } as const;
    const screen = await open({ ...someBackups, running }, { 'backup.cancel': () => ({}) });
    const { page } = screen;
    await page.getByText('Chép 120 MB trên 480 MB').waitFor();
    expect(await page.getByRole('button', { name: 'Sao lưu ngay' }).isDisabled()).toBe(true);
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Dừng' }).click();
    await expect.poll(() => told(screen, 'backup.cancel')).toEqual([{}]);
    await screen.close();
  },
  patience,
);

test(
  'a rehearsal asks for the code and refuses half of one; the code of a machine is shown once and closes when its end was typed',
  async () => {
    const code = '2345-6789-ABCD-EFGH-JKMN-PQRS';
    const screen = await open(someBackups, {
      'backup.rehearse': () => ({ kind: 'started' }),
      'backup.make-code': () => made(code),
      'form.printers': () => ({ printers: [] }),
    });
    const { page } = screen;
    await page.getByRole('button', { name: /Diễn tập khôi phục bản 18:00 28\/11\/2026/u }).click();
    await page.getByLabel('Mã khôi phục trên giấy').fill('2345');
    await page.getByRole('button', { name: 'Bắt đầu diễn tập' }).click();
    await page.getByText('Mã này chưa đủ 24 chữ.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByLabel('Mã khôi phục trên giấy').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Bắt đầu diễn tập' }).click();
    await expect
      .poll(() => told(screen, 'backup.rehearse'))
      .toMatchObject([{ place: '/media/usb-sao-luu', id: '20261128T110000Z-aa', code: code.toLowerCase() }]);
    await page.getByRole('button', { name: 'Tạo mã mới' }).click();
    await page.getByText(code).waitFor();
    await page.keyboard.press('Escape');
    expect(await screen.barriers()).toEqual([]);
    await page.getByLabel('Gõ lại nhóm bốn chữ cuối từ tờ giấy').fill('pqrs');
    await page.getByRole('button', { name: 'Đã ghi xong' }).click();
    await page.getByText(code).waitFor({ state: 'hidden' });
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'the code goes to an office printer once it is asked for, with the name of its machine; what failed is said beside it',
  async () => {
    const code = '2345-6789-ABCD-EFGH-JKMN-PQRS';
    const answers = [{ kind: 'failed' }, { kind: 'handed-over' }] as const;
    const asked: unknown[] = [];
    const screen = await open(someBackups, {
      'backup.make-code': () => made(code),
      'form.printers': () => ({ printers: [{ name: 'hp', title: 'HP LaserJet' }] }),
      'backup.print-code': (input) => (asked.push(input), answers[asked.length - 1] ?? { kind: 'failed' }),
    });
    const { page } = screen;
    await page.getByRole('button', { name: 'Tạo mã mới' }).click();
    await page.getByRole('button', { name: 'In ra giấy' }).click();
    await page.getByText('Chưa in được.').waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'In ra giấy' }).click();
    await page.getByText('Đã giao cho máy in').waitFor();
    const { kind, ...paper } = made(code);
    expect([kind, ...asked]).toEqual(['made', { ...paper, printer: 'hp' }, { ...paper, printer: 'hp' }]);
    expect(await page.getByRole('button', { name: 'Đã ghi xong' }).isDisabled()).toBe(true);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);
