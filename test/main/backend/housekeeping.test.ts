import { expect, onTestFinished, test } from 'vitest';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { usualRetention } from '#common/domain/log/retention.ts';
import { startHousekeeping } from '#main/backend/housekeeping.ts';
import { ticketById } from '#main/store/tickets.ts';
import { giveEntries, opTextOf, siteLogInMemory } from '#test/support/site-log.ts';
import { NOON_ISH, testTerminal } from '#test/support/terminal.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const DAY_MS = 86_400_000;

test('what is old goes by itself once central is heard of, and the figures are logged', async () => {
  const one = await testTerminal({ seeded: false });
  onTestFinished(one.dispose);
  const log = siteLogInMemory('floor');
  const moment = { at: NOON_ISH, day: businessDay(NOON_ISH) };
  const ops = (['ticket.call', 'ticket.done'] as const).map((t) =>
    opTextOf(moment, { t, id: 't1', d: { counter: 'Q1' } }),
  );
  giveEntries(one.store, log, 'floor', log.write('Q1', ops, NOON_ISH + 4 * DAY_MS));
  one.advance(4 * DAY_MS);
  let heard = false;
  const logged: unknown[] = [];
  const housekeeping = startHousekeeping({
    store: one.store,
    stable: (audience) => (heard && audience === 'floor' ? { gen: log.gen, g: 2 } : null),
    retention: () => usualRetention,
    log: { info: (event, detail) => logged.push([event, detail]), error: (event) => logged.push([event]) },
    everyMs: 3_600_000,
    lookMs: 5,
  });
  expect(ticketById(one.store.db, 't1')?.state).toBe('done');
  heard = true;
  await waitUntil('it is forgotten', () => logged.length > 0);
  await housekeeping.stop();
  expect([logged, ticketById(one.store.db, 't1')]).toEqual([[['housekeeping', { rows: 3 }]], null]);
});
