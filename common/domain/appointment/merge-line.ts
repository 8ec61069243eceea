import type { InLine } from '../queue/next-ticket.ts';

/** The mark of a kept appointment among the priorities of a line. */
export const APPOINTMENT = 'appointment';

/** Somebody who checked in with a kept appointment. Instants are UTC ms. */
export type Kept = { readonly service: string; readonly slot: number; readonly checkedInAt: number };

type InMergedLine<W, K> = InLine & ({ readonly walkIn: W } | { readonly kept: K });

/**
 * One line of walk-ins and kept appointments, in order of arrival, for `nextTicket`: an appointment stands as if it had arrived at its slot and
 * has priority, so that the policy of its service bounds how often walk-ins are passed over. Before its slot it is called only when nobody else
 * waits. `now` is UTC ms; walk-ins come in order of arrival.
 */
export const mergeLine = <W extends InLine, K extends Kept>(
  walkIns: readonly W[],
  kept: readonly K[],
  now: number,
): readonly InMergedLine<W, K>[] => {
  const due = kept.filter(({ slot }) => slot <= now);
  const called = walkIns.length + due.length === 0 ? kept : due;
  return [
    ...called
      .toSorted((a, b) => a.slot - b.slot || a.checkedInAt - b.checkedInAt)
      .map((one) => ({ service: one.service, arrivedAt: one.slot, priority: APPOINTMENT, kept: one })),
    ...walkIns.map((one) => ({ service: one.service, arrivedAt: one.arrivedAt, priority: one.priority, walkIn: one })),
  ].toSorted((a, b) => a.arrivedAt - b.arrivedAt);
};
