import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SigningOutcome, SigningState } from '#common/ipc/signing-calls.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../counter-answers.ts';
import { dossier } from '../counter-dossiers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const sha256 = 'a'.repeat(64);
const scanned = {
  ...dossier,
  files: [
    {
      sha256,
      kind: 'component' as const,
      component: 0,
      name: 'Tờ khai đăng ký khai sinh',
      bytes: 120_000,
      pages: 3,
      signed: 'no' as const,
      stored: true,
    },
  ],
};
const ready: SigningState = {
  signer: 'ready',
  holder: 'Nguyễn Thị Hạnh',
  expires: Date.UTC(2027, 2, 9, 3, 42),
  standing: 'fit',
  sittingUntil: null,
  sittingMinutes: 10,
  pendingTimeStamps: 0,
};
const signedOutcome: SigningOutcome = {
  kind: 'signed',
  sha256: 'b'.repeat(64),
  bytes: 160_000,
  holder: 'Nguyễn Thị Hạnh',
  at: Date.UTC(2026, 2, 9, 3, 42),
  timeStamp: 'pending',
};

/** Opens the dialog on a saved file, with the keyboard alone. */
const open = async (state: SigningState, outcomes: readonly SigningOutcome[]) => {
  const left = [...outcomes];
  screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...wellAnswers(),
      'dossier.show': () => ({ kind: 'found', dossier: scanned }),
      'signing.state': () => state,
      'signing.sign': () => left.shift() ?? { kind: 'refused', why: 'failed' },
    },
  });
  const { page } = screen;
  await page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  await screen.emit({ name: 'scanned', payload: { kind: 'dossier', dossier: scanned } });
  await page.getByRole('button', { name: 'Ký số Tờ khai đăng ký khai sinh' }).press('Enter');
  await page.getByRole('dialog', { name: 'Ký số tài liệu' }).waitFor();
  return page;
};
const wishes = () => screen.calls.filter(({ name }) => name === 'signing.sign').map(({ input }) => input);

test(
  'the PIN is typed and Enter signs; a wrong one is wiped and says what follows; the end says who, when and what is still to come',
  async () => {
    const page = await open(ready, [{ kind: 'wrong-pin', triesLeft: 2 }, signedOutcome]);
    await page.getByText('Người ký: Nguyễn Thị Hạnh. Chứng thư số có hiệu lực đến 09/03/2027.').waitFor();
    await page.getByText('trong 10 phút').waitFor();
    const pin = page.getByLabel('Mã PIN của thiết bị ký số');
    await expect.poll(() => pin.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Enter');
    expect(wishes()).toEqual([]);
    await page.keyboard.type('111111');
    await page.keyboard.press('Enter');
    await page.getByText('Còn 2 lần thử').waitFor();
    expect(await pin.inputValue()).toBe('');
    await page.keyboard.type('123456');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ký lúc 10:42 09/03/2026, người ký: Nguyễn Thị Hạnh.').waitFor();
    await page.getByText('Chưa xin được dấu thời gian').waitFor();
    expect(await pin.count()).toBe(0);
    expect(wishes()).toMatchObject([
      { dossier: dossier.id, sha256, pin: '111111' },
      { sha256, pin: '123456' },
    ]);
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Ký số tài liệu' }).waitFor({ state: 'hidden' });
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'within a sitting no PIN is asked, and the screen says until when',
  async () => {
    const page = await open({ ...ready, sittingUntil: Date.UTC(2026, 2, 9, 3, 52) }, [signedOutcome]);
    await page.getByText('Không phải nhập lại mã PIN đến 10:52').waitFor();
    expect(await page.getByLabel('Mã PIN của thiết bị ký số').count()).toBe(0);
    const sign = page.getByRole('button', { name: 'Ký', exact: true });
    await expect.poll(() => sign.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Đã ký lúc').waitFor();
    expect(wishes()).toMatchObject([{ sha256, pin: null }]);
  },
  patience,
);

test.each([
  [{ ...ready, signer: 'none', holder: null, expires: null, standing: null }, 'Quầy này chưa được đặt thiết bị ký số.'],
  [{ ...ready, signer: 'absent', holder: null, expires: null, standing: null }, 'Chưa thấy thiết bị ký số. Cắm'],
  [{ ...ready, standing: 'certificate-expired' }, 'Chứng thư số đã hết hạn'],
] satisfies readonly (readonly [SigningState, string])[])(
  'what hinders signing is said before a PIN is typed: %#',
  async (state, words) => {
    const page = await open(state, []);
    await page.getByText(words).waitFor();
    expect(await page.getByLabel('Mã PIN của thiết bị ký số').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Ký', exact: true }).isDisabled()).toBe(true);
  },
  patience,
);

test(
  'a token pulled out while signing leaves the document, and Escape closes only this dialog',
  async () => {
    const page = await open(ready, [{ kind: 'refused', why: 'token-removed' }]);
    const pin = page.getByLabel('Mã PIN của thiết bị ký số');
    await expect.poll(() => pin.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('123456');
    await page.keyboard.press('Enter');
    await page.getByText('bị rút ra khi đang ký; tài liệu chưa ký vẫn còn nguyên').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Ký số tài liệu' }).waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: 'Bản số hóa' }).waitFor();
  },
  patience,
);

test(
  'locking the counter forgets the PIN',
  async () => {
    screen = await screens.open({ width: 1366, height: 768, answers: wellAnswers() });
    await screen.page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
    await screen.page.keyboard.press('F12');
    await expect.poll(() => screen.calls.filter(({ name }) => name === 'signing.lock').length).toBe(1);
  },
  patience,
);
