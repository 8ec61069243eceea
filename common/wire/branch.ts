import { chainOp, ownLogStart, type Sha256, type Tail } from './chain.ts';

/** One op of a writer's log with its place: the text is verbatim. */
export type LoggedOp = { readonly seq: number; readonly h: string; readonly text: string };

/** A part of a writer's log, numbers without holes. */
export type WriterRun = { readonly term: string; readonly epoch: string; readonly ops: readonly LoggedOp[] };

/**
 * The same ops under an epoch of their own, numbered from 1 and chained anew. The name comes from the content (`f` and the old hash of
 * the first op), so that everybody who holds this branch gives it the same identity, and its second copy is recognised.
 */
export const branchOf = (sha256: Sha256, term: string, ops: readonly LoggedOp[]): WriterRun | null => {
  const [first] = ops;
  if (first === undefined) return null;
  const epoch = `f${first.h}`;
  let h = ownLogStart(sha256, term, epoch);
  return {
    term,
    epoch,
    ops: ops.map(({ text }, index) => ({ seq: index + 1, h: (h = chainOp(sha256, h, text)), text })),
  };
};

/** Cuts ops at holes in their numbers. */
export const runsOf = (ops: readonly LoggedOp[]): readonly (readonly LoggedOp[])[] => {
  const runs: LoggedOp[][] = [];
  for (const op of ops) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.seq === op.seq - 1) run.push(op);
    else runs.push([op]);
  }
  return runs;
};

/** What is held of a writer's log: its end (null when the log is unknown here), and whether this very op is in it. */
export type Held = { readonly end: Tail | null; readonly holds: (op: LoggedOp) => boolean };

/** How a run fits to what is held of the same log. */
export type Fit =
  | { readonly kind: 'held' }
  /** These ops go on where the held log ends, or nothing was held. */
  | { readonly kind: 'extends'; readonly ops: readonly LoggedOp[] }
  /** These ops have other history before them than what is held: they need an epoch of their own. */
  | { readonly kind: 'branches'; readonly ops: readonly LoggedOp[] };

/** Compares a run with what is held, by hash. Pure. */
export const fitRun = (sha256: Sha256, run: readonly LoggedOp[], held: Held): Fit => {
  const end = held.end?.seq ?? 0;
  const differs = run.findIndex((op) => op.seq <= end && !held.holds(op));
  if (differs !== -1) return { kind: 'branches', ops: run.slice(differs) };
  const beyond = run.filter(({ seq }) => seq > end);
  const [next] = beyond;
  if (next === undefined) return { kind: 'held' };
  const follows = held.end === null || (next.seq === end + 1 && next.h === chainOp(sha256, held.end.h, next.text));
  return { kind: follows ? 'extends' : 'branches', ops: beyond };
};
