import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate } from 'pkijs';
import { bufferOf } from './buffer-of.ts';

/** What matters of a signer's certificate (chứng thư số). */
export type SignerCertificate = {
  /** The name on it (CN), NFC. */
  readonly holder: string;
  /** UTC ms. */
  readonly notBefore: number;
  /** UTC ms. */
  readonly notAfter: number;
  /** Whether its key may sign documents; one that says nothing of use may. */
  readonly maySign: boolean;
};

const KEY_USAGE = '2.5.29.15';
/** The first two bits of keyUsage: digitalSignature and nonRepudiation (RFC 5280 §4.2.1.3). */
const SIGNING_BITS = 0b1100_0000;

/** The certificate inside DER bytes; null when they hold none. */
export const parseCertificate = (der: Uint8Array): Certificate | null => {
  try {
    return Certificate.fromBER(bufferOf(der));
  } catch {
    return null;
  }
};

const usageBits = (certificate: Certificate): number | null => {
  const value: unknown = certificate.extensions?.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue;
  if (!(value instanceof asn1js.BitString)) return null;
  return new Uint8Array(value.valueBlock.valueHexView)[0] ?? 0;
};

/** Reads a certificate; null when the bytes hold none. */
export const readCertificate = (der: Uint8Array): SignerCertificate | null => {
  const parsed = parseCertificate(der);
  if (parsed === null) return null;
  const bits = usageBits(parsed);
  const subject = new X509Certificate(der).subject ?? '';
  return {
    // Node writes special letters of a name with a backslash before them (RFC 2253).
    holder: (/^CN=(.*)$/mu.exec(subject)?.[1] ?? subject.replaceAll('\n', ', '))
      .replaceAll(/\\(.)/gu, '$1')
      .normalize('NFC'),
    notBefore: parsed.notBefore.value.getTime(),
    notAfter: parsed.notAfter.value.getTime(),
    maySign: bits === null || (bits & SIGNING_BITS) !== 0,
  };
};

/** Whether a certificate may sign a document at an instant (UTC ms), or what forbids it. */
export type CertificateStanding = 'fit' | 'certificate-expired' | 'not-yet-valid' | 'wrong-usage';

/** Judges a certificate. */
export const judgeCertificate = (certificate: SignerCertificate, at: number): CertificateStanding => {
  if (!certificate.maySign) return 'wrong-usage';
  if (at < certificate.notBefore) return 'not-yet-valid';
  return at > certificate.notAfter ? 'certificate-expired' : 'fit';
};
