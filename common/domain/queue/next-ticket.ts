import { assertNever } from '#common/kit/assert-never.ts';
import type { QueuePolicy } from './queue-policy.ts';

/** What choosing needs to know of a waiting ticket. Its number is not among it: the order is arrival. */
export type InLine = {
  readonly service: string;
  /** UTC ms by the hub's clock. */
  readonly arrivedAt: number;
  /** Priority group, or null. */
  readonly priority: string | null;
};

/** A call of today: `over` names the services whose longer-waiting people it passed over. */
export type PastCall = InLine & { readonly over: readonly string[] };

export type NextCall<T> = { readonly ticket: T; readonly over: readonly string[] };

type PolicyOf = (service: string) => QueuePolicy;

/** Priority counts only where the service lets it. */
const isPrior = ({ service, priority }: InLine, policyOf: PolicyOf): boolean =>
  priority !== null && policyOf(service).mode !== 'arrival';

/** Calls that passed over people of the service, since its n-th last call of somebody without priority. */
const passesSince = (service: string, normalCalls: number, calls: readonly PastCall[], policyOf: PolicyOf): number => {
  let normals = 0;
  let passes = 0;
  for (const call of calls) {
    if (call.over.includes(service)) passes += 1;
    else if (call.service === service && !isPrior(call, policyOf)) {
      normals += 1;
      if (normals === normalCalls) break;
    }
  }
  return passes;
};

const MINUTE_MS = 60_000;

/** Whether a ticket with priority may be called before `head`, who waits longest without priority in a service. */
const mayPass = (one: InLine, head: InLine, calls: readonly PastCall[], policyOf: PolicyOf): boolean => {
  const policy = policyOf(head.service);
  switch (policy.mode) {
    case 'arrival':
      return false;
    case 'strict':
      return true;
    case 'ratio':
      return passesSince(head.service, policy.normal, calls, policyOf) < policy.priority;
    case 'ageing':
      return (
        one.arrivedAt - head.arrivedAt <= policy.headStartMinutes * MINUTE_MS &&
        calls.filter((call) => call.over.includes(head.service) && call.arrivedAt > head.arrivedAt).length <
          policy.passedAtMost
      );
    default:
      return assertNever(policy);
  }
};

/**
 * Whom a counter calls next. `waiting` are the tickets it may call, in order of arrival; `calls` are today's calls of these services, latest
 * first. The one who came first goes first, unless the first with priority may pass by the policy of every service whose people are passed
 * (a later one could pass less still). So nobody with priority waits longer than by arrival, and each service keeps its own promise to those
 * without, whatever the others are set to. Null when nobody waits.
 */
export const nextTicket = <T extends InLine>(
  waiting: readonly T[],
  policyOf: PolicyOf,
  calls: readonly PastCall[],
): NextCall<T> | null => {
  const first = waiting[0];
  if (first === undefined) return null;
  const place = waiting.findIndex((one) => isPrior(one, policyOf));
  const prior = waiting[place];
  if (prior === undefined || place === 0) return { ticket: first, over: [] };
  const heads = new Map<string, T>();
  for (const one of waiting.slice(0, place)) if (!heads.has(one.service)) heads.set(one.service, one);
  return [...heads.values()].every((head) => mayPass(prior, head, calls, policyOf))
    ? { ticket: prior, over: [...heads.keys()] }
    : { ticket: first, over: [] };
};
