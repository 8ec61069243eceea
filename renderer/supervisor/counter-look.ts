import type { Floor } from '#common/ipc/supervisor-calls.ts';

/** How a counter stands: the wall's colour, sign and word, and what a supervisor reads before sending somebody there. */
export type CounterLook = 'serving' | 'free' | 'paused' | 'closed' | 'away' | 'unknown';

/** How a counter stands; without the hub (`isSilent`) what is last known of it. */
export const counterLook = (counter: Floor['counters'][number], isSilent: boolean): CounterLook => {
  if (counter.terminal === '') return 'closed';
  if (isSilent) return counter.servingLabel === null ? 'unknown' : 'serving';
  if (!counter.connected) return 'away';
  if (counter.pause !== null) return 'paused';
  if (counter.servingLabel !== null) return 'serving';
  return counter.officer === '' && counter.idleSince === null ? 'closed' : 'free';
};

/** Who is sent to a counter that stands so waits for nobody knows how long. */
export const callsNobody: ReadonlySet<CounterLook> = new Set(['paused', 'closed', 'away']);
