import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { parseCertificate } from './certificate.ts';
import { oids } from './oids.ts';

/** A CMS that lacks only the value of its signature. */
export type PreparedCms = {
  /** What the signer's key signs, with SHA-256: the signed attributes. */
  readonly message: Uint8Array;
  /** The finished CMS; `timeStamp` is a token over the signature's value (RFC 3161), or null. */
  readonly finish: (signature: Uint8Array, timeStamp: Uint8Array | null) => Uint8Array;
};

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const octets = (bytes: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex: bytes });

const attribute = (type: string, value: asn1js.AsnType): Attribute => new Attribute({ type, values: [value] });

/** ESS signing-certificate-v2 (RFC 5035): ties the signature to this very certificate. SHA-256 is its default and is left out. */
const signingCertificate = (certificate: Uint8Array): Attribute => {
  const one = new asn1js.Sequence({ value: [octets(sha256(certificate))] });
  return attribute(oids.signingCertificateV2, new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [one] })] }));
};

const der = (attributes: Attribute): Buffer => Buffer.from(attributes.toSchema().toBER());

/** The order DER demands of a set. */
const inOrder = (attributes: readonly Attribute[]): Attribute[] =>
  attributes.toSorted((left, right) => Buffer.compare(der(left), der(right)));

/** rsaEncryption with its NULL, as most tokens' software writes it; ECDSA without parameters (RFC 5754). */
const algorithmOf = (certificate: Certificate): AlgorithmIdentifier =>
  certificate.subjectPublicKeyInfo.algorithm.algorithmId === oids.ecPublicKey
    ? new AlgorithmIdentifier({ algorithmId: oids.ecdsaWithSha256 })
    : new AlgorithmIdentifier({ algorithmId: oids.rsaEncryption, algorithmParams: new asn1js.Null() });

/**
 * Prepares a CMS as PAdES baseline B-B wants it (ETSI EN 319 142-1 §6.3): detached, SHA-256, signing-certificate-v2, no signing time inside (the PDF says it).
 * Null when the certificate cannot be read.
 */
export const prepareCms = (parts: {
  /** The bytes of the PDF that are signed. */
  readonly covered: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  /** DER, as far as the signer knows them. */
  readonly chain: readonly Uint8Array[];
}): PreparedCms | null => {
  const certificate = parseCertificate(parts.certificate);
  if (certificate === null) return null;
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: inOrder([
      attribute(oids.contentType, new asn1js.ObjectIdentifier({ value: oids.data })),
      attribute(oids.messageDigest, octets(sha256(parts.covered))),
      signingCertificate(parts.certificate),
    ]),
  });
  const message = Buffer.from(signedAttrs.toSchema().toBER());
  // Signed as a SET (RFC 5652 §5.4), not with the tag it has inside the CMS.
  message[0] = 0x31;
  return {
    message,
    finish: (signature, timeStamp) => {
      const digestAlgorithm = new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new asn1js.Null() });
      const signer = new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        digestAlgorithm,
        signedAttrs,
        signatureAlgorithm: algorithmOf(certificate),
        signature: octets(signature),
        ...(timeStamp === null ? {} : { unsignedAttrs: unsigned(timeStamp) }),
      });
      const data = new SignedData({
        version: 1,
        digestAlgorithms: [digestAlgorithm],
        encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
        certificates: [certificate, ...parts.chain.flatMap((each) => parseCertificate(each) ?? [])],
        signerInfos: [signer],
      });
      const content = new ContentInfo({ contentType: oids.signedData, content: data.toSchema(true) });
      return new Uint8Array(content.toSchema().toBER());
    },
  };
};

const unsigned = (timeStamp: Uint8Array): SignedAndUnsignedAttributes =>
  new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [attribute(oids.timeStampToken, asn1js.fromBER(timeStamp).result)],
  });
