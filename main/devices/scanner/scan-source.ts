import { Framer, type Frame } from './framer.ts';
import { MrzJoiner } from './mrz-joiner.ts';
import type { Refusal, ScanEvent, ScannerState } from './scanner-port.ts';
import type { Timers } from './timers.ts';

/** A scanner sends a code in one go, even at 9600 baud; a frame silent for so long (ms) will not be ended any more (devices.md §4). */
export const IDLE_MS = 80;

/** A timer this late (ms) means the process was busy, not the line silent: bytes may still wait to be read. */
const LATE_MS = 40;

const withoutSince = (state: ScannerState): string => JSON.stringify({ ...state, since: 0 });

/** The half every scanner shares: bytes and line changes in, one ordered stream of events out. */
export class ScanSource {
  readonly #framer = new Framer();
  readonly #joiner = new MrzJoiner();
  readonly #listeners = new Set<(event: ScanEvent) => void>();
  readonly #timers: Timers;
  #state: ScannerState;
  #cancelIdle: () => void = () => undefined;

  constructor(timers: Timers) {
    this.#timers = timers;
    this.#state = { kind: 'opening', since: timers.now() };
  }

  get state(): ScannerState {
    return this.#state;
  }

  /** Whether part of a scan has come and its end has not. */
  get pending(): boolean {
    return this.#framer.pending || this.#joiner.pending;
  }

  subscribe(listener: (event: ScanEvent) => void): () => void {
    // A wrapper of its own, so that subscribing one function twice is two subscriptions.
    const own = (event: ScanEvent): void => listener(event);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Bytes from the line, as they came. */
  received(bytes: Uint8Array): void {
    this.#cancelIdle();
    this.#tell(this.#framer.push(bytes).flatMap((frame) => this.#joiner.push(frame)));
    this.#watchSilence();
  }

  /** Something came that is no scan, and the driver knows why. */
  refused(frame: Refusal): void {
    this.#emit({ kind: 'refused', frame, at: this.#timers.now() });
  }

  /** The line changed. What waited for its end is dropped: it must not be glued to the first scan after a reconnection. Saying the same again is nothing. */
  became(state: ScannerState): void {
    if (withoutSince(state) === withoutSince(this.#state)) return;
    this.#cancelIdle();
    this.#tell(this.#dropped());
    this.#state = state;
    this.#emit({ kind: 'state', state });
  }

  #watchSilence(): void {
    if (!this.pending) return;
    const due = this.#timers.now() + IDLE_MS;
    this.#cancelIdle = this.#timers.after(IDLE_MS, () => {
      if (this.#timers.now() - due > LATE_MS) this.#watchSilence();
      else this.#tell(this.#dropped());
    });
  }

  #dropped(): readonly Frame[] {
    return [...this.#joiner.flush(), ...this.#framer.flush()];
  }

  #tell(frames: readonly Frame[]): void {
    const at = this.#timers.now();
    for (const frame of frames) {
      this.#emit(
        frame.kind === 'text'
          ? { kind: 'scan', text: frame.text, symbology: frame.symbology, at }
          : { kind: 'refused', frame, at },
      );
    }
  }

  #emit(event: ScanEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
