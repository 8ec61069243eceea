import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';
import type { CallMade, HallBook, Seen, SeenCall } from './hall-book.ts';

const MINUTE_MS = 60_000;

type Rules = {
  readonly policyOf: (service: string) => QueuePolicy;
  readonly servicesOf: (counter: string) => readonly string[];
};

/** What a counter could know when it called: entries of the site's log up to `g`, and whether others called meanwhile. */
type Knew = { readonly g: number; readonly isRaced: boolean };

const isEarlier = (a: Seen, b: Seen): boolean =>
  a.arrivedAt < b.arrivedAt || (a.arrivedAt === b.arrivedAt && a.id < b.id);

const isPrior = ({ priority, service }: Seen, { policyOf }: Rules): boolean =>
  priority !== null && policyOf(service).mode !== 'arrival';

/** Whether a call passes over `head`'s service now, by the words of the policy; from all calls that were known then. */
const allows = (policy: QueuePolicy, one: Seen, head: Seen, calls: readonly SeenCall[], rules: Rules): boolean => {
  switch (policy.mode) {
    case 'arrival':
      return false;
    case 'strict':
      return true;
    case 'ratio': {
      // Between any `normal` calls without priority at most `priority` calls pass over.
      let normals = 0;
      let passes = 0;
      for (const call of calls.toReversed()) {
        if (call.over.includes(head.service)) passes += 1;
        else if (call.service === head.service && !isPrior(call.ticket, rules)) normals += 1;
        if (normals === policy.normal) break;
      }
      return passes < policy.priority;
    }
    case 'ageing': {
      const passed = calls.filter(
        ({ over, ticket }) => over.includes(head.service) && ticket.arrivedAt > head.arrivedAt,
      );
      return (
        one.arrivedAt - head.arrivedAt <= policy.headStartMinutes * MINUTE_MS && passed.length < policy.passedAtMost
      );
    }
  }
};

/**
 * Whether a call kept the order, for what its counter knew: nobody of the same kind waited longer; priority passed exactly where the policy of
 * every service that it passed let it, and was not held back where they all did. Null when it did; else what is wrong.
 */
export const orderOf = (
  book: HallBook,
  { call, counter }: CallMade,
  { g, isRaced }: Knew,
  rules: Rules,
): string | null => {
  const { ticket } = call;
  const mine = rules.servicesOf(counter);
  const known = [...book.tickets.values()].filter(
    (one) =>
      one.state === 'waiting' &&
      one.label !== null &&
      one.changedAt <= g &&
      (one.reservedFor === null ? mine.includes(one.service) : one.reservedFor === counter),
  );
  if (!known.includes(ticket)) return `${ticket.label} was not known to wait for ${counter}`;
  const calls = book.calls.filter((one) => one.g <= g && !one.undone);
  const earlier = known.filter((one) => isEarlier(one, ticket));
  const passes = (one: Seen): boolean => {
    const heads = new Map<string, Seen>();
    for (const head of known) {
      const best = heads.get(head.service);
      if (isEarlier(head, one) && (best === undefined || isEarlier(head, best))) heads.set(head.service, head);
    }
    return [...heads.values()].every((head) => allows(rules.policyOf(head.service), one, head, calls, rules));
  };
  const names = (list: readonly Seen[]): string => list.map(({ label }) => label).join(' ');
  if (isPrior(ticket, rules)) {
    const sooner = earlier.filter((one) => isPrior(one, rules));
    if (sooner.length > 0) return `${ticket.label} was called before ${names(sooner)}, who has priority too`;
    if (earlier.length > 0 && !passes(ticket)) {
      return `${ticket.label} passed over ${names(earlier)} against the policy`;
    }
    const passed = new Set(earlier.map(({ service }) => service));
    const said = new Set(call.over);
    // Somebody who waited for it to see may have been called elsewhere since.
    return [...passed].every((service) => said.has(service)) && (isRaced || passed.size === said.size)
      ? null
      : `${ticket.label} passed over ${[...passed].join('')} and wrote down ${[...said].join('')}`;
  }
  if (earlier.length > 0) return `${ticket.label} was called before ${names(earlier)}`;
  const [prior] = known.filter((one) => isPrior(one, rules)).sort((a, b) => (isEarlier(a, b) ? -1 : 1));
  return prior !== undefined && !isRaced && passes(prior) ? `${prior.label} has priority and was held back` : null;
};
