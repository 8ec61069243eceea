import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  kioskReady,
  openJourneyCentre,
  ownOpsOf,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
});
afterAll(() => centre.close());

test('a finished visit is rated at the exit by touch, once, with the reason asked only for the lowest mark', async () => {
  const { profiles } = centre;
  const first = await centre.launch(['kiosk', 'counter']);
  const [kiosk, counter] = [await first.window('kiosk'), await first.window('counter')];
  await kioskReady(kiosk);
  await kiosk
    .getByText(/Trực tuyến|Mạng nội bộ/u)
    .first()
    .waitFor();
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await counter.getByText('Bấm F2 để gọi A001').waitFor();
  await counter.keyboard.press('F2');
  await counter.getByText('Đã gọi A001.').waitFor();
  await counter.keyboard.press('F5');
  await counter.getByText('Đã hoàn thành A001.').waitFor();
  await counter.getByText(/chưa đồng bộ/u).waitFor({ state: 'hidden' });
  await first.close();

  const file = join(profiles.kiosk, 'terminal.json');
  // Written by the demo centre: an object.
  const profile = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...profile, exit: true }));
  const second = await centre.launch(['kiosk']);
  const exit = await second.window('kiosk');
  const type = async (): Promise<void> => {
    for (const sign of ['A', '1']) await exit.getByRole('button', { name: sign, exact: true }).click();
    await exit.getByRole('button', { name: 'Tiếp tục' }).click();
  };
  await exit.getByRole('button', { name: 'A', exact: true }).waitFor();
  await expect
    .poll(
      async () => {
        await type();
        // The tablet may not have the end of the visit yet: then it says so, and the number is typed again.
        await exit
          .getByText(/Số A001|Máy chưa thấy số này/u)
          .first()
          .waitFor();
        return exit.getByRole('button', { name: 'Chưa hài lòng' }).isVisible();
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  await exit.getByRole('button', { name: 'Chưa hài lòng' }).click();
  await exit.getByRole('button', { name: 'Phải chờ lâu' }).click();
  await exit.getByText('Xin cảm ơn ông/bà!').waitFor();
  await exit.getByRole('button', { name: 'A', exact: true }).waitFor();
  await type();
  await exit.getByText('Số A001 đã được đánh giá. Xin cảm ơn ông/bà!').waitFor();
  expect(second.complaints).toEqual([]);
  await second.close();
  expect(ownOpsOf(profiles.kiosk).flatMap(({ t, d }) => (t === 'visit.rated' ? [d] : []))).toEqual([
    { counter: 'Q5', score: 'not-satisfied', reason: 'waited-long' },
  ]);
});
