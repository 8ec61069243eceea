import { createHash, randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';
import { bufferOf } from './buffer-of.ts';
import { checkCms } from './check-cms.ts';
import { oids } from './oids.ts';

/** What a time-stamping authority (TSA) answered. */
export type TimeStampAnswer =
  | { readonly kind: 'token'; readonly token: Uint8Array; readonly at: number }
  /** No line, no answer in time: it may be asked again later. */
  | { readonly kind: 'unreachable' }
  /** It answered, but with no time stamp over these bytes. */
  | { readonly kind: 'refused'; readonly detail: string };

/** Asks for a time stamp over bytes. Never rejects. */
export type AskTimeStamp = (bytes: Uint8Array) => Promise<TimeStampAnswer>;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The longest an officer waits for it, ms. */
const PATIENCE_MS = 10_000;
const NONCE_BYTES = 8;

const requestFor = (digest: Buffer, nonce: Buffer): Uint8Array => {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: digest }),
    }),
    nonce: new asn1js.Integer({ valueHex: nonce }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
};

/**
 * When a token says that bytes existed, UTC ms. Null when it is no true time stamp of these bytes; with `nonce` it must also answer that very question.
 */
export const timeOfToken = (token: Uint8Array, bytes: Uint8Array, nonce: Uint8Array | null): number | null => {
  const content = checkCms(token, null)?.content ?? null;
  if (content === null) return null;
  try {
    const info = TSTInfo.fromBER(bufferOf(content));
    const imprint = Buffer.from(info.messageImprint.hashedMessage.getValue());
    const isOver = info.messageImprint.hashAlgorithm.algorithmId === oids.sha256 && imprint.equals(sha256(bytes));
    const answers =
      nonce === null || (info.nonce !== undefined && Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce));
    return isOver && answers ? info.genTime.getTime() : null;
  } catch {
    return null;
  }
};

const readAnswer = (answer: Uint8Array, bytes: Uint8Array, nonce: Uint8Array): TimeStampAnswer => {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(bufferOf(answer));
    if (timeStampToken === undefined) return { kind: 'refused', detail: `status ${status.status}` };
    const token = new Uint8Array(timeStampToken.toSchema().toBER());
    const at = timeOfToken(token, bytes, nonce);
    return at === null ? { kind: 'refused', detail: 'not over these bytes' } : { kind: 'token', token, at };
  } catch {
    return { kind: 'refused', detail: 'not a time-stamp response' };
  }
};

/** A client of a time-stamping authority at an address (RFC 3161 over HTTP). */
export const timeStampsFrom =
  (url: string): AskTimeStamp =>
  async (bytes) => {
    // A positive integer without a leading zero byte, so that it comes back as it went.
    const nonce = randomBytes(NONCE_BYTES);
    nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
    let response: Response;
    let answer: Uint8Array;
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: Buffer.from(requestFor(sha256(bytes), nonce)),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      answer = new Uint8Array(await response.arrayBuffer());
    } catch {
      return { kind: 'unreachable' };
    }
    // A proxy's or server's trouble passes; what the authority itself says stays.
    if (response.status >= 500) return { kind: 'unreachable' };
    return response.ok ? readAnswer(answer, bytes, nonce) : { kind: 'refused', detail: `HTTP ${response.status}` };
  };
