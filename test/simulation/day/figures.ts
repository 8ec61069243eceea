import type { DayResult } from './run-day.ts';
import type { Visitor } from './day.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import { DAY, MINUTE_MS, times, type DayPlan } from './plan.ts';
import { services } from './settings.ts';

type Waited = { readonly visitor: Visitor; readonly calledAt: number; readonly ms: number };

const minutes = (ms: number): number => Math.round(ms / 6_000) / 10;
const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1_000 * part) / whole) / 1_000;

const quantile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;

/** Waits from the number to the first call, minutes. */
const waitsOf = (waits: readonly Waited[]) => {
  const sorted = waits.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    n: sorted.length,
    p50: minutes(quantile(sorted, 0.5)),
    p90: minutes(quantile(sorted, 0.9)),
    max: minutes(sorted.at(-1) ?? 0),
  };
};

/** How honest the kiosk was: half should wait no longer than the low end of what it said, six in seven no longer than the high end. */
const honesty = (waits: readonly Waited[]) => {
  const told = waits.flatMap(({ visitor, ms }) => (visitor.told === null ? [] : [{ ...visitor.told, ms }]));
  return {
    told: told.length,
    notTold: waits.length - told.length,
    withinLow: share(told.filter(({ low, ms }) => ms <= low * MINUTE_MS).length, told.length),
    withinHigh: share(told.filter(({ high, ms }) => ms <= high * MINUTE_MS).length, told.length),
    meanRangeMinutes:
      told.length === 0
        ? null
        : minutes((told.reduce((sum, { low, high }) => sum + high - low, 0) / told.length) * MINUTE_MS),
  };
};

/** A day in figures, for one line of JSON. `seconds`: how long it took to play. */
export const dayFigures = (plan: DayPlan, result: DayResult, seconds: number) => {
  const calledAt = new Map(result.tickets.map(({ id, firstCalledAt }) => [id, firstCalledAt]));
  const waits = result.visitors.flatMap((visitor): readonly Waited[] => {
    const called = calledAt.get(visitor.ticket) ?? null;
    return called === null ? [] : [{ visitor, calledAt: called, ms: called - visitor.tookAt }];
  });
  const lunch = toInstant(DAY, times.lunch);
  const beside = waits.filter((one) => one.visitor.tookAt >= lunch || one.calledAt < lunch);
  const isPrior = ({ visitor: { person } }: Waited): boolean => person.group !== null && person.isGrounded;
  const ofService = (id: string) => waits.filter(({ visitor }) => visitor.person.service === id);
  return {
    name: 'simulated-day',
    ...plan,
    tickets: result.tickets.length,
    ops: result.log.length,
    acts: result.acts,
    seconds: Math.round(seconds * 10) / 10,
    speedUp: Math.round(result.lengthMs / 1_000 / seconds),
    lostRaces: result.lostRaces,
    racedPasses: result.racedPasses,
    did: result.counts,
    waitMinutes: Object.fromEntries(
      services.map(({ id }) => [
        id,
        {
          priority: waitsOf(ofService(id).filter(isPrior)),
          others: waitsOf(ofService(id).filter((one) => !isPrior(one))),
          mostPassedOver: result.mostPassed.get(id) ?? null,
        },
      ]),
    ),
    estimate: { all: honesty(waits), notOverLunch: honesty(beside) },
    violations: result.violations.length,
  };
};
