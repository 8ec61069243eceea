/**
 * Presses of the counter's keys wait in line: "done" and at once "call next" are done one after the other, none is dropped. The same
 * press again, while it is the last in line, is the same wish: a key struck twice acts once.
 */
export class PressLine<Act extends string> {
  readonly #onBusy: (act: Act | null) => void;
  #end: Promise<unknown> = Promise.resolve();
  #last: Act | null = null;

  /** `onBusy` is told which act is under way, and null when the line is empty. */
  constructor(onBusy: (act: Act | null) => void) {
    this.#onBusy = onBusy;
  }

  /** Runs an act when those pressed before are over; null when it joined the same press. */
  press<Result>(act: Act, run: () => Promise<Result>): Promise<Result> | null {
    if (this.#last === act) return null;
    this.#last = act;
    const turn = async (): Promise<Result> => {
      this.#onBusy(act);
      try {
        return await run();
      } finally {
        if (this.#end === mine) {
          this.#last = null;
          this.#onBusy(null);
        }
      }
    };
    // Whatever came of the press before: each answers for itself.
    const mine = this.#end.then(turn, turn);
    this.#end = mine;
    return mine;
  }
}
