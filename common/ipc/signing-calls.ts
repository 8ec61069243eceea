import { z } from 'zod';
import { requestIdSchema } from './views.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const nothing = z.strictObject({});

/** Whether a certificate may sign today. */
export const certificateStandingSchema = z.enum(['fit', 'certificate-expired', 'not-yet-valid', 'wrong-usage']);

/** How digital signing (ký số) stands at this counter. */
export const signingStateSchema = z.strictObject({
  /** none: this terminal has no signer; absent: it has one that is not plugged in. */
  signer: z.enum(['none', 'absent', 'ready']),
  /** Whose certificate it is; null while only the PIN would show it. */
  holder: z.string().nullable(),
  /** When the certificate ends, UTC ms. */
  expires: z.number().nullable(),
  standing: certificateStandingSchema.nullable(),
  /** Until when documents are signed without the PIN again, UTC ms; null when the PIN is asked. */
  sittingUntil: z.number().nullable(),
  /** So many minutes a PIN holds after the last signature. */
  sittingMinutes: z.number().int(),
  /** Signed documents whose time stamp (dấu thời gian) has still to come. */
  pendingTimeStamps: z.number().int(),
});
export type SigningState = z.infer<typeof signingStateSchema>;

/** Why a document was not signed, each with a sentence that says what to do (locales: signing). The document stays as it was. */
export const signingRefusalSchema = z.enum([
  'no-signer',
  'no-document',
  'unfit-document',
  'pin-needed',
  'no-token',
  'token-removed',
  'pin-locked',
  'certificate-expired',
  'not-yet-valid',
  'wrong-usage',
  'failed',
]);

/** What became of a wish to sign. */
export const signingOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('signed'),
    /** The signed document among the attachments; the unsigned one stays beside it. */
    sha256,
    bytes: z.number().int(),
    holder: z.string(),
    /** UTC ms. */
    at: z.number(),
    timeStamp: z.enum(['none', 'stamped', 'pending']),
  }),
  z.strictObject({ kind: z.literal('wrong-pin'), triesLeft: z.number().int().nullable() }),
  z.strictObject({ kind: z.literal('refused'), why: signingRefusalSchema }),
]);
export type SigningOutcome = z.infer<typeof signingOutcomeSchema>;

/** What a signed document says of itself; trust in the authority above is not judged here. */
export const signaturesSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['no-document', 'unsigned', 'unreadable']) }),
  z.strictObject({
    kind: z.literal('signed'),
    whole: z.boolean(),
    signatures: z.array(
      z.strictObject({
        holder: z.string().nullable(),
        claimedAt: z.number().nullable(),
        stampedAt: z.number().nullable(),
        intact: z.boolean(),
      }),
    ),
  }),
]);

export const signingCalls = {
  'signing.state': { roles: ['counter'], input: nothing, output: signingStateSchema },
  /** Signs an attachment; `pin` is null within a sitting. Repeated with the same id a signed document is not signed twice. */
  'signing.sign': {
    roles: ['counter'],
    input: z.strictObject({
      /** The dossier whose file it is: the signed one takes its place there. */
      dossier: z.string().max(60),
      sha256,
      pin: z.string().min(1).max(128).nullable(),
      requestId: requestIdSchema,
    }),
    output: signingOutcomeSchema,
  },
  /** Ends the sitting: the next document asks for the PIN. */
  'signing.lock': { roles: ['counter'], input: nothing, output: nothing },
  /** Who signed an attachment, and whether it is as it was. */
  'signing.verify': { roles: ['counter'], input: z.strictObject({ sha256 }), output: signaturesSchema },
} as const;
