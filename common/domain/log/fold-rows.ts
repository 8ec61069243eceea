import type { Audience } from './audience.ts';
import { foldOp, type AnyState } from './fold.ts';
import { parseOp, type ParsedOp } from './op.ts';
import { entityKindOf, readOp, type EntityKind, type KnownOp } from './op-catalogue.ts';
import { verdictSchema, type Applied, type Verdict } from './verdict.ts';

/** One op of an entity as a store keeps it: `res` is the hub's verdict as text, null while the op is this terminal's own and not sequenced. */
export type LogRow = { readonly term: string; readonly res: string | null; readonly text: string };

const verdictOf = (res: string): Verdict => {
  const parsed = verdictSchema.safeParse(JSON.parse(res));
  return parsed.success ? parsed.data : { bad: 'unreadable-verdict' };
};

/** Reads a kept op for folding; null for what this version cannot use (it stays in the log). */
export const readRow = (row: LogRow, audience: Audience): Applied<KnownOp> | null =>
  readParsed(parseOp(row.text), row, audience);

/** The same for a row whose text was parsed already. */
export const readParsed = (
  parsed: ParsedOp,
  { term, res }: Pick<LogRow, 'term' | 'res'>,
  audience: Audience,
): Applied<KnownOp> | null => {
  if (parsed.kind === 'bad') return null;
  const read = readOp(parsed.op, audience);
  return read.kind === 'bad' ? null : { op: read.op, term, verdict: res === null ? null : verdictOf(res) };
};

/**
 * Folds all ops of one entity id, in their order, into its state of each kind; a null state leaves no row behind. An own op that is not
 * sequenced yet counts nothing when the site's log brought its uid by another way (a hub that went back, and somebody's relay).
 */
export const foldRows = (rows: Iterable<Applied<KnownOp> | null>): ReadonlyMap<EntityKind, AnyState | null> => {
  const states = new Map<EntityKind, AnyState | null>();
  const sequenced = new Set<string>();
  for (const applied of rows) {
    if (applied === null) continue;
    if (applied.verdict !== null) sequenced.add(applied.op.uid);
    else if (sequenced.has(applied.op.uid)) continue;
    const kind = entityKindOf(applied.op.t);
    if (kind !== null) states.set(kind, foldOp(states.get(kind) ?? null, applied));
  }
  return states;
};
