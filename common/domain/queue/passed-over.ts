import type { PastCall } from './next-ticket.ts';

/** A ticket of a day as a report sees it. Instants are UTC ms; `calledAt` is null while nobody called it. */
export type DayTicket = PastCall & { readonly id: string; readonly calledAt: number | null };

/**
 * How often each ticket of a day was passed over by somebody with priority before its own call, by what the calls themselves wrote down: the
 * proof that nobody starved. Tickets that nobody passed are left out.
 */
export const passedOver = (tickets: readonly DayTicket[]): ReadonlyMap<string, number> => {
  const passes = tickets.filter(({ over }) => over.length > 0);
  return new Map(
    tickets.flatMap((one) => {
      const count = passes.filter(
        ({ over, arrivedAt, calledAt }) =>
          over.includes(one.service) &&
          arrivedAt > one.arrivedAt &&
          calledAt !== null &&
          (one.calledAt === null || calledAt < one.calledAt),
      ).length;
      return count === 0 ? [] : [[one.id, count] as const];
    }),
  );
};
