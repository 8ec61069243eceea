import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DutyState } from '#common/ipc/duty-calls.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { nobodyOnDuty, status, wellAnswers } from '../floor.ts';

const patience = 60_000;
const SINCE = Date.UTC(2026, 2, 9, 1, 5);
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

/** A desk that keeps who signed on, as the backend does. */
const desk = (start: DutyState = nobodyOnDuty) => {
  const held = { duty: start };
  return {
    held,
    answers: {
      ...wellAnswers(),
      'duty.show': () => held.duty,
      'duty.sign-in': ({ officer }: { readonly officer: string }) => {
        const known = held.duty.officers.find(({ id }) => id === officer);
        if (known === undefined) return { kind: 'no-such-officer' as const };
        held.duty = { ...held.duty, officer: { id: known.id, name: known.name, since: SINCE } };
        return { kind: 'done' as const };
      },
      'duty.sign-out': () => {
        held.duty = { ...held.duty, officer: null };
        return { kind: 'done' as const };
      },
    },
  };
};
const told = () => screen.emit({ name: 'changed', payload: { topics: ['config'] } });
const finished = () => screen.page.getByRole('rowheader', { name: 'Hộ tịch' }).waitFor();
const nobody = () => screen.page.getByRole('button', { name: 'Chưa ký trực' });

test(
  'the bar says calmly that nobody signed on; a key, some letters and Enter say who, and the key and one button end it',
  async () => {
    const { answers } = desk();
    screen = await screens.open({ width: 1366, height: 768, answers });
    const { page } = screen;
    await finished();
    await nobody().waitFor();
    await page.keyboard.press('Control+i');
    const dialog = page.getByRole('dialog', { name: 'Ai trực giám sát ở máy này?' });
    await dialog.getByText('nhật ký sẽ ghi “không rõ người”').waitFor();
    await expect.poll(() => dialog.getByRole('option').count()).toBe(3);
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.type('thu hien');
    await expect.poll(() => dialog.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await told();
    const door = page.getByRole('button', { name: 'Đang trực: Đỗ Thị Thu Hiền' });
    await door.waitFor();
    await page.getByText('Đỗ Thị Thu Hiền đã ký trực.').waitFor({ state: 'attached' });
    expect(await screen.barriers()).toEqual([]);
    await door.click();
    await dialog.getByText('Đang trực: Đỗ Thị Thu Hiền, từ 08:05').waitFor();
    await dialog.getByRole('button', { name: 'Hết trực' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await told();
    await nobody().waitFor();
    expect(
      screen.calls.filter(({ name }) => name.startsWith('duty.sign')).map(({ name, input }) => [name, input]),
    ).toEqual([
      ['duty.sign-in', { officer: 'o3', requestId: expect.any(String) }],
      ['duty.sign-out', { requestId: expect.any(String) }],
    ]);
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'an officer who is not in the settings any more is said where it was asked, and the question stays',
  async () => {
    const { held, answers } = desk();
    screen = await screens.open({ width: 1366, height: 768, answers });
    await finished();
    await nobody().click();
    const dialog = screen.page.getByRole('dialog', { name: 'Ai trực giám sát ở máy này?' });
    await dialog.getByRole('option', { name: /Nguyễn Thị Hạnh/u }).waitFor();
    held.duty = { ...held.duty, officers: held.duty.officers.slice(1) };
    await screen.page.keyboard.press('Enter');
    await dialog.getByText('Cán bộ này không còn trong cấu hình. Chọn lại.').waitFor();
  },
  patience,
);

test(
  'a centre without officers is not asked, and the key does nothing there',
  async () => {
    const { answers } = desk({ ...nobodyOnDuty, officers: [] });
    screen = await screens.open({ width: 1366, height: 768, answers });
    await finished();
    await expect.poll(() => screen.calls.some(({ name }) => name === 'duty.show')).toBe(true);
    await screen.page.keyboard.press('Control+i');
    await screen.page.keyboard.press('F8');
    expect([await nobody().count(), await screen.page.getByRole('dialog').count()]).toEqual([0, 0]);
  },
  patience,
);

const named = { ...nobodyOnDuty, officer: { id: 'o3', name: 'Nguyễn Phúc Tôn Nữ Thị Hạnh Nguyên', since: SINCE } };

for (const width of [1366, 1024]) {
  test.each([
    ['nobody', nobodyOnDuty],
    ['a long name', named],
  ])(
    `at ${width} × 768 nothing of the bar lies over another part of it with %s on duty, in both languages`,
    async (_who, duty) => {
      const { answers } = desk(duty);
      screen = await screens.open({
        width,
        height: 768,
        // Cut off, with work not sent yet and a scanner: as much as the bar has to say.
        answers: {
          ...answers,
          'terminal.status': () => ({ ...status, connection: 'alone' as const, unsynced: 128 }),
        },
      });
      const { page } = screen;
      await finished();
      const clashes = () =>
        page.evaluate(() => {
          const parts = [...document.querySelectorAll('header button, header li')]
            .map((part) => ({ text: part.textContent, box: part.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0);
          const over = parts.flatMap((a, at) =>
            parts
              .slice(at + 1)
              .filter(
                ({ box }) =>
                  a.box.left < box.right - 0.5 &&
                  box.left < a.box.right - 0.5 &&
                  a.box.top < box.bottom - 0.5 &&
                  box.top < a.box.bottom - 0.5,
              )
              .map((b) => `${a.text} / ${b.text}`),
          );
          const outside = parts.filter(({ box }) => box.right > innerWidth || box.left < 0).map(({ text }) => text);
          return { over, outside };
        });
      expect(await clashes()).toEqual({ over: [], outside: [] });
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'All is well' }).waitFor();
      expect(await clashes()).toEqual({ over: [], outside: [] });
    },
    patience,
  );
}
