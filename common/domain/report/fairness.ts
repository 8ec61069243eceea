import { mostPassedOver, type QueuePolicy } from '../queue/queue-policy.ts';
import type { PastCall } from '../queue/next-ticket.ts';
import { passedOver, type DayTicket } from '../queue/passed-over.ts';

/** A ticket of a day with its number on paper, and when it was called for the first time (UTC ms). */
export type FairTicket = DayTicket & { readonly label: string };

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

/** Whether `other` stood before `one` in the line when `one` came. */
const wasAhead = (other: FairTicket, one: FairTicket): boolean =>
  other.arrivedAt < one.arrivedAt && (other.calledAt === null || other.calledAt > one.arrivedAt);

/**
 * The proof that nobody was forgotten ("không ai bị bỏ quên") in one service: how long people waited at most with and without priority, how often the
 * one who was passed most was passed, and what the policy allows for that place. `mine` are the service's tickets of a day, `calls` all calls of it; who
 * still waits counts up to `now`. A day of a service takes milliseconds (each of its tickets is laid beside each), a day of a centre is not asked for at once.
 */
export const fairnessOf = (
  service: string,
  mine: readonly FairTicket[],
  calls: readonly WrittenCall[],
  policy: QueuePolicy,
  now: number,
): Fairness => {
  const passes = passedOver([
    ...mine.map((one) => ({ ...one, over: [] })),
    ...calls.filter(({ over }) => over.includes(service)).map((call) => ({ ...call, id: '', calledAt: call.at })),
  ]);
  const counts = (one: FairTicket) => one.priority === null || policy.mode === 'arrival';
  const normal = mine.filter(counts);
  const judged = normal.map((one) => ({
    id: one.id,
    label: one.label,
    passed: passes.get(one.id) ?? 0,
    bound: mostPassedOver(policy, normal.filter((other) => wasAhead(other, one)).length),
    otherPasses: mine.filter(
      (other) =>
        other.arrivedAt > one.arrivedAt &&
        other.calledAt !== null &&
        (one.calledAt === null || other.calledAt < one.calledAt) &&
        !other.over.includes(service),
    ).length,
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
    otherPasses: judged.reduce((sum, one) => sum + one.otherPasses, 0),
  };
};
