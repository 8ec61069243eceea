import { chanceOf } from '../kit/chance.ts';

/** What happens at one step, to the model and to the product alike. */
export type Event =
  | { readonly kind: 'tap'; readonly term: string }
  | {
      readonly kind: 'cut' | 'heal' | 'kill' | 'poison' | 'backup' | 'restore-db' | 'restore-disk';
      readonly term: string;
    }
  | { readonly kind: 'heal-all' | 'cut-all' | 'hub-down' | 'hub-up' | 'hub-backup' | 'hub-restore' };

export type Schedule = {
  readonly seed: number;
  /** Whether a disk of a terminal goes back: then what is lost with it depends on who was faster. */
  readonly rewinds: boolean;
  readonly steps: readonly (readonly Event[])[];
  readonly taps: ReadonlyMap<string, number>;
};

export const kiosks = ['K1', 'K2'] as const;
export const terms = [...kiosks, 'C1', 'C2', 'D1'] as const;
const writers = terms.slice(0, 4);
const STEPS = 120;

/** The schedule of a seed; every second one lets disks of terminals go back. */
export const scheduleOf = (seed: number): Schedule => {
  const chance = chanceOf(seed);
  const rewinds = seed % 2 === 0;
  const taps = new Map<string, number>(kiosks.map((term) => [term, 0]));
  const steps = Array.from({ length: STEPS }, () => {
    const events: Event[] = [];
    for (const term of kiosks.filter(() => chance.happens(0.12))) {
      taps.set(term, (taps.get(term) ?? 0) + 1);
      events.push({ kind: 'tap', term });
    }
    if (chance.happens(0.03)) events.push({ kind: 'cut', term: chance.pick(terms) });
    if (chance.happens(0.04)) events.push({ kind: 'heal', term: chance.pick(terms) });
    if (chance.happens(0.01)) events.push({ kind: 'cut-all' });
    if (chance.happens(0.03)) events.push({ kind: 'heal-all' });
    if (chance.happens(0.01)) events.push({ kind: 'hub-down' });
    if (chance.happens(0.1)) events.push({ kind: 'hub-up' });
    if (chance.happens(0.04)) events.push({ kind: 'kill', term: chance.pick(terms) });
    if (chance.happens(0.02)) events.push({ kind: 'poison', term: chance.pick(writers) });
    if (!rewinds) return events;
    if (chance.happens(0.05)) events.push({ kind: 'backup', term: chance.pick(writers) });
    if (chance.happens(0.01)) events.push({ kind: 'restore-db', term: chance.pick(writers) });
    if (chance.happens(0.006)) events.push({ kind: 'restore-disk', term: chance.pick(writers) });
    if (chance.happens(0.03)) events.push({ kind: 'hub-backup' });
    if (chance.happens(0.006)) events.push({ kind: 'hub-restore' });
    return events;
  });
  return { seed, rewinds, steps, taps };
};

/** What a run came to, in the words that both sides share. */
export type Outcome = {
  /** Tickets of each kiosk that took effect in the site's final log. */
  readonly issued: ReadonlyMap<string, number>;
  /** Texts that a surviving disk held and the log lacks, ops that took effect twice, duplicates and double services that nobody sees. */
  readonly wrong: readonly string[];
  /** Labels that are on more than one paper. */
  readonly doubled: number;
};
