import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from '#test/support/electron.ts';
import {
  kioskReady,
  leaveKiosk,
  openJourneyCentre,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
let desk: RunningApp;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  desk = await centre.launch(['kiosk', 'counter']);
});
afterAll(() => centre.close());

test('without the hub the kiosk numbers from its own series and the counter calls alone; with it again both are confirmed', async () => {
  const [kiosk, counter] = [await desk.window('kiosk'), await desk.window('counter')];
  await kioskReady(kiosk);
  await kiosk.getByText('Mạng nội bộ').waitFor();
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await leaveKiosk(kiosk);
  await counter.getByText('Bấm F2 để gọi A001').waitFor();

  await centre.hub.stop();
  await kiosk.getByText('Đang làm việc ngoại tuyến').waitFor();
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A1-001');
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  await leaveKiosk(kiosk);
  expect(await takeNumber(kiosk, /Đất đai/u)).toBe('B1-001');
  await leaveKiosk(kiosk);
  await kiosk.getByText(/chưa đồng bộ: \d+/u).waitFor();

  await counter.getByText('Đang làm việc ngoại tuyến').first().waitFor();
  await counter.keyboard.press('F2');
  await counter.getByText('Đã gọi A001 khi đang ngoại tuyến.').waitFor();
  const mark = counter.getByText('số này chưa được các quầy khác xác nhận');
  await mark.waitFor();
  expect(centre.printer.papers).toHaveLength(3);

  await centre.hub.start();
  await mark.waitFor({ state: 'hidden' });
  await kiosk.getByText(/chưa đồng bộ/u).waitFor({ state: 'hidden' });
  await counter.getByText('A1-001').waitFor();
  await counter.getByText('B1-001').waitFor();
  // The hub counted the ticket that was taken without it.
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A003');
  expect(desk.complaints).toEqual([]);
});
