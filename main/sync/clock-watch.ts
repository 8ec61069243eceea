import { uptime } from 'node:os';

/** A machine's time of day (UTC ms), which people and NTP set, and its time since the start (ms), which nobody does; sleep counts in both. */
export type MachineClock = { readonly now: () => number; readonly steady: () => number };

/** This machine's clock. */
export const machineClock: MachineClock = { now: Date.now, steady: () => uptime() * 1_000 };

/** Two clocks that are apart by less say nothing: where the time since the start is told in whole seconds, that much is how it is read. */
const SET_MS = 3_000;

export type ClockWatch = {
  /** How far the clock was set since it was last looked at or begun anew, ms; 0 while it simply goes on. */
  readonly wasSetBy: () => number;
  /** From here on: what the clock was before is of no matter. */
  readonly beginAnew: () => void;
};

/** Notices that somebody set the clock: a battery that was dead, until the time came from the network. */
export const watchClock = ({ now, steady }: MachineClock): ClockWatch => {
  let apart = now() - steady();
  return {
    wasSetBy: () => {
      const by = now() - steady() - apart;
      if (Math.abs(by) < SET_MS) return 0;
      apart += by;
      return Math.round(by);
    },
    beginAnew: () => {
      apart = now() - steady();
    },
  };
};
