import { audiences } from '#common/domain/log/audience.ts';
import { chanceOf } from './kit/chance.ts';
import { quickHash } from './kit/quick-hash.ts';
import { readCache } from './kit/read-cache.ts';
import { frameReader } from './kit/read-frames.ts';
import { checkAtRest, heldTexts, whoIsRestless } from './checks/at-rest.ts';
import { hubEntries } from './checks/hub-log.ts';
import { checkStep } from './checks/per-step.ts';
import type { Violation } from './checks/violation.ts';
import { faultMaker, type FaultPlan } from './world/faults.ts';
import { noBreaks, openSite, tickSite, type Breaks } from './world/open-site.ts';
import { TICK_MS, type World } from './world/world.ts';

export type SeedResult = {
  readonly seed: number;
  readonly violations: readonly Violation[];
  /** Entries in the hub's final logs. */
  readonly ops: number;
  readonly papers: number;
  readonly restTicks: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly trace: readonly string[];
};

export type SeedOptions = {
  readonly steps?: number;
  readonly plan?: FaultPlan;
  readonly breaks?: Breaks;
  readonly keepTrace?: boolean;
  /** false: officers only call and finish, as when the kept seeds were found. */
  readonly moves?: boolean;
  /** false: dossiers are received and nothing more, as when the kept seeds were found. */
  readonly dossiers?: boolean;
};

/** A little before the business day turns over at 03:00, on 20 November 2026 in Vietnam. */
const START = Date.UTC(2026, 10, 20, 3);
const STEPS = 160;
/** Sets the chance of moves apart from that of everything else. */
const MOVES = 0x6d_6f_76_65;
const DESK = 0x64_65_73_6b;
const REST_TICKS = 500;

export const everyFault: FaultPlan = { rewinds: true, wholeDisk: true };

/** The world of a seed before anything is in it, with what it counts and says. */
export const openWorld = (
  seed: number,
  keepTrace: boolean,
  withMoves = false,
  withDossiers = false,
): { readonly world: World; readonly counts: ReadonlyMap<string, number>; readonly trace: readonly string[] } => {
  const counts = new Map<string, number>();
  const trace: string[] = [];
  let ids = 0;
  const world: World = {
    tick: 0,
    trueTime: START,
    chance: chanceOf(seed),
    moves: withMoves ? chanceOf(seed ^ MOVES) : null,
    desk: withDossiers ? chanceOf(seed ^ DESK) : null,
    newId: () => {
      ids += 1;
      return `i${ids.toString(36).padStart(4, '0')}`;
    },
    sha256: quickHash,
    cache: readCache(),
    readFrame: frameReader(),
    count: (kind) => void counts.set(kind, (counts.get(kind) ?? 0) + 1),
    trace: (what) => {
      if (keepTrace) trace.push(`${world.tick} ${what()}`);
    },
  };
  return { world, counts, trace };
};

/** Runs one seed: steps with faults, then rest without them, with every invariant checked. The same seed gives the same run. */
export const runSeed = async (seed: number, options: SeedOptions = {}): Promise<SeedResult> => {
  const { world, counts, trace } = openWorld(
    seed,
    options.keepTrace === true,
    options.moves ?? true,
    options.dossiers ?? options.moves ?? true,
  );
  const site = openSite(world, options.breaks ?? noBreaks);
  const faults = faultMaker(site, options.plan ?? everyFault);
  const violations: Violation[] = [];
  const step = async (): Promise<boolean> => {
    await tickSite(site, TICK_MS);
    violations.push(...checkStep(site));
    return violations.length === 0;
  };

  for (let i = 0; i < (options.steps ?? STEPS); i += 1) {
    faults.tick();
    if (!(await step())) break;
  }
  faults.stop();
  site.people.atWork = false;
  const held = heldTexts(site);
  let restTicks = 0;
  while (violations.length === 0 && restTicks < REST_TICKS && (restTicks < 10 || whoIsRestless(site) !== null)) {
    restTicks += 1;
    await step();
  }
  if (violations.length === 0) {
    const restless = whoIsRestless(site);
    if (restless !== null) violations.push({ rule: 'I8', detail: `${restless} after ${restTicks} ticks` });
    violations.push(...checkAtRest(site, held));
  }
  for (const audience of audiences) {
    for (const { g, term, epoch, seq, res, op } of hubEntries(site, audience)) {
      world.trace(() => `LOG ${audience} ${g} ${term}/${epoch} ${seq} ${res} ${op}`);
    }
  }
  const ops = audiences.reduce((sum, audience) => sum + hubEntries(site, audience).length, 0);
  return { seed, violations, ops, papers: site.book.papers.length, restTicks, counts, trace };
};
