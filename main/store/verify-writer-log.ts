import type { LogBreak, LogFinding } from '#common/domain/audit/log-finding.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { chainOp, type Tail, type Writer } from '#common/wire/chain.ts';
import type { OwnLogHandle } from './own-log.ts';
import { prepared } from './prepared.ts';
import { instantOf, SLICE_ROWS } from './verify-site-log.ts';
import { hashAt } from './writer-logs.ts';

type Row = {
  readonly seq: number;
  readonly h: string;
  readonly text: string;
  /** What lies beside an own op; null for what was saved of another's log. */
  readonly uid: string | null;
  readonly entity: string | null;
  readonly g: number | null;
};

const rowsSql = `SELECT seq, h, text, uid, entity, g FROM own_log WHERE :term = :self AND audience = :audience AND epoch = :epoch AND seq > :after
  UNION ALL SELECT seq, h, text, NULL, NULL, NULL FROM salvage WHERE audience = :audience AND term = :term AND epoch = :epoch AND seq > :after
  ORDER BY seq LIMIT :limit`;

type Mark = { readonly base: Tail; readonly acked: Tail };

const markOf = ({ db }: OwnLogHandle, audience: Audience, { term, epoch }: Writer): Mark | null => {
  // Columns are named in the query.
  const row = prepared(
    db,
    'SELECT base_seq, base_h, acked_seq, acked_h FROM writer WHERE audience = ? AND term = ? AND epoch = ?',
  ).get(audience, term, epoch) as
    | { readonly base_seq: number; readonly base_h: string; readonly acked_seq: number; readonly acked_h: string }
    | undefined;
  return row === undefined
    ? null
    : { base: { seq: row.base_seq, h: row.base_h }, acked: { seq: row.acked_seq, h: row.acked_h } };
};

/**
 * Walks one log that this terminal keeps for the hub, from where it begins here. Each `next` is one slice and tells up to which number it went; null when
 * the log is not kept any more. An op must follow from the op before; what lies beside it must be what it says; and where it came back with the site's
 * log, the entry there must be the same.
 */
export function* verifyWriterLog(
  log: OwnLogHandle,
  audience: Audience,
  writer: Writer,
): Generator<number, LogFinding | null> {
  const first = markOf(log, audience, writer);
  if (first === null) return null;
  let before: Tail & { readonly at: number | null } = { ...first.base, at: null };
  let links = 0;
  const finding = (broken: LogBreak | null, acked: number): LogFinding => ({
    log: audience,
    chain: 'writer',
    ...writer,
    links,
    unproven: 0,
    forgotten: first.base.seq,
    head: { number: before.seq, h: before.h },
    confirmed: acked,
    broken,
  });
  const breakAt = (number: number, what: LogBreak['what'], expected: string, found: string, at: number | null) => ({
    what,
    ...writer,
    number,
    expected,
    found,
    at,
    good: before.seq > first.base.seq ? { number: before.seq, h: before.h, at: before.at } : null,
  });
  const stray = strayBefore(log, audience, writer, first.base.seq);
  if (stray !== null) {
    return finding(breakAt(stray, 'stranger', `> ${first.base.seq}`, String(stray), null), first.acked.seq);
  }
  for (;;) {
    const mark = markOf(log, audience, writer);
    if (mark === null) return null;
    // Meanwhile the log's beginning may have been forgotten: it begins later now, with a hash that is kept.
    if (mark.base.seq > before.seq) before = { ...mark.base, at: null };
    const rows = prepared(log.db, rowsSql).all({
      self: log.term,
      audience,
      ...writer,
      after: before.seq,
      limit: SLICE_ROWS,
      // Columns are named in the query.
    }) as readonly Row[];
    for (const row of rows) {
      const at = instantOf(row.text);
      if (row.seq !== before.seq + 1) {
        return finding(breakAt(before.seq + 1, 'missing', String(before.seq + 1), String(row.seq), at), mark.acked.seq);
      }
      const expected = chainOp(log.sha256, before.h, row.text);
      if (expected !== row.h) return finding(breakAt(row.seq, 'link', expected, row.h, at), mark.acked.seq);
      const beside = brokenBeside(log, audience, writer, row);
      if (beside !== null) return finding(breakAt(row.seq, 'column', ...beside, at), mark.acked.seq);
      links += 1;
      before = { seq: row.seq, h: row.h, at };
    }
    if (rows.length === SLICE_ROWS) {
      yield before.seq;
      continue;
    }
    return finding(brokenEnd(log, audience, writer, mark, before.seq, breakAt), mark.acked.seq);
  }
}

/** An op under a number before the log's beginning here: it was put there, or its number was changed. */
const strayBefore = ({ db, term: self }: OwnLogHandle, audience: Audience, { term, epoch }: Writer, base: number) => {
  const seq = prepared(
    db,
    `SELECT min(seq) FROM (SELECT seq FROM own_log WHERE ? = ? AND audience = ? AND epoch = ? AND seq <= ?
       UNION ALL SELECT seq FROM salvage WHERE audience = ? AND term = ? AND epoch = ? AND seq <= ?)`,
  )
    .pluck()
    .get(term, self, audience, epoch, base, audience, term, epoch, base);
  return typeof seq === 'number' ? seq : null;
};

/** What stands beside an own op and is not what its text, or the site's log, says: what should be, and what is. */
const brokenBeside = (
  { db }: OwnLogHandle,
  audience: Audience,
  { term, epoch }: Writer,
  row: Row,
): readonly [string, string] | null => {
  if (row.uid === null || row.entity === null) return null;
  const parsed = parseOp(row.text);
  const said = parsed.kind === 'op' ? parsed.op : { uid: row.uid, id: row.entity };
  if (said.uid !== row.uid) return [said.uid, row.uid];
  if (said.id !== row.entity) return [said.id, row.entity];
  if (row.g === null || row.g === 0) return null;
  // Columns are named in the query.
  const entry = prepared(db, 'SELECT term, epoch, seq, h FROM site_log WHERE audience = ? AND g = ?').get(
    audience,
    row.g,
  ) as (Writer & Tail) | undefined;
  const there = entry === undefined ? null : `${entry.term}/${entry.epoch}/${entry.seq}/${entry.h}`;
  const here = `${term}/${epoch}/${row.seq}/${row.h}`;
  return there === null || there === here ? null : [here, there];
};

/**
 * Whether the log ends where it must: what this program itself wrote last (`tails`) is there, and what the hub proved to have is there with the same hash.
 */
const brokenEnd = (
  log: OwnLogHandle,
  audience: Audience,
  writer: Writer,
  { base, acked }: Mark,
  end: number,
  breakAt: (number: number, what: LogBreak['what'], expected: string, found: string, at: number | null) => LogBreak,
): LogBreak | null => {
  const written = log.tails.get(audience);
  if (writer.term === log.term && written?.epoch === writer.epoch && written.seq > end) {
    return breakAt(end + 1, 'end', String(written.seq), String(end), null);
  }
  if (acked.seq < base.seq) return null;
  if (acked.seq > end) return breakAt(end + 1, 'end', String(acked.seq), String(end), null);
  const here = hashAt(log, audience, writer, acked.seq) ?? '';
  return here === acked.h ? null : breakAt(acked.seq, 'end', acked.h, here, null);
};
