import { readCertificate } from './certificate.ts';
import { checkCms } from './check-cms.ts';
import { type FoundSignature, signaturesOf } from './signatures-of.ts';
import { timeOfToken } from './time-stamp.ts';

/** One officer's signature in a PDF. */
export type SignatureFacts = {
  /** The name on the certificate; null when the signature is broken. */
  readonly holder: string | null;
  /** The hour that the signer's machine wrote, UTC ms; null when absent. */
  readonly claimedAt: number | null;
  /** The earliest hour that a time stamp attests (in the signature or over the document), UTC ms; null without one. */
  readonly stampedAt: number | null;
  /** Whether every byte it covers is as it was when it was signed. */
  readonly intact: boolean;
};

export type PdfVerdict =
  | { readonly kind: 'unsigned' }
  | {
      readonly kind: 'signed';
      readonly signatures: readonly SignatureFacts[];
      /** Whether everything is well: each signature and time stamp intact, and nothing was appended after the last. */
      readonly whole: boolean;
    }
  | { readonly kind: 'unreadable' };

const instantOf = (digits: string | null): number | null => {
  if (digits === null) return null;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(digits)?.map(Number) ?? [];
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
};

/** A token in the file is followed by the zeros of its room; its own length ends it. */
const stampOver = ({ contents, covered }: FoundSignature): number | null => timeOfToken(contents, covered, null);

const factsOf = (found: FoundSignature, stamps: readonly number[]): SignatureFacts => {
  const checked = checkCms(found.contents, found.covered);
  const token = checked?.timeStamp ?? null;
  const inner = checked === null || token === null ? null : timeOfToken(token, checked.signature, null);
  const attested = [...(inner === null ? [] : [inner]), ...stamps].toSorted((left, right) => left - right);
  return {
    holder: checked === null ? null : (readCertificate(checked.certificate)?.holder ?? null),
    claimedAt: instantOf(found.claimed),
    stampedAt: attested[0] ?? null,
    intact: checked !== null && (token === null || inner !== null),
  };
};

/** Who signed a PDF, when, and whether it is as it was. Says nothing of trust: that is decided with the state's list of authorities, elsewhere. */
export const verifyPdf = (pdf: Uint8Array): PdfVerdict => {
  const found = signaturesOf(pdf);
  if (found === null) return { kind: 'unreadable' };
  const signatures = found.filter(({ kind }) => kind === 'signature');
  if (signatures.length === 0) return { kind: 'unsigned' };
  const stamps = found.filter(({ kind }) => kind === 'time-stamp').map((stamp) => ({ stamp, at: stampOver(stamp) }));
  const facts = signatures.map((signature) =>
    factsOf(
      signature,
      stamps.flatMap(({ stamp, at }) => (at !== null && stamp.end > signature.end ? [at] : [])),
    ),
  );
  const last = Math.max(...found.map(({ end }) => end));
  return {
    kind: 'signed',
    signatures: facts,
    whole: last === pdf.length && facts.every(({ intact }) => intact) && stamps.every(({ at }) => at !== null),
  };
};
