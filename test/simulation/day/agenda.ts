/** Lets everything that waits for no time run to its end. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type Sleeper = { readonly at: number; readonly wake: () => void };

/**
 * The day's clock and what happens when. Scripts (async functions) act without time passing and sleep in between; one wakes at a time, in the
 * order of the instants and then of falling asleep, so the same scripts always make the same day, however fast the machine is.
 */
export class Agenda {
  #now: number;
  #awake = 0;
  #failure: { readonly error: unknown } | null = null;
  readonly #sleepers: Sleeper[] = [];

  /** `start`: UTC ms. */
  constructor(start: number) {
    this.#now = start;
  }

  /** Now, UTC ms. */
  readonly now = (): number => this.#now;

  /** Begins a script beside the others. */
  start(script: () => Promise<void>): void {
    this.#awake += 1;
    void script()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#awake -= 1;
      });
  }

  /** Sleeps until an instant, UTC ms; one that is over is now. */
  sleepUntil(instant: number): Promise<void> {
    const at = Math.max(Math.round(instant), this.#now);
    return new Promise((wake) => {
      const place = this.#sleepers.findLastIndex((other) => other.at <= at) + 1;
      this.#sleepers.splice(place, 0, { at, wake });
      this.#awake -= 1;
    });
  }

  sleep(ms: number): Promise<void> {
    return this.sleepUntil(this.#now + ms);
  }

  /** Runs until nobody has anything to do any more, or until `isEnough`. Throws what a script threw. */
  async run(isEnough: () => boolean): Promise<void> {
    for (;;) {
      while (this.#awake > 0) await turn();
      if (this.#failure !== null) throw this.#failure.error;
      const next = this.#sleepers.shift();
      if (next === undefined || isEnough()) return;
      this.#now = next.at;
      this.#awake += 1;
      next.wake();
    }
  }
}
