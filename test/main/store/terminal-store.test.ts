import { afterEach, expect, test } from 'vitest';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import type { Op } from '#common/domain/log/op.ts';
import { chainEntry, chainOp, ownLogStart, siteLogStart } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { refoldAll } from '#main/store/refold.ts';
import { sha256 } from '#main/store/sha256.ts';
import { ticketById, waitingTickets } from '#main/store/tickets.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
const terminal = async (options?: Parameters<typeof testTerminal>[0]): Promise<TestTerminal> => {
  const one = await testTerminal(options);
  terminals.push(one);
  return one;
};
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

const issue = (one: TestTerminal, id: string, uid?: string): readonly Op[] =>
  one.store.append([{ t: 'ticket.issue', id, uid, d: { service: 'A', lang: 'vi' } }]);

/** What a hub with one terminal would make of its floor log. */
const sequenced = (one: TestTerminal, gen: string): readonly Entry[] => {
  const { epoch } = one.store.ownTail('floor');
  const run = { epoch, ...one.store.opsAfter('floor', { term: one.store.term, epoch }, 0, 1000, 1_000_000) };
  const states = new Map<string, unknown>();
  let h = ownLogStart(sha256, one.store.term, run.epoch);
  let hh = siteLogStart(sha256, 'test', 'floor', gen);
  return run.ops.map((text, index) => {
    const op = JSON.parse(text) as Op; // written by the store a moment ago
    h = chainOp(sha256, h, text);
    const { verdict, changes } = decide(
      op,
      'floor',
      one.store.term,
      new Map(keysOf(op, 'floor', gen).map((key) => [key, states.get(key)])),
      gen,
    );
    for (const [key, value] of changes) states.set(key, value);
    const entry = {
      g: index + 1,
      term: one.store.term,
      epoch: run.epoch,
      seq: index + 1,
      h,
      hat: 0,
      res: JSON.stringify(verdict),
      op: text,
    };
    hh = chainEntry(sha256, hh, entry);
    return { ...entry, hh };
  });
};

const tables = (one: TestTerminal): unknown =>
  ['ticket', 'print_job', 'printer', 'terminal', 'help_call', 'rating', 'dossier', 'config_item', 'parked'].map(
    (table) => one.store.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  );

test('synchronous is FULL on the first and on every later open', async () => {
  const one = await terminal();
  expect(one.store.db.pragma('synchronous', { simple: true })).toBe(2);
  const again = await one.reopen();
  terminals.splice(terminals.indexOf(one), 1, again);
  expect(again.store.db.pragma('synchronous', { simple: true })).toBe(2);
});

test('own ops form a chain that anybody can check from their texts', async () => {
  const one = await terminal();
  issue(one, 't1');
  issue(one, 't2');
  const { epoch } = one.store.ownTail('floor');
  const run = one.store.opsAfter('floor', { term: 'K1', epoch }, 0, 10, 1_000_000);
  let h = run.prev;
  for (const text of run.ops) h = chainOp(sha256, h, text);
  expect({ prev: run.prev, tail: one.store.ownTail('floor') }).toEqual({
    prev: ownLogStart(sha256, 'K1', epoch),
    tail: { epoch, seq: 2, h },
  });
});

test('a request that is repeated is recognised, also after a restart', async () => {
  const one = await terminal();
  issue(one, 't1', 'request-1');
  expect(one.store.entityOfRequest('floor', 'request-1')).toBe('t1');
  expect(() => issue(one, 't2', 'request-1')).toThrow();
  const again = await one.reopen();
  terminals.splice(terminals.indexOf(one), 1, again);
  expect({
    known: again.store.entityOfRequest('floor', 'request-1'),
    second: ticketById(again.store.db, 't2'),
  }).toEqual({ known: 't1', second: null });
});

test('the outbox is cut by number and by bytes, and never empty when something waits', async () => {
  const one = await terminal();
  for (let count = 0; count < 5; count += 1) issue(one, `t${count}`);
  const mine = { term: 'K1', epoch: one.store.ownTail('floor').epoch };
  expect(one.store.opsAfter('floor', mine, 1, 2, 1_000_000)).toMatchObject({
    from: 2,
    ops: [expect.stringContaining('"t1"'), expect.stringContaining('"t2"')],
  });
  expect(one.store.opsAfter('floor', mine, 0, 5, 1).ops).toHaveLength(1);
});

test('accepted entries move the cursor, refold their tickets and mark own ops as sequenced', async () => {
  const one = await terminal();
  issue(one, 't1');
  const entries = sequenced(one, 'g1');
  one.store.restartCopy('floor', 'g1');
  expect(one.store.accept('floor', 'g1', entries)).toEqual({
    kind: 'accepted',
    cursor: { gen: 'g1', g: 1, hh: entries[0]?.hh },
  });
  expect(ticketById(one.store.db, 't1')).toMatchObject({ offered: 1, state: 'waiting' });
  expect(one.store.isSequenced('floor', 't1')).toBe(true);
});

test('a hole, a broken hash and a foreign generation change nothing', async () => {
  const one = await terminal();
  issue(one, 't1');
  issue(one, 't2');
  const entries = sequenced(one, 'g1');
  one.store.restartCopy('floor', 'g1');
  const before = tables(one);
  expect([
    one.store.accept('floor', 'g1', entries.slice(1)).kind,
    one.store.accept(
      'floor',
      'g1',
      entries.map((entry) => ({ ...entry, res: '{"num":7}' })),
    ).kind,
    one.store.accept('floor', 'g2', entries).kind,
  ]).toEqual(['gap', 'broken-chain', 'gap']);
  expect(tables(one)).toEqual(before);
});

test('entries that come twice are taken once', async () => {
  const one = await terminal();
  issue(one, 't1');
  const entries = sequenced(one, 'g1');
  one.store.restartCopy('floor', 'g1');
  one.store.accept('floor', 'g1', entries);
  expect(one.store.accept('floor', 'g1', entries)).toMatchObject({ kind: 'accepted', cursor: { g: 1 } });
});

test('dropping every folded table and folding the logs again gives the same tables', async () => {
  const one = await terminal();
  issue(one, 't1');
  issue(one, 't2');
  one.store.append([
    { t: 'ticket.label', id: 't1', d: { service: 'A', label: 'A001', series: 'A', number: 1, ahead: 0 } },
  ]);
  one.store.append([{ t: 'ticket.call', id: 't1', d: { counter: 'Q1' } }]);
  one.store.append([
    { t: 'print.request', id: 'p1', d: { what: 'ticket', of: 't1', title: 'A001', printer: 'main', copy: 1 } },
  ]);
  const entries = sequenced(one, 'g1');
  one.store.restartCopy('floor', 'g1');
  one.store.accept('floor', 'g1', entries.slice(0, 3));
  const before = tables(one);
  refoldAll(one.store.db, 'K1');
  expect(tables(one)).toEqual(before);
});

test('an entry that cannot be used is parked with its reason and what follows goes on', async () => {
  const one = await terminal();
  one.store.restartCopy('floor', 'g1');
  const start = siteLogStart(sha256, 'test', 'floor', 'g1');
  const poison = {
    g: 1,
    term: 'K9',
    epoch: 'e',
    seq: 1,
    h: 'x',
    hat: 5,
    res: '{"bad":"unknown-type"}',
    op: '{"t":"future.thing"}',
  };
  const hh = chainEntry(sha256, start, poison);
  expect(one.store.accept('floor', 'g1', [{ ...poison, hh }]).kind).toBe('accepted');
  expect(one.store.db.prepare('SELECT * FROM parked').all()).toEqual([
    { audience: 'floor', g: 1, term: 'K9', type: 'future.thing', reason: 'unknown-type', at: 5 },
  ]);
});

test('the business day never goes back on a terminal, whatever its clock does', async () => {
  const one = await terminal();
  issue(one, 't1');
  one.advance(-40 * 24 * 3_600_000);
  const [op] = issue(one, 't2');
  expect(op?.day).toBe('2026-09-15');
});

test('a second program on the same profile is refused by name', async () => {
  const one = await terminal();
  const { openDatabase } = await import('#main/store/open.ts');
  await expect(openDatabase(`${one.dir}/terminal.db`)).rejects.toMatchObject({ kind: 'profile-in-use' });
});

test('the waiting list is in order of arrival and holds only tickets with a number', async () => {
  const one = await terminal();
  for (const id of ['t1', 't2', 't3']) {
    issue(one, id);
    one.advance(1000);
  }
  one.store.append([
    { t: 'ticket.label', id: 't3', d: { service: 'A', label: 'A1-001', series: 'A1-', number: 1, ahead: 0 } },
    { t: 'ticket.label', id: 't1', d: { service: 'A', label: 'A009', series: 'A', number: 9, ahead: 0 } },
  ]);
  expect(waitingTickets(one.store.db, '2026-09-15', ['A'], 'Q1', 10).map(({ label }) => label)).toEqual([
    'A009',
    'A1-001',
  ]);
});

test('a write that meets a full disk is named until a write stands again, and listeners hear of it', async () => {
  const one = await terminal();
  const { db } = one.store;
  const heard: (string | null)[] = [];
  one.store.onChanged(() => heard.push(one.store.trouble()));
  const pages = db.pragma('page_count', { simple: true });
  db.pragma(`max_page_count = ${String(pages)}`);
  let count = 0;
  const fill = (): void => {
    for (; count < 1000; count += 1) issue(one, `t${count}`);
  };
  expect(fill).toThrow(expect.objectContaining({ kind: 'disk-full' }));
  expect([one.store.trouble(), heard.at(-1)]).toEqual(['disk-full', 'disk-full']);
  db.pragma('max_page_count = 1000000');
  issue(one, 'after');
  expect([one.store.trouble(), heard.at(-1)]).toEqual([null, null]);
});
