import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandName } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../counter-answers.ts';
import { dossier } from '../counter-dossiers.ts';
import { arrived, pictureOf, record } from './given-arrivals.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

/** A key pressed before the page has drawn what the backend said goes nowhere: after each load this is waited for. */
const stands = async (): Promise<void> => {
  await screen.page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  await screen.page.getByText('Quầy 5').first().waitFor();
};

const open = async (answers: Answers = {}): Promise<Screen> => {
  screen = await screens.open({ width: 1366, height: 768, answers: { ...wellAnswers(), ...answers } });
  await stands();
  return screen;
};

const callsOf = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const field = (name: string) => screen.page.getByLabel(name, { exact: true });
const says = (text: string | RegExp) =>
  screen.page.getByRole('region', { name: 'Thông báo' }).getByText(text).waitFor();

test(
  'online dossiers wait with their clock; Enter takes one up, and its form says where it comes from',
  async () => {
    const claims: Answers['arrived.claim'][] = [
      () => ({ kind: 'taken', by: 'Quầy 3' }),
      () => ({
        kind: 'claimed',
        alone: true,
        dossier: { ...dossier, state: 'registered', channel: 'online', ref: 'G22.99-1' },
      }),
    ];
    const { page } = await open({
      'arrived.list': () => ({
        dossiers: [
          arrived(),
          arrived({ id: 'late', applicantName: 'Trần Thị Bé', answerBy: Date.now() - 60_000 }),
          arrived({ id: 'asked', channel: 'counter', ref: '', answerBy: null, alertAt: null, asked: true }),
        ],
        rivals: [
          {
            dossier: 'd',
            code: 'H26.102-260309-0042',
            counter: 'Quầy 5',
            rivalCode: 'H26.102-260309-0301',
            rivalCounter: 'Quầy 3',
            at: 1,
          },
        ],
      }),
      'arrived.claim': (input) => {
        const next = claims.shift();
        if (next === undefined) throw new Error('No more claims were expected.');
        return next(input);
      },
    });
    await page.getByRole('button', { name: 'Chờ tiếp nhận (2)' }).waitFor();
    await page.keyboard.press('Control+KeyT');
    await page.getByText(/còn 1 giờ 3\d phút/u).waitFor();
    await page.getByText(/Giấy hẹn H26\.102-260309-0042 có hiệu lực/u).waitFor();
    await pictureOf(screen, 'arrived-vi');
    expect(await screen.barriers()).toEqual([]);
    await page.getByRole('listbox', { name: 'Hồ sơ chờ tiếp nhận' }).focus();
    await page.keyboard.press('Enter');
    await says('Quầy 3 đang xử lý hồ sơ này. Chọn hồ sơ khác.');
    await page.keyboard.press('Enter');
    await page.getByText(/Hồ sơ trực tuyến G22\.99-1\. Chưa được máy chủ xác nhận/u).waitFor();
    expect(await field('Họ và tên').inputValue()).toBe('Nguyễn Văn An');
    await page.keyboard.press('F8');
    await page.getByText('Đã tiếp nhận', { exact: true }).waitFor();
    expect(callsOf('dossier.receive')).toEqual([
      expect.objectContaining({ source: { kind: 'arrived', dossier: 'dossier-1' } }),
    ]);
  },
  patience,
);

test(
  'parcels are scanned one after the other into a record; a parcel of a signed record opens an intake',
  async () => {
    const { page } = await open({
      'post-in.make': () => ({ kind: 'record', record: record({ giver: null, receiver: null, sealedAt: null }) }),
      'post-in.list': () => ({
        records: [record(), record({ id: 'r2', number: '0501-260309/BBGN', giver: null, sealedAt: null })],
      }),
      'post-in.sign': () => ({ kind: 'record', record: record() }),
    });
    const parcel = (number: string, checkDigitRight = true) =>
      screen.emit({ name: 'scanned', payload: { kind: 'parcel', number, checkDigitRight } });
    await page.keyboard.press('Control+KeyT');
    await page.getByRole('button', { name: 'Giao nhận bưu chính' }).click();
    await parcel('EH123456785VN');
    await says('Đã ghi bưu gửi EH123456785VN (1).');
    await parcel('EH123456785VN');
    await says(/đã có trong danh sách/u);
    await page.getByLabel('Số hiệu bưu gửi (quét, hoặc gõ rồi Enter)').fill('CP000000014VN');
    await page.keyboard.press('Enter');
    await page.getByLabel('Đủ: CP000000014VN').uncheck();
    await pictureOf(screen, 'post-in-vi');
    expect(await screen.barriers()).toEqual([]);
    // The batch is still there when the window was gone for a moment.
    await page.reload();
    await stands();
    await page.keyboard.press('Control+KeyT');
    await page.getByRole('button', { name: 'Giao nhận bưu chính' }).click();
    await page.getByRole('button', { name: 'Lập biên bản (2 bưu gửi)' }).click();
    await says(/Đã lập biên bản/u);
    expect(callsOf('post-in.make')).toEqual([
      {
        requestId: expect.any(String),
        from: '',
        parcels: [
          { parcel: 'EH123456785VN', slip: '', complete: true, note: '' },
          { parcel: 'CP000000014VN', slip: '', complete: false, note: '' },
        ],
      },
    ]);
    const second = page.getByRole('article', { name: 'Biên bản 0501-260309/BBGN' });
    await second.getByLabel('Bên giao').fill('Trần Văn Bưu');
    await page.keyboard.press('Enter');
    await says(/Giờ nộp hợp pháp/u);
    await page.keyboard.press('Escape');
    screen.answers['post-in.find'] = () => ({ kind: 'record', record: record() });
    await parcel('EH123456785VN');
    await page.getByText(/hạn tính từ lúc ký biên bản giao nhận/u).waitFor();
    screen.answers['post-in.find'] = () => ({ kind: 'record', record: record({ sealedAt: null }) });
    await parcel('EH123456785VN');
    await says(/chưa đủ hai chữ ký/u);
  },
  patience,
);
