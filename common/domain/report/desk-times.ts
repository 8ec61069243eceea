import type { PauseReason } from '../floor/pause-reason.ts';
import type { Desk } from '../floor/desk.ts';

/** A visit as far as it held a counter, UTC ms; `to` is null while it goes on. */
export type Held = { readonly from: number; readonly to: number | null };

/** How a counter spent a day, ms. */
export type DeskTimes = {
  readonly openMs: number;
  readonly servingMs: number;
  readonly pausedMs: Readonly<Partial<Record<PauseReason, number>>>;
  readonly pauses: number;
  /** Open, and neither serving nor paused. */
  readonly idleMs: number;
};

type Span = { readonly from: number; readonly to: number };

/** The length of spans together, each moment once. */
const covered = (spans: readonly Span[]): number => {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
};

/**
 * How a counter spent its day up to `now` (UTC ms). It is open from the first sign-in, call or pause to the last sign-out, or, while somebody sits
 * there or a citizen is served, to `now`; else to the last thing that happened.
 */
export const deskTimes = (desk: Desk | null, visits: readonly Held[], now: number): DeskTimes => {
  const serving = visits.map(({ from, to }) => ({ from, to: to ?? now }));
  const paused = (desk?.pauses ?? []).map(({ reason, since, until }) => ({ reason, from: since, to: until ?? now }));
  const begins = [...serving, ...paused].map(({ from }) => from).concat(desk?.opened ?? []);
  const ends = [...serving, ...paused].map(({ to }) => to).concat(desk?.closed ?? []);
  const isOpen = (desk?.officer ?? null) !== null;
  const from = Math.min(...begins);
  const to = isOpen ? now : Math.max(...ends);
  const openMs = begins.length === 0 ? 0 : Math.max(0, to - from);
  const pausedMs: Partial<Record<PauseReason, number>> = {};
  for (const { reason, ...span } of paused) pausedMs[reason] = (pausedMs[reason] ?? 0) + (span.to - span.from);
  return {
    openMs,
    servingMs: covered(serving),
    pausedMs,
    pauses: paused.length,
    idleMs: Math.max(0, openMs - covered([...serving, ...paused])),
  };
};
