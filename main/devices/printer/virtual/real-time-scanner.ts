const DLE = 0x10;
const EOT = 0x04;

/** Finds DLE EOT n as bytes arrive: a printer answers them before it looks at anything else, even inside a picture. */
export class RealTimeScanner {
  #before: readonly [number, number] = [0, 0];

  /** The numbers n asked for in these bytes; a command may be split over two calls. */
  questions(bytes: Uint8Array): readonly number[] {
    const asked: number[] = [];
    for (const byte of bytes) {
      if (this.#before[0] === DLE && this.#before[1] === EOT) asked.push(byte);
      this.#before = [this.#before[1], byte];
    }
    return asked;
  }
}
