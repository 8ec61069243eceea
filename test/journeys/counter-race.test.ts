import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '#test/support/journey-words.ts';
import { barriersOf, narrowTo, openTwoCounters, type TwoCounters } from '#test/support/two-counters.ts';

const t = wordsOf('vi', 'counter');
let desks: TwoCounters;
beforeAll(async () => {
  desks = await openTwoCounters();
});
afterAll(() => desks.close());

/** Where a counter speaks. */
const line = (page: Page): Locator => page.getByRole('region', { name: t('message'), exact: true });
/** How many of these can be seen. */
const shown = async (...places: readonly Locator[]): Promise<number> =>
  (await Promise.all(places.map((place) => place.count()))).reduce((sum, count) => sum + count, 0);

test('of two counters that choose one number at the same time one gets it, and the other is told who has it', async () => {
  const { five, one, take } = desks;
  const label = await take('A');
  for (const page of [five, one]) {
    await page.keyboard.press('Control+l');
    await narrowTo(page, label);
  }
  await Promise.all([five.keyboard.press('Enter'), one.keyboard.press('Enter')]);
  const told = [
    line(five).getByText(t('say.taken', { label, by: 'Quầy 1' })),
    line(one).getByText(t('say.taken', { label, by: 'Quầy 5' })),
  ] as const;
  await expect.poll(() => shown(...told)).toBe(1);
  const winner = (await told[0].count()) === 1 ? one : five;
  await line(winner).getByText(t('say.called', { label })).waitFor();
  await winner.keyboard.press('F5');
  await line(winner).getByText(t('say.done', { label })).waitFor();
});

test('two counters that call next at the same time never get the same number', async () => {
  const { five, one, take } = desks;
  const labels = [await take('A'), await take('A')];
  for (const page of [five, one]) await page.getByText(`Bấm F2 để gọi ${labels[0]}`).waitFor();
  await Promise.all([five.keyboard.press('F2'), one.keyboard.press('F2')]);
  const got = labels.flatMap((label) => [five, one].map((page) => line(page).getByText(t('say.called', { label }))));
  await expect.poll(() => shown(...got)).toBe(2);
  for (const label of labels) {
    expect(await shown(...[five, one].map((page) => line(page).getByText(t('say.called', { label }))))).toBe(1);
  }
  for (const page of [five, one]) {
    await page.keyboard.press('F5');
    await line(page).getByText('Đã hoàn thành').waitFor();
  }
});

test('cut off, both call the same number; when the hub is back one keeps it and the other is told, until it is finished', async () => {
  const { five, one, take, centre } = desks;
  const label = await take('A');
  for (const page of [five, one]) await page.getByText(`Bấm F2 để gọi ${label}`).waitFor();
  await centre.hub.kill();
  for (const page of [five, one]) {
    await page.getByText('Đang làm việc ngoại tuyến').first().waitFor();
    await page.keyboard.press('F2');
    await line(page).getByText(t('say.called-alone', { label })).waitFor();
  }
  expect(await barriersOf(one)).toEqual([]);

  await centre.hub.start();
  const lost = [
    five.getByText(t('visit.lost', { label, by: 'Quầy 1' })),
    one.getByText(t('visit.lost', { label, by: 'Quầy 5' })),
  ] as const;
  await expect.poll(() => shown(...lost)).toBe(1);
  const [winner, loser, name] = (await lost[0].count()) === 1 ? [one, five, 'Quầy 5'] : [five, one, 'Quầy 1'];
  await winner.getByText(t('visit.conflict', { counter: name })).waitFor();
  expect([...(await barriersOf(winner)), ...(await barriersOf(loser))]).toEqual([]);
  await winner.keyboard.press('F5');
  await expect.poll(() => shown(...lost)).toBe(0);
  expect(desks.complaints()).toEqual([]);
});
