/** What the framer made of the bytes between two ends. Lengths are in bytes. */
export type Frame =
  /** `symbology` is the AIM identifier the scanner put in front ("]C0" → 'C0', "]Q1" → 'Q1'), or null. Text is NFC. */
  | { readonly kind: 'text'; readonly text: string; readonly symbology: string | null }
  /** Not text: line noise, a wrong baud rate, or a scanner set to another code page. */
  | { readonly kind: 'noise'; readonly reason: 'control-bytes' | 'not-utf-8'; readonly length: number }
  /** The end never came: a torn scan, or a scanner without suffix. */
  | { readonly kind: 'torn'; readonly length: number }
  | { readonly kind: 'too-long'; readonly length: number };

/** The longest code we read is a card of about 250 bytes; a frame beyond this is no scan and must not fill the memory. */
export const MAX_FRAME_BYTES = 4_096;

const STX = 0x02;
/** A scan ends with CR, LF, CR LF, ETX or Tab, whatever the scanner is set to; an empty frame between two ends is nothing. */
const ENDS: ReadonlySet<number> = new Set([0x03, 0x09, 0x0a, 0x0d]);
/** The group separator stands inside GS1 codes: foreign to us, but text. */
const GROUP_SEPARATOR = 0x1d;
const AIM_ID = /^\]([A-Za-z][0-9A-Za-z])/;

const isControl = (byte: number): boolean => (byte < 0x20 && byte !== GROUP_SEPARATOR) || byte === 0x7f;

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const frameOf = (bytes: Uint8Array): readonly Frame[] => {
  if (bytes.some(isControl)) return [{ kind: 'noise', reason: 'control-bytes', length: bytes.length }];
  const decoded = decode(bytes);
  if (decoded === null) return [{ kind: 'noise', reason: 'not-utf-8', length: bytes.length }];
  const symbology = AIM_ID.exec(decoded)?.[1] ?? null;
  const text = (symbology === null ? decoded : decoded.slice(3)).normalize('NFC');
  return text.trim() === '' ? [] : [{ kind: 'text', text, symbology }];
};

/**
 * Cuts a scanner's bytes into frames, however the line splits them – also inside a UTF-8 letter. STX begins a new frame, so what stood before
 * it without an end is torn. It keeps no time: who owns the line calls `flush` when it has been silent, or is gone.
 */
export class Framer {
  readonly #buffer = new Uint8Array(MAX_FRAME_BYTES);
  #length = 0;

  /** Whether bytes wait for their end. */
  get pending(): boolean {
    return this.#length > 0;
  }

  /** Takes the next bytes and gives every frame they complete. */
  push(bytes: Uint8Array): readonly Frame[] {
    const frames: Frame[] = [];
    for (const byte of bytes) {
      if (byte === STX) frames.push(...this.flush());
      else if (ENDS.has(byte)) frames.push(...this.#complete());
      else this.#take(byte);
    }
    return frames;
  }

  /** Drops what waits for its end and names it: a line break on plugging in is noise, an endless stream too long, the rest torn. */
  flush(): readonly Frame[] {
    const length = this.#length;
    const [frame] = this.#complete();
    if (length === 0 || frame?.kind === 'too-long') return frame === undefined ? [] : [frame];
    const broken = frame?.kind === 'noise' && frame.reason === 'control-bytes';
    return [broken ? frame : { kind: 'torn', length }];
  }

  #take(byte: number): void {
    if (this.#length < MAX_FRAME_BYTES) this.#buffer[this.#length] = byte;
    this.#length += 1;
  }

  #complete(): readonly Frame[] {
    const length = this.#length;
    this.#length = 0;
    if (length === 0) return [];
    return length > MAX_FRAME_BYTES ? [{ kind: 'too-long', length }] : frameOf(this.#buffer.slice(0, length));
  }
}
