import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LogFinding } from '#common/domain/audit/log-finding.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { sha256 } from '#main/store/sha256.ts';
import { noteForgotten } from '#main/store/site-log.ts';
import { verifyLogs } from '#main/store/verify-logs.ts';
import { auditedTerminal } from '#test/support/audited-terminal.ts';
import type { TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await auditedTerminal();
});
afterEach(() => terminal.dispose());

type Stable = (audience: Audience) => { readonly gen: string; readonly g: number } | null;
const unheard: Stable = () => null;

const verified = (stable: Stable = unheard) => {
  const { store } = terminal;
  const walk = verifyLogs({
    log: {
      db: store.db,
      term: store.term,
      sha256,
      tails: new Map(store.audiences.map((audience) => [audience, store.ownTail(audience)])),
    },
    site: 'test',
    stable,
  });
  for (let step = walk.next(); ; step = walk.next()) if (step.done === true) return step.value;
};
const breaks = (stable: Stable = unheard): readonly LogFinding[] =>
  verified(stable).findings.filter(({ broken }) => broken !== null);

test('every log of a terminal is walked, and a whole one says how many links fit and where it ends', () => {
  const { findings, moved } = verified();
  expect(moved).toBe(false);
  expect(findings.map(({ log, chain }) => `${chain} ${log}`)).toEqual([
    'site floor',
    'site dossier',
    'site config',
    'writer config',
    'writer dossier',
    'writer floor',
  ]);
  expect(findings.filter(({ broken }) => broken !== null)).toEqual([]);
  const floor = findings.find(({ log, chain }) => log === 'floor' && chain === 'site');
  // Two links each: to the entry before, and to the op before of the same writer.
  expect(floor).toMatchObject({ unproven: 0, forgotten: 0, head: { number: terminal.store.cursor('floor').g } });
  expect(floor?.links).toBe(2 * terminal.store.cursor('floor').g);
});

/** Columns that a hash covers, or that say what a covered one says. */
const columns = {
  site_log: ['text', 'h', 'hh', 'res', 'seq', 'epoch', 'term', 'entity', 'audience', 'g'],
  own_log: ['text', 'h', 'seq', 'epoch', 'uid', 'entity', 'audience'],
} as const;

type Row = { readonly audience: string; readonly epoch: string; readonly seq: number; readonly g: number | null };

/** Another value of the same kind that differs in one bit of one byte. */
const flipped = (value: unknown, place: number, bit: number): unknown => {
  if (typeof value === 'number') return value + (place % 2 === 0 ? 1 + (bit % 7) : -1 - (bit % 7));
  const bytes = Buffer.from(String(value));
  const at = place % bytes.length;
  // Within ASCII, so that the file still holds a text.
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 5));
  return bytes.toString('utf8');
};

test('a bit that flips in any covered column of any row is named: the log, the writer and the very number', () => {
  const { db } = terminal.store;
  const rowsOf = {
    site_log: db.prepare<[], Row>('SELECT audience, epoch, seq, g FROM site_log ORDER BY audience, g').all(),
    own_log: db.prepare<[], Row>('SELECT audience, epoch, seq, g FROM own_log ORDER BY audience, epoch, seq').all(),
  };
  fc.assert(
    fc.property(
      fc.constantFrom('site_log' as const, 'own_log' as const),
      fc.nat(),
      fc.nat(),
      fc.nat({ max: 4_000 }),
      fc.nat({ max: 30 }),
      (table, which, column, place, bit) => {
        const rows = rowsOf[table];
        const row = rows[which % rows.length];
        if (row === undefined) throw new Error('no rows');
        const name = columns[table][column % columns[table].length] ?? 'text';
        const key =
          table === 'site_log'
            ? { sql: 'audience = ? AND g = ?', values: [row.audience, row.g] }
            : { sql: 'audience = ? AND epoch = ? AND seq = ?', values: [row.audience, row.epoch, row.seq] };
        db.exec('BEGIN');
        try {
          const before = db
            .prepare(`SELECT ${name} FROM ${table} WHERE ${key.sql}`)
            .pluck()
            .get(...key.values);
          const after = flipped(before, place, bit);
          fc.pre(after !== before);
          try {
            db.prepare(`UPDATE ${table} SET ${name} = ? WHERE ${key.sql}`).run(after, ...key.values);
          } catch (error) {
            // SQLite itself refuses two rows in one place.
            fc.pre(!(error instanceof Error && error.message.includes('UNIQUE')));
            throw error;
          }
          const found = breaks();
          expect(found.length, `${table}.${name} ${row.audience} ${row.g ?? row.seq}`).toBeGreaterThan(0);
          const number = table === 'site_log' ? row.g : row.seq;
          const [first] = found;
          const isMoved =
            name === 'audience' || name === 'g' || name === 'epoch' || (name === 'seq' && table === 'own_log');
          // A row that was moved away is named where it is missing, or where it turns up.
          if (isMoved) return;
          expect({ log: first?.log, number: first?.broken?.number, chain: first?.chain }).toEqual({
            log: row.audience,
            number,
            chain: table === 'site_log' ? 'site' : 'writer',
          });
        } finally {
          db.exec('ROLLBACK');
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('an entry that is gone is missed where nothing may be forgotten: among the settings, and after what central confirmed', () => {
  const { db } = terminal.store;
  const gen = terminal.store.cursor('floor').gen;
  const stable: Stable = (audience) => (audience === 'floor' ? { gen, g: 20 } : null);
  const last = terminal.store.cursor('floor').g;
  const without = (sql: string, { heard = stable, cleared = 0 }: { heard?: Stable; cleared?: number } = {}) => {
    db.exec(`SAVEPOINT gone; DELETE FROM ${sql}`);
    for (const audience of ['floor', 'config'] as const) noteForgotten(db, audience, cleared);
    const found = breaks(heard).map(({ log, chain, broken }) => [log, chain, broken?.what, broken?.number]);
    db.exec('ROLLBACK TO gone; RELEASE gone');
    return found;
  };
  // Nothing was cleared: whatever is gone was taken, wherever it stood and whether or not central spoke.
  for (const heard of [stable, unheard]) {
    expect(without(`site_log WHERE audience = 'floor' AND g = 12`, { heard })).toEqual([
      ['floor', 'site', 'missing', 13],
    ]);
    expect(without(`site_log WHERE audience = 'floor' AND g <= 12`, { heard })).toEqual([
      ['floor', 'site', 'missing', 13],
    ]);
    expect(without(`site_log WHERE audience = 'floor' AND g = ${last}`, { heard })).toEqual([
      ['floor', 'site', 'missing', last],
    ]);
    expect(without(`site_log WHERE audience = 'floor'`, { heard })).toEqual([['floor', 'site', 'missing', last]]);
  }
  // Old, closed and durable at central: this terminal cleared it, and says how many. What comes after what it cleared, it did not.
  expect(without(`site_log WHERE audience = 'floor' AND g = 12`, { cleared: 12 })).toEqual([]);
  expect(without(`site_log WHERE audience = 'floor' AND g IN (12, 14)`, { cleared: 12 })).toEqual([
    ['floor', 'site', 'missing', 15],
  ]);
  expect(without(`site_log WHERE audience = 'floor' AND g = 30`, { cleared: last })).toEqual([
    ['floor', 'site', 'missing', 31],
  ]);
  expect(without(`site_log WHERE audience = 'floor' AND g = ${last}`, { cleared: last })).toEqual([
    ['floor', 'site', 'missing', last],
  ]);
  // A setting is never cleared: not in the middle, not at the beginning, not all of them.
  const { g: settings } = terminal.store.cursor('config');
  for (const [where, number] of [
    ['g = 2', 3],
    ['g = 1', 2],
    [`g = ${settings}`, settings],
    ['g > 0', settings],
  ] as const) {
    expect(without(`site_log WHERE audience = 'config' AND ${where}`, { cleared: last })).toEqual([
      ['config', 'site', 'missing', number],
    ]);
  }
  expect(without(`own_log WHERE audience = 'floor' AND seq = 1`)).toEqual([['floor', 'writer', 'missing', 1]]);
  expect(without(`own_log WHERE audience = 'floor' AND seq = 2`)).toEqual([['floor', 'writer', 'end', 2]]);
});

test('what was forgotten by the rules is counted, and what it alone could prove is said to be unproven', () => {
  const { db } = terminal.store;
  db.exec(`DELETE FROM site_log WHERE audience = 'floor' AND g BETWEEN 5 AND 9`);
  noteForgotten(db, 'floor', 9);
  const floor = verified().findings.find(({ log, chain }) => log === 'floor' && chain === 'site');
  expect(floor).toMatchObject({ broken: null, forgotten: 5 });
  expect(floor?.unproven).toBeGreaterThan(0);
});

test('the time at which the hub wrote an entry down is the one thing that no chain covers', () => {
  terminal.store.db.exec(`UPDATE site_log SET hat = hat + 1 WHERE audience = 'floor' AND g = 5`);
  expect(breaks()).toEqual([]);
});
