import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordsWish } from '#common/ipc/report-sheet.ts';
import { recordsDesk } from '#main/usecases/reports/records/records-desk.ts';
import { slicesOf } from '#main/usecases/reports/slices.ts';
import type { TestTerminal } from '#test/support/terminal.ts';
import { hallTerminal, lastDay, smallHall } from './hall.ts';

let one: TestTerminal;
beforeAll(async () => {
  one = await hallTerminal();
});
afterAll(() => one.dispose());

const span = { from: smallHall.firstDay, to: lastDay };
const issued: RecordsWish = { of: 'tickets', which: 'issued', ...span };
const served: RecordsWish = { of: 'tickets', which: 'served', ...span };

/** A desk whose every look at the clock is the end of a slice, and how many slices its works took. */
const hasty = () => {
  const time = { now: 0 };
  const slices = { count: 0 };
  const desk = recordsDesk(one, (isWanted) => {
    const { pause, step } = slicesOf(() => (time.now += 100), isWanted);
    return {
      step,
      pause: () => {
        slices.count += 1;
        return pause();
      },
    };
  });
  return { desk, slices };
};

test('the pages after the first walk nothing again, and join to all the records', async () => {
  const { desk, slices } = hasty();
  const first = await desk.page(issued, 0);
  if (first.kind !== 'page') throw new Error(first.kind);
  expect(slices.count).toBeGreaterThan(30);
  const walked = slices.count;
  const ids = first.page.records.map(({ id }) => id);
  while (ids.length < first.page.count) {
    const next = await desk.page(issued, ids.length);
    if (next.kind !== 'page') throw new Error(next.kind);
    ids.push(...next.page.records.map(({ id }) => id));
  }
  expect(slices.count).toBe(walked);
  expect([ids.length, new Set(ids).size]).toEqual([first.page.count, first.page.count]);
  // A first page is a new look.
  await desk.page(issued, 0);
  expect(slices.count).toBeGreaterThan(walked);
});

test('another figure, or a closed window, gives up what is being found', async () => {
  const { desk, slices } = hasty();
  const [first, second] = [desk.page(issued, 0), desk.page(served, 0)];
  expect(await first).toEqual({ kind: 'replaced' });
  expect(await second).toMatchObject({ kind: 'page' });
  const walked = slices.count;
  const third = desk.page(issued, 0);
  desk.close();
  expect(await third).toEqual({ kind: 'replaced' });
  expect(slices.count - walked).toBeLessThan(5);
  expect(await desk.page(issued, 50)).toMatchObject({ kind: 'page', page: { records: { length: 50 } } });
});
