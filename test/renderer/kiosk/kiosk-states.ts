import type { KioskTicket } from '#common/ipc/kiosk-calls.ts';
import type { PaperView } from '#common/ipc/views.ts';
import type { Answers, Screen } from '#test/support/screen.ts';
import { services, servicesView, status, ticket } from './kiosk-answers.ts';

const withPaper = (paper: PaperView | null): KioskTicket => ({ ...ticket, paper });
export const giving = (given: KioskTicket): Answers => ({
  'ticket.issue': () => ({ kind: 'issued', ticket: given }),
  'ticket.show': () => ({ kind: 'found', ticket: given }),
});
export const failing: Answers = { 'ticket.issue': () => ({ ok: false, failure: { code: 'disk-full', message: '' } }) };

export const tile = ({ page }: Screen) => page.getByRole('button', { name: /^Hộ tịch/ });
export const issued = ({ calls }: Screen) =>
  calls.filter(({ name }) => name === 'ticket.issue').map(({ input }) => input);
export const shows = ({ page }: Screen, text: string) => page.getByText(text).first().waitFor();

/** Nothing reaches over the edge of the screen, of its button or of its part of the screen, nothing lies over anything else to touch, and everything to touch is at least 64 px high. */
export const layoutFaults = ({ page }: Screen): Promise<readonly string[]> =>
  page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')].filter((each) => each.checkVisibility());
    const covered = document.querySelector('dialog[open]') === null ? buttons : [];
    const faults = covered.flatMap((each) => {
      const { left, top, width, height, right } = each.getBoundingClientRect();
      const name = (each.textContent ?? '').slice(0, 40);
      const ends = [top + 2, top + height / 2, top + height - 2];
      const under = ends.some((y) => !each.contains(document.elementFromPoint(left + width / 2, y)));
      const wide = [...each.querySelectorAll('*')].some((part) => part.getBoundingClientRect().right > right);
      return [...(under ? [`covered: ${name}`] : []), ...(wide ? [`wider than its button: ${name}`] : [])];
    });
    const others = [...document.querySelectorAll('button, h1, output, p, svg[role=img]')].flatMap((each) => {
      const { top, left, bottom, right, height, width } = each.getBoundingClientRect();
      const name = (each.textContent ?? '').slice(0, 40);
      if (width <= 1 || height <= 1) return [];
      const over = top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1;
      return [
        ...(over ? [`over the edge: ${name}`] : []),
        ...(each.matches('button') && height < 64 ? [`small: ${name}`] : []),
      ];
    });
    const cut = [...document.querySelectorAll('h1, h2, output, p')].flatMap((each) => {
      const { top, bottom, height } = each.getBoundingClientRect();
      let part = each.parentElement;
      while (part !== null && !part.matches('section, main > div') && getComputedStyle(part).overflowY === 'visible') {
        part = part.parentElement;
      }
      if (part === null || height <= 1 || ['auto', 'scroll'].includes(getComputedStyle(part).overflowY)) return [];
      const around = part.getBoundingClientRect();
      const isCut = top < around.top - 2 || bottom > around.bottom + 2;
      return isCut ? [`cut off: ${(each.textContent ?? '').slice(0, 40)}`] : [];
    });
    return [...faults, ...others, ...cut];
  });

export const touchTile = async (kiosk: Screen) => tile(kiosk).click();
export const printed = withPaper({ job: 'j', state: 'printed', copy: 1, trouble: null });
export const outOfPaper = withPaper({ job: 'j', state: 'pending', copy: 1, trouble: 'paper-out' });

export const withGroups: Answers = {
  'priority.groups': () => ({
    groups: [
      { id: 'elderly', name: { vi: 'Người cao tuổi (từ 60 tuổi)', en: 'Elderly (60 and over)' } },
      { id: 'disabled', name: { vi: 'Người khuyết tật nặng', en: 'Severe disability' } },
      { id: 'pregnant', name: { vi: 'Phụ nữ mang thai', en: 'Pregnant' } },
      { id: 'infant', name: { vi: 'Nuôi con dưới 36 tháng', en: 'With a child under 36 months' } },
      { id: 'merit', name: { vi: 'Người có công', en: 'People with merit' } },
    ],
  }),
};
export const lunch = { kind: 'closed', why: 'break', reopensAt: Date.UTC(2026, 2, 9, 6, 30) } as const;
export const used = { kind: 'closed', why: 'quota-used', reopensAt: Date.UTC(2026, 2, 10, 0, 30) } as const;
const closedServices = services.map((each, index) => ({ ...each, door: index === 2 ? used : lunch }));

/** A state of the kiosk: its name, what the backend answers there, and what is touched to get there. */
export type KioskState = readonly [name: string, answers: Answers, act: (kiosk: Screen) => Promise<void>];

/** Every state of the kiosk a person can meet. */
export const states: readonly KioskState[] = [
  ['start', {}, () => Promise.resolve()],
  [
    'start without paper, alone',
    {
      'terminal.status': () => ({
        ...status,
        connection: 'alone',
        unsynced: 12,
        printer: { name: 'p', condition: 'paper-out', since: 0 },
      }),
    },
    (kiosk) => shows(kiosk, 'Máy này tạm thời không in được phiếu.'),
  ],
  [
    'big type',
    {},
    async ({ page }) => {
      await page.getByRole('button', { name: 'Chữ to' }).click();
      await page.getByRole('button', { name: 'Chữ thường' }).waitFor();
    },
  ],
  [
    'English',
    {},
    async ({ page }) => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('Welcome').waitFor();
    },
  ],
  [
    'asking for the number',
    { 'ticket.issue': () => new Promise(() => {}) },
    async (kiosk) => {
      await touchTile(kiosk);
      await shows(kiosk, 'Đang lấy số cho ông/bà…');
    },
  ],
  [
    'paper coming',
    {},
    async (kiosk) => {
      await touchTile(kiosk);
      await shows(kiosk, 'Đang in phiếu…');
    },
  ],
  [
    'paper out of the printer, big type',
    giving(printed),
    async (kiosk) => {
      await kiosk.page.getByRole('button', { name: 'Chữ to' }).click();
      await touchTile(kiosk);
      await shows(kiosk, 'Mời ông/bà lấy phiếu');
    },
  ],
  [
    'no paper, staff called',
    giving(outOfPaper),
    async (kiosk) => {
      await touchTile(kiosk);
      await shows(kiosk, 'Máy in hết giấy.');
      await kiosk.page.getByRole('button', { name: 'Gọi nhân viên' }).click();
      await shows(kiosk, 'Đã báo nhân viên.');
    },
  ],
  [
    'unsure paper and a long number',
    giving({ ...withPaper({ job: 'j', state: 'unknown', copy: 1, trouble: null }), label: 'AB2b-007' }),
    async (kiosk) => {
      await touchTile(kiosk);
      await shows(kiosk, 'Chưa chắc đã in được phiếu.');
    },
  ],
  [
    'kiosk without printer',
    giving(withPaper(null)),
    async (kiosk) => {
      await touchTile(kiosk);
      await shows(kiosk, 'Máy này không in phiếu.');
    },
  ],
  [
    'asking for the priority group',
    withGroups,
    async ({ page }) => {
      await page.getByRole('button', { name: 'Tôi thuộc diện ưu tiên' }).click();
      await page.getByRole('button', { name: 'Người cao tuổi (từ 60 tuổi)' }).waitFor();
    },
  ],
  [
    'with priority',
    withGroups,
    async (kiosk) => {
      await kiosk.page.getByRole('button', { name: 'Tôi thuộc diện ưu tiên' }).click();
      await kiosk.page.getByRole('button', { name: 'Phụ nữ mang thai' }).click();
      await shows(kiosk, 'Ưu tiên: Phụ nữ mang thai.');
    },
  ],
  [
    'a closed service',
    {
      'kiosk.services': () => ({ ...servicesView, services: [...closedServices] }),
      'ticket.issue': () => lunch,
    },
    async (kiosk) => {
      await shows(kiosk, 'Nhận số lại lúc 13:30');
      await touchTile(kiosk);
      await shows(kiosk, 'Mời ông/bà quay lại từ 13:30 hôm nay.');
    },
  ],
  [
    'no number',
    failing,
    async (kiosk) => {
      await touchTile(kiosk);
      await shows(kiosk, 'Chưa lấy được số');
    },
  ],
];
