import { expect, onTestFinished, test } from 'vitest';
import { refoldAll } from '#main/store/refold.ts';
import { giveEntries, siteLogInMemory } from '#test/support/site-log.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const PENDING = 10_000;

const tickets = ({ store }: TestTerminal): unknown =>
  store.db.prepare('SELECT id, state FROM ticket ORDER BY id').all();

test('ten thousand pending ops outlive an upgrade: the tables are folded again, alike, and all arrive at the hub', async () => {
  const before = await testTerminal({ seeded: false });
  before.store.append(
    Array.from(
      { length: PENDING },
      (_, n) => ({ t: 'ticket.issue', id: `t${n}`, d: { service: 'A', lang: 'vi' } }) as const,
    ),
  );
  const folded = tickets(before);
  // As an older version left it: tables of its own making, one ticket that it could not fold yet.
  before.store.db.exec(
    "UPDATE meta SET value = '0' WHERE key = 'folded-by'; DELETE FROM ticket WHERE id = 't7'; UPDATE ticket SET state = json_remove(state, '$.offeredTag')",
  );
  const after = await before.reopen();
  onTestFinished(after.dispose);
  expect({ same: JSON.stringify(tickets(after)) === JSON.stringify(folded), unsynced: after.store.unsynced() }).toEqual(
    {
      same: true,
      unsynced: PENDING,
    },
  );
  const log = siteLogInMemory('floor');
  const entries = log.take(after.store, 7);
  giveEntries(after.store, log, 'floor', entries);
  const sequenced = tickets(after);
  refoldAll(after.store.db, 'K1');
  expect({
    entries: entries.length,
    unsynced: after.store.unsynced(),
    pending: after.store.db.prepare('SELECT count(*) FROM own_log WHERE g IS NULL').pluck().get(),
    same: JSON.stringify(tickets(after)) === JSON.stringify(sequenced),
  }).toEqual({ entries: PENDING, unsynced: 0, pending: 0, same: true });
}, 120_000);

test('tables of this very version are not folded again', async () => {
  const before = await testTerminal({ seeded: false });
  before.store.append([{ t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } }]);
  before.store.db.exec("UPDATE ticket SET state = json_set(state, '$.ahead', 3)");
  const after = await before.reopen();
  onTestFinished(after.dispose);
  expect(after.store.db.prepare("SELECT state ->> 'ahead' FROM ticket").pluck().get()).toBe(3);
});
