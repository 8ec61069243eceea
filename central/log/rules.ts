import type { Audience } from '#common/domain/log/audience.ts';
import type { Op } from '#common/domain/log/op.ts';
import type { Verdict } from '#common/domain/log/verdict.ts';
import type { Push } from './push.ts';

/** What deciding an op gave: the verdict, and the states (plain JSON values by key) that it changes. */
export type Decision = { readonly verdict: Verdict; readonly changes: ReadonlyMap<string, unknown> };

/** The business rules a sequencer works by (common/domain/log/decide.ts), injected: the sequencer knows no ticket and no dossier. Both are pure. */
export type Rules = {
  /** Keys of the states that deciding this op reads. */
  readonly keysOf: (op: Op, audience: Audience, gen: string) => readonly string[];
  readonly decide: (
    op: Op,
    audience: Audience,
    term: string,
    states: ReadonlyMap<string, unknown>,
    gen: string,
  ) => Decision;
  /** The verdict on an op that this writer may not write, or that nobody but its writer may bring; null where it is to be decided. */
  readonly refuse?: (op: Op, bearing: Pick<Push, 'term' | 'via'>) => Verdict | null;
};

/** What an op with a verdict that another hub gave changes in the states (`applyVerdict` of common/domain/log/decide.ts). Pure. */
export type Replay = (
  op: Op,
  audience: Audience,
  term: string,
  verdict: Verdict,
  states: ReadonlyMap<string, unknown>,
  gen: string,
) => ReadonlyMap<string, unknown>;
