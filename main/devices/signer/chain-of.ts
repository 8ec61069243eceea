import { X509Certificate } from 'node:crypto';

/** The certificates above a certificate, nearest first, as far as they are among the others (DER). */
export const chainOf = (certificate: Uint8Array, others: readonly Uint8Array[]): readonly Uint8Array[] => {
  const chain: Uint8Array[] = [];
  let rest = others.map((der) => new X509Certificate(der));
  let below = new X509Certificate(certificate);
  for (;;) {
    const issuer = rest.find((each) => each.fingerprint256 !== below.fingerprint256 && below.checkIssued(each));
    if (issuer === undefined) return chain;
    chain.push(new Uint8Array(issuer.raw));
    rest = rest.filter((each) => each !== issuer);
    below = issuer;
  }
};
