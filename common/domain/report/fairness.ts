import { mostPassedOver, type QueuePolicy } from '../queue/queue-policy.ts';
import type { PastCall } from '../queue/next-ticket.ts';
import { countPasses, type Stay } from './count-passes.ts';

/** A ticket of a day with its number on paper, and when it was called for the first time (UTC ms); null while nobody called it. */
export type FairTicket = PastCall & { readonly id: string; readonly label: string; readonly calledAt: number | null };

/** A call as it was written down: whom it passed over, and when (UTC ms). A ticket that was called again has several. */
export type WrittenCall = PastCall & { readonly at: number };

/** How a service treated people without priority on a day, beside what its policy promises. */
export type Fairness = {
  readonly service: string;
  readonly normal: { readonly people: number; readonly longestMs: number };
  readonly prior: { readonly people: number; readonly longestMs: number };
  /** The person without priority who was passed over most, how often, and how often the policy allows for that place in the line (null: no bound). */
  readonly worst: {
    readonly id: string;
    readonly label: string;
    readonly passed: number;
    readonly bound: number | null;
  } | null;
  /** People who were passed over more often than the policy allows. */
  readonly beyond: readonly string[];
  /** How often somebody who came later went first for another reason: an officer's choice, a transfer, a return, work while cut off. */
  readonly otherPasses: number;
};

const waitOf = ({ arrivedAt, calledAt }: FairTicket, now: number): number => Math.max(0, (calledAt ?? now) - arrivedAt);

const longest = (tickets: readonly FairTicket[], now: number) => ({
  people: tickets.length,
  longestMs: tickets.reduce((most, one) => Math.max(most, waitOf(one, now)), 0),
});

const stayOf = ({ arrivedAt, calledAt }: FairTicket): Stay => ({ came: arrivedAt, went: calledAt ?? Infinity });

/** How many of a line stood in it when each of them came: who came earlier and went later than that, seen backwards in time. */
const countAhead = (line: readonly Stay[]): readonly number[] =>
  countPasses(
    line.map(({ came, went }) => ({ came: -came, went: -went })),
    line.map(({ came }) => ({ came: -came, went: -came })),
  );

/**
 * The proof that nobody was forgotten ("không ai bị bỏ quên") in one service: how long people waited at most with and without priority, how often the
 * one who was passed most was passed, and what the policy allows for that place. `mine` are the service's tickets of a day, `calls` all calls of it; who
 * still waits counts up to `now`.
 */
export const fairnessOf = (
  service: string,
  mine: readonly FairTicket[],
  calls: readonly WrittenCall[],
  policy: QueuePolicy,
  now: number,
): Fairness => {
  const counts = (one: FairTicket) => one.priority === null || policy.mode === 'arrival';
  const normal = mine.filter(counts);
  const stays = normal.map(stayOf);
  const passes = countPasses(
    calls.filter(({ over }) => over.includes(service)).map(({ arrivedAt, at }) => ({ came: arrivedAt, went: at })),
    stays,
  );
  const ahead = countAhead(stays);
  const otherPasses = countPasses(mine.filter(({ over }) => !over.includes(service)).map(stayOf), stays);
  const judged = normal.map(({ id, label }, place) => ({
    id,
    label,
    passed: passes[place] ?? 0,
    bound: mostPassedOver(policy, ahead[place] ?? 0),
  }));
  const worst = judged.toSorted((a, b) => b.passed - a.passed)[0];
  return {
    service,
    normal: longest(normal, now),
    prior: longest(
      mine.filter((one) => !counts(one)),
      now,
    ),
    worst:
      worst === undefined || worst.passed === 0
        ? null
        : { id: worst.id, label: worst.label, passed: worst.passed, bound: worst.bound },
    beyond: judged.filter(({ passed, bound }) => bound !== null && passed > bound).map(({ label }) => label),
    otherPasses: otherPasses.reduce((sum, count) => sum + count, 0),
  };
};
