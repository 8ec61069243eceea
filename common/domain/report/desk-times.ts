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
 * The last thing that happened at a counter, UTC ms: a day that is over ends there for those who forgot to sign out, and so does a pause that nobody ended.
 * 0 where nothing happened.
 */
export const lastSignAt = (desk: Desk | null, visits: readonly Held[]): number =>
  Math.max(
    0,
    desk?.opened ?? 0,
    desk?.closed ?? 0,
    desk?.officer?.since ?? 0,
    ...(desk?.pauses ?? []).map(({ since, until }) => until ?? since),
    ...visits.map(({ from, to }) => to ?? from),
  );

type Spans = {
  readonly serving: readonly Span[];
  readonly paused: readonly (Span & { readonly reason: PauseReason })[];
};

const spansOf = (desk: Desk | null, visits: readonly Held[], now: number): Spans => ({
  serving: visits.map(({ from, to }) => ({ from, to: to ?? now })),
  paused: (desk?.pauses ?? []).map(({ reason, since, until }) => ({ reason, from: since, to: until ?? now })),
});

const timesOf = (openMs: number, { serving, paused }: Spans): DeskTimes => {
  const pausedMs: Partial<Record<PauseReason, number>> = {};
  for (const { reason, ...span } of paused) pausedMs[reason] = (pausedMs[reason] ?? 0) + covered([span]);
  return {
    openMs,
    servingMs: covered(serving),
    pausedMs,
    pauses: paused.length,
    idleMs: Math.max(0, openMs - covered([...serving, ...paused])),
  };
};

/**
 * How a counter spent its day up to `now` (UTC ms). It is open from the first sign-in, call or pause to the last sign-out, or, while somebody sits
 * there or a citizen is served, to `now`; else to the last thing that happened.
 */
export const deskTimes = (desk: Desk | null, visits: readonly Held[], now: number): DeskTimes => {
  const spans = spansOf(desk, visits, now);
  const begins = [...spans.serving, ...spans.paused].map(({ from }) => from).concat(desk?.opened ?? []);
  const ends = [...spans.serving, ...spans.paused].map(({ to }) => to).concat(desk?.closed ?? []);
  const isOpen = (desk?.officer ?? null) !== null;
  const to = isOpen ? now : Math.max(...ends);
  return timesOf(begins.length === 0 ? 0 : Math.max(0, to - Math.min(...begins)), spans);
};

/** The times added up. */
export const timesTogether = (a: DeskTimes, b: DeskTimes, sign: 1 | -1 = 1): DeskTimes => {
  const pausedMs: Partial<Record<PauseReason, number>> = { ...a.pausedMs };
  // The keys of b's pauses are reasons.
  for (const reason of Object.keys(b.pausedMs) as PauseReason[]) {
    pausedMs[reason] = Math.max(0, (pausedMs[reason] ?? 0) + sign * (b.pausedMs[reason] ?? 0));
  }
  const sum = (of: Exclude<keyof DeskTimes, 'pausedMs'>): number => Math.max(0, a[of] + sign * b[of]);
  return { openMs: sum('openMs'), servingMs: sum('servingMs'), idleMs: sum('idleMs'), pauses: sum('pauses'), pausedMs };
};

const within = <S extends Span>(spans: readonly S[], { from, to }: Span): readonly S[] =>
  spans
    .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.to > span.from);

/**
 * The day of a counter parted by who sat there (officer by id, '' for the time in which nobody did): visits and pauses are cut where the officer changes, a pause
 * is counted for whom it began with.
 */
export const timesBySession = (
  desk: Desk | null,
  visits: readonly Held[],
  now: number,
): readonly { readonly officer: string; readonly name: string; readonly times: DeskTimes }[] => {
  const { serving, paused } = spansOf(desk, visits, now);
  const sat = (desk?.sessions ?? []).map(({ officer, name, from, to }) => {
    const span = { from, to: Math.max(from, to ?? now) };
    const times = timesOf(span.to - span.from, { serving: within(serving, span), paused: within(paused, span) });
    return {
      officer,
      name,
      times: { ...times, pauses: paused.filter((one) => from <= one.from && one.from < span.to).length },
    };
  });
  const nobody = sat.reduce((rest, { times }) => timesTogether(rest, times, -1), deskTimes(desk, visits, now));
  return nobody.openMs + nobody.servingMs + nobody.pauses === 0
    ? sat
    : [...sat, { officer: '', name: '', times: nobody }];
};
