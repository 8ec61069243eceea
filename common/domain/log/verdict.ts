import { z } from 'zod';

/**
 * What the hub decided about an op when it sequenced it. Replicas obey it and never decide again,
 * so two versions of the code cannot disagree.
 *
 * num: ticket number given; tag: mark of the generation that gave it, absent for the first. ok/by: a claim won, or lost to `by`. dup: the label exists already (n-th use).
 * dupOf: the same uid was sequenced before as entry g, this one has no effect. bad: kept, but not usable (parked).
 */
export const verdictSchema = z.object({
  num: z.number().int().positive().optional(),
  tag: z.string().optional(),
  ok: z.boolean().optional(),
  by: z.string().optional(),
  dup: z.number().int().optional(),
  dupOf: z.number().int().optional(),
  bad: z.string().optional(),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** An op on its way into a fold: with the hub's verdict, or null while it is this terminal's own and not sequenced yet. */
export type Applied<O> = {
  readonly op: O;
  readonly term: string;
  readonly verdict: Verdict | null;
};

/** True when the op changes nothing: parked, or a repetition of an op that was sequenced before. */
export const isVoid = (verdict: Verdict | null): boolean =>
  verdict !== null && (verdict.bad !== undefined || verdict.dupOf !== undefined);
