import type { Floor } from '#common/ipc/supervisor-calls.ts';

/** The floor in four numbers. */
export type FloorTotals = {
  readonly waiting: number;
  readonly longestWaitMs: number;
  readonly issuedToday: number;
  readonly doneToday: number;
};

/** Sums over all services; the longest wait is that of the person who waits longest now (ms). */
export const floorTotals = (services: Floor['services']): FloorTotals => ({
  waiting: services.reduce((sum, service) => sum + service.waiting, 0),
  longestWaitMs: services.reduce((longest, service) => Math.max(longest, service.longestWaitMs), 0),
  issuedToday: services.reduce((sum, service) => sum + service.issuedToday, 0),
  doneToday: services.reduce((sum, service) => sum + service.doneToday, 0),
});

/** A wait (ms) in whole minutes, rounded down. */
export const waitMinutes = (waitMs: number): number => Math.floor(waitMs / 60_000);
