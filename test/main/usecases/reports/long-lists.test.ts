import { afterEach, expect, test } from 'vitest';
import { reportCalls } from '#common/ipc/report-calls.ts';
import { writeState } from '#main/store/folded-tables.ts';
import { desksOfDay } from '#main/store/report-days.ts';
import { ticketById } from '#main/store/tickets.ts';
import { pauseDesk } from '#main/usecases/desk.ts';
import type { TestTerminal } from '#test/support/terminal.ts';
import { sheetOf } from './hall.ts';
import { MINUTE, oneInThree, serve, take } from './one-in-three.ts';

const today = { from: '2026-09-15', to: '2026-09-15' };
const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const hall = async (): Promise<TestTerminal> => {
  const one = await oneInThree();
  terminals.push(one);
  return one;
};

const fitsItsContract = (sheet: Awaited<ReturnType<typeof sheetOf>>): string =>
  reportCalls['report.sheet'].output.safeParse({ kind: 'sheet', sheet, rows: sheet.rows.length }).error?.message ??
  'fits';

test('a counter where eight officers sat one after the other has its report with all of their names', async () => {
  const one = await hall();
  await take(one);
  await serve(one, 3);
  pauseDesk(one, { counter: 'Q1', requestId: one.newId() }, 'break');
  const [desk] = desksOfDay(one.store.db, today.from);
  if (desk === undefined) throw new Error('There is no desk.');
  const names = Array.from({ length: 8 }, (_none, index) => `Công Tằng Tôn Nữ Thị Phương Thảo Hiền ${index + 1}`);
  const began = one.store.now() - names.length * MINUTE;
  const sessions = names.map((name, index) => {
    const from = began + index * MINUTE;
    return { officer: `o${index}`, name, from, to: from + MINUTE };
  });
  writeState(one.store.db, 'desk', desk.id, { ...desk, sessions });
  expect(JSON.stringify((await sheetOf(one, 'desks', 'day', today)).rows)).toContain(names.join(', '));
  for (const group of ['day', 'officer'] as const) {
    expect(fitsItsContract(await sheetOf(one, 'desks', group, today))).toBe('fits');
  }
});

test('where many were passed beyond the limit, a sentence names twenty of them and says how many more there are', async () => {
  const one = await hall();
  for (let index = 0; index < 130; index += 1) await take(one);
  const last = ticketById(one.store.db, await take(one, 'elderly'));
  if (last === null) throw new Error('no ticket');
  // Somebody else let a hundred priority tickets pass all of them.
  for (let index = 0; index < 100; index += 1) {
    const [id, at] = [one.newId(), one.store.now() + index];
    const callLog = [{ service: 'A', over: ['A'], at, counter: 'Q1', until: at }];
    writeState(one.store.db, 'ticket', id, {
      ...last,
      id,
      state: 'done',
      counter: 'Q1',
      calledAt: at,
      endedAt: at,
      callLog,
    });
  }
  const sheet = await sheetOf(one, 'priority', 'service', today);
  const verdict = sheet.rows[0]?.cells.at(-1);
  expect(verdict).toMatchObject({ value: 'verdict-beyond-more' });
  const { list, more } = verdict?.with ?? {};
  expect(String(list).split(', ')).toHaveLength(20);
  expect(Number(more)).toBeGreaterThan(30);
  expect(sheet.notes).toEqual([{ tone: 'act', key: 'priority-beyond-more', with: { list, more } }]);
});
