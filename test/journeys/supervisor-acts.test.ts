import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCounters } from '#test/support/amend-seed.ts';
import type { RunningApp } from '#test/support/electron.ts';
import { kioskReady, openJourneyCentre, type JourneyCentre } from '#test/support/journey-centre.ts';
import { wordsOf } from '#test/support/journey-words.ts';
import { shot } from '#test/support/shot.ts';

const floor = wordsOf('vi', 'floor');
const notice = 'Mất điện tầng 2 đến 10 giờ';

let centre: JourneyCentre;
let app: RunningApp;
beforeAll(async () => {
  // A province's centre: what is done far down a long page must be told where it is seen.
  centre = await openJourneyCentre({ central: false, hub: false });
  seedCounters(centre.hubProfile, 30);
  await centre.hub.start();
  app = await centre.launch(['supervisor', 'kiosk', 'counter']);
});
afterAll(() => centre.close());

test('a supervisor closes a kiosk and a counter and opens them, tells a notice, ends a session, gets a report, sees a screen with consent, takes an alarm, opens the wall, and restarts a terminal', async () => {
  const kiosk = await app.window('kiosk');
  const counter = await app.window('counter');
  const supervisor = await app.window('supervisor');
  await kioskReady(kiosk);
  const button = (name: string) => supervisor.getByRole('button', { name, exact: true });
  const choose = async (menu: string, act: string): Promise<void> => {
    await button(menu).press('Enter');
    await supervisor.getByRole('menuitem', { name: act }).press('Enter');
  };
  const terminal = (name: string): string => floor('acts-of-terminal', { name });

  await choose(terminal('K1'), floor('terminal.close-kiosk'));
  await supervisor
    .getByRole('dialog')
    .getByRole('button', { name: floor('kiosk.close') })
    .press('Enter');
  await kiosk.getByRole('heading', { name: floor('kiosk.closed') }).waitFor();
  await kiosk.getByText(floor('kiosk.to-desk')).waitFor();
  await button(floor('undo')).press('Enter');
  await kioskReady(kiosk);

  await supervisor.keyboard.press('F9');
  await supervisor.getByLabel(floor('notice.vi')).fill(notice);
  await supervisor.getByRole('button', { name: floor('notice.send') }).press('Enter');
  for (const window of [kiosk, counter]) await window.getByText(notice).waitFor();
  await button(floor('notice.take-down')).press('Enter');
  for (const window of [kiosk, counter]) await window.getByText(notice).waitFor({ state: 'detached' });

  await counter.keyboard.press('Control+i');
  await counter.getByRole('option', { name: /Phạm Thị Mai/u }).click();
  await choose(floor('acts-of', { name: 'Quầy 5' }), floor('counter.end-session', { officer: 'Phạm Thị Mai' }));
  await counter.getByText(/đã kết thúc phiên của Phạm Thị Mai/u).waitFor();

  await choose(floor('acts-of', { name: 'Quầy 5' }), floor('counter.close'));
  const closing = supervisor.getByRole('dialog', { name: floor('close-counter.title', { counter: 'Quầy 5' }) });
  await closing.getByLabel(floor('close-counter.why')).selectOption('equipment');
  await closing.getByRole('button', { name: floor('close-counter.yes') }).press('Enter');
  await counter.getByText(/đã tạm đóng quầy này/u).waitFor();
  await supervisor.getByRole('row', { name: /sự cố thiết bị/u }).waitFor();
  await button(floor('undo')).press('Enter');
  await counter.getByText(/đã tạm đóng quầy này/u).waitFor({ state: 'detached' });

  await choose(terminal('Q5'), floor('terminal.report'));
  const open = (what: string) =>
    button(floor('order.open-of', { what: floor(`order.kind.${what}`), terminal: 'Q5' })).press('Enter');
  await open('report');
  await supervisor.getByText(/motcua-report-Q5-/u).waitFor();
  await supervisor.keyboard.press('Escape');

  // The safe answer is the one that a key pressed by chance gives: nothing comes, and the supervisor is told.
  const asked = counter.getByRole('dialog', { name: floor('look.ask') });
  await choose(terminal('Q5'), floor('terminal.look'));
  await asked.waitFor();
  await shot(counter, 'look-asked');
  await counter.keyboard.press('Enter');
  await asked.waitFor({ state: 'detached' });
  const said = { terminal: 'Q5', what: floor('order.kind.look'), how: floor('order.how.refused') };
  await supervisor.getByText(floor('order.said', said)).waitFor();
  await shot(supervisor, 'look-refused');
  const looked = button(floor('order.open-of', { what: floor('order.kind.look'), terminal: 'Q5' }));
  expect(await looked.count()).toBe(0);
  expect(await counter.getByText(floor('look.seen')).count()).toBe(0);

  await choose(terminal('Q5'), floor('terminal.look'));
  await asked.waitFor();
  await counter.keyboard.press('Tab');
  await counter.keyboard.press('Enter');
  await counter.getByText(floor('look.seen')).waitFor();
  await shot(counter, 'look-seen');
  await shot(supervisor, 'look-ready');
  await open('look');
  const picture = supervisor.getByRole('img', { name: floor('answer.picture', { terminal: 'Q5' }) });
  await expect
    .poll(() =>
      picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)).catch(() => 0),
    )
    .toBeGreaterThan(600);
  await shot(supervisor, 'look-picture');
  await supervisor.keyboard.press('Escape');

  await kiosk.getByRole('button', { name: /nhân viên/u }).click();
  await supervisor.getByRole('button', { name: /^Nhận xử lý: K1: người dân đang gọi/u }).press('Enter');
  await supervisor.getByText(/S1 đang xử lý từ/u).waitFor();

  await app.electron.evaluate(({ BrowserWindow }) => {
    const wall = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('supervisor'));
    wall?.setContentSize(1920, 1080);
  });
  await expect.poll(() => supervisor.evaluate(() => window.innerWidth)).toBe(1920);
  await supervisor.keyboard.press('F11');
  const wall = supervisor.getByRole('region', { name: floor('wall.title') });
  await wall.getByRole('listitem').filter({ hasText: 'Quầy 30' }).waitFor();
  await shot(supervisor, 'wall-electron');
  await supervisor.keyboard.press('Escape');
  await wall.waitFor({ state: 'detached' });

  // A restart opens the counter's window anew, with what it shows.
  await counter.evaluate(() => document.body.setAttribute('data-before', 'restart'));
  await choose(terminal('Q5'), floor('terminal.restart'));
  await counter.locator('body:not([data-before])').getByText('Quầy 5').first().waitFor();
  expect(app.complaints).toEqual([]);
});
