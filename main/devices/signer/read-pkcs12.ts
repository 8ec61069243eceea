import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

/** What a PKCS#12 file holds: keys and certificates (DER). */
export type Pkcs12Contents = { readonly keys: readonly KeyObject[]; readonly certificates: readonly Uint8Array[] };

export type ReadPkcs12 =
  | ({ readonly kind: 'read' } & Pkcs12Contents)
  | { readonly kind: 'wrong-pin' }
  | { readonly kind: 'failed'; readonly detail: string };

const bytesOf = (asn1: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');

const { pkcs8ShroudedKeyBag, keyBag, certBag } = forge.pki.oids;

const keyOf = (bag: forge.pkcs12.Bag): KeyObject | null => {
  // forge knows RSA keys; of any other kind it hands out the PrivateKeyInfo as it is.
  const asn1 =
    bag.key === null || bag.key === undefined
      ? bag.asn1
      : forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key));
  try {
    return createPrivateKey({ key: bytesOf(asn1), format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
};

const certificateOf = (bag: forge.pkcs12.Bag): Uint8Array | null => {
  try {
    const asn1 = bag.cert === null || bag.cert === undefined ? bag.asn1 : forge.pki.certificateToAsn1(bag.cert);
    return new Uint8Array(new X509Certificate(bytesOf(asn1)).raw);
  } catch {
    return null;
  }
};

const bagsOf = (file: forge.pkcs12.Pkcs12Pfx, bagType: string | undefined): readonly forge.pkcs12.Bag[] =>
  bagType === undefined ? [] : (file.getBags({ bagType })[bagType] ?? []);

const isPresent = <T>(value: T | null): value is T => value !== null;

const contentsOf = (file: forge.pkcs12.Pkcs12Pfx): ReadPkcs12 => ({
  kind: 'read',
  keys: [...bagsOf(file, pkcs8ShroudedKeyBag), ...bagsOf(file, keyBag)].map(keyOf).filter(isPresent),
  certificates: bagsOf(file, certBag).map(certificateOf).filter(isPresent),
});

const sayWhy = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The same file without its check sum over everything. */
const withoutMac = (pfx: forge.asn1.Asn1): forge.asn1.Asn1 => ({
  ...pfx,
  value: Array.isArray(pfx.value) ? pfx.value.slice(0, 2) : pfx.value,
});

/**
 * Opens a PKCS#12 file: those of OpenSSL 3 (AES, PBES2) and old ones (3DES, RC2), with keys of RSA or elliptic curves. Never throws.
 */
export const readPkcs12 = (bytes: Uint8Array, passphrase: string): ReadPkcs12 => {
  let pfx: forge.asn1.Asn1;
  try {
    pfx = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('latin1')));
  } catch {
    return { kind: 'failed', detail: 'not a PKCS#12 file' };
  }
  try {
    return contentsOf(forge.pkcs12.pkcs12FromAsn1(pfx, false, passphrase));
  } catch (error) {
    const said = sayWhy(error);
    if (/invalid password|MAC could not be verified/iu.test(said)) return { kind: 'wrong-pin' };
    if (!/decrypt/iu.test(said)) return { kind: 'failed', detail: said };
  }
  try {
    // The check sum takes the passphrase as UTF-16, the new ciphers as UTF-8 (RFC 8018 §3), which forge leaves to us. The check sum was right already.
    return contentsOf(forge.pkcs12.pkcs12FromAsn1(withoutMac(pfx), false, forge.util.encodeUtf8(passphrase)));
  } catch (error) {
    const said = sayWhy(error);
    return /decrypt/iu.test(said) ? { kind: 'wrong-pin' } : { kind: 'failed', detail: said };
  }
};
