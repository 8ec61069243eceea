import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  kioskReady,
  leaveKiosk,
  numberOn,
  openJourneyCentre,
  ownOpsOf,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';
import { mountSmallDisk, type SmallDisk } from '#test/support/small-disk.ts';

let centre: JourneyCentre;
let disk: SmallDisk;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  disk = mountSmallDisk(centre.profiles.kiosk);
});
afterAll(async () => {
  disk.unmount();
  await centre.close();
});

test('a disk that is read-only and then full is named at the start and in the middle, and nothing is lost when there is space again', async () => {
  const { printer, profiles } = centre;
  disk.readOnly();
  const app = await centre.launch(['supervisor', 'kiosk']);
  const serviceAddress = 'app://motcua/service-2.html';
  await expect.poll(() => app.electron.windows().some((page) => page.url() === serviceAddress)).toBe(true);
  const kiosk = app.electron.windows().find((page) => page.url() === serviceAddress);
  if (kiosk === undefined) throw new Error('The service screen is gone');
  await kiosk.getByRole('heading', { name: 'Không ghi được vào ổ đĩa' }).waitFor();

  // The screen tries again by itself, at most 15 seconds later.
  disk.writable();
  disk.fill();
  await kiosk.getByRole('heading', { name: 'Ổ đĩa đã đầy' }).waitFor();
  disk.free();
  await kioskReady(kiosk);
  const first = await takeNumber(kiosk, /Hộ tịch/u);
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  await leaveKiosk(kiosk);

  const supervisor = await app.window('supervisor');
  disk.fill();
  await kiosk.getByRole('button', { name: /Hộ tịch/u }).click();
  await kiosk.getByText('Máy không ghi được dữ liệu nên chưa lấy được số.').waitFor();
  await kiosk.getByText('Ổ đĩa đã đầy').waitFor();
  const concern = supervisor.getByText('K1: ổ đĩa đã đầy nên máy chưa ghi thêm được.');
  await concern.waitFor();
  disk.free();
  await kiosk.getByRole('button', { name: 'Thử lại' }).click();
  const second = await numberOn(kiosk);
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  await kiosk.getByText('Ổ đĩa đã đầy').waitFor({ state: 'hidden' });
  await concern.waitFor({ state: 'hidden' });
  expect(printer.papers).toHaveLength(2);
  await app.close();

  const ops = ownOpsOf(profiles.kiosk);
  expect(ops.filter(({ t }) => t === 'ticket.issue')).toHaveLength(2);
  expect(ops.flatMap(({ t, d }) => (t === 'ticket.label' ? [d['label']] : []))).toEqual([first, second]);
}, 120_000);
