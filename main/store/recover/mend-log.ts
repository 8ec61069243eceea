import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { readOp } from '#common/domain/log/op-catalogue.ts';
import type { LoggedOp } from '#common/wire/branch.ts';
import { chainOp, ownLogStart, type Sha256, type Tail, type Writer } from '#common/wire/chain.ts';
import { isHash, type FoundOp } from './find-rows.ts';

/** A part of a writer's log that was put together again: each op follows the one before it by hash. `before` is the hash before the first, where it is known. */
export type MendedRun = { readonly before: Tail | null; readonly ops: readonly LoggedOp[] };

/** What a damaged file still says about one writer's log. `known` are tails that are known from elsewhere: the guard, where the log began. */
export type LogPieces = {
  readonly audience: Audience;
  readonly writer: Writer;
  readonly found: readonly FoundOp[];
  readonly known: readonly Tail[];
};

/** What is claimed at each number: hashes and texts, by every row and source that speaks of it. */
type Claims = {
  readonly hashes: (seq: number) => ReadonlySet<string>;
  readonly rows: (seq: number) => readonly FoundOp[];
  readonly numbers: readonly number[];
};

const claimsOf = (sha256: Sha256, { writer, found, known }: LogPieces): Claims => {
  const hashes = new Map<number, Set<string>>();
  const rows = new Map<number, FoundOp[]>();
  const claim = ({ seq, h }: Tail): void => {
    if (isHash(h)) hashes.set(seq, (hashes.get(seq) ?? new Set<string>()).add(h));
  };
  claim({ seq: 0, h: ownLogStart(sha256, writer.term, writer.epoch) });
  for (const tail of known) claim(tail);
  for (const row of found) {
    claim(row);
    rows.set(row.seq, [...(rows.get(row.seq) ?? []), row]);
  }
  return {
    hashes: (seq) => hashes.get(seq) ?? new Set(),
    rows: (seq) => rows.get(seq) ?? [],
    numbers: [...rows.keys()].toSorted((a, b) => a - b),
  };
};

/** Whether a text that no hash speaks for may be believed: a whole op of its log that says what the row's other columns say. */
const isPlausible = (audience: Audience, { text, uid, entity }: FoundOp): boolean => {
  const parsed = parseOp(text);
  if (parsed.kind === 'bad') return false;
  const read = readOp(parsed.op, audience);
  if (read.kind === 'bad' && read.why !== 'unknown-type' && read.why !== 'newer-version') return false;
  return (uid === null || uid === parsed.op.uid) && (entity === null || entity === parsed.op.id);
};

type Settled = { readonly op: LoggedOp; readonly before: Tail | null };

/** Finds the op at a number that follows one of these hashes, and that a claim at its own number or the next op speaks for. */
const provenAt = (sha256: Sha256, claims: Claims, seq: number, befores: Iterable<string>): Settled | null => {
  for (const before of befores) {
    for (const { text } of claims.rows(seq)) {
      const h = chainOp(sha256, before, text);
      const isNextProven = claims
        .rows(seq + 1)
        .some((next) => claims.hashes(seq + 1).has(chainOp(sha256, h, next.text)));
      if (claims.hashes(seq).has(h) || isNextProven) {
        return { op: { seq, h, text }, before: { seq: seq - 1, h: before } };
      }
    }
  }
  return null;
};

/** Whether some hash at this number is confirmed: by the op that follows it, or by a row and somebody else alike. */
const isHashConfirmed = (sha256: Sha256, claims: Claims, known: readonly Tail[], seq: number): boolean =>
  known.some((tail) => tail.seq === seq && claims.rows(seq).some(({ h }) => h === tail.h)) ||
  [...claims.hashes(seq)].some((h) =>
    claims.rows(seq + 1).some((next) => claims.hashes(seq + 1).has(chainOp(sha256, h, next.text))),
  );

/**
 * Puts a writer's log together from what can still be read. An op is taken when the hash before it and the hash at it, or at the next op,
 * agree on it: so a damaged hash costs nothing, and a text that two good hashes speak against is left out. An op that nothing speaks for or
 * against is taken when it is a whole op and agrees with its row. Where the chain is broken a new run begins. Pure.
 */
export const mendLog = (sha256: Sha256, pieces: LogPieces): readonly MendedRun[] => {
  const claims = claimsOf(sha256, pieces);
  const runs: { before: Tail | null; ops: LoggedOp[] }[] = [];
  /** Number of the last op that hashes speak for: its own hash is certain. */
  let certain = 0;
  const settle = (seq: number, last: LoggedOp | null): Settled | null => {
    const follows = last?.seq === seq - 1 ? [last.h] : [];
    const proven = provenAt(sha256, claims, seq, new Set([...follows, ...claims.hashes(seq - 1)]));
    if (proven !== null) {
      certain = seq;
      return proven;
    }
    if (certain === seq - 1 && isHashConfirmed(sha256, claims, pieces.known, seq)) {
      // By the hash that stands here for certain, the text is another one than was written.
      certain = seq;
      return null;
    }
    const row = claims.rows(seq).find((one) => isPlausible(pieces.audience, one));
    if (row === undefined) return null;
    // A hash that is none is replaced: the run begins anew with this op, and is proven from here on.
    return { op: { seq, h: isHash(row.h) ? row.h : sha256(row.text), text: row.text }, before: null };
  };
  for (const seq of claims.numbers) {
    const run = runs.at(-1);
    const last = run?.ops.at(-1) ?? null;
    const settled = settle(seq, last);
    if (settled === null) continue;
    const continues = last !== null && settled.before?.seq === last.seq && settled.before.h === last.h;
    if (run !== undefined && continues) run.ops.push(settled.op);
    else runs.push({ before: settled.before, ops: [settled.op] });
  }
  return runs;
};
