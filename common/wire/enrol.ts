import { z } from 'zod';
import { enrolCodeSchema, enrolRoleSchema } from '#common/domain/site/enrolment.ts';
import { siteSchema, termSchema } from './names.ts';

/** Ed25519 public key (32 bytes) and signature (64 bytes) as base64url without padding. */
const publicKeySchema = z.string().regex(/^[\w-]{43}$/u);
const signatureSchema = z.string().regex(/^[\w-]{86}$/u);

/** `POST /enrol` at the hub: a terminal's first word, with the code from the supervisor's screen and a key it made itself. */
export const enrolRequestSchema = z.strictObject({
  site: siteSchema,
  term: termSchema,
  roles: z.array(z.string().max(20)).min(1).max(8),
  code: enrolCodeSchema,
  publicKey: publicKeySchema,
  /** Over `enrolText`: the asker has the private half of the key. */
  sig: signatureSchema,
});
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;

/** What a terminal is told: enrolled with the site's name, or why not. `wrong-code` is also said of a code that is spent or too old. */
export const enrolAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('enrolled'), site: z.string(), siteName: z.string(), hub: z.string() }),
  z.strictObject({ kind: z.literal('wrong-code') }),
  /** Another machine is enrolled under this name: it must be revoked first. */
  z.strictObject({ kind: z.literal('name-taken') }),
  /** The code was made for a machine of these roles, or of this name: it is not spent. */
  z.strictObject({ kind: z.literal('wrong-role'), roles: z.array(enrolRoleSchema) }),
  z.strictObject({ kind: z.literal('wrong-name'), term: termSchema }),
  z.strictObject({ kind: z.literal('bad-request') }),
  /** Too many tries; ask again in a minute. */
  z.strictObject({ kind: z.literal('too-many') }),
]);
export type EnrolAnswer = z.infer<typeof enrolAnswerSchema>;

/** What the signature of an enrolment covers: nothing of it can be used for another terminal, role or code. */
export const enrolText = ({ site, term, roles, code, publicKey }: Omit<EnrolRequest, 'sig'>): string =>
  ['motcua-enrol-1', site, term, roles.join(','), code, publicKey].join('\n');
