import { beginsMrz, continuesMrz } from '#common/domain/identity/parse-mrz.ts';
import type { Frame } from './framer.ts';

/** A card's machine readable zone has three lines, and an OCR reader ends each with CR. */
const LINES = 3;

/**
 * Makes one frame of the three lines an OCR-B reader sends for the back of a citizen card; every other frame passes as it is. Like the framer it
 * keeps no time: who owns the line calls `flush` when it has been silent.
 */
export class MrzJoiner {
  #lines: readonly string[] = [];

  /** Whether lines wait for the rest of their zone. */
  get pending(): boolean {
    return this.#lines.length > 0;
  }

  /** Takes the next frame and gives what it completes; lines that something else interrupted are torn. */
  push(frame: Frame): readonly Frame[] {
    const line = frame.kind === 'text' ? frame.text.trim() : '';
    if (this.pending ? continuesMrz(line) : beginsMrz(line)) {
      this.#lines = [...this.#lines, line];
      if (this.#lines.length < LINES) return [];
      const text = this.#lines.join('\n');
      this.#lines = [];
      return [{ kind: 'text', text, symbology: null }];
    }
    return this.pending ? [...this.flush(), ...this.push(frame)] : [frame];
  }

  /** Drops the lines that wait and names them. */
  flush(): readonly Frame[] {
    const length = this.#lines.join('\n').length;
    this.#lines = [];
    return length === 0 ? [] : [{ kind: 'torn', length }];
  }
}
