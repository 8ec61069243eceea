import type { EnrolledTerminal, EnrolmentMode } from './enrolment.ts';

/** A terminal at the hub's door: the roles it claims, and whether its signature over the hub's nonce fits a key. */
export type Claim = {
  readonly roles: readonly string[];
  readonly proves: (publicKey: string) => boolean;
};

export type Admission = 'admitted' | 'not-enrolled' | 'revoked';

/**
 * Whether the hub lets a terminal in. Revoked is revoked in either mode; who was enrolled must prove the key and may not be more than
 * was enrolled, so a name that is taken cannot be borrowed at an open site either. Pure.
 */
export const decideAdmission = (mode: EnrolmentMode, known: EnrolledTerminal | null, claim: Claim): Admission => {
  if (known?.revoked === true) return 'revoked';
  if (known === null) return mode === 'open' ? 'admitted' : 'not-enrolled';
  const asEnrolled = claim.roles.every((role) => known.roles.includes(role)) && claim.proves(known.publicKey);
  return asEnrolled ? 'admitted' : 'not-enrolled';
};
