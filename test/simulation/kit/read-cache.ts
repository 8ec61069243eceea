import type { Audience } from '#common/domain/log/audience.ts';
import { foldRows, readParsed, type LogRow } from '#common/domain/log/fold-rows.ts';
import type { KnownOp } from '#common/domain/log/op-catalogue.ts';
import { parseOp, type ParsedOp } from '#common/domain/log/op.ts';
import { verdictSchema, type Applied, type Verdict } from '#common/domain/log/verdict.ts';

/** Reads of op texts, each done once for all replicas of a run. */
export type ReadCache = {
  readonly row: (row: LogRow, audience: Audience) => Applied<KnownOp> | null;
  /** The entity id, uid, day and type of an op, or null for what is no op. */
  readonly ids: (text: string) => Ids | null;
  /** A verdict as it stands in a log. */
  readonly verdict: (res: string) => Verdict;
  /** What an entity's ops fold to, folded once for all replicas that have the same ops in the same order. */
  readonly fold: (rows: readonly AppliedRow[], more?: readonly AppliedRow[]) => FoldedRows;
};

type AppliedRow = Applied<KnownOp> | null;
type FoldedRows = ReturnType<typeof foldRows>;
/** Ops of an entity up to one of them: the same ops in the same order lead to the same place. */
type Place = { readonly next: Map<AppliedRow, Place>; folded: FoldedRows | null };

type Ids = { readonly id: string; readonly uid: string; readonly day: string; readonly t: string };

/** One op text: as it was parsed, and how it reads under each verdict. */
type Known = {
  readonly parsed: ParsedOp;
  readonly ids: Ids | null;
  readonly reads: (Omit<LogRow, 'text'> & { readonly audience: Audience; readonly read: AppliedRow })[];
};

/** A cache in front of the production readers; give a new one to each run. */
export const readCache = (): ReadCache => {
  const texts = new Map<string, Known>();
  const verdicts = new Map<string, Verdict>();
  const root: Place = { next: new Map(), folded: null };
  const knownOf = (text: string): Known => {
    let known = texts.get(text);
    if (known === undefined) {
      const parsed = parseOp(text);
      texts.set(text, (known = { parsed, ids: parsed.kind === 'op' ? parsed.op : null, reads: [] }));
    }
    return known;
  };
  const after = (place: Place, row: AppliedRow): Place => {
    let next = place.next.get(row);
    if (next === undefined) place.next.set(row, (next = { next: new Map(), folded: null }));
    return next;
  };
  return {
    verdict: (res) => {
      let read = verdicts.get(res);
      if (read === undefined) verdicts.set(res, (read = verdictSchema.parse(JSON.parse(res))));
      return read;
    },
    fold: (first, more = []) => {
      let place = root;
      for (const row of first) place = after(place, row);
      for (const row of more) place = after(place, row);
      return (place.folded ??= foldRows([...first, ...more]));
    },
    row: ({ term, res, text }, audience) => {
      const known = knownOf(text);
      for (const one of known.reads) {
        if (one.term === term && one.res === res && one.audience === audience) return one.read;
      }
      const read = readParsed(known.parsed, { term, res }, audience);
      known.reads.push({ term, res, audience, read });
      return read;
    },
    ids: (text) => knownOf(text).ids,
  };
};
