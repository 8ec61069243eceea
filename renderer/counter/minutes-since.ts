/** Whole minutes from an instant to now (both UTC ms); never negative, so a clock that is a little behind shows 0. */
export const minutesSince = (instant: number, now: number): number => Math.max(0, Math.floor((now - instant) / 60_000));
