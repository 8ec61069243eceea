import { assertNever } from '#common/kit/assert-never.ts';
import { decideAdmission } from '#common/domain/site/admission.ts';
import type { EnrolledTerminal, EnrolmentMode } from '#common/domain/site/enrolment.ts';
import { challengeText } from '#common/wire/challenge.ts';
import type { ByeReason } from '#common/wire/hub-frames.ts';
import type { Hello } from '#common/wire/terminal-frames.ts';
import { isSignedBy } from './ed25519.ts';

/** What the site's configuration says of enrolment, read anew each time. */
export type EnrolmentBook = {
  readonly mode: () => EnrolmentMode;
  readonly known: (term: string) => EnrolledTerminal | null;
};

/** Who may come in, and who may stay. */
export type Door = {
  /** A fresh text for a new connection to sign, never used twice. */
  readonly nonce: () => string;
  /** Why this hello on a connection with this nonce is not welcome, or null. */
  readonly refusal: (hello: Hello, nonce: string) => ByeReason | null;
  /** Why a terminal that came in by its signature may not stay, or null: it was revoked or another key took its name. */
  readonly dismissal: (hello: Hello) => ByeReason | null;
};

/** The door of a hub whose configuration names the terminals that may come in; `isSigned` proves a signature (Ed25519). */
export const enrolmentDoor = (book: EnrolmentBook, nonce: () => string, isSigned = isSignedBy): Door => {
  const decide = ({ term, roles }: Hello, proves: (publicKey: string) => boolean): ByeReason | null => {
    const admission = decideAdmission(book.mode(), book.known(term), { roles, proves });
    switch (admission) {
      case 'admitted':
        return null;
      case 'not-enrolled':
      case 'revoked':
        return admission;
      default:
        return assertNever(admission);
    }
  };
  return {
    nonce,
    refusal: (hello, given) =>
      decide(hello, (publicKey) =>
        isSigned(publicKey, challengeText(given, hello.site, hello.term), hello.auth?.sig ?? ''),
      ),
    dismissal: (hello) => decide(hello, (publicKey) => hello.auth?.key === publicKey),
  };
};

/** A door that is open to everybody the service serves: central, and tests that are about something else. */
export const openDoor = (nonce: () => string): Door => ({ nonce, refusal: () => null, dismissal: () => null });
