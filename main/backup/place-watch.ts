/** A look at a place that may be on a dead server. */
type Look = { readonly place: string; readonly start: () => void };

export type PlaceWatch = {
  /**
   * Does something with a place's files; null when it did not answer in time, or has not answered an earlier look yet. `act` may be under way for as
   * long as the system lets it hang: what it says later is not heard.
   */
  readonly look: <T>(place: string, act: () => Promise<T>) => Promise<T | null>;
};

export type WatchParts = {
  readonly limitMs: number;
  /** So many looks may be under way at once. */
  readonly most: number;
  /** Runs `act` after `ms` unless the function it returns is called. */
  readonly after: (ms: number, act: () => void) => () => void;
};

/**
 * Looks at folders that may never answer: one look at a time in each place, and few in all. A call of the file system that hangs cannot be
 * stopped and holds one of Node's four threads for files, which everybody else needs too.
 */
export const placeWatch = ({ limitMs, most, after }: WatchParts): PlaceWatch => {
  const busy = new Set<string>();
  const silent = new Set<string>();
  let waiting: readonly Look[] = [];

  const startNext = (): void => {
    const next = waiting.find(({ place }) => !busy.has(place));
    if (next === undefined || busy.size >= most) return;
    waiting = waiting.filter((look) => look !== next);
    busy.add(next.place);
    next.start();
    startNext();
  };

  const lookAt = <T>(place: string, act: () => Promise<T>): Promise<T | null> =>
    new Promise((resolve, reject) => {
      const look: Look = {
        place,
        start: () => {
          void act()
            .then(resolve, reject)
            .finally(() => {
              cancel();
              busy.delete(place);
              silent.delete(place);
              startNext();
            });
        },
      };
      const cancel = after(limitMs, () => {
        if (waiting.includes(look)) waiting = waiting.filter((other) => other !== look);
        else silent.add(place);
        resolve(null);
      });
      waiting = [...waiting, look];
      startNext();
    });

  return { look: (place, act) => (silent.has(place) ? Promise.resolve(null) : lookAt(place, act)) };
};

/** A disk that slept answers in this time, ms. */
const LIMIT_MS = 8_000;
/** Of the four threads, one is left to everybody else whatever hangs. */
const MOST = 3;

/** The looks of this process: its threads are shared by all that runs in it. */
export const { look: lookAtPlace } = placeWatch({
  limitMs: LIMIT_MS,
  most: MOST,
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
});
