import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { oids } from './oids.ts';

/** A CMS whose signature was found true. */
export type CheckedCms = {
  /** The signer's certificate, DER. */
  readonly certificate: Uint8Array;
  /** The value of the signature: what a time stamp attests. */
  readonly signature: Uint8Array;
  /** What lies inside (a time stamp's facts); null when the content lies elsewhere. */
  readonly content: Uint8Array | null;
  /** The time-stamp token among the unsigned attributes, DER; null without one. */
  readonly timeStamp: Uint8Array | null;
};

const hashes = new Map<string, string>([
  [oids.sha256, 'sha256'],
  [oids.sha384, 'sha384'],
  [oids.sha512, 'sha512'],
]);

const valueOf = (attributes: SignerInfo['signedAttrs'], type: string): asn1js.BaseBlock | null => {
  // pkijs leaves the values of attributes untyped; whatever is no ASN.1 block is dropped.
  const value: unknown = attributes?.attributes.find((each) => each.type === type)?.values[0];
  return value instanceof asn1js.BaseBlock ? value : null;
};

const octetsOf = (block: unknown): Buffer | null =>
  block instanceof asn1js.OctetString ? Buffer.from(block.getValue()) : null;

const signerCertificate = (data: SignedData, signer: SignerInfo): Certificate | null => {
  const sid: unknown = signer.sid;
  if (!(sid instanceof IssuerAndSerialNumber)) return null;
  for (const each of data.certificates ?? []) {
    if (each instanceof Certificate && each.serialNumber.isEqual(sid.serialNumber) && each.issuer.isEqual(sid.issuer)) {
      return each;
    }
  }
  return null;
};

/** The hash that signing-certificate-v2 names, for the usual SHA-256; null when it is absent or made otherwise. */
const namedCertificate = (signer: SignerInfo): Buffer | null => {
  let at: unknown = valueOf(signer.signedAttrs, oids.signingCertificateV2);
  // SigningCertificateV2 → certs → the first one → its first member.
  for (let depth = 0; depth < 3 && at instanceof asn1js.Sequence; depth += 1) at = at.valueBlock.value[0];
  return octetsOf(at);
};

const check = (cms: Uint8Array, detached: Uint8Array | null): CheckedCms | null => {
  const parsed = asn1js.fromBER(cms);
  // Behind the CMS there may be nothing but the zeros of its room.
  if (parsed.offset === -1 || cms.subarray(parsed.offset).some((byte) => byte !== 0)) return null;
  const data = new SignedData({ schema: new ContentInfo({ schema: parsed.result }).content });
  const [signer] = data.signerInfos;
  const inside = octetsOf(data.encapContentInfo.eContent);
  const content = detached ?? inside;
  const hash = signer === undefined ? undefined : hashes.get(signer.digestAlgorithm.algorithmId);
  if (signer === undefined || data.signerInfos.length !== 1 || content === null || hash === undefined) return null;
  const found = signerCertificate(data, signer);
  const digest = octetsOf(valueOf(signer.signedAttrs, oids.messageDigest));
  if (found === null || signer.signedAttrs === undefined || digest === null) return null;
  if (!digest.equals(createHash(hash).update(content).digest())) return null;
  const certificate = Buffer.from(found.toSchema().toBER());
  const named = namedCertificate(signer);
  if (named !== null && !named.equals(createHash('sha256').update(certificate).digest())) return null;
  const message = Buffer.from(signer.signedAttrs.encodedValue);
  message[0] = 0x31;
  const signature = Buffer.from(signer.signature.getValue());
  if (!verify(hash, message, new X509Certificate(certificate).publicKey, signature)) return null;
  const token = valueOf(signer.unsignedAttrs, oids.timeStampToken);
  return { certificate, signature, content: inside, timeStamp: token === null ? null : new Uint8Array(token.toBER()) };
};

/**
 * Checks a CMS: one signer, its digest over the content (`detached`, or what lies inside when null), its signature by the certificate beside it, and that
 * signing-certificate-v2 names that certificate. Null when anything is wrong. Whether the certificate is to be trusted is another question.
 */
export const checkCms = (cms: Uint8Array, detached: Uint8Array | null): CheckedCms | null => {
  try {
    return check(cms, detached);
  } catch {
    // Torn or hostile ASN.1: not a signature.
    return null;
  }
};
