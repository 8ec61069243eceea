import type { Database } from 'better-sqlite3';
import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { chainEntry, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { mayBeReread } from '#common/wire/reread.ts';
import type { AcceptOutcome, Cursor } from './log-store.ts';
import type { OwnLogHandle } from './own-log.ts';
import { prepared } from './prepared.ts';
import { foldArrived, type Arrived } from './fold-arrived.ts';
import { park, unparkReread, type Touched } from './refold.ts';

/** Where the copy of a site log stands. */
export const cursorOf = (db: Database, audience: Audience): Cursor => {
  const row = prepared(db, 'SELECT gen, g, hh FROM cursor WHERE audience = ?').get(audience);
  return row === undefined ? { gen: '', g: 0, hh: '' } : (row as Cursor); // columns named above
};

/** Up to which number the copy may lack entries: they were cleared here, or the copy began after them. */
export const forgottenUpTo = (db: Database, audience: Audience): number =>
  Number(prepared(db, 'SELECT forgotten FROM cursor WHERE audience = ?').pluck().get(audience) ?? 0);

/** Remembers that an entry was cleared; call inside the transaction that clears it. */
export const noteForgotten = (db: Database, audience: Audience, g: number): void => {
  prepared(db, 'UPDATE cursor SET forgotten = max(forgotten, ?) WHERE audience = ?').run(g, audience);
};

const setCursor = (db: Database, audience: Audience, cursor: Cursor): void => {
  prepared(
    db,
    'INSERT INTO cursor (audience, gen, g, hh) VALUES (?, ?, ?, ?) ON CONFLICT (audience) DO UPDATE SET gen = excluded.gen, g = excluded.g, hh = excluded.hh',
  ).run(audience, cursor.gen, cursor.g, cursor.hh);
};

/**
 * Forgets the copy of a site log and stands at the start of this generation. Own ops count as not seen again; those that count as seen though no
 * entry brings them (g = 0: read back from a damaged file, or passed over) go on doing so.
 */
export const restartCopy = (db: Database, audience: Audience, gen: string, start: Tail): void => {
  prepared(db, 'DELETE FROM site_log WHERE audience = ?').run(audience);
  prepared(db, 'DELETE FROM parked WHERE audience = ?').run(audience);
  prepared(db, 'UPDATE own_log SET g = NULL WHERE audience = ? AND g > 0').run(audience);
  setCursor(db, audience, { gen, g: start.seq, hh: start.h });
  prepared(db, 'UPDATE cursor SET forgotten = ? WHERE audience = ?').run(start.seq, audience);
};

/** What accepting did: the outcome for the protocol, and the entities whose fold changed. Call inside a transaction. */
export type Accepted = { readonly outcome: AcceptOutcome; readonly touched: readonly Touched[] };

/**
 * Takes a contiguous run of entries after the cursor, or nothing at all: a hole is a gap, a hash that does not follow is a broken chain.
 * Entries at or before the cursor are repetitions and are skipped.
 */
export const acceptEntries = (
  log: OwnLogHandle,
  audience: Audience,
  gen: string,
  entries: readonly Entry[],
): Accepted => {
  const { db, sha256, term } = log;
  const start = cursorOf(db, audience);
  if (start.gen !== gen) return { outcome: { kind: 'gap', cursor: start }, touched: [] };
  const fresh = entries.filter((entry) => entry.g > start.g);
  let { g, hh } = start;
  for (const entry of fresh) {
    if (entry.g !== g + 1) return { outcome: { kind: 'gap', cursor: start }, touched: [] };
    const next = chainEntry(sha256, hh, entry);
    if (next !== entry.hh) return { outcome: { kind: 'broken-chain', cursor: start }, touched: [] };
    g = entry.g;
    hh = next;
  }
  const arrived = fresh.map((entry) => insert(db, term, audience, entry));
  if (fresh.some(({ epoch }) => mayBeReread(epoch))) unparkReread(db, audience);
  const cursor = { gen, g, hh };
  if (fresh.length > 0) setCursor(db, audience, cursor);
  return { outcome: { kind: 'accepted', cursor }, touched: foldArrived(db, term, audience, arrived) };
};

const insert = (db: Database, term: string, audience: Audience, entry: Entry): Arrived => {
  const parsed = parseOp(entry.op);
  const entity = parsed.kind === 'op' ? parsed.op.id : '';
  prepared(
    db,
    'INSERT INTO site_log (audience, g, hh, term, epoch, seq, h, hat, res, entity, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    audience,
    entry.g,
    entry.hh,
    entry.term,
    entry.epoch,
    entry.seq,
    entry.h,
    entry.hat,
    entry.res,
    entity,
    entry.op,
  );
  if (entry.res.includes('"bad"')) park(db, audience, entry.g);
  return { entry, parsed, isOwn: entry.term === term && cameBack(db, audience, entry) };
};

/** Whether the copy of the site's log has an op of this uid about this entity. */
export const hasEntryOf = (db: Database, audience: Audience, entity: string, uid: string): boolean =>
  prepared(db, "SELECT 1 FROM site_log WHERE audience = ? AND entity = ? AND text ->> 'uid' = ? LIMIT 1").get(
    audience,
    entity,
    uid,
  ) !== undefined;

/** Notes where an op that this terminal wrote stands in the site's log; false for what it did not write, or not like this. */
const cameBack = (db: Database, audience: Audience, { g, epoch, seq, h }: Entry): boolean =>
  prepared(db, 'UPDATE own_log SET g = ? WHERE audience = ? AND epoch = ? AND seq = ? AND h = ?').run(
    g,
    audience,
    epoch,
    seq,
    h,
  ).changes > 0;
