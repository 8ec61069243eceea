import type { Centre } from './answers.ts';
import { isTrainingSite } from '../site/training.ts';

export type CentreProblem = 'name' | 'agency-code' | 'place' | 'services';

/** What a new centre cannot begin without, by field: a name, a code that can name a site and is not one of training, a place, a service. */
export const centreProblems = ({ name, agencyCode, place, services }: Centre): readonly CentreProblem[] => [
  ...(name.trim() === '' ? (['name'] as const) : []),
  ...(/^[A-Za-z0-9.-]{1,40}$/u.test(agencyCode) && !isTrainingSite(agencyCode) ? [] : (['agency-code'] as const)),
  ...(place.trim() === '' ? (['place'] as const) : []),
  ...(services.length === 0 ? (['services'] as const) : []),
];
