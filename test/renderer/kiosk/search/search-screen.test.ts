import { afterAll, beforeAll, expect, test } from 'vitest';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { portrait, testEveryState } from '../every-state.ts';
import { issued, shows, tile, type KioskState } from '../kiosk-states.ts';
import {
  birth,
  faultsInSight,
  listPaper,
  openSearch,
  searchAnswers,
  touchBirth,
  touchKeys,
  typedText,
} from './search-answers.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('kiosk');
}, patience);
afterAll(() => screens.close());

const open = (answers: Answers = {}, size = portrait): Promise<Screen> =>
  screens.open({ ...size, answers: { ...searchAnswers, ...answers } });

const states: readonly KioskState[] = [
  ['nothing typed', {}, (kiosk) => shows(kiosk, 'Mời ông/bà gõ tên việc cần làm')],
  [
    'found',
    {},
    async (kiosk) => {
      await touchKeys(kiosk, 'khai');
      await shows(kiosk, 'Đăng ký khai sinh');
    },
  ],
  [
    'not found, VNI',
    {},
    async (kiosk) => {
      await kiosk.page.getByRole('radio', { name: 'VNI' }).click();
      await touchKeys(kiosk, 'xyz');
      await shows(kiosk, 'Chưa tìm thấy thủ tục có những chữ này.');
    },
  ],
  [
    'backend away',
    { 'kiosk.search': () => ({ ok: false, failure: { code: 'backend-away', message: '' } }) },
    async (kiosk) => {
      await touchKeys(kiosk, 'k');
      await shows(kiosk, 'Xin ông/bà chờ vài giây, chữ đã gõ vẫn còn.');
    },
  ],
  [
    'English, found',
    {},
    async (kiosk) => {
      await kiosk.page.getByRole('button', { name: 'English' }).click();
      await touchKeys(kiosk, 'birth');
      await shows(kiosk, 'Birth registration');
    },
  ],
  [
    'big type, capital letters, found',
    {},
    async (kiosk) => {
      await kiosk.page.getByRole('button', { name: 'Chữ to' }).click();
      await touchKeys(kiosk, 'ddaat');
      await kiosk.page.getByRole('button', { name: 'Viết hoa chữ tiếp theo' }).click();
      await kiosk.page.getByRole('button', { name: 'Q', exact: true }).waitFor();
    },
  ],
  ['procedure', {}, touchBirth],
  [
    'procedure, list printed, big type',
    { 'kiosk.checklist-paper': () => ({ kind: 'found', paper: listPaper('printed') }) },
    async (kiosk) => {
      await touchBirth(kiosk);
      await kiosk.page.getByRole('button', { name: 'Chữ to' }).click();
      await kiosk.page.getByRole('button', { name: 'In danh sách giấy tờ' }).click();
      await shows(kiosk, 'Mời ông/bà lấy danh sách giấy tờ.');
    },
  ],
  [
    'procedure without a queue, no printer',
    {
      'kiosk.procedure': () => ({ kind: 'found', procedure: { ...birth, service: null, feeVnd: 1_250_000 } }),
      'kiosk.print-checklist': () => ({ kind: 'no-printer' }),
    },
    async (kiosk) => {
      await touchBirth(kiosk);
      await kiosk.page.getByRole('button', { name: 'In danh sách giấy tờ' }).click();
      await shows(kiosk, 'Máy này không in giấy.');
    },
  ],
];

testEveryState(
  states,
  async (answers, size) => {
    const kiosk = await open(answers, size);
    await openSearch(kiosk);
    return kiosk;
  },
  faultsInSight,
);

test(
  'Telex by touch: marks appear as they are typed, each letter is looked up, delete and clear do what they say',
  async () => {
    const kiosk = await open();
    await openSearch(kiosk);
    await touchKeys(kiosk, 'ddaats ');
    await touchKeys(kiosk, 'daif');
    expect(await typedText(kiosk)).toBe('đất dài');
    await kiosk.page.getByRole('button', { name: 'Xóa một chữ' }).click();
    await expect.poll(() => typedText(kiosk)).toBe('đất dà');
    await kiosk.page.getByRole('button', { name: 'Xóa hết chữ đã gõ' }).click();
    await shows(kiosk, 'Gõ bằng các phím bên dưới');
    const asked = kiosk.calls.flatMap(({ name, input }) => (name === 'kiosk.search' ? [input] : []));
    expect(asked).toContainEqual({ text: 'đất' });
    expect(asked).toContainEqual({ text: 'đất dài' });
    await kiosk.close();
  },
  patience,
);

test(
  'VNI by touch, and the word goes on after the method is changed; English begins without marks',
  async () => {
    const kiosk = await open();
    await openSearch(kiosk);
    await touchKeys(kiosk, 'dduo');
    await kiosk.page.getByRole('radio', { name: 'VNI' }).click();
    await touchKeys(kiosk, 'ng72');
    expect(await typedText(kiosk)).toBe('đường');
    await kiosk.page.getByRole('button', { name: 'Về màn hình đầu' }).click();
    await kiosk.page.getByRole('button', { name: 'English' }).click();
    await openSearch(kiosk);
    await touchKeys(kiosk, 'marriage');
    expect(await typedText(kiosk)).toBe('marriage');
    await kiosk.close();
  },
  patience,
);

test(
  'from a typed word to the number of the right queue: the search is gone and its text with it',
  async () => {
    const kiosk = await open();
    await openSearch(kiosk);
    await touchBirth(kiosk);
    await kiosk.page.getByRole('button', { name: 'Lấy số – Hộ tịch' }).click();
    await shows(kiosk, 'A042');
    expect(issued(kiosk)).toEqual([{ service: 'a', language: 'vi', requestId: expect.any(String) }]);
    await kiosk.page.getByRole('button', { name: 'Xong' }).click();
    await tile(kiosk).waitFor();
    await openSearch(kiosk);
    expect(await typedText(kiosk)).toBe('');
    await kiosk.close();
  },
  patience,
);

test(
  'a service that is found gives its number at once',
  async () => {
    const kiosk = await open();
    await openSearch(kiosk);
    await touchKeys(kiosk, 'chung');
    await kiosk.page.getByRole('button', { name: /^Chứng thực.*Lấy số/ }).click();
    await shows(kiosk, 'A042');
    expect(issued(kiosk)).toEqual([{ service: 'b', language: 'vi', requestId: expect.any(String) }]);
    await kiosk.close();
  },
  patience,
);

test(
  'going back from a procedure keeps the text and what was found',
  async () => {
    const kiosk = await open();
    await openSearch(kiosk);
    await touchBirth(kiosk);
    await kiosk.page.getByRole('button', { name: 'Quay lại' }).click();
    await expect.poll(() => typedText(kiosk)).toBe('khai sinh');
    await shows(kiosk, 'Đăng ký lại khai sinh');
    await kiosk.close();
  },
  patience,
);

test(
  'three presses print one list, and the line follows the paper',
  async () => {
    const kiosk = await open();
    await openSearch(kiosk);
    await touchBirth(kiosk);
    const button = kiosk.page.getByRole('button', { name: 'In danh sách giấy tờ' });
    const box = await button.boundingBox();
    for (let press = 0; press < 3; press += 1) await kiosk.page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 30);
    await shows(kiosk, 'Đang in danh sách giấy tờ…');
    Object.assign(kiosk.answers, {
      'kiosk.checklist-paper': () => ({ kind: 'found', paper: listPaper('printed') }),
    });
    await kiosk.emit({ name: 'changed', payload: { topics: ['papers'] } });
    await shows(kiosk, 'Mời ông/bà lấy danh sách giấy tờ.');
    expect(kiosk.calls.filter(({ name }) => name === 'kiosk.print-checklist').map(({ input }) => input)).toEqual([
      { code: birth.code, requestId: expect.any(String) },
    ]);
    await kiosk.close();
  },
  patience,
);

test(
  'an order that the backend did not take is said, and pressing again is the same order',
  async () => {
    const kiosk = await open({
      'kiosk.print-checklist': () => ({ ok: false, failure: { code: 'disk-full', message: '' } }),
    });
    await openSearch(kiosk);
    await touchBirth(kiosk);
    const button = kiosk.page.getByRole('button', { name: 'In danh sách giấy tờ' });
    await button.click();
    await shows(kiosk, 'Máy chưa nhận lệnh in.');
    Object.assign(kiosk.answers, {
      'kiosk.print-checklist': () => ({ kind: 'asked', paper: listPaper('sending') }),
    });
    await button.click();
    await shows(kiosk, 'Đang in danh sách giấy tờ…');
    const orders = kiosk.calls.filter(({ name }) => name === 'kiosk.print-checklist');
    expect(new Set(orders.map(({ input }) => JSON.stringify(input))).size).toBe(1);
    await kiosk.close();
  },
  patience,
);

test(
  'nobody touches the keys for a minute: the screen asks, a touch keeps the text, and then it is wiped',
  async () => {
    const kiosk = await open();
    await kiosk.page.clock.install();
    await kiosk.page.reload();
    await openSearch(kiosk);
    await touchKeys(kiosk, 'khai');
    await kiosk.page.clock.runFor(50_000);
    await kiosk.page.getByText(/Về màn hình đầu sau \d+ giây/).waitFor();
    await kiosk.page.getByRole('button', { name: 'Thêm thời gian' }).click();
    await kiosk.page.clock.runFor(30_000);
    expect(await typedText(kiosk)).toBe('khai');
    await kiosk.page.clock.runFor(60_000);
    await shows(kiosk, 'Kính chào ông/bà');
    await openSearch(kiosk);
    expect(await typedText(kiosk)).toBe('');
    await kiosk.close();
  },
  patience,
);

test(
  'upright, the keys and the first thing found lie in the lower half, where a wheelchair reaches',
  async () => {
    const kiosk = await open();
    await openSearch(kiosk);
    await touchKeys(kiosk, 'khai sinh');
    const first = await kiosk.page.getByRole('button', { name: 'Đăng ký khai sinh', exact: true }).boundingBox();
    const highestKey = await kiosk.page.getByRole('button', { name: '1', exact: true }).boundingBox();
    expect(Math.min(first?.y ?? 0, highestKey?.y ?? 0)).toBeGreaterThanOrEqual(portrait.height / 2);
    await kiosk.close();
  },
  patience,
);

test(
  'the keys can be pressed from a keyboard too',
  async () => {
    const kiosk = await open();
    await openSearch(kiosk);
    await kiosk.page.getByRole('button', { name: 'a', exact: true }).focus();
    await kiosk.page.keyboard.press('Enter');
    await kiosk.page.keyboard.press('Space');
    await expect.poll(() => typedText(kiosk)).toBe('â');
    await kiosk.close();
  },
  patience,
);
