import { afterEach, expect, test } from 'vitest';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { sheetOf } from './hall.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

test.each([
  [13.3, 'good', 'within-target', 13.3],
  [13.34, 'act', 'over-target', 13.34],
  [13.304, 'good', 'within-target', 13.3],
])(
  'a mean of %d minutes beside 13.3: the sentence judges the minutes that it shows',
  async (minutes, tone, key, mean) => {
    const one = await testTerminal();
    terminals.push(one);
    const ticket = { t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } } as const;
    one.store.append([ticket, { t: 'ticket.call', id: 't1', d: { counter: 'Q1' } }]);
    one.advance(minutes * 60_000);
    one.store.append([{ t: 'ticket.done', id: 't1', d: { counter: 'Q1' } }]);
    const { notes } = await sheetOf(one, 'serving', null, { from: '2026-09-15', to: '2026-09-15' });
    expect(notes).toEqual([{ tone, key, with: { mean, target: 13.3, count: 1 } }]);
  },
);
