import { toInstant } from '#common/domain/calendar/local-time.ts';
import type { Language } from '#common/ipc/views.ts';
import type { Chance } from '../kit/chance.ts';
import { DAY, MINUTE_MS, type DayPlan } from './plan.ts';
import { priorityGroups, services } from './settings.ts';

/** Somebody who comes on that day. */
export type Person = {
  /** UTC ms. */
  readonly comesAt: number;
  readonly service: string;
  readonly language: Language;
  /** The ground of priority that is said at the kiosk, or null. */
  readonly group: string | null;
  /** Whether that ground is true: an officer sees. */
  readonly isGrounded: boolean;
  /** Is not there when called. */
  readonly leaves: boolean;
  /** How long the visit takes, ms. */
  readonly takesMs: number;
};

const PRIORITY = 0.15;
const LEAVES = 0.05;
const IN_THE_MORNING = 0.62;
const AT_LUNCH = 0.01;

/** A triangular distribution, minutes since midnight: how a hall fills and empties. */
const triangle = (chance: Chance, from: number, peak: number, to: number): number => {
  const u = chance.next();
  const turnsAt = (peak - from) / (to - from);
  return u < turnsAt
    ? from + Math.sqrt(u * (to - from) * (peak - from))
    : to - Math.sqrt((1 - u) * (to - from) * (to - peak));
};

/** The morning's peak is at a quarter past eight, the smaller one after lunch at ten to two; a few come while the doors are closed. */
const arrival = (chance: Chance): number => {
  const when = chance.next();
  if (when < AT_LUNCH) return triangle(chance, 692, 720, 790);
  return when < AT_LUNCH + IN_THE_MORNING ? triangle(chance, 420, 495, 668) : triangle(chance, 795, 830, 995);
};

const MOST_MINUTES = 45;

/** A visit's length: log-normal with a coefficient of variation of 0.6. */
const lengthOf = (chance: Chance, mean: number): number => {
  const variance = Math.log(1 + 0.6 ** 2);
  const normal = Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
  return Math.min(MOST_MINUTES, Math.exp(Math.log(mean) - variance / 2 + normal * Math.sqrt(variance)));
};

const pickService = (chance: Chance) => {
  let left = chance.next();
  const found = services.find(({ share }) => (left -= share) < 0) ?? services[0];
  if (found === undefined) throw new Error('a centre without services');
  return found;
};

/** Everybody who comes on that day, in order of coming. */
export const peopleOf = (plan: DayPlan, chance: Chance): readonly Person[] =>
  Array.from({ length: plan.visits }, (): Person => {
    const service = pickService(chance);
    return {
      comesAt: toInstant(DAY, Math.round(arrival(chance) * MINUTE_MS)),
      service: service.id,
      language: chance.happens(0.05) ? 'en' : 'vi',
      group: chance.happens(PRIORITY) ? chance.pick(priorityGroups) : null,
      isGrounded: !chance.happens(0.06),
      leaves: chance.happens(LEAVES),
      takesMs: Math.round(lengthOf(chance, service.minutes) * MINUTE_MS),
    };
  }).sort((a, b) => a.comesAt - b.comesAt);
