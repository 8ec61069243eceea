import type { SignerRefusal } from './signer-port.ts';

/** The return values, types and flags of PKCS #11 v2.40 that matter here. */
export const ck = {
  ok: 0x0,
  alreadyInitialized: 0x191,
  osLocking: 0x2,
  serialSession: 0x4,
  user: 1,
  contextUser: 2,
  certificate: 1,
  privateKey: 3,
  class: 0x0,
  value: 0x11,
  keyType: 0x100,
  id: 0x102,
  alwaysAuthenticate: 0x202,
  ecKey: 3,
  rsaPkcs: 0x1,
  ecdsa: 0x1041,
  finalTry: 0x2_0000,
  pinLocked: 0x4_0000,
} as const;

/** A call that PKCS#11 refused. */
export class Pkcs11Error extends Error {
  readonly code: number;

  constructor(name: string, code: number) {
    super(`${name} answered 0x${code.toString(16)}`);
    this.code = code;
  }
}

const PIN_WRONG = new Set([0xa0, 0xa1, 0xa2]);
const PIN_LOCKED = 0xa4;
/** Device error, removed or token gone; session closed or unknown. */
const GONE = new Set([0x30, 0x32, 0xb0, 0xb3, 0xe0, 0xe1, 0x03]);

/** What an error of a token means to the officer. `flags` is what the token says of its PIN, null when it could not be asked. */
export const refusalOf = (error: unknown, flags: number | null): SignerRefusal => {
  const detail = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Pkcs11Error)) return { kind: 'failed', detail };
  const locked = error.code === PIN_LOCKED || (flags !== null && (flags & ck.pinLocked) !== 0);
  if (locked) return { kind: 'pin-locked' };
  if (PIN_WRONG.has(error.code)) {
    return { kind: 'wrong-pin', triesLeft: flags !== null && (flags & ck.finalTry) !== 0 ? 1 : null };
  }
  return GONE.has(error.code) ? { kind: 'token-removed' } : { kind: 'failed', detail };
};
