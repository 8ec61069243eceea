import { type FSWatcher, watch } from 'node:fs';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  killBackend,
  kioskReady,
  leaveKiosk,
  numberOn,
  openJourneyCentre,
  ownOpsOf,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
  await centre.launch(['supervisor']);
});
afterAll(() => centre.close());

/** Resolves at the nth change of the kiosk's database from now on. */
const databaseChange = (nth: number): Promise<void> =>
  new Promise((resolve) => {
    let seen = 0;
    const watcher: FSWatcher = watch(centre.profiles.kiosk, (_event, file) => {
      if (file?.startsWith('terminal.db') === true) seen += 1;
      if (seen < nth) return;
      watcher.close();
      resolve();
    });
    onTestFinished(() => watcher.close());
  });

const paperCut = (): Promise<void> =>
  new Promise((resolve) => {
    centre.printer.once('cut', resolve);
  });

/** Moments at which the backend dies, counted from the tap. */
const moments: readonly (readonly [when: string, come: () => Promise<void>])[] = [
  ['at once', () => Promise.resolve()],
  ['at the first write', () => databaseChange(1)],
  ['at the third write', () => databaseChange(3)],
  ['at the fifth write', () => databaseChange(5)],
  ['at the eighth write', () => databaseChange(8)],
  ['when the paper is cut', paperCut],
];

// Two deaths at a time: a third within a minute is a crash loop, and another journey.
const pairs = [moments.slice(0, 2), moments.slice(2, 4), moments.slice(4, 6)];

test('a kiosk whose backend is killed in the middle of issuing recovers, loses no tap, and gives one number and at most marked copies', async () => {
  const { printer, profiles } = centre;
  const labels: string[] = [];
  for (const pair of pairs) {
    const app = await centre.launch(['kiosk']);
    const kiosk = await app.window('kiosk');
    await kioskReady(kiosk);
    for (const [when, come] of pair) {
      const moment = come();
      await kiosk.getByRole('button', { name: /Hộ tịch/u }).click();
      await moment;
      expect(killBackend(profiles.kiosk), when).toBe(true);
      labels.push(await numberOn(kiosk));
      await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
      await leaveKiosk(kiosk);
      await kiosk.getByText('Máy in sẵn sàng').waitFor();
    }
    await app.close();
  }
  const app = await centre.launch(['kiosk']);
  const kiosk = await app.window('kiosk');
  await kioskReady(kiosk);
  const before = printer.papers.length;
  labels.push(await takeNumber(kiosk, /Hộ tịch/u));
  await kiosk.getByText('Mời ông/bà lấy phiếu').waitFor();
  const plain = printer.papers.at(-1)?.heightDots;
  await app.close();

  expect(new Set(labels).size).toBe(moments.length + 1);
  const ops = ownOpsOf(profiles.kiosk);
  expect(ops.filter(({ t }) => t === 'ticket.issue')).toHaveLength(labels.length);
  expect(ops.flatMap(({ t, d }) => (t === 'ticket.label' ? [d['label']] : []))).toEqual(labels);
  expect(ops.filter(({ t }) => t === 'print.request')).toHaveLength(labels.length);
  const copies = ops.filter(({ t }) => t === 'print.again').length;
  expect(printer.papers.length).toBe(before + 1);
  expect(before).toBeGreaterThanOrEqual(moments.length);
  expect(before).toBeLessThanOrEqual(moments.length + copies);
  // A marked copy is taller by the line that marks it: nobody gets the same paper twice unmarked.
  expect(printer.papers.filter(({ heightDots }) => heightDots === plain).length).toBeLessThanOrEqual(labels.length);
}, 300_000);
