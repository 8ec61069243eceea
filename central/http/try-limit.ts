/** Tries that one asker, and all askers together, may make in a minute. */
export type TryRules = { readonly each: number; readonly all: number };

const MINUTE_MS = 60_000;

/** Whether one more try of `who` at `now` (ms) is allowed; counts it when it is. A refused try costs nothing and is not remembered. */
export const tryLimit = ({ each, all }: TryRules): ((who: string, now: number) => boolean) => {
  let tries: readonly { readonly who: string; readonly at: number }[] = [];
  return (who, now) => {
    tries = tries.filter(({ at }) => now - at < MINUTE_MS && at <= now);
    const own = tries.filter((one) => one.who === who).length;
    if (own >= each || tries.length >= all) return false;
    tries = [...tries, { who, at: now }];
    return true;
  };
};
