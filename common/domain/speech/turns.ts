import { assertNever } from '#common/kit/assert-never.ts';
import { happenedAt } from '../log/op.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';
import { isVoid, type Applied } from '../log/verdict.ts';

/** A board's turn to speak: asked for, and from `from` on (UTC ms by the hub's clock; null while it waits) its own for `ms`. */
export type Turn = {
  /** Uid of the op that asked. */
  readonly uid: string;
  readonly zone: string;
  /** Zones within hearing of it: none of them speaks while it does. */
  readonly near: readonly string[];
  readonly ms: number;
  readonly from: number | null;
};

/** The turns of one business day that are not over, in the order in which the hub heard of them. `at` never goes back. */
export type Turns = { readonly id: string; readonly day: string; readonly at: number; readonly turns: readonly Turn[] };

/** Entity id of a day's turns. */
export const turnsId = (day: string): string => `turns:${day}`;

/** A turn that nobody ended is over after this, ms: a board that crashed holds its neighbours up no longer than one call. */
export const longestTurnMs = 60_000;

/** How late after the beginning of its turn a board may still begin to speak, ms. */
export const startMs = 3_000;

/** How far the clocks of two boards may be apart, ms; beyond that a terminal reports a wrong clock. */
export const clockSlackMs = 2_000;

/** How long a turn must last for a call that takes `ms` to speak. */
export const turnMsFor = (ms: number): number => Math.min(longestTurnMs, startMs + ms + clockSlackMs);

const areNear = (one: Turn, other: Turn): boolean =>
  one.zone === other.zone || one.near.includes(other.zone) || other.near.includes(one.zone);

/** Gives a turn to everybody who has no earlier turn within hearing before them: first come, first served, nobody waits for ever. */
const given = (turns: readonly Turn[], at: number): readonly Turn[] =>
  turns.map((turn, index) =>
    turn.from !== null || turns.slice(0, index).some((earlier) => areNear(earlier, turn))
      ? turn
      : { ...turn, from: at },
  );

const endOf = ({ from, ms }: Turn): number => (from === null ? Infinity : from + ms);

/** The turns at an instant (UTC ms by the hub's clock): what ran out before is over, and whoever waited for it got the turn then. */
export const turnsAt = (turns: readonly Turn[], at: number): readonly Turn[] => {
  const end = Math.min(...turns.map(endOf));
  return end > at
    ? turns
    : turnsAt(
        given(
          turns.filter((turn) => endOf(turn) > end),
          end,
        ),
        at,
      );
};

/**
 * The next state of a day's turns. Only what the hub sequenced counts, because its order is what the boards agree on: a board's own wish
 * is nothing before that.
 */
export const foldTurns = (before: Turns | null, { op, verdict }: Applied<OpOf<OpTypeOf<'turns'>>>): Turns | null => {
  if (verdict === null || isVoid(verdict)) return before;
  const at = Math.max(before?.at ?? 0, happenedAt(op));
  const turns = turnsAt(before?.turns ?? [], at);
  const next = (left: readonly Turn[]): Turns => ({ id: op.id, day: op.day, at, turns: given(left, at) });
  switch (op.t) {
    case 'speech.ask': {
      const { zone, near, ms } = op.d;
      return next([...turns, { uid: op.uid, zone, near, ms: Math.min(ms, longestTurnMs), from: null }]);
    }
    case 'speech.over':
      return next(turns.filter(({ uid }) => uid !== op.d.of));
    default:
      return assertNever(op);
  }
};

/** Whether the board that asked with `uid` may begin to speak now. `late`: its turn is over or nearly so, it must ask again. */
export const turnOf = (turns: readonly Turn[], uid: string, now: number): 'now' | 'wait' | 'late' => {
  const own = turnsAt(turns, now).find((turn) => turn.uid === uid);
  if (own === undefined) return 'late';
  if (own.from === null) return 'wait';
  return now - own.from <= startMs ? 'now' : 'late';
};
