import type { TriedScan } from '#common/ipc/hardware-calls.ts';

/** A code as it came, whichever way. `text` stays here: only its kind and length are told. */
export type HeardCode = {
  readonly text: string;
  readonly symbology: string | null;
  readonly way: TriedScan['way'];
  /** UTC ms. */
  readonly at: number;
};

/** "Quét thử": while somebody tries the scanner, the next code is looked at and used for nothing else. */
export class ScanTrial {
  readonly #kindOf: (text: string) => TriedScan['kind'];
  readonly #onChange: () => void;
  #listening = false;
  #last: TriedScan | null = null;

  constructor(kindOf: (text: string) => TriedScan['kind'], onChange: () => void) {
    this.#kindOf = kindOf;
    this.#onChange = onChange;
  }

  get listening(): boolean {
    return this.#listening;
  }

  get last(): TriedScan | null {
    return this.#last;
  }

  listen(listen: boolean): void {
    this.#listening = listen;
    if (listen) this.#last = null;
    this.#onChange();
  }

  /** Something came that is no code: it can be tried again, the next one counts. */
  refused(way: HeardCode['way'], at: number): boolean {
    if (!this.#listening) return false;
    this.#last = { kind: 'unreadable', letters: 0, symbology: null, way, at };
    this.#onChange();
    return true;
  }

  /** Takes a code while trying; false when nobody tries and the code means what it means. */
  take({ text, symbology, way, at }: HeardCode): boolean {
    if (!this.#listening) return false;
    this.#listening = false;
    this.#last = { kind: this.#kindOf(text), letters: [...text].length, symbology, way, at };
    this.#onChange();
    return true;
  }
}
