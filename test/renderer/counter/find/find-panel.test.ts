import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { noFilters, type DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import type { CommandName, CommandOutput } from '#common/ipc/contract.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../counter-answers.ts';
import { foundDossiers } from '../counter-dossiers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

type Found = CommandOutput<'dossier.search'>;
const all: Found = { dossiers: [...foundDossiers], next: null, today: '2026-03-09' };

const open = async (answers: Answers = {}): Promise<Screen> => {
  screen = await screens.open({
    width: 1366,
    height: 768,
    answers: { ...wellAnswers(), 'dossier.search': () => all, ...answers },
  });
  await screen.page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  await screen.page.keyboard.press('Control+k');
  await screen.page.getByRole('region', { name: 'Tìm phiếu, hồ sơ' }).waitFor();
  return screen;
};
const calls = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const lastSearch = () => calls('dossier.search').at(-1);
const searched = (text: string, filters: Partial<DossierFilters>) => ({
  text,
  filters: { ...noFilters, ...filters },
  limit: 50,
  after: null,
});

test(
  'each row says who, where it stands and when it is due, in colour and in words; in both languages nothing stands in anybody’s way',
  async () => {
    const { page, barriers, complaints } = await open();
    await page.getByRole('option').nth(5).waitFor();
    const rows = await page.getByRole('option').allInnerTexts();
    expect(rows.slice(2).map((row) => row.split('\n').at(-1))).toEqual([
      'Đang xử lý · quá hạn 3 ngày (06/03/2026)',
      'Đang xử lý · hẹn hôm nay',
      expect.stringMatching(/^Yêu cầu bổ sung giấy tờ · hẹn /u),
      'Mới đăng ký · chưa có ngày hẹn',
    ]);
    expect(rows[5]).toContain('chưa có mã');
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('3 days overdue (06/03/2026)').waitFor();
    expect([await barriers(), complaints]).toEqual([[], []]);
  },
  patience,
);

test(
  'what is typed is asked for letter by letter; arrows and Enter open a dossier; a late answer to an earlier letter is not shown',
  async () => {
    let slow: (found: Found) => void = () => undefined;
    const { page } = await open({
      'dossier.search': ({ text }) =>
        text === 'd'
          ? new Promise<Found>((resolve) => {
              slow = resolve;
            })
          : { ...all, dossiers: text === '' ? all.dossiers : all.dossiers.slice(2, 3) },
    });
    await page.keyboard.type('dao');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    slow(all);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    expect(calls('dossier.search').slice(-3)).toEqual(['d', 'da', 'dao'].map((text) => searched(text, {})));
    await page.keyboard.press('Enter');
    await expect.poll(() => calls('dossier.show')).toEqual([{ dossier: 'dossier-3' }]);
  },
  patience,
);

test(
  'a list of the day opens by Alt and its digit, its count beside it; the same key, or Backspace in the empty field, closes it',
  async () => {
    const { page } = await open();
    const late = page.getByRole('button', { name: 'Quá hạn 3', exact: true });
    await late.waitFor();
    await page.keyboard.press('Alt+1');
    await expect.poll(lastSearch).toEqual(searched('', { standing: 'overdue' }));
    expect(await late.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Alt+5');
    await expect.poll(lastSearch).toEqual(searched('', { states: ['registered'], channel: 'online' }));
    await page.keyboard.press('Backspace');
    await expect.poll(lastSearch).toEqual(searched('', { states: ['registered'] }));
    await page.keyboard.press('Backspace');
    await expect.poll(lastSearch).toEqual(searched('', {}));
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Alt+2');
    await expect.poll(lastSearch).toEqual(searched('', {}));
  },
  patience,
);

test(
  'filters are set by keyboard alone, a day that no calendar has is named, and each stands as a chip that can be taken away',
  async () => {
    const { page, barriers } = await open();
    await page.keyboard.type('nguyen');
    await page.keyboard.press('Alt+f');
    const form = page.getByRole('dialog', { name: 'Lọc hồ sơ' });
    await form.getByLabel('Trạng thái').selectOption({ label: 'Đang xử lý' });
    await form.getByLabel('Hẹn trả đến ngày').fill('31/2/2026');
    await page.keyboard.press('Enter');
    await form.getByText('Không có ngày này.').waitFor();
    expect(await barriers()).toEqual([]);
    await form.getByLabel('Hẹn trả đến ngày').fill('28/2/2026');
    await form.getByLabel('Chỉ hồ sơ của tôi hoặc của quầy này').check();
    await page.keyboard.press('Enter');
    const filters = { states: ['processing' as const], dueTo: '2026-02-28', mine: true };
    await expect.poll(lastSearch).toEqual(searched('nguyen', filters));
    await page.getByRole('button', { name: 'Bỏ lọc: Của tôi' }).click();
    await expect.poll(lastSearch).toEqual(searched('nguyen', { ...filters, mine: false }));
    expect(await barriers()).toEqual([]);
  },
  patience,
);

test(
  'a search is kept under a name, taken again with one press, and forgotten',
  async () => {
    const kept: CommandOutput<'dossier.saved-searches'> = { owner: 'quay-5', searches: [] };
    const { page } = await open({
      'dossier.saved-searches': () => kept,
      'dossier.save-search': ({ name, text, filters }) => {
        kept.searches.push({ id: 'one', name, text, filters });
        return { kind: 'saved', ...kept };
      },
      'dossier.forget-search': () => {
        kept.searches.pop();
        return kept;
      },
    });
    await page.keyboard.type('khai sinh');
    await page.keyboard.press('Alt+4');
    await page.keyboard.press('Alt+s');
    await page.getByLabel('Đặt tên').fill('Khai sinh chờ trả');
    await page.keyboard.press('Enter');
    const mine = page.getByRole('button', { name: 'Khai sinh chờ trả', exact: true });
    await mine.waitFor();
    await page.keyboard.press('Alt+4');
    await page.getByLabel('Mã, tên, số căn cước, điện thoại hoặc thủ tục').fill('');
    await mine.click();
    await expect.poll(lastSearch).toEqual(searched('khai sinh', { states: ['done'] }));
    await page.getByRole('button', { name: 'Xóa tìm kiếm đã lưu: Khai sinh chờ trả' }).click();
    await expect.poll(() => mine.count()).toBe(0);
  },
  patience,
);

test(
  'the list goes on as it is gone down, page after page, each asked for once',
  async () => {
    const many = (from: number) =>
      Array.from({ length: 50 }, (_, n) => ({
        ...foundDossiers[2]!,
        id: `d-${from + n}`,
        applicantName: `Người ${from + n}`,
      }));
    const { page } = await open({
      'dossier.search': ({ after }) => {
        const from = after === null ? 0 : after.place;
        return { ...all, dossiers: many(from), next: from < 100 ? { place: from + 50, until: 0 } : null };
      },
    });
    await page.getByText('Người 49').waitFor({ state: 'attached' });
    for (let press = 0; press < 18; press += 1) {
      await page.keyboard.press('PageDown');
      await page.locator('[role=option][aria-selected=true]').waitFor();
    }
    await page.getByText('Người 149').waitFor({ state: 'attached' });
    expect(calls('dossier.search').map((input) => (input as { after: unknown }).after)).toEqual([
      null,
      { place: 50, until: 0 },
      { place: 100, until: 0 },
    ]); // the inputs of one call, by its contract
  },
  patience,
);

test.each([
  [{}, 'Máy này chưa có hồ sơ nào.'],
  [{ standing: 'overdue' as const }, 'Không có hồ sơ nào khớp với bộ lọc đang đặt.'],
])(
  'an empty list says why it is empty: %j',
  async (filters, says) => {
    const { page } = await open({ 'dossier.search': () => ({ ...all, dossiers: [] }) });
    if ('standing' in filters) await page.keyboard.press('Alt+1');
    await page.getByText(says).waitFor();
    expect(await page.getByText(says).count()).toBe(1);
  },
  patience,
);
