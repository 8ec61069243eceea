import type { WaitRange } from '#common/domain/queue/estimate-wait.ts';
import type { Rules } from '#central/log/rules.ts';
import type { callNext } from '#main/usecases/call-next.ts';
import type { Chance } from '../kit/chance.ts';
import type { Agenda } from './agenda.ts';
import type { Centre } from './centre.ts';
import type { Person } from './people.ts';
import type { DayPlan } from './plan.ts';
import type { Station } from './station.ts';

/** What of the product may be exchanged, so that a test sees a broken one caught. */
export type DayParts = {
  readonly rules: Rules;
  readonly callNext: typeof callNext;
  /** Called with a board at noon. */
  readonly atNoon: (board: Station) => void;
};

/** Somebody with a number. */
export type Visitor = {
  readonly person: Person;
  readonly ticket: string;
  /** What the kiosk said, or null where it said nothing. */
  readonly told: WaitRange | null;
  readonly tookAt: number;
  /** Was absent once; is there the next time. */
  wasAbsent: boolean;
  isJudged: boolean;
};

/** Somebody who comes to a counter without being called: back from an absence or from fetching a paper. */
export type Errand = { readonly ticket: string; readonly from: 'no-show' | 'parked' };

/** What the scripts of a day share. */
export type Day = {
  readonly plan: DayPlan;
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly centre: Centre;
  readonly parts: DayParts;
  /** Local time of the day as an instant, UTC ms. */
  readonly at: (msOfDay: number) => number;
  readonly visitors: Map<string, Visitor>;
  readonly errands: Map<string, Errand[]>;
  /** Uids of calls that an officer chose from the list: the order is not theirs. */
  readonly chosen: Set<string>;
  /** How often each kind of thing was done. */
  readonly count: (what: string) => void;
  readonly wrong: (rule: string, detail: string) => void;
  /** A station did something: checked at once. */
  readonly act: <T>(station: Station, work: () => T | Promise<T>) => Promise<T>;
};
