import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CitizenView } from '#common/ipc/citizen-calls.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { sizesToTest } from '#test/support/sizes.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('citizen');
}, patience);
afterAll(() => screens.close());

const entry = {
  applicantName: 'Nguyễn Thị Hồng Hạnh',
  maskedNumber: '••••••••2345',
  procedureName: 'Đăng ký khai sinh có yếu tố nước ngoài',
  papers: [
    { name: 'Tờ khai đăng ký khai sinh theo mẫu', count: 1 },
    { name: 'Giấy chứng sinh do cơ sở y tế cấp', count: 1 },
    { name: 'Văn bản thỏa thuận của cha, mẹ lựa chọn quốc tịch cho con', count: 2 },
  ],
  feeVnd: 75_000,
  dueAt: Date.UTC(2026, 2, 12, 10, 0),
  dossierCode: null,
};
const view = (screen: CitizenView['screen']): CitizenView => ({
  siteName: { vi: 'Trung tâm Phục vụ hành chính công phường Cửa Nam', en: 'Cua Nam Ward Public Service Centre' },
  counter: 'Quầy 5',
  screen,
});
const received = { ...entry, dossierCode: 'H49.12-260309-0501' };
const states: readonly (readonly [string, CitizenView['screen'], RegExp])[] = [
  ['idle', { kind: 'idle' }, /Mời ông\/bà theo dõi bảng gọi số/u],
  ['serving', { kind: 'serving', label: 'A042' }, /^A042$/u],
  ['entered', { kind: 'entry', label: 'A042', entry, mayRate: false }, /xem thông tin đã nhập/u],
  ['received', { kind: 'entry', label: 'A042', entry: received, mayRate: true }, /đã được tiếp nhận/u],
  [
    'a long procedure and many papers',
    {
      kind: 'entry',
      label: 'AB001',
      entry: {
        ...received,
        procedureName: `${entry.procedureName} `.repeat(5).trim(),
        papers: Array.from({ length: 9 }, (_, n) => ({ name: `${entry.papers[2]?.name} ${n}`, count: 1 })),
      },
      mayRate: true,
    },
    /đã được tiếp nhận/u,
  ],
  ['ask', { kind: 'ask', label: 'A042' }, /có hài lòng/u],
  ['thanks', { kind: 'thanks' }, /Xin cảm ơn/u],
  [
    'pay',
    {
      kind: 'pay',
      request: {
        amountVnd: 12_345_000,
        purpose: 'H49.12-260309-0501',
        holder: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG CỬA NAM, THÀNH PHỐ HÀ NỘI',
        bank: 'Vietcombank',
        account: '0011001234567890123',
        text: '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA53037045405700005802VN62270823H49.12-260915-0042 LLTP6304A76D',
      },
    },
    /quét mã để nộp phí/u,
  ],
];

const open = async (screen: CitizenView['screen'], size = { width: 1280, height: 800 }): Promise<Screen> => {
  const opened = await screens.open({
    ...size,
    answers: { 'citizen.show': () => view(screen), 'citizen.rate': () => ({ kind: 'thanks' }) },
  });
  await opened.page.getByText('Quầy 5').waitFor();
  return opened;
};

test.each(states)(
  '%s: axe finds nothing, nothing scrolls away, and every target is large',
  async (_name, screen, sentence) => {
    for (const size of sizesToTest(
      { width: 1280, height: 800 },
      { width: 1024, height: 600 },
      ...(screen.kind === 'pay'
        ? [
            { width: 1366, height: 768 },
            { width: 1920, height: 1080 },
          ]
        : []),
    )) {
      const opened = await open(screen, size);
      await opened.page.getByText(sentence).first().waitFor();
      expect(await opened.barriers()).toEqual([]);
      expect(
        await opened.page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.scrollHeight,
          ...[...document.querySelectorAll('section button')].filter(
            (button) => button.getBoundingClientRect().bottom > window.innerHeight,
          ),
        ]),
      ).toEqual([size.width, size.height]);
      expect(opened.complaints).toEqual([]);
      if (process.env['MOTCUA_PICTURES'] !== undefined && (size.width === 1280 || screen.kind === 'pay')) {
        await opened.page.screenshot({
          path: `${process.env['MOTCUA_PICTURES']}/citizen-${_name.slice(0, 10)}-${size.width}.png`,
        });
      }
      await opened.close();
    }
  },
  patience,
);

test(
  'a good mark is one touch; only the lowest asks why, and an answer to that is not needed',
  async () => {
    const rated = ({ calls }: Screen): readonly unknown[] =>
      calls.filter(({ name }) => name === 'citizen.rate').map(({ input }) => input);
    const requestId: unknown = expect.any(String);
    const good = await open({ kind: 'ask', label: 'A042' });
    await good.page.getByRole('button', { name: 'Rất hài lòng' }).click();
    await expect.poll(() => rated(good)).toEqual([{ score: 'very-satisfied', reason: null, requestId }]);
    await good.close();
    const low = await open({ kind: 'ask', label: 'A042' });
    await low.page.getByRole('button', { name: 'Chưa hài lòng' }).click();
    expect(rated(low)).toEqual([]);
    await low.page.getByRole('button', { name: 'Phải chờ lâu' }).click();
    await expect.poll(() => rated(low)).toEqual([{ score: 'not-satisfied', reason: 'waited-long', requestId }]);
    await low.close();
  },
  patience,
);

test.each([
  { width: 1280, height: 800 },
  { width: 1024, height: 600 },
])(
  'beside the sheet every reason can be reached, and none is hidden below the edge ($width × $height)',
  async (size) => {
    const screen = await open({ kind: 'entry', label: 'A042', entry: received, mayRate: true }, size);
    await screen.page.getByRole('button', { name: 'Chưa hài lòng' }).click();
    await screen.page.getByRole('button', { name: 'Không nêu lý do' }).waitFor();
    expect(
      await screen.page.evaluate(() =>
        [...document.querySelectorAll('section button')]
          .filter((button) => {
            const { bottom, height } = button.getBoundingClientRect();
            return bottom > innerHeight || height < 56 || button.scrollWidth > button.clientWidth;
          })
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([]);
    expect(await screen.barriers()).toEqual([]);
    await screen.close();
  },
  patience,
);

test(
  'without its backend nothing of a visit stays on the screen',
  async () => {
    const screen = await open({ kind: 'entry', label: 'A042', entry, mayRate: false });
    await screen.page.getByText(entry.applicantName).waitFor();
    screen.answers['citizen.show'] = () => ({ ok: false, failure: { code: 'backend-away', message: '' } });
    await screen.emit({ name: 'changed', payload: { topics: ['citizen'] } });
    await screen.page.getByText('Xin ông/bà chờ một chút…').waitFor();
    expect(await screen.page.getByText(entry.applicantName).count()).toBe(0);
    await screen.close();
  },
  patience,
);
