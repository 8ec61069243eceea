/** Where an officer's key is. */
export type SignerAddress =
  /** A token behind a PKCS#11 library; `token` is its label or serial number, null for the first that can sign. */
  | { readonly kind: 'pkcs11'; readonly library: string; readonly token: string | null }
  /** A PKCS#12 file (.p12, .pfx). */
  | { readonly kind: 'pkcs12'; readonly file: string }
  | { readonly kind: 'simulated' };

/** A path of Linux, or of Windows without the slash that an address puts before its drive. */
const pathOf = (text: string): string | null => {
  if (!text.startsWith('/') || text.length < 2) return null;
  return /^\/[A-Za-z]:[\\/]/u.test(text) ? text.slice(1) : text;
};

/**
 * Reads a signer's address: `pkcs11:///usr/lib/softhsm/libsofthsm2.so?token=LABEL`, `pkcs11:///C:/Windows/System32/library.dll` (the first token that can
 * sign), `pkcs12:///path/file.p12`, `simulated`. Null for anything else.
 */
export const parseSignerAddress = (input: string): SignerAddress | null => {
  const text = input.trim();
  if (text === 'simulated') return { kind: 'simulated' };
  const [, kind, rest = ''] = /^(pkcs11|pkcs12):\/\/(.*)$/iu.exec(text) ?? [];
  if (kind?.toLowerCase() === 'pkcs12') {
    const file = pathOf(rest);
    return file === null ? null : { kind: 'pkcs12', file };
  }
  if (kind === undefined) return null;
  const [path = '', query = ''] = rest.split('?');
  const library = pathOf(path);
  return library === null ? null : { kind: 'pkcs11', library, token: new URLSearchParams(query).get('token') };
};
