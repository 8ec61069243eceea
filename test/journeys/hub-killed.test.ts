import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from '#test/support/electron.ts';
import {
  copyOf,
  killBackend,
  kioskReady,
  leaveKiosk,
  openJourneyCentre,
  opsOf,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
let app: RunningApp;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false, hub: false });
  app = await centre.launch(['hub', 'kiosk']);
});
afterAll(() => centre.close());

test('the backend with the hub is killed twice while numbers are taken: each tap is one number, and the hub ends with all of them once', async () => {
  const { profiles, hubProfile } = centre;
  const [kiosk, supervisor] = [await app.window('kiosk'), await app.window('supervisor')];
  await kioskReady(kiosk);
  await kiosk.getByText('Mạng nội bộ').waitFor();
  const labels: string[] = [];
  const take = async (): Promise<void> => {
    labels.push(await takeNumber(kiosk, /Hộ tịch/u));
    await leaveKiosk(kiosk);
  };
  await take();
  for (let death = 0; death < 2; death += 1) {
    const tap = takeNumber(kiosk, /Hộ tịch/u);
    expect(killBackend(hubProfile)).toBe(true);
    labels.push(await tap);
    await leaveKiosk(kiosk);
    await take();
    await kiosk.getByText('Mạng nội bộ').waitFor();
    await expect.poll(() => app.log().match(/"terminal":"1","state":"up"/gu)?.length).toBe(death + 2);
  }
  await take();
  await kiosk.getByText(/chưa đồng bộ/u).waitFor({ state: 'hidden' });
  await supervisor
    .getByRole('row', { name: /Hộ tịch/u })
    .getByText(String(labels.length), { exact: true })
    .first()
    .waitFor();
  await expect.poll(() => centre.printer.papers.length).toBe(labels.length);
  expect(new Set(labels).size).toBe(6);
  await app.close();

  const floor = copyOf(profiles.kiosk, 'floor');
  const ops = opsOf(floor);
  expect(floor.map(({ g }) => g)).toEqual(floor.map((_entry, index) => index + 1));
  expect(new Set(ops.map(({ uid }) => uid)).size).toBe(ops.length);
  expect(ops.filter(({ t }) => t === 'ticket.issue')).toHaveLength(labels.length);
  expect(ops.flatMap(({ t, d }) => (t === 'ticket.label' ? [d['label']] : []))).toEqual(labels);
});
