import type { CommandOutput } from '#common/ipc/contract.ts';
import type { SigningOutcome, SigningState } from '#common/ipc/signing-calls.ts';
import type { DocumentSigner, OpenSigner, SignerRefusal } from '#main/devices/signer/signer-port.ts';
import { addTimeStamp } from '#main/sign/add-time-stamp.ts';
import { judgeCertificate, readCertificate, type SignerCertificate } from '#main/sign/certificate.ts';
import { signPdf } from '#main/sign/sign-pdf.ts';
import type { AskTimeStamp } from '#main/sign/time-stamp.ts';
import { verifyPdf } from '#main/sign/verify-pdf.ts';

/** The signed documents whose time stamp has still to come, by their SHA-256; kept over a restart. */
export type PendingTimeStamps = {
  readonly list: () => readonly string[];
  readonly add: (sha256: string) => void;
  readonly remove: (sha256: string) => void;
};

export type SignDocumentsParts = {
  /** Null where this terminal has no signer. */
  readonly signer: DocumentSigner | null;
  /** The time-stamping authority of the site; null where there is none. Asked anew each time: settings change. */
  readonly timeStamps: () => AskTimeStamp | null;
  /** The bytes of an attachment, or null when there is no such one. */
  readonly readAttachment: (sha256: string) => Promise<Uint8Array | null>;
  /** Keeps an attachment for good and answers its name. */
  readonly keepAttachment: (pdf: Uint8Array) => Promise<{ readonly sha256: string; readonly bytes: number }>;
  readonly pending: PendingTimeStamps;
  /** A pending time stamp came: whoever points to `before` may point to `after` from now on. */
  readonly onStamped: (before: string, after: { readonly sha256: string; readonly bytes: number }) => void;
  readonly onChange: () => void;
  /** For the log: never a PIN, a name or the document. */
  readonly onFailure: (detail: string) => void;
  /** UTC ms. */
  readonly now: () => number;
  /** Calls `act` after so many ms unless it is called off. */
  readonly later: (ms: number, act: () => void) => () => void;
};

type Sitting = { readonly signer: OpenSigner; readonly until: number; readonly callOff: () => void };

const MINUTE_MS = 60_000;
/** A PIN holds for so long after the last signature: the papers of one dossier, not a lunch break. */
export const SITTING_MINUTES = 10;

/**
 * Signing documents (ký số) at a counter. The PIN goes to the token or file and is kept nowhere; for a sitting the opened key stays at hand, until it is
 * locked, its time is over, or the token is pulled out. The unsigned document always stays.
 */
export class SignDocuments {
  readonly #parts: SignDocumentsParts;
  readonly #signed = new Map<string, SigningOutcome>();
  #sitting: Sitting | null = null;
  /** One at a time: a token signs one thing after the other. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(parts: SignDocumentsParts) {
    this.#parts = parts;
  }

  /** What the officer sees before signing. */
  async state(): Promise<SigningState> {
    const { signer, pending, now } = this.#parts;
    const sitting = this.#sitting;
    const looked = sitting === null ? await signer?.look() : { kind: 'ready' as const, ...sitting.signer };
    const der = looked?.kind === 'ready' ? looked.certificate : null;
    const certificate = der === null ? null : readCertificate(der);
    return {
      signer: looked?.kind ?? 'none',
      holder: certificate?.holder ?? null,
      expires: certificate?.notAfter ?? null,
      standing: certificate === null ? null : judgeCertificate(certificate, now()),
      sittingUntil: sitting?.until ?? null,
      sittingMinutes: SITTING_MINUTES,
      pendingTimeStamps: pending.list().length,
    };
  }

  /** Signs an attachment, with a PIN or (null) within the sitting. The same request is answered the same way once it was signed. */
  sign(wish: {
    readonly sha256: string;
    readonly pin: string | null;
    readonly requestId: string;
  }): Promise<SigningOutcome> {
    return this.#inLine(async () => {
      const before = this.#signed.get(wish.requestId);
      if (before !== undefined) return before;
      const outcome = await this.#sign(wish.sha256, wish.pin);
      if (outcome.kind === 'signed') this.#signed.set(wish.requestId, outcome);
      this.#parts.onChange();
      return outcome;
    });
  }

  /** Whether this request signed something already. */
  knows(requestId: string): boolean {
    return this.#signed.has(requestId);
  }

  /** Ends the sitting. */
  lock(): Promise<void> {
    return this.#inLine(() => this.#close());
  }

  /** Who signed an attachment, and whether it is as it was. */
  async verify(sha256: string): Promise<CommandOutput<'signing.verify'>> {
    const pdf = await this.#parts.readAttachment(sha256);
    if (pdf === null) return { kind: 'no-document' };
    const verdict = verifyPdf(pdf);
    return verdict.kind === 'signed' ? { ...verdict, signatures: [...verdict.signatures] } : verdict;
  }

  /** Asks once more for the time stamps that are pending, until one cannot be had; answers how many came. */
  retryTimeStamps(): Promise<number> {
    return this.#inLine(async () => {
      const { pending, readAttachment, keepAttachment, timeStamps, onStamped, onFailure, onChange } = this.#parts;
      const ask = timeStamps();
      let came = 0;
      for (const sha256 of ask === null ? [] : pending.list()) {
        const pdf = await readAttachment(sha256);
        const outcome = pdf === null || ask === null ? { kind: 'gone' as const } : await addTimeStamp(pdf, ask);
        if (outcome.kind === 'unreachable') break;
        if (outcome.kind === 'stamped') {
          const kept = await keepAttachment(outcome.pdf);
          onStamped(sha256, kept);
          came += 1;
        } else if (outcome.kind === 'refused') {
          // It may be the authority's settings: asked again with the next round.
          onFailure(outcome.detail);
          continue;
        }
        pending.remove(sha256);
      }
      if (came > 0) onChange();
      return came;
    });
  }

  async #sign(sha256: string, pin: string | null): Promise<SigningOutcome> {
    const { signer, readAttachment } = this.#parts;
    if (signer === null) return { kind: 'refused', why: 'no-signer' };
    const pdf = await readAttachment(sha256);
    if (pdf === null) return { kind: 'refused', why: 'no-document' };
    if (pin === null && this.#sitting === null) return { kind: 'refused', why: 'pin-needed' };
    if (pin !== null) {
      await this.#close();
      const opened = await signer.open(pin);
      if (opened.kind !== 'opened') return this.#refused(opened);
      this.#sit(opened.signer);
    }
    const key = this.#sitting?.signer;
    if (key === undefined) return { kind: 'refused', why: 'pin-needed' };
    const outcome = await this.#signWith(key, pdf);
    if (outcome.kind === 'signed' && !key.once) this.#sit(key);
    else await this.#close();
    return outcome;
  }

  async #signWith(key: OpenSigner, pdf: Uint8Array): Promise<SigningOutcome> {
    const { keepAttachment, pending, timeStamps, onFailure, now } = this.#parts;
    const at = now();
    const certificate: SignerCertificate | null = readCertificate(key.certificate);
    if (certificate === null) return { kind: 'refused', why: 'wrong-usage' };
    const standing = judgeCertificate(certificate, at);
    if (standing !== 'fit') return { kind: 'refused', why: standing };
    const made = await signPdf<SignerRefusal>(pdf, key, at, timeStamps());
    if (made.kind === 'unfit-document') return { kind: 'refused', why: made.kind };
    if (made.kind !== 'signed') return this.#refused(made);
    // Looked at once more before it is kept: a token that signs wrongly is found out here, not by the citizen.
    const verdict = verifyPdf(made.pdf);
    if (verdict.kind !== 'signed' || !verdict.whole) {
      onFailure('the signature does not verify');
      return { kind: 'refused', why: 'failed' };
    }
    const kept = await keepAttachment(made.pdf);
    if (made.timeStamp === 'pending') pending.add(kept.sha256);
    const { holder } = certificate;
    return { kind: 'signed', sha256: kept.sha256, bytes: kept.bytes, holder, at, timeStamp: made.timeStamp };
  }

  #refused(refusal: SignerRefusal): SigningOutcome {
    if (refusal.kind === 'wrong-pin') return refusal;
    if (refusal.kind === 'failed') this.#parts.onFailure(refusal.detail);
    return { kind: 'refused', why: refusal.kind };
  }

  /** Begins the sitting, or its time anew. */
  #sit(signer: OpenSigner): void {
    this.#sitting?.callOff();
    const ms = SITTING_MINUTES * MINUTE_MS;
    this.#sitting = {
      signer,
      until: this.#parts.now() + ms,
      callOff: this.#parts.later(ms, () => void this.lock()),
    };
  }

  async #close(): Promise<void> {
    const sitting = this.#sitting;
    if (sitting === null) return;
    this.#sitting = null;
    sitting.callOff();
    await sitting.signer.close();
    this.#parts.onChange();
  }

  #inLine<T>(act: () => Promise<T>): Promise<T> {
    const next = this.#line.then(act);
    this.#line = next.catch(() => undefined);
    return next;
  }
}
