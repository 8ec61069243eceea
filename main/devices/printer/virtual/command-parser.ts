import type { Command } from './command.ts';

const ESC = 0x1b;
const GS = 0x1d;
const DLE = 0x10;
const LF = 0x0a;
const FIRST_CHARACTER = 0x20;
const WIDEST_ROW_BYTES = 128;
const TALLEST_PICTURE = 4095;
/** The number of the cutter's counter in GS g 2. */
const CUTS = 178;

const escWithoutArgument = new Set([0x40, 0x32, 0x3c]);
const gsWithTwo = new Set([0x50, 0x4c, 0x57]);
const cutWithFeed = new Set([65, 66, 97, 98, 103, 104]);

const lengthOfDle = (second: number): number => {
  if (second === 0x14) return 5;
  return second === 0x04 || second === 0x05 ? 3 : 2;
};

const lengthOfGs = (head: readonly number[]): number => {
  const [, second = 0, third = 0, low = 0, high = 0] = head;
  switch (second) {
    case DLE:
    case ESC:
    case GS:
      return 2;
    case 0x28:
      return head.length < 5 ? 5 : 5 + low + high * 256;
    case 0x76:
      return third === 0x30 ? 8 : 3;
    case 0x56:
      return cutWithFeed.has(third) ? 4 : 3;
    case 0x67:
      return 6;
    default:
      return gsWithTwo.has(second) ? 4 : 3;
  }
};

/** The length of the command a head begins, as far as it can be told from the bytes so far. */
const lengthOf = (head: readonly number[]): number => {
  const [first, second = 0] = head;
  if (head.length < 2) return 2;
  if (first === ESC) return escWithoutArgument.has(second) ? 2 : 3;
  return first === DLE ? lengthOfDle(second) : lengthOfGs(head);
};

const escCommand = (second: number, third: number): Command | undefined => {
  if (second === 0x40) return { kind: 'reset' };
  if (second === 0x4a) return { kind: 'feed', units: third };
  return second === 0x64 ? { kind: 'feed-lines', lines: third } : undefined;
};

const gsCommand = (head: readonly number[]): Command | undefined => {
  const [, second = 0, third = 0, fourth = 0] = head;
  switch (second) {
    case 0x56:
      return { kind: 'cut', units: head.length === 4 ? fourth : 0 };
    case 0x50:
      return { kind: 'motion-unit', perInch: fourth };
    case 0x61:
      return { kind: 'automatic-status', mask: third };
    case 0x72:
      return { kind: 'transmit-status', which: third };
    case 0x49:
      return { kind: 'transmit-id', which: third };
    case 0x67:
      return third === 0x32 && head[4] === CUTS ? { kind: 'transmit-cuts' } : undefined;
    case 0x28:
      return third === 0x48 && head.length === 11 && head[5] === 0x30
        ? { kind: 'process-id', id: head.slice(7) }
        : undefined;
    default:
      return undefined;
  }
};

/**
 * Reads ESC/POS bytes one at a time, as a printer does: the state outlives a disconnection, so after a picture torn in the
 * middle the next bytes, whatever they mean, are burnt as its missing rows. Unknown commands are skipped by their length.
 */
export class CommandParser {
  #head: number[] = [];
  #row: Uint8Array = new Uint8Array(0);
  #filled = 0;
  #rowsLeft = 0;

  /** Takes one byte; returns what it completes. */
  push(byte: number): Command | undefined {
    if (this.#rowsLeft > 0) return this.#pushPicture(byte);
    if (this.#head.length === 0 && byte !== ESC && byte !== GS && byte !== DLE) {
      if (byte === LF) return { kind: 'feed-lines', lines: 1 };
      return byte >= FIRST_CHARACTER ? { kind: 'character', code: byte } : undefined;
    }
    this.#head.push(byte);
    if (this.#head.length < lengthOf(this.#head)) return undefined;
    const head = this.#head;
    this.#head = [];
    const [first, second = 0, third = 0] = head;
    if (first === ESC) return escCommand(second, third);
    if (first === DLE) return undefined;
    if (second === 0x76 && head.length === 8) {
      this.#beginPicture(head);
      return undefined;
    }
    return gsCommand(head);
  }

  #beginPicture(head: readonly number[]): void {
    const [, , , mode = 0, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = head;
    const width = xLow + xHigh * 256;
    const height = yLow + yHigh * 256;
    const normal = mode === 0 || mode === 48;
    if (!normal || width === 0 || width > WIDEST_ROW_BYTES || height > TALLEST_PICTURE) return;
    this.#row = new Uint8Array(width);
    this.#filled = 0;
    this.#rowsLeft = height;
  }

  #pushPicture(byte: number): Command | undefined {
    this.#row[this.#filled] = byte;
    this.#filled += 1;
    if (this.#filled < this.#row.length) return undefined;
    const bytes = this.#row;
    this.#rowsLeft -= 1;
    this.#filled = 0;
    this.#row = new Uint8Array(bytes.length);
    return { kind: 'row', bytes };
  }
}
