/** A clock that a test moves by hand: what was asked for runs when its time has come, in order. */
export type HandClock = {
  readonly now: () => number;
  readonly after: (ms: number, act: () => void) => () => void;
  readonly pass: (ms: number) => void;
};

export const handClock = (): HandClock => {
  let time = 0;
  let timers: { readonly at: number; readonly act: () => void }[] = [];
  return {
    now: () => time,
    after: (ms, act) => {
      const timer = { at: time + ms, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: (ms) => {
      const end = time + ms;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        time = next.at;
        next.act();
      }
      time = end;
    },
  };
};
