import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';
import type { HallBook, Seen, SeenCall } from './hall-book.ts';

/** A stretch of waiting without priority: who passed over it, and how many without priority of its service were called meanwhile. */
type Wait = { readonly service: string; passes: number; normals: number; raced: number };

/** The most that anybody of a service was passed over, beside the bound that its policy promised then. */
export type MostPassed = { readonly passes: number; readonly bound: number };

/**
 * Proves that nobody starves: each time somebody without priority is called, it counts how often that person was passed over while waiting. The
 * policies bound it: `ratio` by the calls without priority in between, `ageing` by its number. Calls that raced (made at the same moment at two
 * counters, neither could know of the other) are allowed on top, and counted.
 */
export class Starvation {
  readonly most = new Map<string, MostPassed>();
  raced = 0;
  readonly #waits = new Map<string, Wait>();
  readonly #passedBy = new Map<SeenCall, readonly Wait[]>();
  readonly #policyOf: (service: string) => QueuePolicy;

  constructor(policyOf: (service: string) => QueuePolicy) {
    this.#policyOf = policyOf;
  }

  begins({ id, service, reservedFor }: Seen): void {
    // Whoever waits for one counter only does not stand in the line that the promise is about.
    if (reservedFor === null) this.#waits.set(id, { service, passes: 0, normals: 0, raced: 0 });
    else this.#waits.delete(id);
  }

  /** A call that the hub let stand; `isRaced`: another call of these services was made that its counter did not know of. */
  called(book: HallBook, call: SeenCall, isRaced: boolean): void {
    const { ticket, over, service } = call;
    const passed: Wait[] = [];
    if (over.length > 0 && isRaced) this.raced += 1;
    const own = this.#waits.get(ticket.id);
    this.#waits.delete(ticket.id);
    const isPrior = ticket.priority !== null && this.#policyOf(service).mode !== 'arrival';
    if (own !== undefined && !isPrior) this.#judge(book, ticket, own);
    for (const [id, wait] of this.#waits) {
      const waiting = book.tickets.get(id);
      if (waiting === undefined || waiting.state !== 'waiting') continue;
      if (over.includes(wait.service) && ticket.arrivedAt > waiting.arrivedAt) {
        wait.passes += 1;
        passed.push(wait);
        if (isRaced) wait.raced += 1;
      } else if (wait.service === service && !isPrior && over.length === 0) wait.normals += 1;
    }
    if (passed.length > 0) this.#passedBy.set(call, passed);
  }

  /** A call was taken back within its ten seconds: it passed over nobody. */
  undone(call: SeenCall): void {
    for (const wait of this.#passedBy.get(call) ?? []) wait.passes -= 1;
  }

  #judge(book: HallBook, ticket: Seen, { service, passes, normals, raced }: Wait): void {
    const policy = this.#policyOf(service);
    const bound = boundOf(policy, normals);
    if (bound === null) return;
    if (passes - raced > bound) {
      book.wrong('nobody starves', `${ticket.label} was passed over ${passes} times, at most ${bound} were promised`);
    }
    const before = this.most.get(service);
    if (before === undefined || passes > before.passes) this.most.set(service, { passes, bound });
  }
}

/** How often somebody may be passed over while `normals` others without priority are called; null: no bound. */
const boundOf = (policy: QueuePolicy, normals: number): number | null => {
  switch (policy.mode) {
    case 'arrival':
      return 0;
    case 'strict':
      return null;
    case 'ratio':
      return policy.priority * Math.ceil((normals + 1) / policy.normal);
    case 'ageing':
      return policy.passedAtMost;
  }
};
