import type { Door } from '#common/ipc/kiosk-calls.ts';
import type { KioskReceipt } from '#common/ipc/kiosk-receipt-calls.ts';
import type { Answers, Screen } from '#test/support/screen.ts';
import { services, servicesView, ticket } from './kiosk-answers.ts';
import {
  failing,
  giving,
  lunch,
  outOfPaper,
  shows,
  touchTile,
  used,
  withGroups,
  type KioskState,
} from './kiosk-states.ts';

/** A big centre: sixteen services, most of them in fields. */
const fields = [
  { vi: 'Hộ tịch – Tư pháp', en: 'Civil status – Justice' },
  { vi: 'Đất đai – Xây dựng', en: 'Land – Construction' },
  { vi: 'Kinh doanh – Thuế', en: 'Business – Tax' },
  { vi: 'An sinh – Y tế', en: 'Social support – Health' },
  null,
] as const;
const manyServices = ['', '2'].flatMap((mark) =>
  services.map((each, index) => ({
    ...each,
    id: `${each.id}${mark}`,
    name: mark === '' ? each.name : { vi: `${each.name.vi} (doanh nghiệp)`, en: `${each.name.en} (companies)` },
    group: fields[Math.floor(index / 2)] ?? null,
  })),
);
export const bigCentre: Answers = { 'kiosk.services': () => ({ ...servicesView, services: manyServices }) };

export const openGroup = async (kiosk: Screen): Promise<void> => {
  await kiosk.page.getByRole('button', { name: /^Hộ tịch – Tư pháp/ }).click();
  await kiosk.page.getByRole('button', { name: /^Chứng thực \(doanh nghiệp\)/ }).waitFor();
};

const ref = (index: number, door: Door = { kind: 'open' }) => {
  const { id, name, icon } = services[index] ?? ticketService;
  return { id, name, icon, door };
};
const ticketService = { id: 'h', name: ticket.service, icon: 'inbox' };
export const receiptCode = 'H49.12-260302-0042';
export const receipt = (standing: KioskReceipt['standing'], known = true): Answers => ({
  'kiosk.receipt': () => ({ standing, result: known ? ref(7) : null, supplement: known ? ref(0) : null }),
});
export const due: KioskReceipt['standing'] = { kind: 'in-hand', due: { day: '2026-03-09', isReached: true } };
export const scanReceipt = (kiosk: Screen): Promise<void> =>
  kiosk.emit({ name: 'scanned-at-kiosk', payload: { kind: 'receipt', code: receiptCode } });

/** Everything to touch that does not lie in the lower half of the screen. */
export const outOfReach = ({ page }: Screen): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().top < innerHeight / 2)
      .map((each) => (each.textContent ?? '').slice(0, 40)),
  );
export const reachLow = ({ page }: Screen): Promise<void> => page.getByRole('button', { name: 'Nút ở thấp' }).click();

/** States of the ways to a number, and of what makes the screen easier. */
export const wayStates: readonly KioskState[] = [
  [
    'many services, by field',
    bigCentre,
    async ({ page }) => {
      await page.getByRole('button', { name: /^Hộ tịch – Tư pháp/ }).waitFor();
    },
  ],
  ['the services of a field', bigCentre, openGroup],
  [
    'everything closed',
    { 'kiosk.services': () => ({ ...servicesView, services: services.map((each) => ({ ...each, door: lunch })) }) },
    (kiosk) => shows(kiosk, 'Mời ông/bà quay lại từ 13:30 hôm nay.'),
  ],
  [
    'all numbers given',
    { 'ticket.issue': () => used },
    async (kiosk) => {
      await touchTile(kiosk);
      await shows(kiosk, 'Hôm nay đã phát hết số');
    },
  ],
  [
    'too late for a number',
    { 'ticket.issue': () => ({ ...used, why: 'too-late' }) },
    async (kiosk) => {
      await touchTile(kiosk);
      await shows(kiosk, 'Sắp hết giờ làm việc');
    },
  ],
  [
    'a receipt on its day',
    receipt(due),
    async (kiosk) => {
      await scanReceipt(kiosk);
      await shows(kiosk, 'Đã đến ngày hẹn trả kết quả');
    },
  ],
  [
    'a receipt before its day, big type',
    receipt({ kind: 'in-hand', due: { day: '2026-03-20', isReached: false } }),
    async (kiosk) => {
      await kiosk.page.getByRole('button', { name: 'Chữ to' }).click();
      await scanReceipt(kiosk);
      await shows(kiosk, 'Hồ sơ đang được giải quyết');
    },
  ],
  [
    'a receipt while the hub is away, English',
    receipt({ kind: 'ask-staff' }, false),
    async (kiosk) => {
      await kiosk.page.getByRole('button', { name: 'English' }).click();
      await scanReceipt(kiosk);
      await shows(kiosk, 'Your dossier cannot be looked up right now');
    },
  ],
  [
    'high contrast',
    withGroups,
    async ({ page }) => {
      await page.getByRole('button', { name: 'Tương phản cao' }).click();
      await page.getByRole('button', { name: 'Màu thường' }).waitFor();
    },
  ],
  [
    'high contrast, big type, the number',
    giving(outOfPaper),
    async (kiosk) => {
      await kiosk.page.getByRole('button', { name: 'Tương phản cao' }).click();
      await kiosk.page.getByRole('button', { name: 'Chữ to' }).click();
      await touchTile(kiosk);
      await shows(kiosk, 'Máy in hết giấy.');
    },
  ],
];

/** States that are tried again with everything to touch in the lower half of an upright screen. */
export const lowStates: readonly KioskState[] = [
  ['start with priority', withGroups, reachLow],
  [
    'start in big type',
    withGroups,
    async (kiosk) => {
      await reachLow(kiosk);
      await kiosk.page.getByRole('button', { name: 'Chữ to' }).click();
    },
  ],
  [
    'priority groups',
    withGroups,
    async (kiosk) => {
      await reachLow(kiosk);
      await kiosk.page.getByRole('button', { name: 'Tôi thuộc diện ưu tiên' }).click();
      await kiosk.page.getByRole('button', { name: 'Phụ nữ mang thai' }).waitFor();
    },
  ],
  [
    'a field',
    bigCentre,
    async (kiosk) => {
      await reachLow(kiosk);
      await openGroup(kiosk);
    },
  ],
  [
    'a receipt',
    receipt(due),
    async (kiosk) => {
      await reachLow(kiosk);
      await scanReceipt(kiosk);
      await shows(kiosk, 'Đã đến ngày hẹn trả kết quả');
    },
  ],
  [
    'a scan that is only answered',
    {},
    async (kiosk) => {
      await reachLow(kiosk);
      await kiosk.emit({ name: 'scanned-at-kiosk', payload: { kind: 'for-counter', what: 'card' } });
      await shows(kiosk, 'Máy nhận ra thẻ căn cước');
    },
  ],
  [
    'the number',
    giving(outOfPaper),
    async (kiosk) => {
      await reachLow(kiosk);
      await touchTile(kiosk);
      await shows(kiosk, 'Máy in hết giấy.');
    },
  ],
  [
    'no number',
    failing,
    async (kiosk) => {
      await reachLow(kiosk);
      await touchTile(kiosk);
      await shows(kiosk, 'Chưa lấy được số');
    },
  ],
];
