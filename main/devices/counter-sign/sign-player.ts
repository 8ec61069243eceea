import type { Timers } from '#main/devices/scanner/timers.ts';
import { signFrame, signText, type SignProtocol, type SignState } from './sign-text.ts';

/** How often a text that stays is sent again: a sign that was off in between shows it soon, ms. */
const REPEAT_MS = 5_000;

/** Turns what a sign is to show into frames at their times. Frames go to `send`, which drops them while there is no line. */
export class SignPlayer {
  readonly #protocol: SignProtocol;
  readonly #timers: Timers;
  readonly #send: (frame: Uint8Array) => void;
  #state: SignState = { kind: 'idle' };
  #cancel: () => void = () => undefined;

  constructor(protocol: SignProtocol, timers: Timers, send: (frame: Uint8Array) => void) {
    this.#protocol = protocol;
    this.#timers = timers;
    this.#send = send;
  }

  show(state: SignState): void {
    this.#state = state;
    this.play();
  }

  /** Sends what is due now, and again at its time: to be called when the line is there (again). */
  readonly play = (): void => {
    this.#cancel();
    const { text, nextIn } = signText(this.#state, this.#protocol.idle, this.#timers.now());
    this.#send(signFrame(this.#protocol, text));
    this.#cancel = this.#timers.after(nextIn ?? REPEAT_MS, this.play);
  };

  /** The last frame, dark, and no more after it. */
  stop(): void {
    this.#cancel();
    this.#send(signFrame(this.#protocol, ''));
  }
}
