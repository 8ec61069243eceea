import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from '#test/support/electron.ts';
import {
  kioskReady,
  leaveKiosk,
  numberOn,
  openJourneyCentre,
  ownOpsOf,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
let app: RunningApp;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  app = await centre.launch(['supervisor', 'kiosk']);
});
afterAll(() => centre.close());

test('a kiosk tapped five times fast, and one reloaded in the middle, give one ticket and one paper each', async () => {
  const { printer } = centre;
  const kiosk = await app.window('kiosk');
  await kioskReady(kiosk);
  const tile = await kiosk.getByRole('button', { name: /Hộ tịch/u }).boundingBox();
  if (tile === null) throw new Error('The tile is not on the screen');
  const tap = (): Promise<void> => kiosk.mouse.click(tile.x + tile.width / 2, tile.y + tile.height / 2);

  await Promise.all([tap(), tap(), tap(), tap(), tap()]);
  expect(await numberOn(kiosk)).toBe('A001');
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  expect(printer.papers).toHaveLength(1);
  await leaveKiosk(kiosk);

  await kiosk.getByRole('button', { name: /Hộ tịch/u }).waitFor();
  await tap();
  await kiosk.reload();
  expect(await numberOn(kiosk)).toBe('A002');
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  await kiosk.reload();
  expect(await numberOn(kiosk)).toBe('A002');
  await leaveKiosk(kiosk);
  await kiosk.getByRole('button', { name: /Hộ tịch/u }).waitFor();
  await kiosk.reload();
  await kiosk.getByText('2 người đang chờ').waitFor();
  expect(printer.papers).toHaveLength(2);
  expect(app.complaints).toEqual([]);

  await app.close();
  const ops = ownOpsOf(centre.profiles.kiosk);
  const labels = ops.flatMap(({ t, d }) => (t === 'ticket.label' ? [d['label']] : []));
  expect(labels).toEqual(['A001', 'A002']);
  expect(ops.filter(({ t }) => t === 'ticket.issue')).toHaveLength(2);
  expect(ops.filter(({ t }) => t === 'print.request' || t === 'print.again')).toHaveLength(2);
});
