/** Why a signer did not sign, each with a sentence saying what to do. */
export type SignerRefusal =
  /** No token is plugged in, or no file is at the address. */
  | { readonly kind: 'no-token' }
  /** It was pulled out while signing. */
  | { readonly kind: 'token-removed' }
  /** `triesLeft` is null where the token does not tell. */
  | { readonly kind: 'wrong-pin'; readonly triesLeft: number | null }
  /** Too many wrong PINs: only its issuer can open it again. */
  | { readonly kind: 'pin-locked' }
  /** It holds no certificate with a key of its own. */
  | { readonly kind: 'wrong-usage' }
  /** Anything else; the detail is for the log and names nobody. */
  | { readonly kind: 'failed'; readonly detail: string };

/** A signature, or why there is none. */
export type SignedMessage = { readonly kind: 'signature'; readonly bytes: Uint8Array } | SignerRefusal;

/** A signer whose PIN was right. It keeps no PIN; it signs until it is closed. */
export type OpenSigner = {
  /** DER. */
  readonly certificate: Uint8Array;
  /** The certificates above it, as far as the signer knows them; DER. */
  readonly chain: readonly Uint8Array[];
  /** Whether it wants its PIN again for every signature: then it signs once. */
  readonly once: boolean;
  /** Signs with SHA-256: RSA PKCS #1 v1.5, or ECDSA as DER. Never rejects. */
  readonly sign: (message: Uint8Array) => Promise<SignedMessage>;
  /** Logs out; may be called again. */
  readonly close: () => Promise<void>;
};

/** Whether the signer is there. Its certificate (DER) is null while only the PIN would show it. */
export type SignerStanding =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ready'; readonly certificate: Uint8Array | null };

/** What signs for an officer (thiết bị ký số): a token (USB token), or a file with a key. Never rejects. */
export type DocumentSigner = {
  readonly look: () => Promise<SignerStanding>;
  readonly open: (pin: string) => Promise<{ readonly kind: 'opened'; readonly signer: OpenSigner } | SignerRefusal>;
};

/** Whether a certificate (DER) may sign today: among several of a token, one that may is taken. */
export type SuitsForSigning = (certificate: Uint8Array) => boolean;
