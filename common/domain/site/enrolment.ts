import { z } from 'zod';

/** Letters of an enrolment code: none that is mistaken for another on a screen or by hand (no 0/O, 1/I/L, U/V). */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 8;

/** A code is good for this long, ms. */
export const ENROL_CODE_MS = 15 * 60_000;

/** Keys of the on-screen pad, in order. */
export const codeLetters: readonly string[] = [...CODE_LETTERS];

/** An enrolment code as it travels: eight letters, without the space that people read it with. */
export const enrolCodeSchema = z.string().regex(new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`, 'u'));

/**
 * A code from random bytes, at least eight times as many as it has letters: bytes that would favour a letter are left out.
 * null when too few bytes were usable; ask again with others.
 */
export const enrolCodeFrom = (random: Uint8Array): string | null => {
  const fair = 256 - (256 % CODE_LETTERS.length);
  const letters = [...random].filter((byte) => byte < fair).map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]);
  return letters.length < CODE_LENGTH ? null : letters.slice(0, CODE_LENGTH).join('');
};

/** What a person typed or a scanner read, as a code: small letters, spaces and dashes are forgiven. null when it cannot be one. */
export const readEnrolCode = (typed: string): string | null => {
  const parsed = enrolCodeSchema.safeParse(typed.normalize('NFC').toUpperCase().replaceAll(/[\s-]/gu, ''));
  return parsed.success ? parsed.data : null;
};

/** Two groups of four: read aloud and typed without losing the place. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What a machine may be enrolled as. */
export const enrolRoleSchema = z.enum(['kiosk', 'counter', 'display', 'supervisor', 'printer']);
export type EnrolRole = z.infer<typeof enrolRoleSchema>;

/** A machine's name as the wizard and every profile write it: K1, Q5. */
export const machineNameSchema = z.string().regex(/^[A-Za-z0-9-]{1,20}$/u);

/** What a code is made for: one machine with no more than these roles, and of this name where one was given. */
export type EnrolPurpose = { readonly roles: readonly EnrolRole[]; readonly term?: string | undefined };

/**
 * Setting `enrol-code:<terminal that made it>`: never the code itself, only a slow salted hash of it, since every terminal reads this log.
 * `expiresAt` is hub time, UTC ms. Without `roles` an earlier program made it.
 */
export const enrolCodeItemSchema = z.object({
  salt: z.string(),
  hash: z.string(),
  expiresAt: z.number(),
  roles: z.array(enrolRoleSchema).min(1).optional(),
  term: z.string().optional(),
});
export type EnrolCodeItem = z.infer<typeof enrolCodeItemSchema>;

/** A code of an earlier program says nothing of roles: a photograph of one must not make a supervisor. */
const rolesOfOldCodes: readonly EnrolRole[] = ['kiosk', 'counter', 'display', 'printer'];

/** Whether a machine is the one that a code was made for; else what the code was made for. Pure. */
export const fitsCode = (
  { roles: meant, term }: Pick<EnrolCodeItem, 'roles' | 'term'>,
  asks: { readonly roles: readonly string[]; readonly term: string },
):
  | { readonly kind: 'fits' }
  | { readonly kind: 'wrong-role'; readonly roles: readonly EnrolRole[] }
  | { readonly kind: 'wrong-name'; readonly term: string } => {
  const roles: readonly EnrolRole[] = meant ?? rolesOfOldCodes;
  const allowed: ReadonlySet<string> = new Set(roles);
  if (!asks.roles.every((role) => allowed.has(role))) return { kind: 'wrong-role', roles };
  return term === undefined || term === asks.term ? { kind: 'fits' } : { kind: 'wrong-name', term };
};

/** Setting `terminal:<name>`: the key a terminal proves itself with and what it may be. `code` is the hash of the code it came with. */
export const enrolledTerminalSchema = z.object({
  /** Ed25519 public key, 32 bytes as base64url; '' for a terminal that was refused before it ever had one. */
  publicKey: z.string(),
  roles: z.array(z.string()),
  revoked: z.boolean(),
  code: z.string(),
});
export type EnrolledTerminal = z.infer<typeof enrolledTerminalSchema>;

/** Whether a site's hub takes terminals that nobody enrolled. */
export const enrolmentModeSchema = z.enum(['required', 'open']);
export type EnrolmentMode = z.infer<typeof enrolmentModeSchema>;
