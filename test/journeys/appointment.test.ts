import { afterAll, beforeAll, expect, test } from 'vitest';
import { amendSeed } from '#test/support/amend-seed.ts';
import {
  kioskReady,
  numberOn,
  openJourneyCentre,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';
import { barriersOf } from '#test/support/two-counters.ts';

let centre: JourneyCentre;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: true, hub: false });
  // At whatever hour and day this runs: a slot every five minutes, and who has one may come at any time before it.
  amendSeed(centre.hubProfile, 'service:A', {
    hours: { sessions: [{ opens: 0, closes: 1440, weekdays: [0, 1, 2, 3, 4, 5, 6] }] },
    appointments: { slotMinutes: 5, earlyMinutes: 240 },
  });
  await centre.hub.start();
});
afterAll(() => centre.close());

test('an appointment: booked by the officer at central, known at the kiosk, checked in by the telephone number by touch, called with its mark', async () => {
  const app = await centre.launch(['kiosk', 'counter']);
  const [kiosk, counter] = [await app.window('kiosk'), await app.window('counter')];
  await kioskReady(kiosk);
  await kiosk.getByText('Trực tuyến').waitFor();
  await counter.getByText('Trực tuyến').waitFor();
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await kiosk.getByRole('button', { name: 'Xong' }).click();

  await counter.getByRole('button', { name: /Đặt lịch hẹn/u }).waitFor();
  await counter.keyboard.press('Control+KeyH');
  for (const question of ['Hộ tịch', '/', ':']) {
    await counter.getByRole('option').filter({ hasText: question }).first().waitFor();
    expect(await barriersOf(counter)).toEqual([]);
    await counter.keyboard.press('Enter');
  }
  await counter.getByLabel('Số căn cước (12 chữ số)').waitFor();
  await counter.keyboard.type('022185004321');
  await counter.keyboard.press('Enter');
  await counter.keyboard.type('0912345678');
  await counter.keyboard.press('Enter');
  await counter.getByText(/^Mã hẹn /u).waitFor();
  await counter.keyboard.press('Escape');

  await kiosk.getByRole('button', { name: 'Tôi có lịch hẹn' }).click();
  await kiosk.getByText('Ông/bà có lịch hẹn?').waitFor();
  expect(await barriersOf(kiosk)).toEqual([]);
  for (const digit of '0912345678') await kiosk.getByRole('button', { name: digit, exact: true }).click();
  const number = kiosk.getByText('Số thứ tự của ông/bà');
  await expect
    .poll(
      async () => {
        // Bookings come down from central a moment later: until then the kiosk says that it has none, and is asked again.
        await Promise.race([kiosk.getByRole('button', { name: 'Báo đã đến' }).click(), number.waitFor()]);
        return number.isVisible();
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  expect(await numberOn(kiosk)).toBe('A002');
  await kiosk.getByText(/^Lịch hẹn \d\d:\d\d$/u).waitFor();
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();

  await counter.keyboard.press('F2');
  await counter.getByText('Đã gọi A001.').waitFor();
  await counter
    .getByText(/Lịch hẹn \d\d:\d\d/u)
    .first()
    .waitFor();
  expect(app.complaints).toEqual([]);
  await app.close();
});
