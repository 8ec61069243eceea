import { decide, keysOf } from '#common/domain/log/decide.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { chanceOf } from '../kit/chance.ts';
import { Agenda } from './agenda.ts';
import { openCentre, SITE } from './centre.ts';
import { DayWatch } from './checks/day-watch.ts';
import type { Day, DayParts, Visitor } from './day.ts';
import { comeAndTake, cutOff } from './kiosk-scripts.ts';
import { officerDay } from './officer-script.ts';
import { peopleOf } from './people.ts';
import { DAY, times, type DayPlan } from './plan.ts';
import type { MostPassed } from './checks/starvation.ts';
import type { Seen } from './checks/hall-book.ts';
import type { Entry } from '#common/wire/entry.ts';

/** How a day went; the same plan always gives the same. */
export type DayResult = {
  readonly violations: readonly string[];
  /** Entries of the floor's log. */
  readonly log: readonly Entry[];
  /** The hub's generation. */
  readonly gen: string;
  /** Things done at terminals. */
  readonly acts: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly lostRaces: number;
  readonly racedPasses: number;
  readonly mostPassed: ReadonlyMap<string, MostPassed>;
  readonly tickets: readonly Seen[];
  readonly visitors: readonly Visitor[];
  /** From opening to the last thing done, ms. */
  readonly lengthMs: number;
};

/** The product as it is. */
export const product: DayParts = { rules: { keysOf, decide }, callNext, atNoon: () => undefined };

const NOON = 12 * 3_600_000;

/** Plays a day from its seed and checks every step of it; stops early when enough is wrong. */
export const runDay = async (plan: DayPlan, parts: DayParts = product, enough = 20): Promise<DayResult> => {
  const at = (msOfDay: number): number => toInstant(DAY, msOfDay);
  const begin = at(times.counters - 30 * 60_000);
  const agenda = new Agenda(begin);
  const chance = chanceOf(plan.seed);
  const centre = await openCentre(plan, agenda, parts.rules);
  try {
    const counts = new Map<string, number>();
    const watch = new DayWatch(centre);
    const day: Day = {
      plan,
      agenda,
      chance,
      centre,
      parts,
      at,
      visitors: new Map(),
      errands: new Map(centre.counters.map(({ desk }) => [desk.id, []])),
      chosen: watch.chosen,
      count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
      wrong: (rule, detail) => watch.book.wrong(rule, detail),
      act: async (station, work) => {
        const done = await station.act(work);
        watch.acted(station);
        return done;
      },
    };
    for (const person of peopleOf(plan, chance)) agenda.start(() => comeAndTake(day, person));
    for (const counter of centre.counters) agenda.start(() => officerDay(day, counter));
    if (plan.cutKiosks > 0) agenda.start(() => cutOff(day, plan.cutKiosks, times.cut, times.mended));
    agenda.start(async () => {
      await agenda.sleepUntil(at(NOON));
      const [board] = centre.boards;
      if (board !== undefined) parts.atNoon(board);
    });
    const isEnough = (): boolean => watch.book.violations.length >= enough;
    await agenda.run(isEnough);
    if (!isEnough()) await watch.atTheEnd();
    return {
      violations: watch.book.violations,
      log: watch.log,
      gen: (await centre.host.headOf({ site: SITE, audience: 'floor' }))?.gen ?? '',
      acts: watch.acts,
      counts: Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
      lostRaces: watch.book.lost,
      racedPasses: watch.starvation.raced,
      mostPassed: watch.starvation.most,
      tickets: [...watch.book.tickets.values()],
      visitors: [...day.visitors.values()],
      lengthMs: agenda.now() - begin,
    };
  } finally {
    centre.close();
  }
};
