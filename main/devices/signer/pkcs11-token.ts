import { ck, Pkcs11Error } from './pkcs11-codes.ts';
import type { Pkcs11Argument, Pkcs11Library, Pkcs11Name } from './pkcs11-library.ts';
import { Pkcs11Memory } from './pkcs11-memory.ts';

/** An object on a token. */
export type TokenObject = { readonly handle: number; readonly id: Buffer };

const LABEL = [0, 32] as const;
const SERIAL = [80, 96] as const;
/** CK_TOKEN_INFO is smaller on every platform. */
const INFO_BYTES = 512;
const MOST_SLOTS = 64;
const MOST_OBJECTS = 64;
const MOST_SIGNATURE = 1024;

/** The calls of PKCS#11 with JavaScript's values; each throws a Pkcs11Error when the library refuses. */
export class Pkcs11Token {
  readonly #library: Pkcs11Library;
  readonly #memory: Pkcs11Memory;

  constructor(library: Pkcs11Library) {
    this.#library = library;
    this.#memory = new Pkcs11Memory(library);
  }

  async initialize(): Promise<void> {
    // CK_C_INITIALIZE_ARGS: no locks of ours, the library may use the system's.
    const args = Buffer.concat([Buffer.alloc(32), this.#memory.ulongs(ck.osLocking), Buffer.alloc(8)]);
    const code = await this.#library.call('C_Initialize', args);
    if (code !== ck.ok && code !== ck.alreadyInitialized) throw new Pkcs11Error('C_Initialize', code);
  }

  async finalize(): Promise<void> {
    await this.#library.call('C_Finalize', null);
  }

  /** The slots with a token in them; `wanted` is a label or serial number, null for all. */
  async slots(wanted: string | null): Promise<readonly number[]> {
    const [list, count] = [this.#memory.ulongs(...Array<number>(MOST_SLOTS).fill(0)), this.#memory.ulongs(MOST_SLOTS)];
    await this.#do('C_GetSlotList', 1, list, count);
    const slots = Array.from({ length: this.#memory.ulongAt(count) }, (_, index) => this.#memory.ulongAt(list, index));
    if (wanted === null) return slots;
    const named: number[] = [];
    // One after the other: not every maker's library bears two calls at a time.
    for (const slot of slots) if ((await this.#names(slot)).includes(wanted)) named.push(slot);
    return named;
  }

  /** What the token says of itself (CK_TOKEN_INFO.flags). */
  async flags(slot: number): Promise<number> {
    return (await this.#info(slot)).readUInt32LE(SERIAL[1]);
  }

  async openSession(slot: number): Promise<number> {
    const session = this.#memory.ulongs(0);
    await this.#do('C_OpenSession', slot, ck.serialSession, null, null, session);
    return this.#memory.ulongAt(session);
  }

  async closeSession(session: number): Promise<void> {
    await this.#library.call('C_CloseSession', session);
  }

  /** The bytes of the PIN are wiped afterwards. */
  async login(session: number, user: number, pin: string): Promise<void> {
    const bytes = Buffer.from(pin, 'utf8');
    try {
      await this.#do('C_Login', session, user, bytes, bytes.length);
    } finally {
      bytes.fill(0);
    }
  }

  async logout(session: number): Promise<void> {
    await this.#library.call('C_Logout', session);
  }

  /** The objects of a class, with their CKA_ID. */
  async objects(session: number, kind: number): Promise<readonly TokenObject[]> {
    const wanted = [{ type: ck.class, value: this.#memory.ulongs(kind) }];
    await this.#do('C_FindObjectsInit', session, this.#memory.attributes(wanted), wanted.length);
    const [list, count] = [this.#memory.ulongs(...Array<number>(MOST_OBJECTS).fill(0)), this.#memory.ulongs(0)];
    try {
      await this.#do('C_FindObjects', session, list, MOST_OBJECTS, count);
    } finally {
      await this.#library.call('C_FindObjectsFinal', session);
    }
    const found: TokenObject[] = [];
    for (let index = 0; index < this.#memory.ulongAt(count); index += 1) {
      const handle = this.#memory.ulongAt(list, index);
      found.push({ handle, id: (await this.attribute(session, handle, ck.id)) ?? Buffer.alloc(0) });
    }
    return found;
  }

  /** The value of an attribute, or null when the object has none. */
  async attribute(session: number, object: number, type: number): Promise<Buffer | null> {
    const asked = this.#memory.attributes([{ type, value: Buffer.alloc(0) }]);
    await this.#library.call('C_GetAttributeValue', session, object, asked, 1);
    const length = this.#memory.lengthOf(asked, 0);
    if (length === null || length === 0) return null;
    const value = Buffer.alloc(length);
    await this.#do('C_GetAttributeValue', session, object, this.#memory.attributes([{ type, value }]), 1);
    return value;
  }

  /** Whether a key is one of an elliptic curve. */
  async isEc(session: number, key: number): Promise<boolean> {
    const type = await this.attribute(session, key, ck.keyType);
    return type !== null && this.#memory.ulongAt(type) === ck.ecKey;
  }

  /** Signs; `pin` is given where the key wants it for every signature. */
  async sign(session: number, key: number, mechanism: number, data: Buffer, pin: string | null): Promise<Buffer> {
    await this.#do('C_SignInit', session, this.#memory.mechanism(mechanism), key);
    if (pin !== null) await this.login(session, ck.contextUser, pin);
    const [signature, length] = [Buffer.alloc(MOST_SIGNATURE), this.#memory.ulongs(MOST_SIGNATURE)];
    await this.#do('C_Sign', session, data, data.length, signature, length);
    return signature.subarray(0, this.#memory.ulongAt(length));
  }

  async #info(slot: number): Promise<Buffer> {
    const info = Buffer.alloc(INFO_BYTES);
    await this.#do('C_GetTokenInfo', slot, info);
    return info;
  }

  async #names(slot: number): Promise<readonly string[]> {
    const info = await this.#info(slot);
    return [LABEL, SERIAL].map(([start, end]) => info.toString('utf8', start, end).trimEnd());
  }

  async #do(name: Pkcs11Name, ...args: readonly Pkcs11Argument[]): Promise<void> {
    const code = await this.#library.call(name, ...args);
    if (code !== ck.ok) throw new Pkcs11Error(name, code);
  }
}
