import { ScanSource } from './scan-source.ts';
import type { ScanEvent, ScannerPort, ScannerState } from './scanner-port.ts';
import type { Timers } from './timers.ts';

/** A scanner without a device, for the demo centre and for tests: what a person would do to a real one are its methods. */
export class SimulatedScanner implements ScannerPort {
  readonly #timers: Timers;
  readonly #source: ScanSource;

  constructor(timers: Timers) {
    this.#timers = timers;
    this.#source = new ScanSource(timers);
    this.plugIn();
  }

  subscribe(listener: (event: ScanEvent) => void): () => void {
    return this.#source.subscribe(listener);
  }

  state(): ScannerState {
    return this.#source.state;
  }

  close(): Promise<void> {
    this.#source.became({ kind: 'closed', since: this.#timers.now() });
    return Promise.resolve();
  }

  /** Holds a code under the scanner: its text, then CR. */
  scan(text: string): void {
    this.sendBytes(new TextEncoder().encode(`${text}\r`));
  }

  /** Bytes on the line, as they are; lost while it is unplugged, as on a real one. */
  sendBytes(bytes: Uint8Array): void {
    if (this.state().kind === 'connected') this.#source.received(bytes);
  }

  unplug(): void {
    if (this.state().kind === 'closed') return;
    this.#source.became({ kind: 'disconnected', since: this.#timers.now(), reason: 'unplugged' });
  }

  plugIn(): void {
    if (this.state().kind === 'closed') return;
    this.#source.became({ kind: 'connected', since: this.#timers.now() });
  }
}
