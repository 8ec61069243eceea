import type { Pkcs11Library } from './pkcs11-library.ts';

/** One attribute of an object: what it is, and the bytes it has or gets. */
export type Attribute = { readonly type: number; readonly value: Buffer };

const POINTER = 8;

/** Lays numbers and structures out as PKCS#11 wants them in memory. */
export class Pkcs11Memory {
  readonly #library: Pkcs11Library;
  /** What a template points to lives as long as the template. */
  readonly #pointedTo = new WeakMap<Buffer, readonly Attribute[]>();

  constructor(library: Pkcs11Library) {
    this.#library = library;
  }

  /** A CK_ULONG, or several in a row. */
  ulongs(...values: readonly number[]): Buffer {
    const size = this.#library.ulong;
    const bytes = Buffer.alloc(size * values.length);
    for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, size * index);
    return bytes;
  }

  /** The CK_ULONG at a place (counted in CK_ULONGs). Handles, sizes and flags are below 2^32 in every library. */
  ulongAt(bytes: Buffer, index = 0): number {
    return bytes.readUInt32LE(this.#library.ulong * index);
  }

  /** Whether the CK_ULONG is the mark for "not available". */
  isUnavailable(bytes: Buffer, index: number): boolean {
    return this.ulongAt(bytes, index) === 0xff_ff_ff_ff;
  }

  /** CK_ATTRIBUTE[]: type, pointer, length, without gaps on every platform. */
  attributes(list: readonly Attribute[]): Buffer {
    const template = Buffer.concat(list.map(({ type, value }) => this.#triple(type, value)));
    this.#pointedTo.set(template, list);
    return template;
  }

  /** CK_MECHANISM without parameters. */
  mechanism(type: number): Buffer {
    return Buffer.concat([this.ulongs(type), Buffer.alloc(POINTER), this.ulongs(0)]);
  }

  /** The length that C_GetAttributeValue wrote for the attribute at an index; null when the object has none. */
  lengthOf(template: Buffer, index: number): number | null {
    const at = (2 * this.#library.ulong + POINTER) * index + this.#library.ulong + POINTER;
    const length = template.subarray(at, at + this.#library.ulong);
    return this.isUnavailable(length, 0) ? null : this.ulongAt(length);
  }

  #triple(type: number, value: Buffer): Buffer {
    const pointer = Buffer.alloc(POINTER);
    pointer.writeBigUInt64LE(value.length === 0 ? 0n : this.#library.addressOf(value));
    return Buffer.concat([this.ulongs(type), pointer, this.ulongs(value.length)]);
  }
}
