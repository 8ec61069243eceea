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

/** Why an op waits for a newer program: kept, and decided as a later entry of the same uid by a hub that can read it. */
export const waitingReasons = ['unknown-type', 'newer-version'] as const;

/** Whether the hub put an op aside only because its program was older than the op: its uid has not taken effect. */
export const isWaiting = ({ bad }: Verdict): boolean => waitingReasons.some((reason) => reason === bad);

/** True when the op changes nothing: parked, or a repetition of an op that was sequenced before. */
export const isVoid = (verdict: Verdict | null): boolean =>
  verdict !== null && (verdict.bad !== undefined || verdict.dupOf !== undefined);
