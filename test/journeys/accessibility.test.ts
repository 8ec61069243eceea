import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemoCentre, type DemoCentre } from '#scripts/demo/demo-centre.ts';
import { launchApp, type RunningApp } from '#test/support/electron.ts';
import { kioskReady, takeNumber } from '#test/support/journey-centre.ts';

let centre: DemoCentre;
let app: RunningApp;
beforeAll(async () => {
  centre = await openDemoCentre();
  await centre.hub.start();
  app = await launchApp(Object.values(centre.profiles));
});
afterAll(async () => {
  await app.close();
  await centre.close();
});

/** What axe finds in a window, one line each. Electron opens no second page, so axe runs in one piece (its "legacy mode"). */
const barriers = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** The row of a fresh call flashes a few times; what it looks like then is what people read. */
const stillRows = (display: Page): Promise<unknown> =>
  display.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));

test('axe finds nothing in the five windows while they work', async () => {
  const kiosk = await app.window('kiosk');
  const counter = await app.window('counter');
  const display = await app.window('display');
  const supervisor = await app.window('supervisor');
  const printer = await app.window('printer');
  await kioskReady(kiosk);
  expect(await barriers(kiosk)).toEqual([]);
  await takeNumber(kiosk, /Hộ tịch/u);
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  await counter.getByText('Bấm F2 để gọi A001').waitFor();
  await counter.keyboard.press('F2');
  await display.getByText('Quầy 5').first().waitFor();
  await supervisor.getByText('A001').first().waitFor();
  await printer.getByRole('img').first().waitFor();
  await stillRows(display);
  for (const page of [kiosk, counter, display, supervisor, printer]) expect(await barriers(page)).toEqual([]);
  expect(app.complaints).toEqual([]);
});
