import { estimateWait, type WaitRange } from '#common/domain/queue/estimate-wait.ts';
import { nextTicket, type InLine, type PastCall } from '#common/domain/queue/next-ticket.ts';
import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';
import { visitsOf, type Served } from '#common/domain/queue/service-times.ts';

/** A day of one service: minutes of a visit (mean, coefficient of variation), people per hour outside the peak, share with priority. */
export type DayPlan = {
  readonly counters: number;
  readonly mean: number;
  readonly spread: number;
  readonly arrivalsPerHour: number;
  readonly prior: number;
};

/** Somebody without priority who was told a range when taking the number, and how long it really took, ms. */
export type Asked = { readonly range: WaitRange; readonly waited: number };

const MINUTE = 60_000;
const OPENS = 0;
const CLOSES = 240 * MINUTE;
const RECENT = 40;
const policy: QueuePolicy = { mode: 'ratio', priority: 1, normal: 3 };

/** Mulberry32: a small generator, so that a day is always the same day. */
const chanceOf = (seed: number) => {
  let state = seed * 0x9e3779b1;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Person = InLine & { readonly id: number; readonly lasts: number };

const peopleOf = (plan: DayPlan, chance: () => number): readonly Person[] => {
  const gauss = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const sigma = Math.sqrt(Math.log(1 + plan.spread ** 2));
  const people: Person[] = [];
  let at = OPENS;
  for (;;) {
    // Between half an hour and an hour and a half after opening twice as many come.
    const rush = at > 30 * MINUTE && at < 90 * MINUTE ? 1.7 : 0.85;
    at += (-Math.log(1 - chance()) * 60 * MINUTE) / (plan.arrivalsPerHour * rush);
    if (at >= CLOSES - 30 * MINUTE) return people;
    const absent = chance() < 0.05;
    people.push({
      id: people.length,
      service: 'A',
      arrivedAt: at,
      priority: chance() < plan.prior ? 'elderly' : null,
      lasts: absent ? 2 * MINUTE : plan.mean * MINUTE * Math.exp(sigma * gauss() - sigma ** 2 / 2),
    });
  }
};

/** Plays a morning: whoever comes is told an estimate from what happened so far; counters call by the policy as soon as they are free. */
export const playDay = (plan: DayPlan, seed: number): readonly Asked[] => {
  const people = [...peopleOf(plan, chanceOf(seed))];
  const freeAt = Array.from({ length: plan.counters }, () => OPENS);
  const waiting: Person[] = [];
  const calls: PastCall[] = [];
  const served: Served[] = [];
  const told = new Map<number, WaitRange>();
  const asked: Asked[] = [];
  const callUntil = (now: number): void => {
    for (;;) {
      const counter = freeAt.indexOf(Math.min(...freeAt));
      const free = freeAt[counter] ?? 0;
      const [first] = waiting;
      if (first === undefined || Math.max(free, first.arrivedAt) > now) return;
      const at = Math.max(free, first.arrivedAt);
      const line = waiting.filter(({ arrivedAt }) => arrivedAt <= at);
      const next = nextTicket(line, () => policy, calls);
      if (next === null) return;
      waiting.splice(waiting.indexOf(next.ticket), 1);
      calls.unshift({ ...next.ticket, over: next.over });
      freeAt[counter] = at + next.ticket.lasts;
      served.push({ service: 'A', counter: String(counter), calledAt: at, endedAt: at + next.ticket.lasts });
      const range = told.get(next.ticket.id);
      if (range !== undefined) asked.push({ range, waited: at - next.ticket.arrivedAt });
    }
  };
  for (const person of people) {
    callUntil(person.arrivedAt);
    const now = person.arrivedAt;
    // What a terminal knows at that moment: nobody's end before it came.
    const past = served
      .filter(({ calledAt }) => calledAt <= now)
      .map((one) => ({ ...one, endedAt: one.endedAt !== null && one.endedAt <= now ? one.endedAt : null }));
    const recent = calls.slice(0, RECENT);
    const range = estimateWait({
      ahead: waiting.length,
      visits: (visitsOf(past, now).get('A') ?? []).slice(0, RECENT),
      counters: plan.counters,
      passing: recent.filter(({ over }) => over.length > 0).length / Math.max(recent.length, 1),
    });
    const isBusy = freeAt.every((free) => free > person.arrivedAt);
    if (person.priority === null && isBusy && range !== null) told.set(person.id, range);
    waiting.push(person);
  }
  callUntil(Number.POSITIVE_INFINITY);
  return asked;
};
