import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from '#test/support/electron.ts';
import {
  copyOf,
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
  centre = await openJourneyCentre({ central: true });
  app = await centre.launch(['supervisor', 'kiosk', 'counter']);
});
afterAll(() => centre.close());

test('central is killed, work goes on calmly, and when it is back everything arrives once and in order', async () => {
  const { central, profiles } = centre;
  const [kiosk, counter, supervisor] = [
    await app.window('kiosk'),
    await app.window('counter'),
    await app.window('supervisor'),
  ];
  await kioskReady(kiosk);
  await kiosk.getByText('Trực tuyến').waitFor();
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await leaveKiosk(kiosk);

  await central.kill();
  await kiosk.getByText('Mạng nội bộ').waitFor();
  await counter.getByText('Mạng nội bộ').waitFor();
  await supervisor.getByText('Chưa liên lạc được với trung tâm.').waitFor();
  for (const [service, label] of [
    [/Hộ tịch/u, 'A002'],
    [/Kinh doanh/u, 'C001'],
    [/Hộ tịch/u, 'A003'],
  ] as const) {
    expect(await takeNumber(kiosk, service)).toBe(label);
    await leaveKiosk(kiosk);
  }
  await counter.keyboard.press('F2');
  await counter.getByText('Đã gọi A001.').waitFor();
  await counter.keyboard.press('F5');
  await counter.getByText('Đã hoàn thành A001.').waitFor();

  await central.start();
  await kiosk.getByText('Trực tuyến').waitFor();
  await supervisor.getByRole('heading', { name: 'Mọi việc đều ổn' }).waitFor();
  await counter.getByText(/chưa đồng bộ/u).waitFor({ state: 'hidden' });
  await expect
    .poll(async () => opsOf(await centre.atCentral('floor')).filter(({ t }) => t === 'ticket.done').length)
    .toBe(1);
  await app.close();

  const floor = await centre.atCentral('floor');
  const ops = opsOf(floor);
  expect(floor.map(({ g }) => g)).toEqual(floor.map((_entry, index) => index + 1));
  expect(new Set(ops.map(({ uid }) => uid)).size).toBe(ops.length);
  expect(ops.flatMap(({ t, d }) => (t === 'ticket.label' ? [d['label']] : []))).toEqual([
    'A001',
    'A002',
    'C001',
    'A003',
  ]);
  for (const term of ['K1', 'Q5', 'S1']) {
    const own = floor.filter((entry) => entry.term === term).map(({ seq }) => seq);
    expect(own).toEqual(own.map((_seq, index) => index + 1));
  }
  const counterCopy = copyOf(profiles.counter, 'floor');
  expect(counterCopy).toEqual(floor.slice(0, counterCopy.length));
});
