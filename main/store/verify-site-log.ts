import type { Database } from 'better-sqlite3';
import type { LogBreak, LogFinding } from '#common/domain/audit/log-finding.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { happenedAt, parseOp } from '#common/domain/log/op.ts';
import { chainEntry, chainOp, ownLogStart, siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import { prepared } from './prepared.ts';
import { cursorOf, forgottenUpTo } from './site-log.ts';

/** Rows that are compared before anybody else has a turn: some milliseconds. */
export const SLICE_ROWS = 400;

export type SiteLogParts = {
  readonly db: Database;
  readonly sha256: Sha256;
  readonly site: string;
  readonly audience: Audience;
  /** What central has confirmed by now to have of this generation: nothing after it may be forgotten. null: nobody said so since the start. */
  readonly stable: () => { readonly gen: string; readonly g: number } | null;
};

/** A row of the copy, as it lies there. */
type Row = {
  readonly g: number;
  readonly hh: string;
  readonly term: string;
  readonly epoch: string;
  readonly seq: number;
  readonly h: string;
  readonly res: string;
  readonly entity: string;
  readonly text: string;
};

/** When an op's text says that it happened, UTC ms; null where it is none. */
export const instantOf = (text: string): number | null => {
  const parsed = parseOp(text);
  return parsed.kind === 'op' ? happenedAt(parsed.op) : null;
};

/** Where the walk stands: the entry before, the last op seen of each writer, and what was counted. */
type Walk = {
  before: Row | null;
  readonly tails: Map<string, Tail>;
  links: number;
  unproven: number;
  forgotten: number;
};

/**
 * Walks the copy of a site's log: every entry must follow from the one before it, every op from the op before it of the same writer. Each `next` is one
 * slice and tells up to which number it went. What lies beyond the cursor of the beginning is left to the next walk; null when the copy was begun anew
 * meanwhile.
 */
export function* verifySiteLog(parts: SiteLogParts): Generator<number, LogFinding | null> {
  const { db, audience } = parts;
  const cursor = cursorOf(db, audience);
  const walk: Walk = { before: null, tails: new Map(), links: 0, unproven: 0, forgotten: 0 };
  const finding = (broken: LogBreak | null): LogFinding => ({
    log: audience,
    chain: 'site',
    term: '',
    epoch: cursor.gen,
    links: walk.links,
    unproven: walk.unproven,
    forgotten: walk.forgotten,
    head: { number: cursor.g, h: cursor.hh },
    confirmed: stableIn(parts, cursor.gen),
    broken,
  });
  for (let from = Number.MIN_SAFE_INTEGER; ;) {
    if (cursorOf(db, audience).gen !== cursor.gen) return null;
    const newest = cursorOf(db, audience).g;
    const rows = prepared(
      db,
      'SELECT g, hh, term, epoch, seq, h, res, entity, text FROM site_log WHERE audience = ? AND g > ? ORDER BY g LIMIT ?',
      // Columns are named in the query.
    ).all(audience, from, SLICE_ROWS) as readonly Row[];
    for (const row of rows) {
      // What came while this walk went on is proven by accepting it.
      if (row.g > cursor.g && row.g <= newest) return finding(endOf(parts, walk, cursor));
      const broken =
        row.g > newest
          ? beyond(row, cursor, walk)
          : (brokenPlace(parts, walk, row, cursor.gen) ?? brokenRow(parts, walk, row));
      if (broken !== null) return finding(broken);
      walk.before = row;
      from = row.g;
    }
    if (rows.length < SLICE_ROWS) return finding(endOf(parts, walk, cursor));
    yield Math.max(0, from);
  }
}

const goodOf = (row: Row | null): LogBreak['good'] =>
  row === null ? null : { number: row.g, h: row.hh, at: instantOf(row.text) };

const breakAt = (
  walk: Walk,
  row: Pick<Row, 'g' | 'term' | 'epoch' | 'text'>,
  what: LogBreak['what'],
  expected: string,
  found: string,
): LogBreak => ({
  what,
  term: row.term,
  epoch: row.epoch,
  number: row.g,
  expected,
  found,
  at: instantOf(row.text),
  good: goodOf(walk.before),
});

const beyond = (row: Row, cursor: { readonly g: number }, walk: Walk): LogBreak =>
  breakAt(walk, row, 'end', String(cursor.g), String(row.g));

/**
 * Whether every number of a hole that ends at `g` may be gone: never a setting; elsewhere what this terminal noted that it cleared, and nothing after what
 * central confirmed. A copy may begin after a window that it never had, whatever central says now.
 */
const mayBeGone = (parts: SiteLogParts, g: number, gen: string, isWindow: boolean): boolean => {
  const { db, audience } = parts;
  if (audience === 'config' || g > forgottenUpTo(db, audience)) return false;
  return isWindow || g <= (stableIn(parts, gen) ?? g);
};

const stableIn = ({ stable }: SiteLogParts, gen: string): number | null => {
  const sure = stable();
  return sure !== null && sure.gen === gen ? sure.g : null;
};

/** Whether the entry stands where an entry may stand, and follows from the one before. */
const brokenPlace = (parts: SiteLogParts, walk: Walk, row: Row, gen: string): LogBreak | null => {
  const { sha256, site, audience } = parts;
  const last = walk.before?.g ?? 0;
  if (row.g < 1) return breakAt(walk, row, 'name', String(last + 1), String(row.g));
  const hole = row.g - last - 1;
  if (hole > 0) {
    if (!mayBeGone(parts, row.g - 1, gen, walk.before === null)) {
      return breakAt(walk, row, 'missing', String(last + 1), String(row.g));
    }
    walk.forgotten += hole;
    walk.unproven += 1;
    return null;
  }
  const before = walk.before?.hh ?? siteLogStart(sha256, site, audience, gen);
  const expected = chainEntry(sha256, before, row);
  if (expected !== row.hh) return breakAt(walk, row, 'entry', expected, row.hh);
  walk.links += 1;
  return null;
};

/** Whether the op follows from its writer's op before, and what stands beside it is what it says. */
const brokenRow = ({ sha256 }: SiteLogParts, walk: Walk, row: Row): LogBreak | null => {
  const key = `${row.term}/${row.epoch}`;
  const tail = walk.tails.get(key) ?? { seq: 0, h: ownLogStart(sha256, row.term, row.epoch) };
  walk.tails.set(key, { seq: row.seq, h: row.h });
  const expected = chainOp(sha256, tail.h, row.text);
  const isNext = tail.seq + 1 === row.seq;
  if (expected === row.h) {
    if (!isNext) return breakAt(walk, row, 'name', String(tail.seq + 1), String(row.seq));
    walk.links += 1;
  } else {
    if (isNext) return breakAt(walk, row, 'link', expected, row.h);
    const other = writerBefore(sha256, walk, row, key);
    if (other !== null) return breakAt(walk, row, 'name', other, key);
    walk.unproven += 1;
  }
  const parsed = parseOp(row.text);
  const entity = parsed.kind === 'op' ? parsed.op.id : '';
  return entity === row.entity ? null : breakAt(walk, row, 'column', entity, row.entity);
};

/** The other writer whose log this op goes on; null for none. */
const writerBefore = (sha256: Sha256, walk: Walk, row: Row, key: string): string | null => {
  for (const [writer, tail] of walk.tails) {
    if (writer !== key && chainOp(sha256, tail.h, row.text) === row.h) return writer;
  }
  return null;
};

/** Whether the copy ends where its cursor stands, as far as nothing at the end was cleared. */
const endOf = (
  parts: SiteLogParts,
  walk: Walk,
  cursor: { readonly gen: string; readonly g: number; readonly hh: string },
): LogBreak | null => {
  const end = walk.before;
  const place = { g: cursor.g, term: end?.term ?? '', epoch: end?.epoch ?? '', text: end?.text ?? '' };
  if (end !== null && end.g === cursor.g) {
    return end.hh === cursor.hh ? null : breakAt(walk, place, 'end', cursor.hh, end.hh);
  }
  const last = end?.g ?? 0;
  if (cursor.g > last && !mayBeGone(parts, cursor.g, cursor.gen, end === null)) {
    return breakAt(walk, place, 'missing', String(cursor.g), String(last));
  }
  walk.forgotten += Math.max(0, cursor.g - last);
  return null;
};
