import { setTimeout as pause } from 'node:timers/promises';

/** The functions of PKCS#11 that signing needs, with their places in CK_FUNCTION_LIST and their parameters (u: CK_ULONG, p: pointer). PKCS #11 v2.40 §4. */
const functions = {
  C_Initialize: [0, 'p'],
  C_Finalize: [1, 'p'],
  C_GetSlotList: [4, 'bpp'],
  C_GetTokenInfo: [6, 'up'],
  C_OpenSession: [12, 'uuppp'],
  C_CloseSession: [13, 'u'],
  C_Login: [18, 'uupu'],
  C_Logout: [19, 'u'],
  C_GetAttributeValue: [24, 'uupu'],
  C_FindObjectsInit: [26, 'upu'],
  C_FindObjects: [27, 'upup'],
  C_FindObjectsFinal: [28, 'u'],
  C_SignInit: [42, 'upu'],
  C_Sign: [43, 'upupp'],
} as const;

export type Pkcs11Name = keyof typeof functions;

/** A parameter: a number, bytes that the library reads or fills, or nothing. */
export type Pkcs11Argument = number | Buffer | null;

/** A loaded PKCS#11 library. */
export type Pkcs11Library = {
  /** Calls a function outside the event loop; answers its return value (CKR_…). Rejects when it says nothing for half a minute. */
  readonly call: (name: Pkcs11Name, ...args: readonly Pkcs11Argument[]) => Promise<number>;
  /** The size of a CK_ULONG in bytes: 8 on Linux, 4 on Windows. */
  readonly ulong: number;
  readonly addressOf: (bytes: Buffer) => bigint;
};

/** A token asks nobody anything; one that is silent for so long (ms) hangs. */
const SILENCE_MS = 30_000;
const POINTER = 8;

const kinds: { readonly [letter: string]: string } = { u: 'unsigned long', p: 'void *', b: 'uint8_t' };

type Native = { readonly async: (...args: readonly unknown[]) => void };

/** Every library that was loaded, for as long as the program runs. */
const libraries = new Set<object>();

/** The arguments of calls under way: the library writes into their memory, so they must not be collected before it ends. */
const underWay = new Set<readonly Pkcs11Argument[]>();

const asPromise = (native: Native, args: readonly Pkcs11Argument[]): Promise<number> =>
  new Promise((resolve, reject) => {
    underWay.add(args);
    native.async(...args, (error: unknown, value: number | bigint) => {
      underWay.delete(args);
      if (error === null || error === undefined) resolve(Number(value));
      else reject(error instanceof Error ? error : new Error('the call could not be made'));
    });
  });

const inTime = async (call: Promise<number>, name: string): Promise<number> => {
  const over = new AbortController();
  const late = pause(SILENCE_MS, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new Error(`${name} said nothing for ${SILENCE_MS} ms`);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
};

/** Loads a maker's PKCS#11 library; null when the file is none, or this machine cannot load it. */
export const loadPkcs11 = async (path: string): Promise<Pkcs11Library | null> => {
  try {
    const { default: koffi } = await import('koffi');
    const list: [unknown] = [null];
    const loaded = koffi.load(path);
    // koffi lets a library go with the last value that it knows to need it; the functions behind its list are not among those.
    libraries.add(loaded);
    const getList = loaded.func('unsigned long C_GetFunctionList(_Out_ void **list)');
    if (Number(getList(list)) !== 0) return null;
    // The list begins with its version (two bytes); Windows packs its members without gaps.
    const first = process.platform === 'win32' ? 2 : POINTER;
    const native = new Map<Pkcs11Name, Native>();
    for (const name of Object.keys(functions) as Pkcs11Name[]) {
      // the keys of a constant
      const [place, letters] = functions[name];
      const pointer: unknown = koffi.decode(list[0], first + POINTER * place, 'void *');
      const parameters = Array.from(letters, (letter) => kinds[letter] ?? 'void *');
      // koffi types a decoded function as any.
      const found: Native = koffi.decode(pointer, koffi.proto('unsigned long', parameters)) as Native;
      native.set(name, found);
    }
    return {
      call: (name, ...args) => {
        const found = native.get(name);
        return found === undefined ? Promise.reject(new Error(name)) : inTime(asPromise(found, args), name);
      },
      ulong: koffi.sizeof('unsigned long'),
      addressOf: (bytes) => koffi.address(bytes),
    };
  } catch {
    return null;
  }
};
