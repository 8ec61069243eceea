import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HostedHub } from '#main/sync/hub/host-hub.ts';
import { freePort } from '#test/support/free-port.ts';
import { kioskReady, openJourneyCentre, takeNumber, type JourneyCentre } from '#test/support/journey-centre.ts';
import { tempDir, testHub } from '#test/support/sync-site.ts';

const hourMs = 3_600_000;

let centre: JourneyCentre;
let hub: HostedHub;
const { dir, remove } = tempDir();
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false, hub: false });
  const port = await freePort();
  hub = await testHub(dir, { site: 'H49.12', port, now: () => Date.now() + hourMs });
  const seed = join(centre.hubProfile, 'seed.json');
  for (const profile of [centre.profiles.supervisor, centre.profiles.kiosk]) {
    const file = join(profile, 'terminal.json');
    // Written by the demo centre: an object.
    const terminal = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...terminal, hub: `127.0.0.1:${port}`, seed }));
  }
});
afterAll(async () => {
  await centre.close();
  await hub.stop();
  remove();
});

test('a clock that is an hour off the hub is named on screen, and numbers are given by the time of the hub', async () => {
  const app = await centre.launch(['supervisor', 'kiosk']);
  const [kiosk, supervisor] = [await app.window('kiosk'), await app.window('supervisor')];
  await kioskReady(kiosk);
  await kiosk.getByText('Đồng hồ máy sai giờ').waitFor();
  await supervisor.getByText('K1: đồng hồ máy sai giờ.').waitFor();
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  const issued = /\d{2}:\d{2}/u.exec((await kiosk.getByText('Lấy số lúc').textContent()) ?? '')?.[0];
  const inVietnam = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const now = Date.now() + hourMs;
  expect([inVietnam.format(now), inVietnam.format(now - 60_000)]).toContain(issued);
});
