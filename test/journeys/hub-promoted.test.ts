import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  kioskReady,
  leaveKiosk,
  openJourneyCentre,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
});
afterAll(() => centre.close());

test('the hub is gone for good: the supervisor makes her machine the hub with one key, the kiosk finds it, and no number is given twice', async () => {
  const app = await centre.launch(['kiosk', 'supervisor']);
  const [kiosk, supervisor] = [await app.window('kiosk'), await app.window('supervisor')];
  await kioskReady(kiosk);
  await kiosk.getByText('Mạng nội bộ').waitFor();
  await supervisor.getByText('Mạng nội bộ').waitFor();
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await leaveKiosk(kiosk);
  await supervisor
    .getByRole('row', { name: /^A Hộ tịch/u })
    .getByRole('button', { name: /1/u })
    .first()
    .waitFor();

  await centre.hub.stop();
  await supervisor.getByText('Đang làm việc ngoại tuyến').first().waitFor();
  await supervisor.keyboard.press('F7');
  await supervisor.getByRole('dialog').getByRole('button', { name: 'Làm máy chủ điểm' }).press('Enter');
  await supervisor.getByText('Máy này đang làm máy chủ điểm.').waitFor();
  await kiosk.getByText('Mạng nội bộ').waitFor({ timeout: 90_000 });
  const next = await takeNumber(kiosk, /Hộ tịch/u);
  expect(next).toMatch(/^AB\d{3}$/u);
  expect(app.complaints).toEqual([]);
});
