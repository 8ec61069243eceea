import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from '#test/support/electron.ts';
import { kioskReady, openJourneyCentre, takeNumber, type JourneyCentre } from '#test/support/journey-centre.ts';
import { readQrOfFile } from '#test/support/paper.ts';

let centre: JourneyCentre;
let app: RunningApp;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  app = await centre.launch(['supervisor', 'kiosk']);
});
afterAll(() => centre.close());

test('without paper the number stands with its QR and the reason, staff see what to do, and the paper prints by itself later', async () => {
  const { printer, papers } = centre;
  const [kiosk, supervisor] = [await app.window('kiosk'), await app.window('supervisor')];
  await kioskReady(kiosk);
  await supervisor.getByRole('heading', { name: 'Không có việc gấp' }).waitFor();

  await printer.fault('paper-out');
  await kiosk.getByText('Máy này tạm thời không in được phiếu.').waitFor();
  await kiosk.getByText('Máy in hết giấy').waitFor();
  expect(await takeNumber(kiosk, /Đất đai/u)).toBe('B001');
  await kiosk.getByText('Máy in hết giấy.', { exact: true }).waitFor();
  await kiosk.getByText('Số B001 của ông/bà vẫn giữ nguyên.').waitFor();
  const letters = await kiosk.getByText('B001', { exact: true }).first().boundingBox();
  expect(letters?.height).toBeGreaterThan(150);
  const onScreen = join(papers, 'screen.png');
  await kiosk.getByRole('img', { name: 'Mã của số B001' }).screenshot({ path: onScreen });
  await supervisor.getByText('K1: máy in hết giấy. Lắp cuộn mới, phiếu đang chờ sẽ tự in.').waitFor();
  expect(printer.papers).toEqual([]);

  await printer.fault('none');
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  await supervisor.getByRole('heading', { name: 'Không có việc gấp' }).waitFor();
  expect(printer.papers).toHaveLength(1);
  expect(readQrOfFile(printer.papers[0]?.path ?? '')).toBe(readQrOfFile(onScreen));
  expect(app.complaints).toEqual([]);
});
