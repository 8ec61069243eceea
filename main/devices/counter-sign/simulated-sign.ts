import type { Timers } from '#main/devices/scanner/timers.ts';
import type { CounterSignPort, SignStanding } from './counter-sign-port.ts';
import { SignPlayer } from './sign-player.ts';
import type { SignProtocol, SignState } from './sign-text.ts';

/** A sign for tests and the demo centre: it hands every frame to `onFrame`, and its cable can be pulled. */
export class SimulatedSign implements CounterSignPort {
  readonly #player: SignPlayer;
  #standing: SignStanding = 'connected';

  constructor(protocol: SignProtocol, timers: Timers, onFrame: (frame: Uint8Array) => void) {
    this.#player = new SignPlayer(protocol, timers, (frame) => {
      if (this.#standing === 'connected') onFrame(frame);
    });
    this.#player.play();
  }

  readonly show = (state: SignState): void => this.#player.show(state);

  readonly standing = (): SignStanding => this.#standing;

  readonly close = (): Promise<void> => {
    if (this.#standing !== 'closed') this.#player.stop();
    this.#standing = 'closed';
    return Promise.resolve();
  };

  /** Pulls the cable out, or puts it back. */
  plug(connected: boolean): void {
    this.#standing = connected ? 'connected' : 'missing';
    if (connected) this.#player.play();
  }
}
