import type { Timers } from '#main/devices/scanner/timers.ts';

type Waiting = { readonly due: number; readonly run: () => void };

/** Time that stands still until a test moves it. */
export class ManualTimers implements Timers {
  #now = 1_000_000;
  #waiting: readonly Waiting[] = [];

  readonly now = (): number => this.#now;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const waiting: Waiting = { due: this.#now + ms, run };
    this.#waiting = [...this.#waiting, waiting];
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== waiting);
    };
  };

  /** Lets so many ms pass; each timer runs at its own moment. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#waiting.filter(({ due }) => due <= end).toSorted((one, other) => one.due - other.due)[0];
      if (!next) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.due);
      next.run();
    }
    this.#now = end;
  }

  /** As a process that was busy for so long: the clock has moved first, and whatever is due runs only now. */
  stall(ms: number): void {
    this.#now += ms;
    this.advance(0);
  }
}
