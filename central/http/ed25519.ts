import { createPublicKey, verify } from 'node:crypto';

/** Whether `sig` (64 bytes, base64url) is the Ed25519 signature of the text by this key (32 bytes, base64url); false for anything malformed. */
export const isSignedBy = (publicKey: string, text: string, sig: string): boolean => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(sig, 'base64url'));
  } catch {
    return false;
  }
};
