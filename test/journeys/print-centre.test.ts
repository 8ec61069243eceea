import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntil } from '#test/support/wait-until.ts';
import type { RunningApp } from '#test/support/electron.ts';
import { kioskReady, openJourneyCentre, takeNumber, type JourneyCentre } from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
let app: RunningApp;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  app = await centre.launch(['supervisor', 'kiosk']);
});
afterAll(() => centre.close());

test('the supervisor tries the printer of a kiosk from her own screen, and sees a paper that was cut off in the middle come out again, marked', async () => {
  const { printer } = centre;
  const [kiosk, supervisor] = [await app.window('kiosk'), await app.window('supervisor')];
  await kioskReady(kiosk);
  await waitUntil('the kiosk knows its printer', () => printer.state().condition === 'online');
  await printer.set({ kind: 'reset', afterBytes: 9000 });
  expect(await takeNumber(kiosk, /Đất đai/u)).toBe('B001');
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();

  await supervisor.bringToFront();
  await supervisor.getByRole('button', { name: /^Giấy in/u }).click();
  const row = supervisor.getByRole('row', { name: /Phiếu B001/u });
  await row.getByText('in lại lần 1').waitFor();
  await row.getByText('Đã in').waitFor();
  const paper = once(printer, 'paper');
  await supervisor.getByRole('button', { name: 'In thử K1 · máy in chính' }).click();
  await paper;
  await supervisor
    .getByRole('row', { name: /Trang in thử K1 · máy in chính/u })
    .getByText('Đã in')
    .waitFor();
  expect(printer.papers).toHaveLength(2);
  expect(app.complaints).toEqual([]);
});
