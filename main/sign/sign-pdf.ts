import { prepareCms } from './cms-signature.ts';
import { readCertificate } from './certificate.ts';
import { makePlace } from './signature-place.ts';
import type { AskTimeStamp } from './time-stamp.ts';

/** Who signs: a certificate and what its key makes of a message (SHA-256; RSA PKCS #1 v1.5, or ECDSA as DER). */
export type SigningKey<Refusal> = {
  /** DER. */
  readonly certificate: Uint8Array;
  /** DER. */
  readonly chain: readonly Uint8Array[];
  readonly sign: (message: Uint8Array) => Promise<{ readonly kind: 'signature'; readonly bytes: Uint8Array } | Refusal>;
};

/** Whether the signature carries a time stamp: none was wanted, it does, or one must be added later. */
export type TimeStampStanding = 'none' | 'stamped' | 'pending';

export type SignPdfOutcome<Refusal> =
  | { readonly kind: 'signed'; readonly pdf: Uint8Array; readonly timeStamp: TimeStampStanding }
  /** No PDF that a signature can be appended to: encrypted, torn, or with compressed tables. */
  | { readonly kind: 'unfit-document' }
  | Refusal;

/** What a CMS needs beside certificates, and a time-stamp token with its certificates, in bytes. */
const CMS_ROOM = 4_096;
const TOKEN_ROOM = 12_288;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Signs a PDF (PAdES baseline B-B, ETSI EN 319 142-1; B-T when a time stamp could be had) by appending a revision: the document as it was stays inside, and a
 * PDF/A stays one. The key's own refusals are handed on. `ask` is null where no time stamps are wanted; `at` is UTC ms.
 */
export const signPdf = async <Refusal extends { readonly kind: string }>(
  pdf: Uint8Array,
  key: SigningKey<Refusal>,
  at: number,
  ask: AskTimeStamp | null,
): Promise<SignPdfOutcome<Refusal | { readonly kind: 'failed'; readonly detail: string }>> => {
  const { certificate, chain } = key;
  const holder = readCertificate(certificate)?.holder ?? '';
  const room = CMS_ROOM + sum([certificate, ...chain].map(({ length }) => length)) + (ask === null ? 0 : TOKEN_ROOM);
  const place = makePlace(pdf, { kind: 'signature', holder, at }, room);
  if (place === null) return { kind: 'unfit-document' };
  const cms = prepareCms({ covered: place.covered, certificate, chain });
  if (cms === null) return { kind: 'failed', detail: 'the certificate cannot be read' };
  const signed = await key.sign(cms.message);
  if (signed.kind !== 'signature') return signed as Refusal; // every other kind is one of the key's refusals
  const bytes = (signed as { readonly bytes: Uint8Array }).bytes; // 'signature' was just checked
  const answer = ask === null ? null : await ask(bytes);
  const token = answer?.kind === 'token' ? answer.token : null;
  const stamped = token === null ? null : place.fill(cms.finish(bytes, token));
  // A token too large for its room is added afterwards, like one that could not be had.
  const plain = stamped ?? place.fill(cms.finish(bytes, null));
  if (plain === null) return { kind: 'failed', detail: 'the signature is larger than its room' };
  const waiting = ask === null ? 'none' : 'pending';
  return { kind: 'signed', pdf: plain, timeStamp: stamped === null ? waiting : 'stamped' };
};
