const MINUTE_MS = 60_000;

/** So many different askers are counted apart in a minute; further ones share one count, so memory has an end. */
const MOST_KEYS = 20_000;

/** Whether one more of `who` at `now` (ms) stays within the limit of this minute; each question counts. */
export const minuteLimit = (limit: number): ((who: string, now: number) => boolean) => {
  let minute = 0;
  let counts = new Map<string, number>();
  return (who, now) => {
    const current = Math.floor(now / MINUTE_MS);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const key = counts.has(who) || counts.size < MOST_KEYS ? who : '';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= limit;
  };
};
