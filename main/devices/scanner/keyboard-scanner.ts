import { readKeyedScan } from '#common/domain/scan/keyed-scan.ts';
import { ScanSource } from './scan-source.ts';
import type { ScanEvent, ScannerPort, ScannerState } from './scanner-port.ts';
import type { Timers } from './timers.ts';

/** What a window caught between the prefix key and the end of a scan. */
export type KeyedText = {
  /** Lines of a card's machine readable zone are apart by LF. */
  readonly text: string;
  /** False when the keys stopped before Enter or Tab. */
  readonly ended: boolean;
  /** True when an input method was at work. */
  readonly touched: boolean;
};

/**
 * A scanner in keyboard mode (keyboard wedge). There is no device to open: the windows catch its keys (renderer/app) and hand them over here. Nobody
 * can see whether it is plugged in, so it counts as connected until it is closed.
 */
export class KeyboardScanner implements ScannerPort {
  /** The key it sends before each code: 'F9'. */
  readonly prefixKey: string;
  readonly #timers: Timers;
  readonly #source: ScanSource;

  constructor(prefixKey: string, timers: Timers) {
    this.prefixKey = prefixKey;
    this.#timers = timers;
    this.#source = new ScanSource(timers);
    this.#source.became({ kind: 'connected', since: timers.now() });
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

  /** Takes what a window caught. */
  typed({ text, ended, touched }: KeyedText): void {
    if (this.state().kind !== 'connected' || text.trim() === '') return;
    const keyed = readKeyedScan(text, touched);
    if (keyed.kind !== 'code') this.#source.refused({ kind: keyed.kind, length: text.length });
    else if (!ended) this.#source.refused({ kind: 'torn', length: text.length });
    else this.#source.received(new TextEncoder().encode(`${text}\r`));
  }
}
