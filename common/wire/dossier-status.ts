import { z } from 'zod';
import { siteSchema, termSchema } from './names.ts';

/** Ed25519 public key (32 bytes) and signature (64 bytes) as base64url without padding. */
const publicKeySchema = z.string().regex(/^[\w-]{43}$/u);
const signatureSchema = z.string().regex(/^[\w-]{86}$/u);

/**
 * `POST /dossier-status` at the hub: a terminal that keeps no dossiers asks about exactly one, by the code on its receipt. Signed with the
 * key the terminal was enrolled with; `at` (UTC ms) makes a copy of the request worthless after a few minutes.
 */
export const dossierAskSchema = z.strictObject({
  site: siteSchema,
  term: termSchema,
  roles: z.array(z.string().max(20)).min(1).max(8),
  code: z.string().min(1).max(60),
  at: z.number().int(),
  publicKey: publicKeySchema,
  sig: signatureSchema,
});
export type DossierAsk = z.infer<typeof dossierAskSchema>;

/** What the signature of such a question covers. */
export const dossierAskText = ({ site, term, roles, code, at, publicKey }: Omit<DossierAsk, 'sig'>): string =>
  ['motcua-dossier-1', site, term, roles.join(','), code, String(at), publicKey].join('\n');

/** The answer: where the dossier stands and nothing of whose it is. A reader that does not know a `state` sends the person to the staff. */
export const dossierAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    /** `received`: it is being dealt with. */
    state: z.string().max(20),
    /** The day of the appointment (ngày hẹn trả), yyyy-mm-dd in Vietnam. */
    dueDay: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
    /** The queue service that deals with its field; null where the site has not said. */
    service: z.string().max(40).nullable(),
  }),
  z.strictObject({ kind: z.literal('unknown') }),
  /** The terminal may not ask here, or asked with a clock that is far off. */
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('bad-request') }),
  /** Too many questions; ask again in a minute. */
  z.strictObject({ kind: z.literal('too-many') }),
]);
export type DossierAnswer = z.infer<typeof dossierAnswerSchema>;

/** What a terminal knows after asking: the answer, or that no hub gave one. */
export type DossierReply = DossierAnswer | { readonly kind: 'hub-away' };
