import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import { launchApp } from '#test/support/electron.ts';
import { openJourneyCentre } from '#test/support/journey-centre.ts';
import { withElectron } from './electron-rig.ts';
import { figure, quantile, type Bench } from './figure.ts';
import { writeYear, yearUntil } from './year-of-work.ts';

const ROUNDS = 3;
const REST_MS = 4_000;
const OPENING_MS = 300_000;

/** The longest time between two frames of a window, ms: while it waits for a report (its bar is there), and else. */
type Longest = { readonly waiting: number; readonly else: number };

const longestFrames = async (page: Page, act: () => Promise<unknown>): Promise<Longest> => {
  const watched = page.evaluate(
    () =>
      new Promise<Longest>((resolve) => {
        const isWaiting = (): boolean => document.querySelector('progress') !== null;
        const seen = { waiting: 0, else: 0, last: performance.now(), waited: isWaiting() };
        const look = (at: number): void => {
          const part = seen.waited && isWaiting() ? 'waiting' : 'else';
          seen[part] = Math.max(seen[part], at - seen.last);
          seen.last = at;
          seen.waited = isWaiting();
          if (document.title === 'measured') resolve({ waiting: seen.waiting, else: seen.else });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
  const title = await page.title();
  await act();
  await page.evaluate(() => {
    document.title = 'measured';
  });
  const longest = await watched;
  await page.evaluate((before) => {
    document.title = before;
  }, title);
  return longest;
};

/** How long the supervisor's window stands still at most while it waits for a year's report and shows it, beside the same window at rest. */
export const yearReportWindow: Bench = {
  name: 'year-report-window',
  run: () =>
    withElectron(async () => {
      const centre = await openJourneyCentre({ central: false });
      const first = await launchApp([centre.profiles.supervisor]);
      await (await first.window('supervisor')).getByRole('heading').first().waitFor();
      await first.close();
      const lastDay = businessDay(Date.now());
      const { firstDay } = yearUntil(lastDay);
      const db = new Sqlite(path.join(centre.profiles.supervisor, 'terminal.db'));
      writeYear(db, lastDay);
      db.close();
      const app = await launchApp([centre.profiles.supervisor]);
      const page = await app.window('supervisor');
      // All of the database is read and proven first.
      await page.getByRole('heading').first().waitFor({ timeout: OPENING_MS });
      await page.keyboard.press('F4');
      const from = page.getByLabel('Từ ngày', { exact: true });
      await from.waitFor();
      const working: Longest[] = [];
      const resting: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        resting.push((await longestFrames(page, () => pause(REST_MS))).else);
        // Another period each time: what is known already would be shown at once.
        const day = formatDay(addDays(firstDay, round));
        working.push(
          await longestFrames(page, async () => {
            await from.fill(day);
            await from.press('Enter');
            await page.getByText('Đang tính số liệu').waitFor();
            await page.getByText('Đang tính số liệu').waitFor({ state: 'detached', timeout: 120_000 });
            await page.getByRole('row').nth(2).waitFor();
          }),
        );
      }
      await app.close();
      await centre.close();
      const rest = quantile(resting, 0.5);
      const beside = 'the longest between two frames of the same window at rest, ms';
      return (['waiting', 'else'] as const).map((part) =>
        figure(
          part === 'waiting' ? 'year-report-window-while-made' : 'year-report-window-when-shown',
          Math.max(...working.map((one) => one[part])),
          'ms between two frames, the longest',
          beside,
          rest,
          ROUNDS,
        ),
      );
    }),
};
