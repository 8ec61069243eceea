import type { Floor } from '#common/ipc/supervisor-calls.ts';

/** The floor in four numbers. */
export type FloorTotals = {
  readonly waiting: number;
  readonly oldestArrivedAt: number | null;
  readonly issuedToday: number;
  readonly doneToday: number;
};

/** When the first of these came, UTC ms; null where nobody waits. */
export const oldestOf = (services: readonly Pick<Floor['services'][number], 'oldestArrivedAt'>[]): number | null =>
  services.reduce<number | null>(
    (oldest, { oldestArrivedAt: at }) => (at === null || (oldest !== null && oldest <= at) ? oldest : at),
    null,
  );

/** Sums over all services, and when the person came who waits longest now. */
export const floorTotals = (services: Floor['services']): FloorTotals => ({
  waiting: services.reduce((sum, service) => sum + service.waiting, 0),
  oldestArrivedAt: oldestOf(services),
  issuedToday: services.reduce((sum, service) => sum + service.issuedToday, 0),
  doneToday: services.reduce((sum, service) => sum + service.doneToday, 0),
});

/** A wait (ms) in whole minutes, rounded down. */
export const waitMinutes = (waitMs: number): number => Math.floor(waitMs / 60_000);

/** How long somebody waits who came at an instant, at `now` (both UTC ms), in whole minutes; never less than none. */
export const waitedMinutes = (arrivedAt: number, now: number): number => waitMinutes(Math.max(0, now - arrivedAt));
